package org.plainpress.read.image;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/** Tells how a camera was held (Exif 2.32, 4.6.4, tag 0x0112), and turns pictures upright. */
final class Orientation {

  static final int UPRIGHT = 1;

  private Orientation() {}

  /** Returns the orientation of a JPEG, 1 to 8; 1, which is upright, where it does not say. */
  static int of(byte[] jpeg) {
    try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
      List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(stream, JPEG.APP1, "Exif");
      if (segments.isEmpty()) {
        return UPRIGHT;
      }
      try (InputStream exif = segments.get(0).data()) {
        // After the identifier stands one byte of padding.
        exif.skipNBytes(1);
        try (ImageInputStream tiff = ImageIO.createImageInputStream(exif)) {
          Entry entry = new TIFFReader().read(tiff).getEntryById(TIFF.TAG_ORIENTATION);
          int value =
              entry != null && entry.getValue() instanceof Number n ? n.intValue() : UPRIGHT;
          return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
      }
    } catch (IOException | RuntimeException broken) {
      // Broken Exif says nothing of how the picture stands.
      return UPRIGHT;
    }
  }

  /** Returns an image turned and mirrored such that it is upright. */
  static BufferedImage apply(int orientation, BufferedImage image) {
    if (orientation == UPRIGHT) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean turned = orientation >= 5;
    int type =
        image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage out = new BufferedImage(turned ? height : width, turned ? width : height, type);
    Graphics2D graphics = out.createGraphics();
    graphics.drawImage(image, transform(orientation, width, height), null);
    graphics.dispose();
    return out;
  }

  private static AffineTransform transform(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
