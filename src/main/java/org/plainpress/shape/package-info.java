/**
 * Turns text into positioned glyphs. A paragraph is put together as {@link
 * org.plainpress.shape.StyledText}, shaped by {@link org.plainpress.shape.Shaper} and broken by
 * {@link org.plainpress.shape.LineBreaker} into lines, whose slices say which glyph stands where:
 *
 * <pre>
 * StyledText → runs of one font, style and direction → glyphs (ShapedText) → TextLine
 * </pre>
 *
 * Fonts are those of {@code assets/fonts}. Nothing here knows of PDF or EPUB. Internal.
 */
package org.plainpress.shape;
