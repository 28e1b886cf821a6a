package org.plainpress.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.address.Address;
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
import org.plainpress.article.Table;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Gallery;
import org.plainpress.testing.Tables;

@DisplayName("The markup of a body")
class BodyMarkupTest {

  @Test
  @DisplayName("says the caption of a lost photo once and shows it once")
  void lostPhoto() {
    assertThat(book(Articles.lost("A \"pier\" & a boat", "PA")))
        .isEqualTo(
            "<figure>\n<div class=\"lost image\" role=\"img\" aria-label=\"A &quot;pier&quot; &amp; a boat\">"
                + "<p aria-hidden=\"true\">A \"pier\" &amp; a boat</p></div>\n<figcaption><span class=\"credit\">Photo: PA</span></figcaption>\n</figure>\n");
  }

  @Test
  @DisplayName("gives a lost photo its own alternative text, and keeps a caption that differs")
  void ownAlternative() {
    Media lost = new Media.Unavailable(Media.Kind.IMAGE, Optional.empty());
    Figure figure =
        new Figure(
            lost,
            Optional.of("Two men in a boat"),
            List.of(Inline.text("The crossing")),
            Optional.of("AP"),
            false);
    assertThat(book(figure))
        .contains("aria-label=\"Two men in a boat\"")
        .contains("<figcaption>The crossing <span class=\"credit\">Photo: AP</span></figcaption>");
  }

  @Test
  @DisplayName("never invents an alternative text")
  void noAlternative() {
    assertThat(book(Figure.lost(Media.Kind.IMAGE, "", Optional.of("AP"))))
        .contains("role=\"note\"")
        .doesNotContain("role=\"img\"");
  }

  @Test
  @DisplayName("hides nothing that takes the focus")
  void linkedCaption() {
    Figure figure =
        new Figure(
            new Media.Unavailable(Media.Kind.IMAGE, Optional.empty()),
            Optional.empty(),
            List.of(
                Inline.text("See "),
                new Inline.Link("https://example.org/a", List.of(Inline.text("the map")))),
            Optional.empty(),
            false);
    String hidden = book(figure).replaceAll("(?s).*<p aria-hidden=\"true\">(.*?)</p>.*", "$1");
    assertThat(hidden).isEqualTo("See the map");
    assertThat(book(figure))
        .contains("<figcaption> <a href=\"https://example.org/a\">the map</a></figcaption>");
  }

  @Test
  @DisplayName(
      "announces embeds that follow one another in one neutral note, in the article's language")
  void embeds() {
    Embed video =
        new Embed(Embed.Sort.VIDEO, Optional.of("Sorry, not on your device."), Optional.empty());
    assertThat(book(video))
        .isEqualTo(
            "<p class=\"gap embed-video\" role=\"note\">Embedded video not available in this edition.</p>\n");
    assertThat(book(video, video))
        .isEqualTo(
            "<p class=\"gap embed-video embeds-2\" role=\"note\">Embedded videos not available in this edition: 2.</p>\n");
    Article german = in("de", video);
    assertThat(render(german)).contains("Eingebettetes Video in dieser Ausgabe nicht verfügbar.");
    // A language we have no words in: English, and said to be.
    assertThat(render(in("fi", video))).contains("lang=\"en\" xml:lang=\"en\">Embedded video");
  }

  @Test
  @DisplayName("never skips a level of headings")
  void headings() {
    String html =
        book(
            new Heading(4, List.of(Inline.text("a"))),
            new Heading(6, List.of(Inline.text("b"))),
            new Heading(2, List.of(Inline.text("c"))));
    assertThat(html)
        .contains("<h2 id=\"h1\">a</h2>")
        .contains("<h3 id=\"h2\">b</h3>")
        .contains("<h2 id=\"h3\">c</h2>");
  }

  @Test
  @DisplayName("leaves bullets to the reader and keeps labels that sentences refer to")
  void lists() {
    assertThat(book(list("• "))).contains("<ul>\n<li>Words</li>");
    assertThat(book(list("(a) ")))
        .contains("<ul class=\"labelled\">\n<li><span class=\"label\">(a) </span>Words</li>");
  }

  @Test
  @DisplayName("escapes whatever looks like markup")
  void escapes() {
    assertThat(book(Paragraph.of("<script>alert(1)</script> & ]]>")))
        .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; ]]&gt;</p>\n");
  }

  @Test
  @DisplayName("writes addresses as RFC 3986 has them")
  void addresses() {
    assertThat(Address.valid("https://example.org/ä|ö?q=100%&x=%20#a#b"))
        .isEqualTo("https://example.org/%C3%A4%7C%C3%B6?q=100%25&x=%20#a%23b");
  }

  private static ItemList list(String label) {
    return new ItemList(
        false,
        1,
        List.of(List.of(new Paragraph(List.of(new Inline.Label(label), Inline.text("Words"))))));
  }

  private static Article in(String language, Block... body) {
    Article article = Articles.titled("T", body);
    Meta meta = article.meta().toBuilder().language(language).build();
    return article.withMeta(meta);
  }

  @Test
  @DisplayName("puts a wide table in a region with a name, and labels its cells for narrow pages")
  void wideTable() {
    Table table = Tables.sailings(9);
    assertThat(book(table))
        .containsPattern(
            "<div class=\"cards cards\\d\\d\">\n"
                + "<div class=\"table short\" role=\"region\" tabindex=\"0\" aria-labelledby")
        .contains("<caption id=\"table1\">")
        .contains("<th scope=\"row\" data-label=\"Island: \">North Holm</th>")
        .contains("<td class=\"numbers whole short2\" data-label=\"Freight, t: \">12</td>");
    assertThat(BodyMarkup.forFeed(image -> "i.png").render(Articles.titled("T", table)).xhtml())
        .startsWith("<table>")
        .doesNotContain("data-label", "role", "class");
  }

  @Test
  @DisplayName("scrolls no table that may be taller than a page, where rows would be cut off")
  void longTable() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (int row = 0; row < 20; row++) {
      rows.add(Collections.nCopies(4, Table.Cell.of(Integer.toString(row))));
    }
    assertThat(book(new Table(List.of(), List.of(), rows)))
        .contains("<div class=\"table\" role=\"region\" aria-label")
        .doesNotContain("short", "tabindex");
  }

  @Test
  @DisplayName("names the headers of cells where headers span several columns")
  void spannedHeaders() {
    String html = book(Gallery.articles().get("spans").body().toArray(Block[]::new));
    assertThat(html)
        .contains("<th scope=\"col\" colspan=\"2\" id=\"table1-0-1\">Passengers</th>")
        .contains("headers=\"table1-0-1 table1-1-0 table1-2-0\"");
  }

  @Test
  @DisplayName("says that a cell covers the columns that there are, not those that it claims")
  void claimedColumns() {
    Table.Cell greedy = new Table.Cell(List.of(Inline.text("None")), false, 99, 1);
    List<Table.Cell> days = List.of(Table.Cell.of("Monday"), Table.Cell.of("Tuesday"));
    assertThat(book(new Table(List.of(), List.of(), List.of(days, List.of(greedy)))))
        .contains("<td colspan=\"2\">None</td>")
        .doesNotContain("role=\"region\"");
  }

  private static String book(Block... body) {
    return render(Articles.titled("T", body));
  }

  private static String render(Article article) {
    return BodyMarkup.forBook(image -> "image.png").render(article).xhtml();
  }
}
