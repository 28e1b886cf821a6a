package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;

@DisplayName("The punctuation of typewriters")
class SmartPunctuationTest {

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("becomes that of books, in the article's language")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "en | \"Go,\" she said. | “Go,” she said.",
        "en | He said: \"I heard 'no' twice.\" | He said: “I heard ‘no’ twice.”",
        "en | It's the dogs' dinner, isn't it? | It’s the dogs’ dinner, isn’t it?",
        "en | 'Tis the '90s, rock 'n' roll | ’Tis the ’90s, rock ’n’ roll",
        "en | (\"quoted\") and \"2019\" | (“quoted”) and “2019”",
        "en | a board of 5' 10\" | a board of 5′ 10″",
        "en | Wait -- what--now... pages 3--5 --- gone | Wait – what—now… pages 3–5 — gone",
        "en | run it with --help | run it with --help",
        "en | See \"http://example.org/a--b...c\"... | See “http://example.org/a--b...c”…",
        "en | ------ and ..... | ------ and .....",
        "de | \"Geh\", sagte sie, \"er hat 'nein' gesagt.\" | „Geh“, sagte sie, „er hat ‚nein‘ gesagt.“",
        "fr | \"Va\", dit-elle, l'air grave. | «\u202fVa\u202f», dit-elle, l’air grave.",
        "fr | Il dit \" bonjour \" et \"oui\". | Il dit « bonjour » et «\u202foui\u202f».",
        "sv | \"Gå\", sade hon. | ”Gå”, sade hon.",
        "he | אמר: \"צה\"ל בא\" | אמר: ”צה\u05f4ל בא”",
        "ja | \"Go\" と言った | \"Go\" と言った",
        "en | “Already” it’s fine | “Already” it’s fine",
      })
  void languages(String language, String typed, String set) {
    Article smart = of(language, new Paragraph(List.of(Inline.text(typed))));
    assertThat(smart.body()).containsExactly(new Paragraph(List.of(Inline.text(set))));
  }

  @Test
  @DisplayName("is followed through emphasis and links, whose addresses stay")
  void nested() {
    Article smart =
        of(
            "en",
            new Paragraph(
                List.of(
                    Inline.text("\""),
                    new Inline.Emphasis(List.of(Inline.text("Go"))),
                    Inline.text(",\" "),
                    new Inline.Link(
                        "https://example.org/a--b", List.of(Inline.text("\"she\" said"))))));
    assertThat(smart.body())
        .containsExactly(
            new Paragraph(
                List.of(
                    Inline.text("“"),
                    new Inline.Emphasis(List.of(Inline.text("Go"))),
                    Inline.text(",” "),
                    new Inline.Link(
                        "https://example.org/a--b", List.of(Inline.text("“she” said"))))));
  }

  @Test
  @DisplayName("stays in code, and changes in a caption and its alternative text alike")
  void codeAndCaptions() {
    Figure figure =
        new Figure(
            new Media.Unavailable(Media.Kind.IMAGE, Optional.empty()),
            Optional.of("The \"old\" pier"),
            List.of(Inline.text("The \"old\" pier")),
            Optional.empty(),
            false);
    CodeBlock code = new CodeBlock(Optional.empty(), List.of(), "say \"a -- b...\"");
    Article smart = of("en", figure, code);
    assertThat(((Figure) smart.body().get(0)).alt()).contains("The “old” pier");
    assertThat(((Figure) smart.body().get(0)).captionDiffers()).isEqualTo(figure.captionDiffers());
    assertThat(smart.body().get(1)).isEqualTo(code);
    assertThat(smart.meta().title()).isEqualTo("“A”");
  }

  private static Article of(String language, Block... body) {
    Meta meta =
        Meta.builder("\"A\"")
            .id("urn:uuid:6f3e1c1e-0000-4000-8000-000000000001")
            .language(language)
            .build();
    return SmartPunctuation.of(new Article(meta, List.of(body)));
  }
}
