package org.plainpress.picture;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.plainpress.article.Binary;

/**
 * Remembers which pictures can be decoded. Who reads an article decodes its pictures to see that;
 * the PDF writer needs to know it too, and takes most of them as they are. What they look like is
 * not kept: pixels that live from the one to the other fill the old part of the heap.
 */
public final class SoundPictures {

  /** What is known of a picture, for as long as its bytes are there. */
  private static final Map<Binary, Look> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

  private SoundPictures() {}

  /**
   * What a picture turned out to be.
   *
   * @param width in pixels
   * @param height in pixels
   * @param bands how many values a pixel has
   */
  public record Look(int width, int height, int bands) {

    /** Returns what a picture is that was decoded. */
    public static Look of(BufferedImage decoded) {
      return new Look(decoded.getWidth(), decoded.getHeight(), decoded.getRaster().getNumBands());
    }
  }

  /** Notes that a picture was decoded. */
  public static void note(Binary data, BufferedImage decoded) {
    KNOWN.put(data, Look.of(decoded));
  }

  /** Returns what a picture is; empty where it is not known whether it can be decoded. */
  public static Optional<Look> of(Binary data) {
    return Optional.ofNullable(KNOWN.get(data));
  }
}
