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
    BufferedImage decoded;
    try (InputStream in = media.data().open()) {
      decoded = ImageIO.read(in);
    } catch (RuntimeException broken) {
      throw new IOException("the image is damaged", broken);
    }
    if (decoded == null) {
      throw new IOException("the image is in no known format");
    }
    // A photograph stays the JPEG it is: written anew without loss it would be many times larger.
    int bands = decoded.getRaster().getNumBands();
    if (media.type().equals("image/jpeg") && (bands == 3 || bands == 1)) {
      return new Loaded(jpeg(document, media, decoded, bands), true);
    }
    if (media.type().equals("image/png")) {
      Optional<PDImageXObject> same = PngImage.of(document, media.data().toByteArray());
      if (same.isPresent()) {
        return new Loaded(same.get(), true);
      }
    }
    BufferedImage flat =
        new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = flat.createGraphics();
    graphics.drawImage(decoded, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return new Loaded(LosslessFactory.createFromImage(document, flat), false);
  }

  /** Makes the image of a JPEG. PDFBox's factory would read it again, to count its colours. */
  private static PDImageXObject jpeg(
      PDDocument document, Media.Image media, BufferedImage decoded, int bands) throws IOException {
    return new PDImageXObject(
        document,
        media.data().open(),
        COSName.DCT_DECODE,
        decoded.getWidth(),
        decoded.getHeight(),
        8,
        bands == 3 ? PDDeviceRGB.INSTANCE : PDDeviceGray.INSTANCE);
  }
}
