package org.plainpress.read;

import java.util.Optional;

/**
 * What the file of a picture says of it, as photographers and agencies write it in (IPTC Photo
 * Metadata Standard 2025.1). Each is absent where the file does not say.
 *
 * @param alternative its alternative text, for those who do not see it
 * @param description its caption
 * @param credit whom to thank
 */
public record PictureWords(
    Optional<String> alternative, Optional<String> description, Optional<String> credit) {

  /** Says nothing. */
  public static final PictureWords NONE =
      new PictureWords(Optional.empty(), Optional.empty(), Optional.empty());
}
