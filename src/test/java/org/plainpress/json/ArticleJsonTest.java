package org.plainpress.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainpress.article.Article;
import org.plainpress.testing.Articles;
import org.plainpress.testing.RandomArticles;

@DisplayName("Article JSON")
class ArticleJsonTest {

  @Test
  @DisplayName("gives back the article that it was made of")
  void roundTrip() {
    Article article = Articles.everything();
    assertThat(ArticleJson.parse(ArticleJson.toBytes(article))).containsExactly(article);
    assertThat(ArticleJson.parse(ArticleJson.print(List.of(article)))).containsExactly(article);
    for (long seed = 0; seed < 1000; seed++) {
      Article random = RandomArticles.of(seed);
      assertThat(ArticleJson.parse(ArticleJson.toBytes(random)))
          .as("seed %d", seed)
          .containsExactly(random);
    }
  }

  @Test
  @DisplayName("holds several articles as an array, or one a line")
  void several() {
    Article one = Articles.titled("One");
    Article two = Articles.titled("Two");
    assertThat(ArticleJson.parse(ArticleJson.print(List.of(one, two)))).containsExactly(one, two);
    String lines =
        new String(ArticleJson.toBytes(one), StandardCharsets.UTF_8)
            + "\n"
            + new String(ArticleJson.toBytes(two), StandardCharsets.UTF_8);
    assertThat(ArticleJson.parse(lines)).containsExactly(one, two);
  }

  @Test
  @DisplayName("is what its schema says, and the schema refuses what the parser refuses")
  void schema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("assets/article.schema.json")), InputFormat.JSON);
    for (long seed = 0; seed < 100; seed++) {
      String json = ArticleJson.print(List.of(RandomArticles.of(seed)));
      List<Error> errors = schema.validate(json, InputFormat.JSON);
      assertThat(errors).as("seed %d", seed).isEmpty();
    }
    assertThat(schema.validate(ArticleJson.print(List.of(Articles.everything())), InputFormat.JSON))
        .isEmpty();
    assertThat(
            schema.validate(
                "{\"plainpress\": 2, \"title\": \"T\", \"body\": []}", InputFormat.JSON))
        .isNotEmpty();
    assertThat(
            schema.validate(
                "{\"plainpress\": 1, \"title\": \"T\", \"body\": [], \"extra\": 1}",
                InputFormat.JSON))
        .isNotEmpty();
    assertThat(
            schema.validate(
                "{\"plainpress\": 1, \"title\": \"T\", \"body\": [{\"type\": \"nonsense\"}]}",
                InputFormat.JSON))
        .isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("that is malformed is refused with the place and the reason")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"plainpress\": 1, \"title\": | line 1, column",
        "{\"plainpress\": 99, \"title\": \"T\", \"body\": []} | version 99",
        "{\"title\": \"T\"} | has no \"plainpress\"",
        "{\"plainpress\": 1, \"body\": []} | article: has no 'title'",
        "{\"plainpress\": 1, \"title\": \"T\", \"colour\": \"red\"} | the key 'colour' is not known",
        "{\"plainpress\": 1, \"title\": \"T\", \"title\": \"U\"} | stands twice",
        "{\"plainpress\": 1, \"title\": null} | null is not used",
        "{\"plainpress\": 1, \"title\": \"\"} | article.title: is empty",
        "{\"plainpress\": 1, \"title\": \"T\", \"id\": \"not an iri\"} | article.id: 'not an iri' is no identifier",
        "{\"plainpress\": 1, \"title\": \"T\", \"published\": \"soon\"} | article.published: date: 'soon'",
        "{\"plainpress\": 1, \"title\": \"T\", \"body\": [{\"type\": \"nonsense\"}]} | article.body[0]: there is no block of type 'nonsense'",
        "{\"plainpress\": 1, \"title\": \"T\", \"body\": [{\"type\": \"paragraph\", \"content\": [{\"type\": \"link\", \"href\": \"javascript:x\", \"content\": []}]}]} | article.body[0].content[0]: href",
        "{\"plainpress\": 1, \"title\": \"T\", \"body\": [{\"type\": \"heading\", \"level\": 9, \"content\": [\"x\"]}]} | level: 9",
        "[] | no article",
        "\"text\" | is not an object",
      })
  void refused(String json, String reason) {
    assertThatThrownBy(() -> ArticleJson.parse(json))
        .isInstanceOf(MalformedArticleJson.class)
        .hasMessageContaining(reason);
  }

  @Test
  @DisplayName("that is nested without end is refused, not followed")
  void nesting() {
    String json =
        "{\"plainpress\": 1, \"title\": \"T\", \"body\": "
            + "[{\"type\":\"quote\",\"body\":".repeat(20_000);
    assertThatThrownBy(() -> ArticleJson.parse(json))
        .isInstanceOf(MalformedArticleJson.class)
        .hasMessageContaining("nested more than 500 levels deep");
  }
}
