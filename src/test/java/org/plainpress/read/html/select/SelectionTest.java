package org.plainpress.read.html.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.html.HtmlReader;

@DisplayName("The blocks of a page's article")
class SelectionTest {

  private static final String PROSE =
      "<p>The orchard was planted by people who knew that they would not eat of it, and said so.</p>";

  private static final String MORE =
      "<p>What they left is a wall, a well, and forty kinds of pear that nobody else has kept.</p>";

  @ParameterizedTest
  @CsvSource({
    "pears-1.jpg, pears-2.jpg, 2",
    "img/p.php?id=1&w=640, img/p.php?id=2&w=640, 2",
    "/a/pears.jpg, /b/pears.jpg, 2",
    "pears-1.jpg, pears-1.jpg, 1",
    "pears-320x200.jpg, pears-1280x800.jpg, 1",
    "pears.jpg, pears@2x.jpg, 1",
    "p.php?id=1&w=320, p.php?id=1&w=640, 1",
    "data:image/gif;base64, pears.jpg, 1",
    "https://example.org/1.jpg, https://example.org/2.jpg, 2",
    "https://example.org/1.jpg, https://example.org/1.jpg, 1"
  })
  @DisplayName("are all its lost pictures, whatever their captions; the same picture once")
  void lostPictures(String one, String other, int figures) {
    String page =
        PROSE
            + picture(one, "The pears in May. Photo: Mia Holt")
            + MORE
            + picture(other, "The pears in May. Photo: Mia Holt")
            + PROSE;
    assertThat(Blocks.of(Figure.class, read(page).article().body())).hasSize(figures);
  }

  @Test
  @DisplayName("are a picture of the lead once, where a gallery shows it again without a caption")
  void gallery() {
    String lead =
        "<figure><img src=lead.jpg alt='Pears on a wall'><figcaption>The oldest pear, in"
            + " May</figcaption></figure>";
    String again =
        "<ul class=gallery><li><img src=lead.jpg alt='Pears on a wall'></li><li><img src=well.jpg"
            + " alt='The well'></li></ul>";
    assertThat(Blocks.of(Figure.class, read(lead + PROSE + MORE + again + PROSE).article().body()))
        .extracting(figure -> figure.alt().orElse(""))
        .containsExactly("Pears on a wall", "The well");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>By Mia Holt</p><p>4 May 2019</p>",
        "<p>By Mia Holt and Ole Vang</p><p>Published 4 May 2019</p>",
        "<p class=author>Mia Holt</p><p class=author>Ole Vang</p>"
      })
  @DisplayName("lack nothing where a byline and a date became authors and day")
  void head(String head) {
    Reading reading = read(head + PROSE + MORE + PROSE);
    assertThat(reading.article().meta().authors()).contains("Mia Holt");
    assertThat(reading.article().toString()).doesNotContain("By Mia");
    assertThat(reading.notes()).extracting(ReadingNote::toString).isEmpty();
  }

  @Test
  @DisplayName("lack what stands behind the names of a byline, and a note says so")
  void place() {
    Reading reading =
        read("<p class=byline>By Mia Holt in Upper Falling</p>" + PROSE + MORE + PROSE);
    assertThat(reading.article().meta().authors()).containsExactly("Mia Holt");
    assertThat(reading.notes().toString()).contains("left out");
  }

  @Test
  @DisplayName("are told as in the article where they are taken for what stands below them")
  void reasons() {
    String card =
        "<div class=recipe-card><h2>Ingredients</h2><ul><li>Six pears</li><li>A cup of"
            + " flour</li></ul><h3>To keep it</h3><p>Keeps for a week in a cool place, and longer if"
            + " nobody knows where it is.</p></div>";
    Reading reading = explained(PROSE + MORE + card);
    assertThat(reading.article().toString()).contains("To keep it");
    assertThat(reading.reasons())
        .filteredOn(line -> line.contains("\"To keep it\""))
        .hasSize(1)
        .noneMatch(line -> line.startsWith("left out"));
  }

  private static String picture(String reference, String caption) {
    return "<figure><img src='%s'><figcaption>%s</figcaption></figure>"
        .formatted(reference, caption);
  }

  private static Reading read(String body) {
    return reading(new HtmlReader(), body);
  }

  private static Reading explained(String body) {
    return reading(new HtmlReader(Clock.systemUTC(), true), body);
  }

  private static Reading reading(HtmlReader reader, String body) {
    String page =
        "<html lang=en><head><title>The old orchard</title></head><body><article><h1>The old"
            + " orchard</h1>"
            + body
            + "</article></body></html>";
    List<Reading> readings =
        reader.read(new Source("page.html", page.getBytes(StandardCharsets.UTF_8)));
    return readings.get(0);
  }
}
