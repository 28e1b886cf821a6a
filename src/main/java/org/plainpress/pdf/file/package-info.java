/**
 * Puts the file together from drawn pages: fonts, structure tree, links, outlines, metadata and
 * attachments (ISO 32000-1, 7.7). Internal.
 */
package org.plainpress.pdf.file;
