/**
 * The model: an {@link org.plainpress.article.Article} and its parts. Readers make it, writers take
 * it, and Article JSON is its written form ({@code assets/article.schema.json}).
 *
 * <p>An article has {@link org.plainpress.article.Meta} and a body of {@link
 * org.plainpress.article.Block}s; blocks hold running text as lists of {@link
 * org.plainpress.article.Inline}. All are immutable records that check themselves when they are
 * made. Absent values are {@code Optional} or empty lists, never null. The package needs the JDK
 * only.
 *
 * <p>{@link org.plainpress.article.Blocks} walks through an article; {@link
 * org.plainpress.article.Rewriting} makes changed copies.
 */
package org.plainpress.article;
