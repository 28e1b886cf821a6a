package org.plainpress.settings;

import java.util.Optional;

/**
 * The periodical or series that books belong to ({@code belongs-to-collection}, EPUB 3.3, D.3.1).
 *
 * @param title its name
 * @param issue the book's place in it, a number such as {@code 12} or {@code 2018.7}
 */
public record Series(String title, Optional<String> issue) {

  /**
   * Checks that the series has a name, and that the issue is a number.
   *
   * @param title see the record
   * @param issue see the record
   */
  public Series {
    Checks.words("title", title);
    issue.ifPresent(number -> Checks.number("issue", number));
  }
}
