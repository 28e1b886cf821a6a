package org.plainpress.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.ArticleId;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;

@DisplayName("A cover")
class CoverPainterTest {

  private static final int WHITE = 0xFFFFFF;

  @Test
  @DisplayName("is a picture of 960 by 1280 pixels that others can read, white on one ground")
  void picture() throws IOException {
    Media.Image cover = CoverPainter.paint(meta("The week").build());
    BufferedImage picture = read(cover);
    assertThat(cover.type()).isEqualTo("image/png");
    assertThat(picture.getWidth()).isEqualTo(960).isEqualTo(cover.width());
    assertThat(picture.getHeight()).isEqualTo(1280).isEqualTo(cover.height());
    int ground = picture.getRGB(2, 2) & WHITE;
    assertThat(CoverPainter.grounds()).contains(ground);
    assertThat(count(picture, WHITE)).isBetween(5_000, 300_000);
  }

  @Test
  @DisplayName("has type at 7:1 against each of its grounds (WCAG 2.2, 1.4.6)")
  void contrast() {
    for (int ground : CoverPainter.grounds()) {
      assertThat((1 + 0.05) / (luminance(ground) + 0.05)).isGreaterThanOrEqualTo(7);
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
    BufferedImage picture = read(CoverPainter.paint(meta(title).author("Ann Lee").build()));
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
    BufferedImage picture = read(CoverPainter.paint(meta("long words ".repeat(400)).build()));
    int ground = picture.getRGB(2, 2);
    for (int x = 0; x < 960; x++) {
      assertThat(picture.getRGB(x, 1279)).isEqualTo(ground);
    }
    CoverPainter.paint(meta("x".repeat(5000)).build());
  }

  @Test
  @DisplayName("has the ground of its publisher, and the same bytes on every run")
  void publisher() throws IOException {
    Meta.Builder one = meta("One").publisher("The Example");
    Meta.Builder two = meta("Two").publisher("The Example").published(IsoDate.of(2018, 7, 20));
    assertThat(read(CoverPainter.paint(one.build())).getRGB(2, 2))
        .isEqualTo(read(CoverPainter.paint(two.build())).getRGB(2, 2));
    assertThat(CoverPainter.paint(two.build())).isEqualTo(CoverPainter.paint(two.build()));
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
