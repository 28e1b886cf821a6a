package org.plainpress.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Publication;
import org.plainpress.json.ArticleJson;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Referees;

@DisplayName("An EPUB")
class EpubWriterTest {

  @Test
  @DisplayName("of every kind of block passes epubcheck")
  void everything() {
    assertThat(Referees.epubcheck(Editions.epub(Articles.everything()))).isEmpty();
  }

  @Test
  @DisplayName("of many articles passes epubcheck, contents first")
  void bundle() {
    List<Article> articles =
        List.of(
            Articles.everything(),
            Articles.titled("Two", Paragraph.of("Words")),
            Articles.sample(Articles.sampleFiles().get(1)));
    byte[] epub = Editions.epub(Publication.bundle("The week", articles));
    assertThat(Referees.epubcheck(epub)).isEmpty();
    assertThat(Editions.text(Editions.unzip(epub), "EPUB/package.opf"))
        .containsSubsequence(
            "<itemref idref=\"contents\"/>", "article-1\"", "article-2\"", "article-3\"");
  }

  @Test
  @DisplayName("begins with its mimetype, stored, without an extra field")
  void mimetype() {
    byte[] epub = Editions.epub(Articles.titled("T"));
    assertThat(new String(epub, 30, 28, StandardCharsets.US_ASCII))
        .isEqualTo("mimetypeapplication/epub+zip");
    assertThat(epub[8]).as("method: stored").isZero();
    assertThat(epub[28]).as("length of the extra field").isZero();
  }

  @Test
  @DisplayName("tells of its accessibility what is true of it")
  void accessibility() {
    String textOnly = packageDocument(Articles.titled("T", Paragraph.of("x")));
    assertThat(textOnly)
        .contains("schema:accessModeSufficient\">textual")
        .contains("accessibilityHazard\">none")
        .contains("conformsTo\">EPUB Accessibility 1.1 - WCAG 2.2 Level AA");
    assertThat(textOnly).doesNotContain("visual").doesNotContain("alternativeText");
    assertThat(packageDocument(Articles.titled("T", Articles.lost("A pier", "PA"))))
        .contains("alternativeText")
        .doesNotContain("visual");
    assertThat(packageDocument(Articles.everything()))
        .contains("accessMode\">visual")
        .contains("accessibilityHazard\">none");
  }

  @Test
  @DisplayName("runs right to left where its language does")
  void rightToLeft() {
    Article article = Articles.titled("T", Paragraph.of("كلمات"));
    Meta meta = article.meta().toBuilder().language("ar").build();
    Map<String, byte[]> entries = Editions.unzip(Editions.epub(article.withMeta(meta)));
    assertThat(Editions.text(entries, "EPUB/package.opf"))
        .contains("page-progression-direction=\"rtl\"")
        .contains("xml:lang=\"ar\" dir=\"rtl\"");
    assertThat(Editions.text(entries, "EPUB/article-1.xhtml"))
        .contains("lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\"");
  }

  @Test
  @DisplayName("carries its Article JSON")
  void source() {
    Article article = Articles.everything();
    byte[] json = Editions.unzip(Editions.epub(article)).get("EPUB/article-1.json");
    assertThat(ArticleJson.parse(json)).containsExactly(article);
  }

  @Test
  @DisplayName("leads from its contents to the article and its headings, nested")
  void nav() {
    Map<String, byte[]> entries = Editions.unzip(Editions.epub(Articles.everything()));
    assertThat(Editions.text(entries, "EPUB/nav.xhtml"))
        .containsSubsequence(
            "article-1.xhtml#title", "<ol>", "article-1.xhtml#h1", "<ol>", "article-1.xhtml#h2");
    assertThat(Editions.text(entries, "EPUB/toc.ncx")).contains("article-1.xhtml#h1");
  }

  @Test
  @DisplayName("is the same bytes on every run")
  void deterministic() {
    List<byte[]> runs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      runs.add(Editions.epub(Articles.everything()));
    }
    assertThat(runs.get(0)).isEqualTo(runs.get(1));
  }

  private static String packageDocument(Article article) {
    return Editions.text(Editions.unzip(Editions.epub(article)), "EPUB/package.opf");
  }
}
