package org.plainpress.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Verse;

@DisplayName("A block that runs the other way than its article")
class RunningMarkTest {

  private static final String HEBREW =
      "\u05d4\u05e1\u05e4\u05d9\u05e0\u05d4 \u05d9\u05e6\u05d0\u05d4.";
  private static final String ENGLISH = "The ferry sailed.";

  private static String book(String language, Block... blocks) {
    return BodyMarkup.forBook(image -> "").render(article(language, blocks)).xhtml();
  }

  private static Article article(String language, Block... blocks) {
    return new Article(
        Meta.builder("The ferry").id("urn:x").language(language).build(), List.of(blocks));
  }

  private static List<Inline> hebrew() {
    return List.of(new Inline.Foreign("he", Optional.empty(), List.of(Inline.text(HEBREW))));
  }

  @Test
  @DisplayName("says so of its element, whose words keep their language")
  void paragraph() {
    assertThat(book("en", new Paragraph(hebrew()), Paragraph.of(ENGLISH)))
        .isEqualTo(
            "<p dir=\"rtl\"><span lang=\"he\" xml:lang=\"he\" dir=\"rtl\">"
                + HEBREW
                + "</span></p>\n<p>"
                + ENGLISH
                + "</p>\n");
    assertThat(book("he", Paragraph.of(HEBREW), Paragraph.of(ENGLISH)))
        .isEqualTo("<p>" + HEBREW + "</p>\n<p dir=\"ltr\">" + ENGLISH + "</p>\n");
    assertThat(book("en", new Heading(2, hebrew()))).startsWith("<h2 id=\"h1\" dir=\"rtl\">");
  }

  @Test
  @DisplayName("says so in a feed and on a page of a site too")
  void everywhere() {
    Article article = article("en", Paragraph.of(HEBREW));
    String marked = "<p dir=\"rtl\">" + HEBREW + "</p>\n";
    assertThat(BodyMarkup.forFeed(image -> "").render(article).xhtml()).isEqualTo(marked);
    assertThat(BodyMarkup.forPage(image -> "").render(article).xhtml()).isEqualTo(marked);
  }

  @Test
  @DisplayName("says so once for all that it holds, and what turns back within it says so again")
  void enclosing() {
    Block quote = new Quote(List.of(Paragraph.of(HEBREW)), List.of(Inline.text("Petrel")));
    assertThat(book("en", quote))
        .isEqualTo(
            "<blockquote dir=\"rtl\">\n<p>"
                + HEBREW
                + "</p>\n<p class=\"cite\" dir=\"ltr\">\u2014 <cite>Petrel</cite></p>\n</blockquote>\n");
    Block mixed = new Quote(List.of(Paragraph.of(HEBREW), Paragraph.of(ENGLISH)), List.of());
    assertThat(book("en", mixed))
        .isEqualTo(
            "<blockquote>\n<p dir=\"rtl\">"
                + HEBREW
                + "</p>\n<p>"
                + ENGLISH
                + "</p>\n</blockquote>\n");
    Block embed = new Embed(Embed.Sort.VIDEO, Optional.empty(), Optional.empty());
    assertThat(book("en", new Quote(List.of(Paragraph.of(HEBREW), embed), List.of())))
        .contains("role=\"note\" dir=\"ltr\">Embedded video");
  }

  @Test
  @DisplayName("that is an item stands beside the bullets of its list")
  void items() {
    List<Block> hebrew = List.of(Paragraph.of(HEBREW));
    List<Block> english = List.of(Paragraph.of(ENGLISH));
    assertThat(book("en", new ItemList(false, 1, List.of(hebrew, hebrew))))
        .isEqualTo("<ul dir=\"rtl\">\n<li>" + HEBREW + "</li>\n<li>" + HEBREW + "</li>\n</ul>\n");
    assertThat(book("en", new ItemList(false, 1, List.of(english, hebrew))))
        .isEqualTo(
            "<ul>\n<li>"
                + ENGLISH
                + "</li>\n<li>\n<p dir=\"rtl\">"
                + HEBREW
                + "</p>\n</li>\n</ul>\n");
  }

  @Test
  @DisplayName("is a table, one of its cells, a caption or verse")
  void others() {
    List<Table.Cell> words = List.of(Table.Cell.of(HEBREW), Table.Cell.of(HEBREW));
    List<Table.Cell> mixed = List.of(Table.Cell.of(ENGLISH), Table.Cell.of(HEBREW));
    assertThat(book("en", new Table(List.of(), List.of(), List.of(words, words))))
        .startsWith("<table dir=\"rtl\">")
        .doesNotContain("td dir");
    assertThat(book("en", new Table(List.of(), List.of(), List.of(mixed, mixed))))
        .startsWith("<table>")
        .contains("<td>" + ENGLISH + "</td>\n<td dir=\"rtl\">" + HEBREW);
    assertThat(book("en", Figure.lost(Media.Kind.IMAGE, HEBREW, Optional.empty())))
        .startsWith("<figure dir=\"rtl\">");
    Verse.Stanza stanza = new Verse.Stanza(List.of(List.of(Inline.text(HEBREW))));
    assertThat(book("en", new Verse(List.of(stanza))))
        .startsWith("<div class=\"verse\" dir=\"rtl\">");
  }
}
