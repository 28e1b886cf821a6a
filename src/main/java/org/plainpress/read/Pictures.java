package org.plainpress.read;

import java.util.Optional;
import org.plainpress.article.Media;

/** Finds the images of a page where they exist. */
public interface Pictures {

  /** Finds nothing: for sources whose images do not exist. */
  Pictures NONE = (reference, address) -> Optional.empty();

  /**
   * Finds an image.
   *
   * @param reference as the page writes it: relative, absolute or a {@code data:} URI
   * @param address what it resolves to; absent where the page has no address
   * @return empty where there is none, or none that may be read or can be decoded
   */
  Optional<Media.Image> find(String reference, Optional<String> address);

  /**
   * Tells what the file of an image says of it.
   *
   * @param reference see {@link #find}
   * @param address see {@link #find}
   * @return {@link PictureWords#NONE} where it says nothing, or there is no such file
   */
  default PictureWords words(String reference, Optional<String> address) {
    return PictureWords.NONE;
  }
}
