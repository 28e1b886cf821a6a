package org.plainpress.message;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prints the sizes of files for people. */
public final class FileSize {

  private FileSize() {}

  /** Returns a size in decimal units, as disks are measured: {@code 980 B}, {@code 12.3 kB}. */
  public static String of(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    // From here on the kilobytes would round to 1000.0.
    return bytes < 999_950 ? rounded(bytes, 3) + " kB" : rounded(bytes, 6) + " MB";
  }

  private static BigDecimal rounded(long bytes, int decimals) {
    return BigDecimal.valueOf(bytes, decimals).setScale(1, RoundingMode.HALF_UP);
  }
}
