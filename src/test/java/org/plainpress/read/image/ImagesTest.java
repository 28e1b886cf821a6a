package org.plainpress.read.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainpress.article.Media;

@DisplayName("Images")
class ImagesTest {

  /** One pixel, lossy. */
  private static final byte[] WEBP =
      Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

  private final ImageImporter importer = new ImageImporter(100);

  @Test
  @DisplayName("that are small enough stay as they are")
  void kept() throws IOException {
    byte[] png = image(80, 60, "png");
    Media.Image image = importer.read(png).orElseThrow();
    assertThat(image.data().toByteArray()).isEqualTo(png);
    assertThat(image.type()).isEqualTo("image/png");
  }

  @Test
  @DisplayName("that are larger are scaled down, in proportion")
  void scaled() throws IOException {
    Media.Image image = importer.read(image(400, 200, "jpg")).orElseThrow();
    assertThat(image.width()).isEqualTo(100);
    assertThat(image.height()).isEqualTo(50);
    assertThat(image.type()).isEqualTo("image/jpeg");
  }

  @ParameterizedTest
  @CsvSource({"false, 255, 0, 0, 0", "true, 0, 255, 255, 255"})
  @DisplayName("in the inks of print become those of screens, whether ink or paper is counted")
  void print(boolean adobe, int cyan, int magenta, int yellow, int black) throws IOException {
    WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 40, 20, 4, null);
    int[] pixel = {cyan, magenta, yellow, black};
    for (int at = 0; at < 800; at++) {
      inks.setPixel(at % 40, at / 40, pixel);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(inks, null, null), null);
    }
    byte[] jpeg = out.toByteArray();
    byte[] marker = {
      (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.write(jpeg, 0, 2);
    marked.write(marker, 0, adobe ? marker.length : 0);
    marked.write(jpeg, 2, jpeg.length - 2);
    Media.Image image = importer.read(marked.toByteArray()).orElseThrow();
    assertThat(image.type()).isEqualTo("image/jpeg");
    Color shown = new Color(ImageIO.read(image.data().open()).getRGB(20, 10));
    // Cyan ink on coated paper is about #00AEEF.
    assertThat(shown.getRed()).isLessThan(40);
    assertThat(shown.getGreen()).isBetween(150, 195);
    assertThat(shown.getBlue()).isBetween(215, 255);
  }

  @Test
  @DisplayName("that a camera took sideways are turned upright")
  void turned() throws IOException {
    byte[] sideways = withOrientation(image(80, 40, "jpg"), 6);
    assertThat(Orientation.of(sideways)).isEqualTo(6);
    Media.Image image = importer.read(sideways).orElseThrow();
    assertThat(image.width()).isEqualTo(40);
    assertThat(image.height()).isEqualTo(80);
    BufferedImage decoded = ImageIO.read(image.data().open());
    // The red left edge is the top edge now.
    assertThat(new Color(decoded.getRGB(20, 2)).getRed()).isGreaterThan(200);
    assertThat(new Color(decoded.getRGB(20, 70)).getRed()).isLessThan(60);
  }

  @Test
  @DisplayName("in WebP and SVG become ones that every reading system knows")
  void converted() {
    assertThat(importer.read(WEBP).orElseThrow().type()).isIn("image/png", "image/jpeg");
    byte[] svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20' fill='red'/></svg>"
            .getBytes(StandardCharsets.UTF_8);
    Media.Image drawn = importer.read(svg).orElseThrow();
    assertThat(drawn.type()).isEqualTo("image/png");
    assertThat(drawn.width()).isEqualTo(80);
  }

  @Test
  @DisplayName("that are broken, none or out of bounds are not there")
  void refused() throws IOException {
    assertThat(importer.read("no image".getBytes(StandardCharsets.UTF_8))).isEmpty();
    byte[] png = image(80, 60, "png");
    assertThat(importer.read(java.util.Arrays.copyOf(png, png.length / 2))).isEmpty();
    byte[] huge = png.clone();
    huge[16] = 0x7F;
    huge[20] = 0x7F;
    assertThat(importer.read(huge)).isEmpty();
  }

  @Test
  @DisplayName("in SVG read no file that they name")
  void entities(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "MMMMMMMM");
    String text = "<text x='0' y='30' font-size='30'>%s</text></svg>";
    String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='40'>";
    String named = "<!DOCTYPE svg [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + svg;
    Optional<Media.Image> drawn = importer.read(bytes(named + text.formatted("&x;")));
    // Refused, or drawn with nothing where the entity stands.
    drawn.ifPresent(
        image ->
            assertThat(image.data())
                .isEqualTo(importer.read(bytes(svg + text.formatted(""))).orElseThrow().data())
                .isNotEqualTo(
                    importer.read(bytes(svg + text.formatted("MMMMMMMM"))).orElseThrow().data()));
    Path picture = Files.write(folder.resolve("red.png"), image(64, 64, "png"));
    String linked = svg + "<image href='" + picture.toUri() + "' width='90' height='40'/></svg>";
    assertThat(importer.read(bytes(linked)).orElseThrow().data())
        .isEqualTo(importer.read(bytes(svg + "</svg>")).orElseThrow().data());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("are only read from the page's own folder or below")
  void beside(@TempDir Path folder) throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages/images"));
    Files.write(pages.resolve("a b.png"), image(64, 64, "png"));
    Files.write(folder.resolve("secret.png"), image(64, 64, "png"));
    Files.createSymbolicLink(pages.resolve("link.png"), folder.resolve("secret.png"));
    PagePictures pictures =
        new PagePictures(
            importer, Optional.of(folder.resolve("pages")), Optional.empty(), Long.MAX_VALUE);
    assertThat(pictures.find("images/a%20b.png?x=1", Optional.empty())).isPresent();
    assertThat(pictures.find("../secret.png", Optional.empty())).isEmpty();
    assertThat(pictures.find("images/link.png", Optional.empty())).isEmpty();
    assertThat(pictures.find(folder.resolve("secret.png").toString(), Optional.empty())).isEmpty();
    assertThat(pictures.find("file://" + folder.resolve("secret.png"), Optional.empty())).isEmpty();
  }

  @Test
  @DisplayName("within the page are read from their data: URIs")
  void inline() throws IOException {
    PagePictures pictures =
        new PagePictures(importer, Optional.empty(), Optional.empty(), Long.MAX_VALUE);
    String data = Base64.getEncoder().encodeToString(image(64, 64, "png"));
    assertThat(pictures.find("data:image/png;base64," + data, Optional.empty())).isPresent();
    assertThat(pictures.find("data:image/png;base64,AAAA", Optional.empty())).isEmpty();
  }

  @Test
  @DisplayName("of one page have a limit together; those beyond it are counted, and not fetched")
  void together() throws IOException {
    byte[] image = image(64, 64, "png");
    List<String> fetched = new ArrayList<>();
    PagePictures.Download download =
        address -> {
          fetched.add(address);
          return Optional.of(image);
        };
    PagePictures pictures =
        new PagePictures(importer, Optional.empty(), Optional.of(download), image.length * 2L);
    for (int i = 0; i < 5; i++) {
      assertThat(pictures.find(i + ".png", Optional.of("https://example.org/" + i)).isPresent())
          .isEqualTo(i < 2);
    }
    assertThat(fetched).hasSize(2);
    assertThat(pictures.leftOut()).isEqualTo(3);
  }

  @Test
  @DisplayName("that are there and cannot be read are told, and not those that are missing")
  void unreadable(@TempDir Path page) throws IOException {
    byte[] image = image(64, 64, "png");
    Files.write(page.resolve("whole.png"), image);
    Files.write(page.resolve("cut.png"), Arrays.copyOf(image, 60));
    Files.createFile(page.resolve("empty.png"));
    PagePictures pictures =
        new PagePictures(importer, Optional.of(page), Optional.empty(), Long.MAX_VALUE);
    for (String name : List.of("whole.png", "cut.png", "empty.png", "missing.png", "data:,x")) {
      assertThat(pictures.find(name, Optional.empty()).isPresent())
          .isEqualTo(name.equals("whole.png"));
    }
    assertThat(pictures.unreadable()).containsExactly("cut.png", "empty.png");
  }

  /** Black, with a red left edge. */
  private static byte[] image(int width, int height, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, 10, height);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /** With an Exif segment that holds nothing but the orientation (Exif 2.32, 4.5). */
  private static byte[] withOrientation(byte[] jpeg, int orientation) {
    byte[] exif = {
      (byte) 0xFF,
      (byte) 0xE1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    byte[] out = new byte[jpeg.length + exif.length];
    System.arraycopy(jpeg, 0, out, 0, 2);
    System.arraycopy(exif, 0, out, 2, exif.length);
    System.arraycopy(jpeg, 2, out, 2 + exif.length, jpeg.length - 2);
    return out;
  }
}
