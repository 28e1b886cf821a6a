/**
 * Draws laid out pages as content streams (ISO 32000-1, 7.8.2): glyphs that programs can find the
 * text of, marked content in reading order, and what each document uses of every font.
 *
 * <p>{@link org.plainpress.pdf.draw.PagePainter} draws a page row by row. Most of the package sees
 * to it that programs which extract text from the page alone find the words that are there: words
 * that are broken over lines, letters with several glyphs, and lines that mix directions. Internal.
 */
package org.plainpress.pdf.draw;
