package org.plainpress.cover;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.article.Publication;

/** Finds the picture for a cover, and makes it fill the place that the cover has for it. */
final class CoverPicture {

  /** The least that a picture has for each pixel of the place: half of it, across and down. */
  private static final int LARGEST_SCALE = 2;

  /** The largest picture that is decoded, in pixels. */
  private static final long MOST_PIXELS = 50_000_000;

  /** The share of what is cut away that is cut above: heads are near the top. */
  private static final double CUT_ABOVE = 0.35;

  /** From 0 to 1: type on a plain ground has no visible noise at this quality. */
  private static final float JPEG_QUALITY = 0.88f;

  private static final Spare<BufferedImage> COVERS =
      new Spare<>(() -> ofRedGreenBlue(CoverPainter.WIDTH, CoverPainter.HEIGHT));

  private CoverPicture() {}

  /** Returns the first picture that is large enough for a place in pixels and can be decoded. */
  static Optional<BufferedImage> of(Publication publication, int width, int height) {
    return publication.articles().stream()
        .flatMap(article -> Blocks.of(Figure.class, article.body()))
        .flatMap(
            figure ->
                figure.media() instanceof Media.Image image ? Stream.of(image) : Stream.empty())
        .filter(image -> isLargeEnough(image, width, height))
        .flatMap(image -> decoded(image, width, height).stream())
        .findFirst();
  }

  private static boolean isLargeEnough(Media.Image image, int width, int height) {
    return image.width() * LARGEST_SCALE >= width
        && image.height() * LARGEST_SCALE >= height
        && (long) image.width() * image.height() <= MOST_PIXELS;
  }

  /** Returns the pixels of a picture; empty where it cannot be decoded. */
  private static Optional<BufferedImage> decoded(Media.Image image, int width, int height) {
    try {
      return read(image, width, height).map(CoverPicture::opaque);
    } catch (IOException | RuntimeException broken) {
      // The JDK's decoders throw what they like on damaged files.
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> read(Media.Image image, int width, int height)
      throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(image.type());
    if (!readers.hasNext()) {
      return Optional.empty();
    }
    ImageReader reader = readers.next();
    try (InputStream in = image.data().open();
        ImageInputStream stream = new MemoryCacheImageInputStream(in)) {
      reader.setInput(stream, true, true);
      ImageReadParam all = reader.getDefaultReadParam();
      // Of a large photograph, twice the pixels that will be seen are enough.
      int every = Math.max(1, Math.min(image.width() / width, image.height() / height) / 2);
      all.setSourceSubsampling(every, every, 0, 0);
      return Optional.of(reader.read(0, all));
    } finally {
      reader.dispose();
    }
  }

  /** Returns a picture on white, in the bytes that most JPEGs are decoded to. */
  private static BufferedImage opaque(BufferedImage picture) {
    if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      return picture;
    }
    BufferedImage opaque =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(picture, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return opaque;
  }

  /**
   * Returns a picture whose bytes are in the order that JPEG wants: the JDK's encoder takes two
   * thirds of the time that it takes for blue, green, red.
   */
  private static BufferedImage ofRedGreenBlue(int width, int height) {
    ColorModel colours =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_BYTE);
    WritableRaster raster =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE, width, height, 3 * width, 3, new int[] {0, 1, 2}, null);
    return new BufferedImage(colours, raster, false, null);
  }

  /**
   * Returns a cover with a picture, as a JPEG.
   *
   * @param top where the picture begins, in pixels
   * @param height of the picture's place
   */
  static byte[] jpeg(Canvas canvas, int[] palette, BufferedImage picture, int top, int height) {
    BufferedImage cover = COVERS.take();
    byte[] pixels = ((DataBufferByte) cover.getRaster().getDataBuffer()).getData();
    canvas.paint(palette, pixels);
    new PictureScaler(picture)
        .fill(pixels, 3 * top * canvas.width(), canvas.width(), height, CUT_ABOVE);
    ByteArrayOutputStream out = new ByteArrayOutputStream(256 * 1024);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(JPEG_QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(cover, null, null), param);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
      COVERS.giveBack(cover);
    }
    return out.toByteArray();
  }
}
