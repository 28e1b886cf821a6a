/**
 * Writes tagged PDF, by default PDF/UA-1 and PDF/A-3a at once.
 *
 * <p>{@link org.plainpress.pdf.PdfWriter} is the way in. An article goes through the packages below
 * in this order, each of which knows only those before it:
 *
 * <ol>
 *   <li>{@code tag}: the structure elements that everything belongs to;
 *   <li>{@code layout}: text becomes glyphs (in {@link org.plainpress.shape}), glyphs become lines,
 *       lines become pages;
 *   <li>{@code draw}: pages become content streams;
 *   <li>{@code file}: content streams, fonts, structure and metadata become a file.
 * </ol>
 */
package org.plainpress.pdf;
