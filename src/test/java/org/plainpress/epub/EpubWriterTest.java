package org.plainpress.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Publication;
import org.plainpress.cover.CoverPainter;
import org.plainpress.json.ArticleJson;
import org.plainpress.settings.Certifier;
import org.plainpress.settings.EpubSettings;
import org.plainpress.settings.Series;
import org.plainpress.settings.Typeface;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Formulas;
import org.plainpress.testing.Referees;

@DisplayName("An EPUB")
class EpubWriterTest {

  @Test
  @DisplayName("of every kind of block passes epubcheck")
  void everything() {
    assertThat(Referees.epubcheck(Editions.epub(Articles.everything()))).isEmpty();
  }

  @Test
  @DisplayName("of many articles passes epubcheck, contents first, each with its neighbours")
  void bundle() {
    List<Article> articles =
        List.of(
            Articles.everything(),
            Articles.titled("Two & more", Paragraph.of("Words")),
            Articles.sample(Articles.sampleFiles().get(1)));
    byte[] epub = Editions.epub(Publication.bundle("The week", articles));
    assertThat(Referees.epubcheck(epub)).isEmpty();
    Map<String, byte[]> entries = Editions.unzip(epub);
    assertThat(Editions.text(entries, "EPUB/package.opf"))
        .containsSubsequence(
            "<itemref idref=\"contents\"/>", "article-1\"", "article-2\"", "article-3\"")
        .contains(">Ann Lee</dc:creator>")
        .containsSubsequence(
            "<guide>", "type=\"toc\"", "href=\"contents.xhtml\"", "type=\"text\"", "</guide>");
    assertThat(Editions.text(entries, "EPUB/nav.xhtml"))
        .contains("<li lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\"><a href=\"article-3.xhtml#title\">");
    assertThat(Editions.text(entries, "EPUB/contents.xhtml"))
        .containsSubsequence(
            "<h1 id=\"title\">The week</h1>",
            "<a href=\"article-1.xhtml\">Everything",
            "By Ann Lee, Bo Berg · The Example\u00a0· <time datetime=\"2018-07-20\">20 July 2018</time>",
            "All that an article can hold",
            "<a href=\"article-2.xhtml\">Two &amp; more</a>",
            "<li lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\">");
    assertThat(Editions.text(entries, "EPUB/article-2.xhtml"))
        .containsSubsequence(
            "<nav class=\"neighbours\"",
            "Previous article: <a href=\"article-1.xhtml\"",
            "Next article: <a href=\"article-3.xhtml\"",
            "<a href=\"contents.xhtml\">Contents</a>");
    assertThat(Editions.text(entries, "EPUB/article-1.xhtml")).doesNotContain("Previous article");
    assertThat(Editions.text(entries, "EPUB/article-3.xhtml")).doesNotContain("article-4");
  }

  @Test
  @DisplayName("says that a document has MathML where it has, not where only words of it are")
  void mathMl() {
    Inline formula = new Inline.Math(Formulas.of("<mi>x</mi>"));
    Media lost = new Media.Unavailable(Media.Kind.IMAGE, Optional.empty());
    Figure photo = new Figure(lost, Optional.empty(), List.of(formula), Optional.empty(), false);
    for (Block block : List.of(photo, new Paragraph(List.of(formula)))) {
      byte[] epub = Editions.epub(Articles.titled("Formulas", block));
      Map<String, byte[]> entries = Editions.unzip(epub);
      boolean shown = Editions.text(entries, "EPUB/article-1.xhtml").contains("<math ");
      boolean told = Editions.text(entries, "EPUB/package.opf").contains("properties=\"mathml\"");
      assertThat(told).isEqualTo(shown);
      assertThat(Referees.epubcheck(epub)).isEmpty();
    }
  }

