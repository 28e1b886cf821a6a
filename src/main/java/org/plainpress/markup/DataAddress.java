package org.plainpress.markup;

import java.util.Base64;
import org.plainpress.article.Media;

/** Writes an image as a {@code data:} address (RFC 2397). */
public final class DataAddress {

  private DataAddress() {}

  /** Returns the address that holds the image. */
  public static String of(Media.Image image) {
    return "data:"
        + image.type()
        + ";base64,"
        + Base64.getEncoder().encodeToString(image.data().toByteArray());
  }
}
