/** Writes tagged PDF: shape (text to glyphs), lay out (glyphs to lines to pages), tag and write. */
package org.plainpress.pdf;
