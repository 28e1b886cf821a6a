/**
 * Draws pages: writes the content streams in which rows, boxes and glyphs are painted, each within
 * the marked content of its structure element (ISO 32000-1, 14.6). Internal.
 */
package org.plainpress.pdf.draw;
