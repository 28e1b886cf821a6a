/**
 * Puts the file together from drawn pages: fonts, structure tree, links, outlines, metadata and
 * attachments (ISO 32000-1, 7.7). {@link org.plainpress.pdf.file.DocumentFile} is the way in; each
 * of the other classes writes one part of the file. Internal.
 */
package org.plainpress.pdf.file;
