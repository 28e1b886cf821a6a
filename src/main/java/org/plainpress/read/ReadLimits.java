package org.plainpress.read;

/**
 * How much is read at most, so that one input which is too much costs no other.
 *
 * @param content the most bytes that an input may have, or unpack to; web archives are streamed,
 *     and may be larger
 * @param images the most bytes that all images of one page may have together
 */
public record ReadLimits(long content, long images) {

  /** The most that any limit may be: what fits into one array, less what some need besides. */
  public static final long MOST = 1024L << 20;

  /** 256 MB for an input, and 256 MB for the images of a page. */
  public static final ReadLimits DEFAULT = new ReadLimits(256L << 20, 256L << 20);

  /**
   * Checks that each limit is within 1 MB and 1024 MB.
   *
   * @param content see the record
   * @param images see the record
   */
  public ReadLimits {
    check("content", content);
    check("images", images);
  }

  private static void check(String name, long bytes) {
    if (bytes < 1 << 20 || bytes > MOST) {
      throw new IllegalArgumentException(
          name + ": " + bytes + " bytes are not within 1 MB and " + (MOST >> 20) + " MB");
    }
  }

  /** {@return the most bytes of one file of an archive, book or message: a quarter of all} */
  public int part() {
    return (int) (content / 4);
  }

  /** {@return the most bytes of one page of a web archive: an eighth of all} */
  public int page() {
    return (int) (content / 8);
  }

  /** {@return the error that tells of a content that is larger than may be} */
  public UnreadableSource tooLarge() {
    return new UnreadableSource(
        "is larger than " + (content >> 20) + " MB; split it, or allow more (--max-size MB)");
  }
}
