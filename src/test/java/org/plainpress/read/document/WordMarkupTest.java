package org.plainpress.read.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.ItemList;
import org.plainpress.article.ListStyle;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.testing.Zips;

@DisplayName("What Word writes")
class WordMarkupTest {

  private static final String NAMES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"";

  private static final String STYLES =
      """
      <w:styles %s>
      <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Abschnitt"><w:name w:val="Abschnitt"/><w:basedOn w:val="berschrift1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Zwischen"><w:name w:val="Zwischen"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
      <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
      <w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
      <w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Code"><w:name w:val="Source Code"/></w:style>
      <w:style w:type="paragraph" w:styleId="Kreis"><w:name w:val="Kreis"/><w:basedOn w:val="Kreis"/></w:style>
      <w:style w:type="paragraph" w:styleId="Hin"><w:name w:val="Hin"/><w:basedOn w:val="Her"/></w:style>
      <w:style w:type="paragraph" w:styleId="Her"><w:name w:val="Her"/><w:basedOn w:val="Hin"/></w:style>
      </w:styles>
      """
          .formatted(NAMES);

  private static final String NUMBERING =
      """
      <w:numbering %s><w:abstractNum w:abstractNumId="7">
      <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
      </w:numbering>
      """
          .formatted(NAMES);

  @Test
  @DisplayName("is a heading by its style's base or by an outline level, in any language")
  void headings() {
    List<Block> body =
        body(
            styled("Abschnitt", "One")
                + styled("Zwischen", "Two")
                + "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>"
                + run("Three")
                + "</w:p>"
                + styled("Kreis", "Words.")
                + styled("Hin", "Styles that are based on one another."));
    assertThat(body.subList(0, 3))
        .extracting(block -> ((Heading) block).level())
        .containsExactly(2, 3, 2);
    assertThat(body.subList(3, 5)).allMatch(Paragraph.class::isInstance);
  }

  @Test
  @DisplayName("has a subtitle, and quotations by their style")
  void subtitle() {
    Article article = article(styled("Untertitel", "Below") + styled("Zitat", "Still water."));
    assertThat(article.meta().subtitle()).contains("Below");
    assertThat(article.body()).singleElement().isInstanceOf(Quote.class);
  }

  @Test
  @DisplayName("has captions of the table beside them, and of lost pictures")
  void captions() {
    String table =
        "<w:tbl><w:tr><w:tc><w:p>"
            + run("May")
            + "</w:p></w:tc><w:tc><w:p>"
            + run("10")
            + "</w:p></w:tc></w:tr></w:tbl>";
    List<Block> body =
        body(
            styled("Beschriftung", "Table 1: Flow")
                + table
                + paragraph("Between.")
                + "<w:p><w:r><w:drawing><wp:inline><wp:docPr descr=\"Rising water\"/><a:graphic>"
                + "<a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Beschriftung\"/></w:pPr>"
                + run("Figure ")
                + "<w:fldSimple w:instr=\"SEQ Figure\">"
                + run("1")
                + "</w:fldSimple>"
                + run(": The water")
                + "</w:p>");
    assertThat(Text.plain(((Table) body.get(0)).caption())).isEqualTo("Table 1: Flow");
    Figure figure = (Figure) body.get(2);
    assertThat(figure.alt()).contains("Rising water");
    assertThat(Text.plain(figure.caption())).isEqualTo("Figure 1: The water");
    assertThat(body).hasSize(3);
  }

  @Test
  @DisplayName(
      "counts lists on after a remark, from where they start, and anew where they are told to")
  void lists() {
    List<Block> body =
        body(
            item(1, 0, "c")
                + item(1, 1, "1")
                + item(1, 1, "2")
                + paragraph("A remark.")
                + item(1, 0, "d")
                + item(1, 1, "again 1")
                + paragraph("A remark.")
                + item(2, 0, "a")
                + item(2, 0, "b"));
    List<ItemList> lists =
        body.stream().filter(ItemList.class::isInstance).map(ItemList.class::cast).toList();
    assertThat(lists).extracting(ItemList::start).containsExactly(3, 4, 1);
    assertThat(lists).extracting(ItemList::style).containsOnly(ListStyle.LOWER_ALPHA);
    ItemList inner = (ItemList) lists.get(1).items().get(0).body().get(1);
    assertThat(inner.start()).isEqualTo(1);
    assertThat(lists.get(2).items()).hasSize(2);
  }

