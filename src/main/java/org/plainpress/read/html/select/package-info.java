/** Selects, of the blocks that were found in a page, those that belong to the article. Internal. */
package org.plainpress.read.html.select;
