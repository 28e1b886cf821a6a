package org.plainpress.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Binary;
import org.plainpress.article.Block;
import org.plainpress.article.Figure;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Publication;
import org.plainpress.settings.Series;

@DisplayName("A cover")
class CoverPainterTest {

  private static final int WHITE = 0xFFFFFF;

  @Test
  @DisplayName("is a picture of 960 by 1280 pixels that others can read, white on one ground")
  void picture() throws IOException {
    Media.Image cover = paint(meta("The week"));
    BufferedImage picture = read(cover);
    assertThat(cover.type()).isEqualTo("image/png");
    assertThat(picture.getWidth()).isEqualTo(960).isEqualTo(cover.width());
    assertThat(picture.getHeight()).isEqualTo(1280).isEqualTo(cover.height());
    int ground = picture.getRGB(2, 2) & WHITE;
    assertThat(Colours.all()).anyMatch(colours -> colours.ground() == ground);
    assertThat(count(picture, WHITE)).isBetween(5_000, 300_000);
  }

  @Test
  @DisplayName("has white and coloured type at 7:1 against each of its grounds (WCAG 2.2, 1.4.6)")
  void contrast() {
    for (Colours colours : Colours.all()) {
      assertThat(contrast(WHITE, colours.ground())).isGreaterThanOrEqualTo(7);
      assertThat(contrast(colours.accent(), colours.ground())).isGreaterThanOrEqualTo(7);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "Ferry to the outer islands will sail again by spring, harbour board says",
        "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente erhöht",
        "مكتبة الحيّ القديم تفتح أبوابها ليلاً",
        "海辺の路面電車、三十年ぶりに復活へ",
        "क्षत्रिय और बंदरगाह",
        "😀 smiles",
        "\u0378 in no font"
      })
  @DisplayName("keeps its type within the margins, whatever the title")
  void margins(String title) throws IOException {
    BufferedImage picture = read(paint(meta(title).author("Ann Lee")));
    int ground = picture.getRGB(2, 2);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < 60; x++) {
        assertThat(picture.getRGB(x, y)).as("%d, %d", x, y).isEqualTo(ground);
        assertThat(picture.getRGB(959 - x, y)).as("%d, %d", 959 - x, y).isEqualTo(ground);
      }
    }
    assertThat(count(picture, WHITE)).as("something is drawn").isGreaterThan(2_000);
  }

  @Test
  @DisplayName("cuts what does not fit even when small, and never fails")
  void tooLong() throws IOException {
    BufferedImage picture = read(paint(meta("long words ".repeat(400))));
    int ground = picture.getRGB(2, 2);
    for (int x = 0; x < 960; x++) {
      assertThat(picture.getRGB(x, 1279)).isEqualTo(ground);
    }
    paint(meta("x".repeat(5000)));
  }

  @Test
  @DisplayName("has the ground of its publisher, and the same bytes on every run")
  void publisher() throws IOException {
    Meta.Builder one = meta("One").publisher("The Example");
    Meta.Builder two = meta("Two").publisher("The Example").published(IsoDate.of(2018, 7, 20));
    assertThat(read(paint(one)).getRGB(2, 2)).isEqualTo(read(paint(two)).getRGB(2, 2));
    assertThat(paint(two)).isEqualTo(paint(two));
  }

  @Test
  @DisplayName("shows the series and the issue, whose ground it has")
  void series() throws IOException {
    Publication publication = publication(meta("One").publisher("The Example"), List.of());
    Series first = new Series("The Example Weekly", Optional.of("28"));
    Series second = new Series("The Example Weekly", Optional.of("29"));
    BufferedImage one = read(CoverPainter.paint(publication, Optional.of(first)));
    BufferedImage two = read(CoverPainter.paint(publication, Optional.of(second)));
    assertThat(one.getRGB(2, 2)).isEqualTo(two.getRGB(2, 2));
    assertThat(CoverWords.of(publication, Optional.of(second)).issue()).contains("No. 29");
    assertThat(differing(one, two)).as("pixels of the number").isBetween(20, 2_000);
  }

  @Test
  @DisplayName("names up to five articles of a bundle")
  void headlines() {
    List<Article> six =
        Stream.of("a", "b", "c", "d", "e", "f")
            .map(title -> new Article(meta(title).build(), List.of(Paragraph.of("Words."))))
            .toList();
    CoverWords words = CoverWords.of(Publication.bundle("The week", six), Optional.empty());
    assertThat(words.headlines()).extracting(Meta::title).containsExactly("a", "b", "c", "d", "e");
    Publication one = publication(meta("a"), List.of());
    assertThat(CoverWords.of(one, Optional.empty()).headlines()).isEmpty();
  }

  @Test
  @DisplayName("shows the first picture that is large enough and can be decoded, as a JPEG")
  void picture(@TempDir Path folder) throws IOException {
    List<Block> body =
        List.of(
            figure(picture(folder, 40, 40, 0x0000FF)),
            figure(new Media.Image(Binary.copyOf(new byte[] {1}), "image/png", 900, 600)),
            figure(picture(folder, 1200, 900, 0xFF0000)));
    Media.Image cover = CoverPainter.paint(publication(meta("One"), body), Optional.empty());
    assertThat(cover.type()).isEqualTo("image/jpeg");
    Color middle = new Color(read(cover).getRGB(480, 200));
    assertThat(middle.getRed()).isGreaterThan(240);
    assertThat(middle.getBlue()).isLessThan(20);
  }

  @Test
  @DisplayName("has bold ideographs, whose font has no bold")
  void emboldened() {
    Path2D square = new Path2D.Float();
    square.moveTo(0, 0);
    square.lineTo(0, 100);
    square.lineTo(100, 100);
    square.lineTo(100, 0);
    square.closePath();
    Contours contours = Contours.of(square.getPathIterator(null), 1);
    GlyphMask plain = GlyphMask.of(contours, Ink.WHITE, false);
    GlyphMask bold = GlyphMask.of(contours.emboldened(2), Ink.WHITE, false);
    assertThat(bold.stride()).isEqualTo(plain.stride() + 2);
    assertThat(bold.top()).isEqualTo(plain.top() - 2);
  }

  private static Figure figure(Media.Image image) {
    return new Figure(image, Optional.of("alt"), List.of(), Optional.empty(), false);
  }

  private static Media.Image picture(Path folder, int width, int height, int colour)
      throws IOException {
    BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        plain.setRGB(x, y, colour);
      }
    }
    Path file = folder.resolve(width + ".png");
    ImageIO.write(plain, "png", file.toFile());
    return new Media.Image(Binary.copyOf(Files.readAllBytes(file)), "image/png", width, height);
  }

  private static int differing(BufferedImage one, BufferedImage two) {
    int count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        count += one.getRGB(x, y) == two.getRGB(x, y) ? 0 : 1;
      }
    }
    return count;
  }

  private static Publication publication(Meta.Builder meta, List<Block> body) {
    List<Block> blocks = new ArrayList<>(body);
    blocks.add(Paragraph.of("Words."));
    return Publication.of(new Article(meta.build(), blocks));
  }

  private static Media.Image paint(Meta.Builder meta) {
    Article article = new Article(meta.build(), List.of(Paragraph.of("Words.")));
    return CoverPainter.paint(Publication.of(article), Optional.empty());
  }

  private static Meta.Builder meta(String title) {
    return Meta.builder(title).id(ArticleId.ofContent(title)).language("en");
  }

  private static BufferedImage read(Media.Image cover) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(cover.data().toByteArray()));
  }

  private static int count(BufferedImage picture, int colour) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += (picture.getRGB(x, y) & WHITE) == colour ? 1 : 0;
      }
    }
    return count;
  }

  private static double contrast(int light, int dark) {
    return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
  }

  /** Returns the relative luminance of a colour, from 0 to 1 (WCAG 2.2, definitions). */
  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 0xFF)
        + 0.7152 * linear(colour >> 8 & 0xFF)
        + 0.0722 * linear(colour & 0xFF);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
