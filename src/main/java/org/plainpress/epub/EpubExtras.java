package org.plainpress.epub;

import java.util.Optional;
import org.plainpress.article.Media;
import org.plainpress.paging.Pagination;

/**
 * What one book has besides its articles.
 *
 * @param cover its picture; absent for none
 * @param paged the edition whose pages it carries; absent for none
 */
public record EpubExtras(Optional<Media.Image> cover, Optional<PagedEdition> paged) {

  /** Neither a cover nor pages. */
  public static final EpubExtras NONE = new EpubExtras(Optional.empty(), Optional.empty());

  /**
   * The edition whose page numbers a book carries (EPUB Accessibility 1.1, 3.2).
   *
   * @param name the name of that edition, for {@code pageBreakSource}
   * @param pagination where its pages begin
   */
  public record PagedEdition(String name, Pagination pagination) {}
}
