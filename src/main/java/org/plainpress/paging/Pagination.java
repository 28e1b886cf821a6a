package org.plainpress.paging;

import java.util.List;

/** Where the pages of a printed or paged edition of a publication begin, in reading order. */
public record Pagination(List<Page> pages) {

  /** Stands for the pages before the first article: of a bundle, its title and contents. */
  public static final int FRONT = -1;

  /**
   * @param label as printed on it: {@code iv}, {@code 3}
   * @param article index of the article it begins in, or {@link #FRONT}
   * @param start the first words on it
   */
  public record Page(String label, int article, TextPosition start) {}

  public Pagination {
    pages = List.copyOf(pages);
  }

  /** Those that begin in an article. */
  public List<Page> of(int article) {
    return pages.stream().filter(page -> page.article() == article).toList();
  }
}
