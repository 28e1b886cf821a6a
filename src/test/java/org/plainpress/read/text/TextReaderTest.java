package org.plainpress.read.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.ItemList;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.json.ArticleJson;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.testing.Golden;

@DisplayName("A stripped news text")
class TextReaderTest {

  private static final Path TEXTS = Path.of("src/test/resources/reading");

  static List<Path> texts() {
    try (var files = Files.list(TEXTS)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("is read as the article it was, with a note of every guess")
  @MethodSource("texts")
  void golden(Path text) throws IOException {
    Reading reading =
        new TextReader().read(new Source(text.toString(), Files.readAllBytes(text))).get(0);
    String notes =
        reading.notes().stream().map(note -> "# " + note + "\n").collect(Collectors.joining());
    Path golden = TEXTS.resolve(text.getFileName().toString().replace(".txt", ".expected"));
    Golden.assertMatches(golden, ArticleJson.print(List.of(reading.article())) + notes);
  }

  @Test
  @DisplayName("that only speaks of pictures and gaps has neither")
  void prose() throws IOException {
    Article article = read(Files.readString(TEXTS.resolve("prose-about-credits.txt")));
    assertThat(article.body()).allMatch(Paragraph.class::isInstance).hasSize(10);
  }

  @ParameterizedTest
  @DisplayName("has a heading for each number of a list article, whichever way it counts")
  @ValueSource(strings = {"1 2 3", "3 2 1"})
  void numberedHeadings(String order) {
    String prose =
        "\n\nThe ferry leaves from here every morning, and whoever comes late waits by the wall"
            + " until the next one is in.\n\n";
    StringBuilder text = new StringBuilder("Three places by the sea\n\n" + prose);
    for (String number : order.split(" ")) {
      text.append(number).append(". The harbour of the north").append(prose);
    }
    assertThat(read(text.toString()).body())
        .filteredOn(Heading.class::isInstance)
        .extracting(heading -> Text.plain(((Heading) heading).content()))
        .containsExactly(order.replaceAll("(\\d) ?", "$1. The harbour of the north\n").split("\n"));
  }

  @Test
  @DisplayName("keeps two numbered lines, and numbered sentences, as paragraphs")
  void numberedSentences() {
    String prose =
        "\n\nThe ferry leaves from here every morning, and whoever comes late waits by the wall"
            + " until the next one is in.\n\n";
    String sentences = "1. We sail." + prose + "2. We wait." + prose + "3. We land." + prose;
    String two = "1. The harbour" + prose + "2. The mill" + prose;
    for (String text : List.of(sentences, two)) {
      assertThat(read("What the ferry does\n\n" + prose + text).body())
          .noneMatch(Heading.class::isInstance);
    }
  }

  @Test
  @DisplayName("has marked lines as headings, also those that call, but no marked sentence")
  void markedHeadings() {
    String prose =
        "\n\nThe ferry leaves from here every morning, and whoever comes late waits by the wall"
            + " until the next one is in.\n\n";
    String calls = "## Wait, then!" + prose + "## On board" + prose + "## The way back" + prose;
    assertThat(read("What the ferry does" + prose + calls + "## We sail when all are in.").body())
        .filteredOn(Heading.class::isInstance)
        .extracting(heading -> Text.plain(((Heading) heading).content()))
        .containsExactly("Wait, then!", "On board", "The way back");
  }

  @Test
  @DisplayName("has who took a picture behind its label in capitals, or what it shows")
  void labelInCapitals() {
    String prose = "\n\nThe mayor cut a ribbon on Monday and spoke of the river for a while.\n\n";
    List<Block> body =
        read("The bridge opens"
                + prose
                + "PHOTO: Jane Doe"
                + prose
                + "PHOTO: The bridge in its first winter."
                + prose)
            .body();
    List<Figure> figures =
        body.stream().filter(Figure.class::isInstance).map(Figure.class::cast).toList();
    assertThat(figures.get(0).credit()).contains("Jane Doe");
    assertThat(figures.get(0).caption()).isEmpty();
    assertThat(Text.plain(figures.get(1).caption())).isEqualTo("The bridge in its first winter.");
  }

  @Test
  @DisplayName("has the caption of each lost photo, and a mark for each lost embed")
  void gaps() {
    Article article =
        read(
            "A title of some length here\n\nThe pier. Photo: AP\n\nA paragraph.\n\nSorry, this content isn't available on your device.\n\nThis video is unavailable\n\nAnother.\n");
    assertThat(article.body()).hasSize(5);
    assertThat(((Figure) article.body().get(0)).alternative()).contains("The pier.");
    assertThat(((Embed) article.body().get(2)).sort()).isEqualTo(Embed.Sort.UNKNOWN);
    assertThat(((Embed) article.body().get(3)).notice()).contains("This video is unavailable");
  }

  @Test
  @DisplayName("has a short line between sentences as a heading, but not several in a row")
  void headings() {
    Article article =
        read(
            "A title of some length here\n\nFirst sentence.\n\nBefore\n\nSecond sentence.\n\nCarbonate at 13,400\n\nHydroxide at 12,900\n\nThird sentence.\n");
    assertThat(article.body().stream().filter(Heading.class::isInstance)).hasSize(1);
  }

  @Test
  @DisplayName("keeps the labels of its lists, which sentences refer to")
  void lists() {
    Article article =
        read(
            "A title of some length here\n\nFirst sentence.\n\n(a) one\n(b) two\n  • inner\n  • more\n\nSee (b).\n");
    ItemList list = (ItemList) article.body().get(1);
    assertThat(list.ordered()).isTrue();
    assertThat(list.items()).hasSize(2);
    assertThat(list.items().get(1).label().orElseThrow().text()).isEqualTo("(b) ");
    assertThat(list.items().get(1).body().get(1)).isInstanceOf(ItemList.class);
  }

  @Test
  @DisplayName("without a title is named by its first words, which stay")
  void untitled() {
    String paragraph =
        "This text opens with its body, at once and without a word above it. ".repeat(8);
    Reading reading = reading(paragraph + "\n\nMore.\n");
    assertThat(reading.article().meta().title()).endsWith("…").hasSizeLessThan(90);
    assertThat(reading.article().body()).hasSize(2);
    assertThat(reading.notes())
        .extracting(ReadingNote::message)
        .anyMatch(message -> message.contains("no title"));
  }

  @Test
  @DisplayName("has the same id on every run, however its white space stands")
  void ids() {
    assertThat(read("A title\n\nWords.\n").meta().id())
        .isEqualTo(read("A title\r\n\r\n\r\nWords.").meta().id());
  }

  @Test
  @DisplayName("has its date in the order of its language, with a note where it could be the other")
  void dayAndMonth() {
    Reading reading =
        reading(
            "Le bac des îles reprend la mer lundi matin\n\n03/04/2020\n\nLe bac des îles reprend la mer, a annoncé le port. Les habitants attendaient depuis deux mois.\n");

    assertThat(reading.article().meta().published().orElseThrow().iso()).isEqualTo("2020-04-03");
    assertThat(reading.notes())
        .extracting(ReadingNote::toString)
        .contains(
            "line 3: the date 03/04/2020 was read as 3 April 2020 (--published gives another)");
  }

  @Test
  @DisplayName("has its year of two digits in the century of its other dates, else not to come")
  void century() {
    Clock clock = Clock.fixed(Instant.parse("2026-03-14T12:00:00Z"), ZoneOffset.UTC);
    String text =
        "Die Fähre fährt wieder nach Norden\n\n31.12.98\n\nDie Fähre fährt wieder. Sie lag still seit %s.\n";

    assertThat(published(String.format(text, "Mai"), clock)).isEqualTo("1998-12-31");
    assertThat(published(String.format(text, "dem 3. Mai 1897"), clock)).isEqualTo("1898-12-31");
  }

  private static String published(String text, Clock clock) {
    Source source = new Source("test.txt", text.getBytes(StandardCharsets.UTF_8));
    Reading reading = new TextReader(clock).read(source).get(0);
    return reading.article().meta().published().orElseThrow().iso();
  }

  @ParameterizedTest
  @DisplayName("without words is refused")
  @ValueSource(strings = {"", "\uFEFF", " \n\t\n \r\n"})
  void empty(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("no text");
  }

  private static Article read(String text) {
    return reading(text).article();
  }

  private static Reading reading(String text) {
    return new TextReader()
        .read(new Source("test.txt", text.getBytes(StandardCharsets.UTF_8)))
        .get(0);
  }
}
