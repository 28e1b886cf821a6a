package org.plainpress.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Article;
import org.plainpress.article.Paragraph;
import org.plainpress.read.Source;

@DisplayName("The fields above a text in Markdown")
class FrontMatterTest {

  @ParameterizedTest
  @DisplayName("are YAML, TOML, JSON, MultiMarkdown's or pandoc's")
  @ValueSource(
      strings = {
        "---\ntitle: \"The mill: a walk\"\nauthor:\n  - name: Ann Lee\n    email: a@example.org\n  - Bo Berg\ndate: 2024-05-01\n---\n",
        "---\ntitle: The mill: a walk\nauthor: Ann Lee; Bo Berg\ndate: 2024-05-01\n---\n",
        "+++\ntitle = \"The mill: a walk\"\ndate = 2024-05-01\nauthors = [\"Ann Lee\", \"Bo Berg\"]\n[taxonomies]\ntags = [\"mill\"]\n+++\n",
        "{\n  \"title\": \"The mill: a walk\",\n  \"authors\": [{\"name\": \"Ann Lee\"}, \"Bo Berg\"],\n  \"date\": \"2024-05-01\"\n}\n\n",
        "Title: The mill: a walk\nAuthor: Ann Lee; Bo Berg\nDate: 2024-05-01\n\n",
        "% The mill: a walk\n% Ann Lee; Bo Berg\n% 2024-05-01\n\n",
      })
  void formats(String fields) {
    Article article = read(fields + "The wheel turns.\n");
    assertThat(article.meta().title()).isEqualTo("The mill: a walk");
    assertThat(article.meta().authors()).containsExactly("Ann Lee", "Bo Berg");
    assertThat(article.meta().published().orElseThrow().iso()).isEqualTo("2024-05-01");
    assertThat(article.body()).containsExactly(Paragraph.of("The wheel turns."));
  }

  @Test
  @DisplayName("may be folded over lines, and nested")
  void folded() {
    Article article =
        read(
            "---\ntitle: Mill\ndescription: >-\n  A walk\n  to the mill.\nparams:\n  author: {given: Ann, family: Lee}\ntags: mill, water\n---\nThe wheel turns.\n");
    assertThat(article.meta().summary()).contains("A walk to the mill.");
    assertThat(article.meta().authors()).containsExactly("Ann Lee");
    assertThat(article.meta().subjects()).containsExactly("mill", "water");
  }

  @ParameterizedTest
  @DisplayName("are not made of prose, nor of a rule above it")
  @ValueSource(
      strings = {
        "---\n\nThe wheel turns.\n\n---\n\nNote: it is old.\n",
        "Note: the wheel turns.\n\nIt is old.\n"
      })
  void prose(String text) {
    assertThat(read(text).body().toString()).contains("wheel turns", "old");
  }

  private static Article read(String text) {
    return new MarkdownReader()
        .read(new Source("a.md", text.getBytes(StandardCharsets.UTF_8)))
        .get(0)
        .article();
  }
}
