package org.plainpress.pdf.layout;

import java.util.Optional;
import org.plainpress.address.Address;

/** Finds where a link of a PDF can lead. */
final class LinkTarget {

  /** The longest string that PDF/A takes, in bytes (ISO 19005-3, 6.1.13); addresses are ASCII. */
  private static final int MOST_BYTES = 32_767;

  private LinkTarget() {}

  /**
   * Returns the address that a link leads to from anywhere; empty where it leads nowhere.
   *
   * @param page the address of the article, which relative links are resolved against
   */
  static Optional<String> of(String href, Optional<String> page) {
    return Address.whole(href, page).filter(address -> address.length() <= MOST_BYTES);
  }
}
