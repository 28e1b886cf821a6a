package org.plainpress.read.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Article;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.ItemList;
import org.plainpress.article.Paragraph;
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
    assertThat(ItemList.label(list.items().get(1)).orElseThrow().text()).isEqualTo("(b) ");
    assertThat(list.items().get(1).get(1)).isInstanceOf(ItemList.class);
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
