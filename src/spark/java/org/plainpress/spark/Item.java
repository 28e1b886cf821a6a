package org.plainpress.spark;

import java.io.Serializable;
import java.util.Map;

/** What reading gave, in the order of reading. */
sealed interface Item extends Serializable {

  /**
   * An article.
   *
   * @param source the input that it is from
   * @param json Article JSON, whose images are files that it names
   * @param images these files by their names
   */
  record Article(String source, byte[] json, Map<String, byte[]> images) implements Item {

    /** Returns the article without its images, for the driver. */
    Article slim() {
      return new Article(source, json, Map.of());
    }
  }

  /** Something that a person should know. */
  record Note(String source, String message) implements Item {}

  /**
   * An input, or an article of it, that cannot be read.
   *
   * @param kind {@code input} or {@code article}
   */
  record Unreadable(String source, String kind, String message) implements Item {}
}
