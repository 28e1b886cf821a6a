package org.plainpress.pdf.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.plainpress.article.Media;
import org.plainpress.picture.SoundPictures;

/** Makes images as the document holds them: sRGB, without transparency (ISO 19005-3, 6.2.10). */
public final class ImageLoader {

  /** The largest image that is decoded, in pixels: 50 million take 200 MB of memory. */
  private static final long MOST_PIXELS = 50_000_000;

  private ImageLoader() {}

  /**
   * An image that the document holds.
   *
   * @param asIs whether the article's own bytes can be taken from it again
   */
  public record Loaded(PDImageXObject object, boolean asIs) {}

  /**
   * Makes the document's image of one of an article's.
   *
   * @throws IOException if the image cannot be decoded, or is too large to be
   */
  public static Loaded load(PDDocument document, Media.Image media) throws IOException {
    if ((long) media.width() * media.height() > MOST_PIXELS) {
      throw new IOException("the image has more than " + MOST_PIXELS + " pixels");
    }
    Optional<SoundPictures.Look> known = SoundPictures.of(media.data());
    if (known.isPresent()) {
      Optional<PDImageXObject> same = same(document, media, known.get());
      if (same.isPresent()) {
        return new Loaded(same.get(), true);
      }
    }
    BufferedImage decoded = decoded(media);
    Optional<PDImageXObject> same = same(document, media, SoundPictures.Look.of(decoded));
    if (same.isPresent()) {
      return new Loaded(same.get(), true);
    }
    BufferedImage flat =
        new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = flat.createGraphics();
    graphics.drawImage(decoded, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return new Loaded(LosslessFactory.createFromImage(document, flat), false);
  }

  /**
   * Returns the image that holds the article's own bytes; empty where a PDF cannot hold them. A
   * photograph stays the JPEG it is: written anew without loss it would be many times larger.
   */
  private static Optional<PDImageXObject> same(
      PDDocument document, Media.Image media, SoundPictures.Look look) throws IOException {
    if (media.type().equals("image/jpeg") && (look.bands() == 3 || look.bands() == 1)) {
      return Optional.of(jpeg(document, media, look));
    }
    return media.type().equals("image/png")
        ? PngImage.of(document, media.data().toByteArray())
        : Optional.empty();
  }

  private static BufferedImage decoded(Media.Image media) throws IOException {
    try (InputStream in = media.data().open()) {
      return Optional.ofNullable(ImageIO.read(in))
          .orElseThrow(() -> new IOException("the image is in no known format"));
    } catch (RuntimeException broken) {
      throw new IOException("the image is damaged", broken);
    }
  }

  /** Makes the image of a JPEG. PDFBox's factory would read it again, to count its colours. */
  private static PDImageXObject jpeg(
      PDDocument document, Media.Image media, SoundPictures.Look look) throws IOException {
    return new PDImageXObject(
        document,
        media.data().open(),
        COSName.DCT_DECODE,
        look.width(),
        look.height(),
        8,
        look.bands() == 3 ? PDDeviceRGB.INSTANCE : PDDeviceGray.INSTANCE);
  }
}
