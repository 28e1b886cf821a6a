package org.plainpress.read.bytes;

import java.io.IOException;
import java.io.InputStream;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.UnreadableSource;

/**
 * Unpacks what a source holds in compressed form, and stops where it grows beyond bounds: a few
 * bytes can stand for more than any memory holds.
 */
public final class Unpacking {

  /**
   * How many times its size a source may unpack to. Texts and markup come to 5 to 30 times theirs,
   * and Deflate to 1,032 at most; whatever is between repeats a few words for ever.
   */
  private static final int MOST_GROWTH = 100;

  /** How many bytes any source may unpack to, however small it is: 8 MB. */
  private static final long ALWAYS = 8 << 20;

  private final ReadLimits limits;
  private final long most;
  private long all;

  /**
   * Makes what unpacks one source.
   *
   * @param packed the bytes of the source
   */
  public Unpacking(long packed, ReadLimits limits) {
    this.limits = limits;
    this.most = Math.min(limits.content(), Math.max(ALWAYS, packed * MOST_GROWTH));
  }

  /**
   * Reads a stream of unpacked bytes to its end, and leaves it open.
   *
   * @throws UnreadableSource where it, or all that was read here, is more than may be
   */
  public byte[] read(InputStream in) throws IOException {
    long left = most - all;
    byte[] bytes = in.readNBytes((int) Math.min(left, limits.part()) + 1);
    all += bytes.length;
    if (bytes.length > limits.part() || all > most) {
      throw new UnreadableSource(
          "this archive expands to more than it may ("
              + (Math.min(limits.part(), most) >> 20)
              + " MB a file, "
              + (most >> 20)
              + " MB in all)");
    }
    return bytes;
  }
}
