/** Finds what a web page says of its article: title, authors, dates, publisher. Internal. */
package org.plainpress.read.html.meta;
