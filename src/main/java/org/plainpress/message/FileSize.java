package org.plainpress.message;

/** Tells the sizes of files to people, in decimal units, as disks and networks are measured. */
public final class FileSize {

  private FileSize() {}

  /** Returns a size to one decimal, such as {@code 24.0 kB}; bytes below a kilobyte are exact. */
  public static String exact(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    // From here on, kilobytes would be rounded to 1000.0.
    return bytes < 999_950 ? tenths(bytes, 1000) + " kB" : tenths(bytes, 1_000_000) + " MB";
  }

  /** Returns a size as short as it can be, such as {@code 24 kB} or {@code 1.2 MB}. */
  public static String rounded(long bytes) {
    return bytes < 1_000_000
        ? Math.max(1, Math.round(bytes / 1000.0)) + " kB"
        : tenths(bytes, 1_000_000).replace(".0", "") + " MB";
  }

  /** Counts by hand, since the first {@code String.format} costs 20 ms of a cold start. */
  private static String tenths(long bytes, long unit) {
    long tenths = Math.round(bytes * 10.0 / unit);
    return tenths / 10 + "." + tenths % 10;
  }
}
