/**
 * Writes EPUB 3.3 with EPUB Accessibility 1.1 metadata. The book is epublib's model; package
 * document, navigation document and container are written here. Internal.
 */
package org.plainpress.epub;
