package org.plainpress.pdf.layout;

import java.util.Optional;
import org.plainpress.address.Address;
import org.plainpress.pdf.tag.Limits;

/** Finds where a link of a PDF can lead. */
final class LinkTarget {

  private LinkTarget() {}

  /**
   * Returns the address that a link leads to from anywhere; empty where it leads nowhere.
   *
   * @param page the address of the article, which relative links are resolved against
   */
  static Optional<String> of(String href, Optional<String> page) {
    // Whole addresses are ASCII, a byte a character.
    return Address.whole(href, page).filter(address -> address.length() <= Limits.STRING);
  }
}
