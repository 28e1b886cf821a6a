/**
 * The contracts of reading: a {@link org.plainpress.read.Source} goes into an {@link
 * org.plainpress.read.ArticleReader}, {@link org.plainpress.read.Reading}s come out, each an
 * article with notes of every decision that was not certain. The packages below hold one reader for
 * a family of formats each; {@code read.input} chooses among them.
 */
package org.plainpress.read;
