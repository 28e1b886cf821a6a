/** Reads web pages, and HTML from feeds, books and documents, as articles. */
package org.plainpress.read.html;
