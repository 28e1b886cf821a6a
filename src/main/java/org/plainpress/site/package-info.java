/** Writes the page that lists a folder's editions. */
package org.plainpress.site;
