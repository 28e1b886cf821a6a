package org.plainpress.epub;

import java.util.Optional;
import org.plainpress.article.Media;
import org.plainpress.paging.Pagination;

/** What one book has besides its articles. */
public record EpubExtras(Optional<Media.Image> cover, Optional<PagedEdition> paged) {

  public static final EpubExtras NONE = new EpubExtras(Optional.empty(), Optional.empty());

  /**
   * The edition whose page numbers the book carries (EPUB Accessibility 1.1, 3.2).
   *
   * @param name of the edition, for {@code pageBreakSource}
   */
  public record PagedEdition(String name, Pagination pagination) {}
}
