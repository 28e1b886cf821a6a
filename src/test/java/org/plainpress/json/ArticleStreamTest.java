package org.plainpress.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Article JSON that is read an article at a time")
class ArticleStreamTest {

  private static final String ONE = "{\"plainpress\": 1, \"title\": \"One\", \"body\": []}";
  private static final String TWO = "{\"plainpress\": 1, \"title\": \"Two\", \"body\": []}";

  private final List<String> titles = new ArrayList<>();
  private final List<String> malformed = new ArrayList<>();

  private void read(String json) throws IOException {
    ArticleStream stream =
        new ArticleStream(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), 1 << 20);
    stream.forEach(
        article -> titles.add(article.meta().title()), bad -> malformed.add(bad.getMessage()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ONE + "\n" + TWO,
        ONE + "\n\n" + TWO + "\n",
        "\uFEFF" + ONE + "\r\n" + TWO,
        "[" + ONE + ", " + TWO + "]",
        "[\n  " + ONE + ",\n  " + TWO + "\n]\n",
        ONE + TWO,
        "{\"plainpress\": 1,\n\"title\": \"One\",\n\"body\": []}\n"
            + "{\"plainpress\": 1,\n\"title\": \"Two\",\n\"body\": []}\n",
        "[" + ONE + "]\n" + TWO,
      })
  @DisplayName("may be an array, lines, or objects one after another")
  void shapes(String json) throws IOException {
    read(json);
    assertThat(titles).containsExactly("One", "Two");
    assertThat(malformed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"plainpress\": 1, \"tit", "{\"plainpress\": 1}", "[]", "nonsense"})
  @DisplayName("loses one bad line and names it")
  void badLine(String bad) throws IOException {
    read(ONE + "\n" + bad + "\n" + TWO + "\n");
    assertThat(titles).containsExactly("One", "Two");
    assertThat(malformed).hasSize(1).allMatch(message -> message.startsWith("line 2: "));
  }

  @Test
  @DisplayName("loses a first line that is broken, and no other")
  void badFirstLine() throws IOException {
    read("{\"plainpress\": 1, \"title\n" + ONE + "\n" + TWO + "\n");
    assertThat(titles).containsExactly("One", "Two");
    assertThat(malformed).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"plainpress\": 1, \"title\n",
        "{\"plainpress\": 1, \"title\n\nnonsense\n{\"plain\n",
        "nonsense\n",
        "\n\n{\"plainpress\n",
      })
  @DisplayName(
      "loses the first lines that are broken, and no other, and numbers them as they stand")
  void badFirstLines(String bad) throws IOException {
    read(bad + ONE + "\n" + TWO + "\n{\n");
    assertThat(titles).containsExactly("One", "Two");
    int last = (int) bad.chars().filter(c -> c == '\n').count() + 3;
    int first = (int) bad.chars().takeWhile(c -> c == '\n').count() + 1;
    assertThat(malformed.get(0)).startsWith("line " + first + ": ");
    assertThat(malformed.get(malformed.size() - 1)).startsWith("line " + last + ": column ");
    assertThat(malformed.get(malformed.size() - 1)).endsWith(": the JSON ends early");
  }

  @Test
  @DisplayName("loses one bad article of an array and names it")
  void badElement() throws IOException {
    read("[" + ONE + ", {}, " + TWO + "]");
    assertThat(titles).containsExactly("One", "Two");
    assertThat(malformed).hasSize(1).allMatch(message -> message.startsWith("article 2: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "[]", "\uFEFF"})
  @DisplayName("is refused where it holds no article")
  void nothing(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(MalformedArticleJson.class)
        .hasMessage("there is no article in it");
  }

  @Test
  @DisplayName("is refused where a line is longer than may be")
  void longLine() {
    String long1 = ONE.replace("One", "O".repeat(2 << 20));
    assertThatThrownBy(() -> read(long1)).hasMessageContaining("longer than 1 MB");
  }
}
