package org.plainpress.read.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.image.ImageImporter;
import org.plainpress.testing.Articles;

@DisplayName("Article JSON")
class ArticleJsonReaderTest {

  @Test
  @DisplayName("with bytes called an image that are none has an image that is unavailable")
  void noImage() {
    Reading reading = read(image("not a png".getBytes(StandardCharsets.UTF_8), 640, 480), "");
    assertThat(figure(reading).media())
        .isInstanceOf(Media.Unavailable.class)
        .extracting(Media::kind)
        .isEqualTo(Media.Kind.IMAGE);
    assertThat(figure(reading).alternative()).contains("A pier");
    assertThat(reading.notes())
        .singleElement()
        .extracting(Object::toString)
        .asString()
        .contains("1 image is no image");
  }

  @Test
  @DisplayName("keeps images as they are, and measures those again whose size is not as it says")
  void images() {
    Media.Image image = Articles.image("png", 24, 16);
    byte[] bytes = image.data().toByteArray();
    assertThat(figure(read(image(bytes, 24, 16), "")).media()).isEqualTo(image);
    assertThat(figure(read(image(bytes, 9, 9), "")).media()).isEqualTo(image);
  }

  @Test
  @DisplayName("with a date outside the years 1 to 9999 is refused with the place of the date")
  void date() {
    assertThatThrownBy(
            () -> read(image(new byte[1], 1, 1), "\"published\": \"9999-12-31T23:59:59-18:00\","))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("article.published: date: year 10000 is not within 1 to 9999");
  }

  private static Figure figure(Reading reading) {
    return (Figure) reading.article().body().get(0);
  }

  private static String image(byte[] bytes, int width, int height) {
    return """
        {"type": "figure", "alt": "A pier", "media": {"kind": "image", "status": "available",
         "type": "image/png", "width": %d, "height": %d, "data": "%s"}}"""
        .formatted(width, height, Base64.getEncoder().encodeToString(bytes));
  }

  private static Reading read(String block, String meta) {
    String json = "{\"plainpress\": 1, \"title\": \"T\", " + meta + " \"body\": [" + block + "]}";
    List<Reading> readings =
        new ArticleJsonReader(new ImageImporter(2000), ReadLimits.DEFAULT)
            .read(new Source("a.json", json.getBytes(StandardCharsets.UTF_8)));
    assertThat(readings).hasSize(1);
    return readings.get(0);
  }
}
