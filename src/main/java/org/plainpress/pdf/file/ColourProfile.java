package org.plainpress.pdf.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;

/** The colour profile that documents carry. It is read and compressed once, and kept. */
final class ColourProfile {

  private static final String FILE = "/org/plainpress/assets/colour/sRGB.icc";
  private static final byte[] SRGB = deflated();

  private ColourProfile() {}

  /** Returns the ICC profile of sRGB in the zlib format; callers may not change it. */
  static byte[] sRgb() {
    return SRGB;
  }

  private static byte[] deflated() {
    try (InputStream in = ColourProfile.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program's own colour profile is missing");
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (DeflaterOutputStream deflating = new DeflaterOutputStream(out)) {
        in.transferTo(deflating);
      }
      return out.toByteArray();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
