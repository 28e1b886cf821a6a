/**
 * Lays out articles: inlines become styled text, text becomes lines, lines become rows, and rows
 * fill pages. Nothing is drawn here, and nothing knows of the file.
 *
 * <p>{@link org.plainpress.pdf.layout.ArticleLayout} goes through the blocks of an article and has
 * a class for each kind that takes more than a few lines; all of them add rows to one flow. {@link
 * org.plainpress.pdf.layout.Paginator} then shares the rows out among pages. Internal.
 */
package org.plainpress.pdf.layout;
