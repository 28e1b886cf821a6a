package org.plainpress.pdf.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Binary;
import org.plainpress.article.Media;
import org.plainpress.picture.SoundPictures;

@DisplayName("An image in a PDF")
class ImageLoaderTest {

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY})
  @DisplayName("stays the JPEG it is where it is a photograph, in colour or in grey")
  void photograph(int type) throws IOException {
    byte[] photograph = bytes("jpg", type);
    try (PDDocument document = new PDDocument()) {
      PDImageXObject image =
          ImageLoader.load(document, media(photograph, "image/jpeg", 8)).object();
      assertThat(image.getCOSObject().getCOSName(COSName.FILTER)).isEqualTo(COSName.DCT_DECODE);
      assertThat(image.getCOSObject().createRawInputStream().readAllBytes()).isEqualTo(photograph);
    }
  }

  @Test
  @DisplayName("is written without loss and in RGB where it is a GIF or a PNG with transparency")
  void others() throws IOException {
    try (PDDocument document = new PDDocument()) {
      byte[] few = bytes("gif", BufferedImage.TYPE_BYTE_INDEXED);
      byte[] clear = bytes("png", BufferedImage.TYPE_INT_ARGB);
      for (Media.Image media :
          new Media.Image[] {media(few, "image/gif", 8), media(clear, "image/png", 8)}) {
        PDImageXObject image = ImageLoader.load(document, media).object();
        assertThat(image.getCOSObject().getCOSName(COSName.FILTER)).isEqualTo(COSName.FLATE_DECODE);
        assertThat(image.getCOSObject().containsKey(COSName.SMASK)).isFalse();
      }
    }
  }

  @Test
  @DisplayName("is refused where it is in no known format, cut off, or too large to decode")
  void refused() throws IOException {
    byte[] png = bytes("png", BufferedImage.TYPE_INT_RGB);
    try (PDDocument document = new PDDocument()) {
      assertThatThrownBy(() -> ImageLoader.load(document, media(new byte[100], "image/png", 8)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no known format");
      assertThatThrownBy(
              () -> ImageLoader.load(document, media(Arrays.copyOf(png, 40), "image/png", 8)))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> ImageLoader.load(document, media(png, "image/png", 100_000)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("more than 50000000 pixels");
    }
  }

  @Test
  @DisplayName("is not decoded again where whoever read it found it whole")
  void foundSound() throws IOException {
    Media.Image media = media(new byte[] {1, 2, 3}, "image/jpeg", 8);
    SoundPictures.note(media.data(), new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB));
    try (PDDocument document = new PDDocument()) {
      ImageLoader.Loaded loaded = ImageLoader.load(document, media);
      assertThat(loaded.asIs()).isTrue();
      assertThat(loaded.object().getHeight()).isEqualTo(6);
      assertThat(loaded.object().getColorSpace()).isEqualTo(PDDeviceRGB.INSTANCE);
    }
  }

  private static Media.Image media(byte[] bytes, String type, int side) {
    return new Media.Image(Binary.copyOf(bytes), type, side, side);
  }

  private static byte[] bytes(String format, int type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, type), format, out);
    return out.toByteArray();
  }
}
