package org.plainpress.pdf.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The colour profile that the document carries. It is read once and kept. */
final class ColourProfile {

  private static final String FILE = "/org/plainpress/assets/colour/sRGB.icc";
  private static final byte[] SRGB = load();

  private ColourProfile() {}

  /** Returns the ICC profile of sRGB; callers may not change it. */
  static byte[] sRgb() {
    return SRGB;
  }

  private static byte[] load() {
    try (InputStream in = ColourProfile.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program's own colour profile is missing");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
