/** Writes EPUB 3.3 with EPUB Accessibility 1.1 metadata. */
package org.plainpress.epub;
