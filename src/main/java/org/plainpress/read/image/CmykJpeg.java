package org.plainpress.read.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageReader;

/**
 * A JPEG in the colours of print, which browsers and reading systems show wrongly or not at all: it
 * is decoded to the colours of screens by its own profile, or by that of coated paper.
 */
final class CmykJpeg {

  private static final int ADOBE = 0xEE;
  private static final int PROFILE = 0xE2;
  private static final int SCAN = 0xDA;
  private static final int INKS = 4;

  /** The profile of coated paper (CGATS TR 001, SWOP), which PDFBox has with it. */
  private static final String COATED_PAPER =
      "/org/apache/pdfbox/resources/icc/CGATS001Compat-v2-micro.icc";

  /** What the bytes of a profile's part follow: its name, its number and how many there are. */
  private static final int PROFILE_HEAD = "ICC_PROFILE".length() + 3;

  /** Says that luminance and chrominance stand for the three colours (Adobe TN 5116, 18). */
  private static final int YCCK = 2;

  private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
  private int components;
  private boolean inverted;
  private int transform;

  private CmykJpeg(byte[] bytes) {
    int at = 2;
    while (at + 4 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
      int marker = bytes[at + 1] & 0xFF;
      int length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
      if (marker == SCAN || at + 2 + length > bytes.length) {
        return;
      }
      segment(marker, bytes, at + 4, length - 2);
      at += 2 + length;
    }
  }

  /** Returns what a JPEG tells of its colours; empty unless they are four inks. */
  static Optional<CmykJpeg> of(byte[] bytes) {
    CmykJpeg jpeg = new CmykJpeg(bytes);
    return jpeg.components == INKS ? Optional.of(jpeg) : Optional.empty();
  }

  private void segment(int marker, byte[] bytes, int from, int length) {
    boolean frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame && length > 5) {
      components = bytes[from + 5] & 0xFF;
    } else if (marker == ADOBE && length >= 12 && starts(bytes, from, "Adobe")) {
      // Adobe's programs write how much paper is left, not how much ink there is.
      inverted = true;
      transform = bytes[from + 11] & 0xFF;
    } else if (marker == PROFILE && length > PROFILE_HEAD && starts(bytes, from, "ICC_PROFILE")) {
      profile.write(bytes, from + PROFILE_HEAD, length - PROFILE_HEAD);
    }
  }

  private static boolean starts(byte[] bytes, int from, String name) {
    return new String(bytes, from, name.length(), StandardCharsets.ISO_8859_1).equals(name);
  }

  /**
   * Decodes the image to sRGB.
   *
   * @param reader whose input is the JPEG
   */
  BufferedImage decode(ImageReader reader) throws IOException {
    Raster read = reader.readRaster(0, null);
    int width = read.getWidth();
    int height = read.getHeight();
    WritableRaster inks = read.createCompatibleWritableRaster(width, height);
    int[] line = new int[width * INKS];
    for (int y = 0; y < height; y++) {
      read.getPixels(read.getMinX(), read.getMinY() + y, width, 1, line);
      for (int at = 0; at < line.length; at += INKS) {
        inks(line, at);
      }
      inks.setPixels(0, y, width, 1, line);
    }
    BufferedImage rgb = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ICC_Profile[] profiles = {inkProfile(), ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
    new ColorConvertOp(profiles, null).filter(inks, rgb.getRaster());
    return rgb;
  }

  /** Turns a pixel as it is stored into amounts of ink, from 0 to 255. */
  private void inks(int[] line, int at) {
    if (transform == YCCK) {
      double y = line[at];
      double cb = line[at + 1] - 128.0;
      double cr = line[at + 2] - 128.0;
      line[at] = bounded(y + 1.402 * cr);
      line[at + 1] = bounded(y - 0.344136 * cb - 0.714136 * cr);
      line[at + 2] = bounded(y + 1.772 * cb);
    }
    for (int ink = 0; inverted && ink < INKS; ink++) {
      line[at + ink] = 255 - line[at + ink];
    }
  }

  private static int bounded(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }

  private ICC_Profile inkProfile() throws IOException {
    try {
      ICC_Profile own = ICC_Profile.getInstance(profile.toByteArray());
      if (own.getNumComponents() == INKS) {
        return own;
      }
    } catch (IllegalArgumentException noProfile) {
      // It has none, or a broken one.
    }
    try (InputStream in = CmykJpeg.class.getResourceAsStream(COATED_PAPER)) {
      if (in == null) {
        throw new IOException("PDFBox's profile of coated paper is missing");
      }
      return ICC_Profile.getInstance(in);
    }
  }
}
