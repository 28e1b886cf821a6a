package org.plainpress.read.input;

import java.util.Optional;
import org.plainpress.read.InputFormat;

/**
 * How inputs are read.
 *
 * @param from the format of every input, whatever it looks like
 * @param images whether the images of pages that are fetched are fetched too
 * @param largestImage what images are scaled down to, in pixels
 * @param allowPrivate whether addresses that are not public may be fetched
 * @param version of this program, which it tells to servers
 */
public record ReadSettings(
    Optional<InputFormat> from,
    boolean images,
    int largestImage,
    boolean allowPrivate,
    String version) {

  /** Nothing fetched but what is named, images of the usual size. */
  public static ReadSettings standard() {
    return new ReadSettings(Optional.empty(), false, Readers.LARGEST_IMAGE, false, "");
  }
}
