/** The one XHTML rendering of an article's body, used by EPUB and by the feeds. */
package org.plainpress.markup;