  @Test
  @DisplayName("keeps only its contents in memory, however long it is")
  void streamed() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      articles.add(Articles.titled("Article " + i, Paragraph.of("Words. ".repeat(2000))));
    }
    List<Integer> chapters = new ArrayList<>();
    CountingStream out = new CountingStream(chapters);
    new EpubWriter(Editions.UNDATED).write(Publication.bundle("Long", articles), out);
    // What is written comes in pieces as the book grows, not at its end.
    assertThat(chapters.stream().filter(size -> size > 0).count()).isGreaterThan(40);
  }

  /** The sizes of what it is given. */
  private static final class CountingStream extends OutputStream {
    private final List<Integer> sizes;

    CountingStream(List<Integer> sizes) {
      this.sizes = sizes;
    }

    @Override
    public void write(int b) {
      sizes.add(1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      sizes.add(length);
    }
  }

  @Test
  @DisplayName("shows its cover, which is told in the ways of EPUB 3 and 2")
  void cover() {
    byte[] epub =
        write(
            EpubSettings.DEFAULT,
            CoverPainter.paint(Publication.of(Articles.everything()), Optional.empty()));
    assertThat(Referees.epubcheck(epub)).isEmpty();
    Map<String, byte[]> entries = Editions.unzip(epub);
    assertThat(Editions.text(entries, "EPUB/package.opf"))
        .contains(
            "<item id=\"cover-image\" href=\"cover.png\" media-type=\"image/png\" properties=\"cover-image\"/>")
        .contains("<meta name=\"cover\" content=\"cover-image\"/>")
        .containsSubsequence("<spine", "<itemref idref=\"cover\"/>", "article-1");
    assertThat(Editions.text(entries, "EPUB/cover.xhtml"))
        .contains("role=\"doc-cover\" src=\"cover.png\" alt=\"Cover: Everything");
    assertThat(Editions.text(entries, "EPUB/nav.xhtml")).contains("epub:type=\"cover\"");
  }

  @Test
  @DisplayName("carries the fonts of every script in it on request, and names them in its style")
  void fonts() {
    EpubSettings settings = EpubSettings.DEFAULT.withEmbedded(Typeface.ATKINSON);
    byte[] epub = write(settings, null);
    assertThat(Referees.epubcheck(epub)).isEmpty();
    Map<String, byte[]> entries = Editions.unzip(epub);
    assertThat(entries.keySet())
        .anyMatch(name -> name.startsWith("EPUB/fonts/Atkinson"))
        .anyMatch(name -> name.startsWith("EPUB/fonts/Vazirmatn"));
    String css = Editions.text(entries, "EPUB/style.css");
    entries.keySet().stream()
        .filter(name -> name.startsWith("EPUB/fonts/"))
        .forEach(name -> assertThat(css).contains("url(" + name.substring(5) + ")"));
    assertThat(Editions.unzip(Editions.epub(Articles.everything())).keySet())
        .noneMatch(name -> name.contains("fonts/"));
  }

  @Test
  @DisplayName("tells the series that it belongs to, and its place")
  void series() {
    EpubSettings settings =
        EpubSettings.DEFAULT.withSeries(new Series("The Example Weekly", Optional.of("29")));
    byte[] epub = write(settings, null);
    assertThat(Referees.epubcheck(epub)).isEmpty();
    assertThat(Editions.text(Editions.unzip(epub), "EPUB/package.opf"))
        .contains(
            "<meta property=\"belongs-to-collection\" id=\"series\">The Example Weekly</meta>")
        .contains("<meta refines=\"#series\" property=\"collection-type\">series</meta>")
        .contains("<meta refines=\"#series\" property=\"group-position\">29</meta>");
    Publication bundle =
        Publication.bundle("The week", List.of(Articles.everything(), Articles.titled("Two")));
    byte[] issue = Editions.epub(bundle, settings);
    assertThat(Editions.text(Editions.unzip(issue), "EPUB/contents.xhtml"))
        .contains("<p class=\"kicker\">The Example Weekly\u00a0· No.\u00a029</p>\n<h1");
  }

  @Test
  @DisplayName("tells who, what, when and by which right")
  void descriptive() {
    assertThat(packageDocument(Articles.everything()))
        .contains("<dc:creator id=\"creator-1\">Ann Lee</dc:creator>")
        .contains(
            "<meta refines=\"#creator-1\" property=\"role\" scheme=\"marc:relators\">aut</meta>")
        .contains("<dc:publisher>The Example</dc:publisher>")
        .contains("<dc:date>2018-07-20</dc:date>")
        .contains("<dc:subject>Tests</dc:subject>")
        .contains("<dc:rights>CC0</dc:rights>")
        .contains("<dc:source>https://example.org/everything?a=1&amp;b=2</dc:source>")
        .contains("dcterms:modified\">2018-07-21T05:30:00Z");
  }

  private static byte[] write(EpubSettings settings, Media.Image cover) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EpubExtras extras = new EpubExtras(Optional.ofNullable(cover), Optional.empty());
    try {
      new EpubWriter(settings, Editions.UNDATED)
          .write(Publication.of(Articles.everything()), extras, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
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
        .contains("accessibilityHazard\">none");
    assertThat(textOnly).doesNotContain("visual").doesNotContain("alternativeText");
    assertThat(packageDocument(Articles.titled("T", Articles.lost("A pier", "PA"))))
        .contains("alternativeText")
        .doesNotContain("visual");
    assertThat(packageDocument(Articles.everything()))
        .contains("accessMode\">visual")
        .contains("accessibilityHazard\">none");
    Figure undescribed =
        new Figure(Articles.image(), Optional.empty(), List.of(), Optional.empty(), false);
    assertThat(packageDocument(Articles.titled("T", undescribed)))
        .contains("accessModeSufficient\">textual,visual<");
  }

  @Test
  @DisplayName(
      "claims to conform where somebody answers for it, and no picture lacks a description")
  void certified() {
    Certifier certifier =
        new Certifier("Ann Lee", Optional.of("Auditor"), Optional.of("https://example.org/report"));
    EpubSettings settings = EpubSettings.DEFAULT.withCertifier(certifier);
    Article plain = Articles.titled("T", Paragraph.of("x"));
    assertThat(packageDocument(plain)).doesNotContain("conformsTo").doesNotContain("certif");
    byte[] epub = Editions.epub(plain, settings);
    assertThat(Referees.epubcheck(epub)).isEmpty();
    assertThat(Editions.text(Editions.unzip(epub), "EPUB/package.opf"))
        .contains("id=\"conformance\">EPUB Accessibility 1.1 - WCAG 2.2 Level AA<")
        .contains(
            "refines=\"#conformance\" property=\"a11y:certifiedBy\" id=\"certifier\">Ann Lee<")
        .contains("refines=\"#certifier\" property=\"a11y:certifierCredential\">Auditor<")
        .contains("rel=\"a11y:certifierReport\" href=\"https://example.org/report\"");
    Figure undescribed =
        new Figure(Articles.image(), Optional.empty(), List.of(), Optional.empty(), false);
    byte[] unclear = Editions.epub(Articles.titled("T", undescribed), settings);
    assertThat(Editions.text(Editions.unzip(unclear), "EPUB/package.opf"))
        .doesNotContain("conformsTo");
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
    Map<String, byte[]> entries = Editions.unzip(Editions.epub(article));
    assertThat(Editions.text(entries, "EPUB/article-1.json"))
        .contains("\"file\":\"image-1.png\"")
        .doesNotContain("\"data\"");
    assertThat(
            ArticleJson.parse(
                entries.get("EPUB/article-1.json"),
                file -> Optional.ofNullable(entries.get("EPUB/" + file))))
        .containsExactly(article);
  }

  @Test
  @DisplayName("leads from its contents to the article and its headings, nested")
  void nav() {
    Map<String, byte[]> entries = Editions.unzip(Editions.epub(Articles.everything()));
    assertThat(Editions.text(entries, "EPUB/nav.xhtml"))
        .containsSubsequence(
            "article-1.xhtml#title", "<ol>", "article-1.xhtml#h1", "<ol>", "article-1.xhtml#h2");
    assertThat(Editions.text(entries, "EPUB/toc.ncx"))
        .contains("article-1.xhtml#h1")
        .contains("<meta name=\"dtb:uid\" content=\"" + Articles.everything().meta().id() + "\"/>");
    assertThat(Editions.text(entries, "EPUB/package.opf"))
        .as("shown by reading systems themselves, not as the end of the book")
        .doesNotContain("<itemref idref=\"nav\"/>");
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
