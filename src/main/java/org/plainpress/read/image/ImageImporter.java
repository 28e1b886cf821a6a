package org.plainpress.read.image;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.plainpress.article.Binary;
import org.plainpress.article.Media;
import org.plainpress.picture.SoundPictures;

/**
 * Makes images of bytes that came from anywhere: JPEG, PNG, GIF, WebP and SVG in; JPEG, PNG and GIF
 * out, upright, and no larger than asked. Made once, used from many threads.
 */
public final class ImageImporter {

  /** The most bytes of an image, 24 MB: larger ones are refused unread. */
  public static final int MOST_BYTES = 24 << 20;

  /** The most pixels of an image: decoding more would cost more than 200 MB. */
  private static final long MOST_PIXELS = 50_000_000;

  /** What an image must be that can be read. */
  public static final String READABLE =
      "JPEG, PNG, GIF, WebP or SVG, whole, of at most 24 MB and 50 million pixels";

  private final int largest;
  private final Function<byte[], Binary> store;

  /**
   * Makes an importer that keeps images in memory.
   *
   * @param largest width and height that images are scaled down to, in pixels
   */
  public ImageImporter(int largest) {
    this(largest, Binary::copyOf);
  }

  /**
   * Makes an importer.
   *
   * @param largest width and height that images are scaled down to, in pixels
   * @param store where the bytes of images are kept
   */
  public ImageImporter(int largest, Function<byte[], Binary> store) {
    this.largest = largest;
    this.store = store;
  }

  /** Reads an image; empty where the bytes are none, a broken one, or one out of bounds. */
  public Optional<Media.Image> read(byte[] bytes) {
    if (bytes.length == 0 || bytes.length > MOST_BYTES) {
      return Optional.empty();
    }
    try {
      return isSvg(bytes) ? drawn(bytes) : decoded(bytes);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      // Decoders throw all of these on broken files; the caller tells that there is no image.
      // Memory
      // that is not there for one large array is there for all that is smaller.
      return Optional.empty();
    }
  }

  private Optional<Media.Image> decoded(byte[] bytes) throws IOException {
    // Not ImageIO's choice of a stream: it would copy the bytes into a file first.
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, false);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
          return Optional.empty();
        }
        String type = type(bytes);
        Optional<CmykJpeg> print =
            type.equals("image/jpeg") ? CmykJpeg.of(bytes) : Optional.empty();
        if (print.isPresent()) {
          return Optional.of(anew(bytes, type, print.get().decode(reader)));
        }
        return Optional.of(finished(bytes, type, reader.read(0)));
      } finally {
        reader.dispose();
      }
    }
  }

  /** Returns the bytes as they are where nothing has to change; else the image written anew. */
  private Media.Image finished(byte[] bytes, String type, BufferedImage image) throws IOException {
    int orientation = type.equals("image/jpeg") ? Orientation.of(bytes) : Orientation.UPRIGHT;
    boolean kept =
        type.equals("image/jpeg") || type.equals("image/png") || type.equals("image/gif");
    int longest = Math.max(image.getWidth(), image.getHeight());
    if (kept && orientation == Orientation.UPRIGHT && longest <= largest) {
      Binary data = store.apply(bytes);
      SoundPictures.note(data, image);
      return new Media.Image(data, type, image.getWidth(), image.getHeight());
    }
    return anew(bytes, type, image);
  }

  /** Returns the image written anew: upright, and no larger than asked. */
  private Media.Image anew(byte[] bytes, String type, BufferedImage image) throws IOException {
    int orientation = type.equals("image/jpeg") ? Orientation.of(bytes) : Orientation.UPRIGHT;
    int longest = Math.max(image.getWidth(), image.getHeight());
    BufferedImage upright = Orientation.apply(orientation, image);
    BufferedImage scaled =
        longest > largest ? scaled(upright, (double) largest / longest) : upright;
    boolean photo =
        type.equals("image/jpeg")
            || !scaled.getColorModel().hasAlpha() && type.equals("image/webp");
    return written(scaled, photo);
  }

  private Media.Image written(BufferedImage image, boolean photo) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage written = photo && image.getColorModel().hasAlpha() ? opaque(image) : image;
    if (!ImageIO.write(written, photo ? "jpeg" : "png", out)) {
      throw new IOException("this Java writes no " + (photo ? "JPEG" : "PNG"));
    }
    return new Media.Image(
        store.apply(out.toByteArray()),
        photo ? "image/jpeg" : "image/png",
        written.getWidth(),
        written.getHeight());
  }

  private static BufferedImage opaque(BufferedImage image) {
    BufferedImage flat =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = flat.createGraphics();
    graphics.drawImage(image, 0, 0, java.awt.Color.WHITE, null);
    graphics.dispose();
    return flat;
  }

  /** Scales an image down by halves, then by the rest: one large step would skip pixels. */
  private static BufferedImage scaled(BufferedImage image, double factor) {
    int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
    BufferedImage current = image;
    while (current.getWidth() / 2 > width && current.getHeight() / 2 > height) {
      current = resized(current, current.getWidth() / 2, current.getHeight() / 2);
    }
    return resized(current, width, height);
  }

  private static BufferedImage resized(BufferedImage image, int width, int height) {
    int type =
        image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage out = new BufferedImage(width, height, type);
    Graphics2D graphics = out.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return out;
  }

  /** Draws an SVG into pixels: old reading systems know no SVG, and PDF/A forbids scripts. */
  private Optional<Media.Image> drawn(byte[] bytes) throws IOException {
    LoaderContext context =
        LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
    SVGDocument drawing = new SVGLoader().load(new ByteArrayInputStream(bytes), null, context);
    if (drawing == null) {
      return Optional.empty();
    }
    FloatSize size = drawing.size();
    double factor = Math.min(2.0, largest / Math.max(1.0, Math.max(size.width, size.height)));
    int width = (int) Math.ceil(size.width * factor);
    int height = (int) Math.ceil(size.height * factor);
    if (width < 1 || height < 1) {
      return Optional.empty();
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing.render((java.awt.Component) null, graphics, new ViewBox(width, height));
    graphics.dispose();
    return Optional.of(written(image, false));
  }

  private static boolean isSvg(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 600), StandardCharsets.UTF_8).stripLeading();
    return start.startsWith("<svg")
        || (start.startsWith("<?xml")
                || start.startsWith("<!--")
                || start.startsWith("<!DOCTYPE svg"))
            && start.contains("<svg");
  }

  private static String type(byte[] bytes) {
    if (bytes.length < 12) {
      return "";
    }
    int first = bytes[0] & 0xFF;
    return switch (first) {
      case 0xFF -> "image/jpeg";
      case 0x89 -> "image/png";
      case 'G' -> "image/gif";
      case 'R' -> "image/webp";
      default -> "";
    };
  }
}
