package org.plainpress.paging;

import java.util.List;

/**
 * Tells where the pages of a paged edition of a publication begin.
 *
 * @param pages in reading order
 */
public record Pagination(List<Page> pages) {

  /** The index of what stands before the first article of a bundle: its title and contents. */
  public static final int FRONT = -1;

  /**
   * A page.
   *
   * @param label its number as it is printed: {@code iv}, {@code 3}
   * @param article the index of the article that it begins in, or {@link #FRONT}
   * @param start the place of its first words
   */
  public record Page(String label, int article, TextPosition start) {}

  public Pagination {
    pages = List.copyOf(pages);
  }

  /** Returns the pages that begin in an article, by its index, or in {@link #FRONT}. */
  public List<Page> of(int article) {
    return pages.stream().filter(page -> page.article() == article).toList();
  }
}