  @Test
  @DisplayName("that is hidden is not read, what is moved is read once, a reading stays one")
  void runs() {
    List<Block> body =
        body(
            "<w:p>"
                + run("Seen ")
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>shown </w:t></w:r>"
                + "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>"
                + "<w:moveTo>"
                + run("moved ")
                + "</w:moveTo>"
                + "<w:customXml>"
                + run("wrapped ")
                + "</w:customXml>"
                + "<w:r><w:ruby><w:rt>"
                + run("みず")
                + "</w:rt><w:rubyBase>"
                + run("水")
                + "</w:rubyBase></w:ruby></w:r></w:p>");
    assertThat(body).singleElement().isInstanceOf(Paragraph.class);
    Paragraph words = (Paragraph) body.get(0);
    assertThat(Text.plain(words.content())).isEqualTo("Seen shown moved wrapped 水");
    assertThat(words.content().toString()).contains("みず");
  }

  @Test
  @DisplayName("has comments and lines on every page, which go with a note")
  void leftOut() {
    Reading reading =
        reading(
            paragraph("Words."),
            Map.of(
                "word/comments.xml",
                "<w:comments "
                    + NAMES
                    + "><w:comment w:id=\"1\"/><w:comment w:id=\"2\"/></w:comments>",
                "word/header1.xml",
                "<w:hdr " + NAMES + ">" + paragraph("Draft of May") + "</w:hdr>"));
    assertThat(reading.notes())
        .extracting(ReadingNote::message)
        .contains(
            "left out 2 comments", "left out the headers and footers of pages: 'Draft of May'");
  }

  @Test
  @DisplayName("is struck out by two strokes as by one, unless that is off")
  void doubleStrike() {
    String body =
        body("<w:p><w:r><w:rPr><w:dstrike/></w:rPr><w:t>Gone</w:t></w:r>"
                + "<w:r><w:rPr><w:dstrike w:val=\"0\"/></w:rPr><w:t> and here</w:t></w:r></w:p>")
            .toString();
    assertThat(body).containsOnlyOnce("Deletion").contains("and here");
  }

  @Test
  @DisplayName("has rows of tables that were deleted, which are not read")
  void deletedRow() {
    String cells = "<w:tc>%1$s</w:tc><w:tc>%1$s</w:tc>";
    assertThat(
            body("<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>"
                    + cells.formatted(paragraph("Gone"))
                    + "</w:tr><w:tr>"
                    + cells.formatted(paragraph("Here"))
                    + "</w:tr></w:tbl>")
                .toString())
        .contains("Here")
        .doesNotContain("Gone");
  }

  @Test
  @DisplayName("has an initial in a frame of its own, which begins the next paragraph's first word")
  void dropCap() {
    assertThat(
            body(
                "<w:p><w:pPr><w:framePr w:dropCap=\"drop\" w:lines=\"3\"/></w:pPr>"
                    + run("T")
                    + "</w:p>"
                    + paragraph("he ferry sails.")))
        .singleElement()
        .extracting(block -> Text.plain(((Paragraph) block).content()))
        .isEqualTo("The ferry sails.");
  }

  @Test
  @DisplayName("has a table of contents, which goes with a note, and its field with it")
  void tableOfContents() {
    Reading reading =
        reading(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
                + "<w:sdtContent>"
                + paragraph("Contents")
                + "</w:sdtContent></w:sdt>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Verzeichnis1\"/></w:pPr>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + run("One ...... 1")
                + "</w:p><w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                + run("The ferry sails.")
                + "</w:p>",
            Map.of());
    assertThat(reading.article().body())
        .singleElement()
        .extracting(block -> Text.plain(((Paragraph) block).content()))
        .isEqualTo("The ferry sails.");
    assertThat(reading.notes().toString()).contains("left out the table of contents");
  }

  @Test
  @DisplayName("is code by its style, a line a paragraph")
  void code() {
    assertThat(body(styled("Code", "def sail():") + styled("Code", "    return 1")))
        .singleElement()
        .isEqualTo(new CodeBlock(Optional.empty(), "def sail():\n    return 1"));
  }

  private static String paragraph(String words) {
    return "<w:p>" + run(words) + "</w:p>";
  }

  private static String styled(String style, String words) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(words) + "</w:p>";
  }

  private static String item(int list, int level, String words) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
        .formatted(level, list, run(words));
  }

  private static String run(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
  }

  private static List<Block> body(String paragraphs) {
    return article(paragraphs).body();
  }

  private static Article article(String paragraphs) {
    return reading(paragraphs, Map.of()).article();
  }

  private static Reading reading(String paragraphs, Map<String, String> more) {
    Map<String, String> files = new HashMap<>(more);
    files.put(
        "word/document.xml",
        "<w:document " + NAMES + "><w:body>" + paragraphs + "</w:body></w:document>");
    files.put("word/styles.xml", STYLES);
    files.put("word/numbering.xml", NUMBERING);
    files.put(
        "docProps/core.xml",
        "<p xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>A title</dc:title></p>");
    files.put(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"word/document.xml\"/></Relationships>");
    files.put(
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>"
            + "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>"
            + "</Relationships>");
    return new DocxReader().read(new Source("a.docx", Zips.of(files))).get(0);
  }
}
