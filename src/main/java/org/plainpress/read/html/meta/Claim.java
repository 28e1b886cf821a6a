package org.plainpress.read.html.meta;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A value that a field of a page's metadata may have, with the signs for and against it: where the
 * page says it, and what it looks like.
 *
 * @param key what tells it from other values: its words in lower case, its day
 * @param value as the page writes it
 * @param signs short names, such as {@code og} or {@code words:5}; more are added while the page is
 *     read
 */
record Claim(String key, String value, Set<String> signs) {

  Claim(String key, String value) {
    this(key, value, new LinkedHashSet<>());
  }
}
