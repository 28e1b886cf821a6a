package org.plainpress.read.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.json.ArticleJson;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;

@DisplayName("What is drawn, imported or damaged in a Word document")
class WordObjectsTest {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String NAMES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
          + OFFICE
          + "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
          + " xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\"";

  private static final String WORDS = paragraph(run("The ferry sails again on Monday."));

  @Test
  @DisplayName("is read with its alternative text: groups, VML, metafiles, what is lost")
  void pictures() {
    String group =
        "<mc:AlternateContent><mc:Choice Requires=\"wpg\"><w:drawing><wp:inline><wp:docPr descr=\"Two boats\"/><a:graphic><a:graphicData>"
            + "<a:group>"
            + picture("i1", "The red boat")
            + picture("i1", "")
            + "</a:group>"
            + "<wps:txbx><w:txbxContent>"
            + paragraph(run("A label"))
            + "</w:txbxContent></wps:txbx></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>"
            + paragraph(run("A label"))
            + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
    String json =
        json(
            WORDS
                + paragraph("<w:r>" + group + "</w:r>")
                + paragraph(
                    "<w:r><w:pict><v:shape alt=\"The old mole\"><v:imagedata r:id=\"i1\"/></v:shape></w:pict></w:r>")
                + paragraph("<w:r>" + drawing(picture("nowhere", "A lost boat"), "") + "</w:r>"),
            Map.of("word/media/a.emf", "EMF"));
    assertThat(json)
        .contains("The red boat", "Two boats", "The old mole", "A lost boat")
        .containsOnlyOnce("\"content\":[\"A label\"]");
  }

  @Test
  @DisplayName("keeps the words of diagrams and the titles of charts")
  void diagrams() {
    String json =
        json(
            paragraph(
                    "<w:r>"
                        + drawing("<dgm:relIds r:dm=\"d1\"/>", "From boat to market")
                        + "</w:r>")
                + paragraph("<w:r>" + drawing("<c:chart r:id=\"c1\"/>", "") + "</w:r>"),
            Map.of(
                "word/data.xml",
                "<dgm:m "
                    + NAMES
                    + "><dgm:pt><dgm:t><a:p><a:r><a:t>Sell it</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:m>",
                "word/chart.xml",
                "<c:x " + NAMES + "><c:title><a:t>Catch by year</a:t></c:title></c:x>"));
    assertThat(json).contains("From boat to market", "Sell it", "\"alt\":\"Catch by year\"");
  }

  @Test
  @DisplayName("has a table of the figures that a chart keeps, with its title as the caption")
  void charts() {
    String catches = paragraph("<w:r>" + drawing("<c:chart r:id=\"c1\"/>", "Bars") + "</w:r>");
    String axis = "<c:catAx><c:title><a:t>Year</a:t></c:title></c:catAx>";
    String chart =
        "<c:chartSpace "
            + NAMES
            + "><c:chart><c:title><a:t>Catch by year</a:t></c:title><c:plotArea><c:barChart>"
            + series("Herring", "%s", "12.5")
            + series("Cod", "%s", "0.30000000000000004")
            + "</c:barChart>"
            + axis
            + "</c:plotArea></c:chart></c:chartSpace>";
    String json =
        json(WORDS + catches, Map.of("word/chart.xml", chart.formatted(points(2), points(2))));
    assertThat(json)
        .contains("\"alt\":\"Bars\"", "\"caption\":[\"Catch by year\"]", "Herring", "Cod")
        .contains("Y1", "12.5", "\"0.3\"")
        .doesNotContain("\"Year\"");
    assertThat(json(WORDS + catches, Map.of("word/chart.xml", chart.formatted(points(61), ""))))
        .contains("\"alt\":\"Bars\"")
        .doesNotContain("Herring");
  }

  private static String points(int many) {
    return IntStream.range(0, many)
        .mapToObj("<c:pt idx=\"%1$d\"><c:v>Y%1$d</c:v></c:pt>"::formatted)
        .collect(Collectors.joining());
  }

  private static String series(String name, String categories, String value) {
    return "<c:ser><c:tx><c:strRef><c:strCache><c:pt idx=\"0\"><c:v>"
        + name
        + "</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache>"
        + categories
        + "</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:pt idx=\"1\"><c:v>"
        + value
        + "</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>";
  }

  @Test
  @DisplayName("is read from files that it imports, and told where it cannot be")
  void chunks() {
    Reading reading =
        reading(
            WORDS
                + "<w:altChunk r:id=\"h1\"/><w:altChunk r:id=\"h2\"/><w:altChunk r:id=\"h3\"/><w:altChunk r:id=\"h4\"/>",
            Map.of(
                "word/a.txt",
                "Words of a text.",
                "word/a.mht",
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Words of a page.</p>\r\n--b--\r\n",
                "word/a.rtf",
                "{\\rtf1 Words of {\\b RTF}.}",
                "word/a.bin",
                "x"));
    assertThat(json(reading)).contains("Words of a text.", "Words of a page.", "Words of ", "RTF");
    assertThat(notes(reading)).contains("left out what it imports from word/a.bin");
  }

  @Test
  @DisplayName(
      "is not shown where a style hides it, and is an item or caption by its style or number")
  void styles() {
    String json =
        json(
            WORDS
                + paragraph("<w:pPr><w:pStyle w:val=\"Secret\"/></w:pPr>" + run("Hidden words"))
                + paragraph("<w:pPr><w:pStyle w:val=\"Item\"/></w:pPr>" + run("An item"))
                + paragraph("<w:r>" + drawing(picture("nowhere", ""), "") + "</w:r>")
                + paragraph(
                    run("Figure ")
                        + "<w:fldSimple w:instr=\" SEQ Figure \">"
                        + run("3")
                        + "</w:fldSimple>"
                        + run(": The mole")),
            Map.of());
    assertThat(json)
        .doesNotContain("Hidden words")
        .contains("\"type\":\"list\"", "\"caption\":[\"Figure 3: The mole");
  }

  @Test
  @DisplayName(
      "keeps another language of runs, unless the words contradict it, and links in fields")
  void languages() {
    String json =
        json(
            WORDS
                + paragraph(
                    run("They call it ")
                        + "<w:r><w:rPr><w:lang w:val=\"de-DE\"/></w:rPr><w:t>der alte Hafen am Meer</w:t></w:r>"
                        + run(" and ")
                        + "<w:fldSimple w:instr=\"HYPERLINK &quot;https://example.org/x&quot;\">"
                        + run("this")
                        + "</w:fldSimple>"
                        + "<w:r><w:rPr><w:lang w:val=\"fr-FR\"/></w:rPr><w:t> and it is still the old harbour of the town.</w:t></w:r>"),
            Map.of());
    assertThat(json)
        .contains("\"lang\":\"de-DE\"", "https://example.org/x")
        .doesNotContain("\"lang\":\"fr");
  }

  @Test
  @DisplayName("costs no more than itself: damaged files, lost notes")
  void damage() {
    Reading reading =
        reading(
            WORDS + paragraph("<w:r><w:footnoteReference w:id=\"9\"/></w:r>" + run("Still here.")),
            Map.of(
                "word/comments.xml",
                "<w:comments><w:comment",
                "word/numbering.xml",
                "<w:numbering " + NAMES + "><w:abstractNum"));
    assertThat(json(reading)).contains("Still here.");
    assertThat(notes(reading))
        .contains(
            "its comments (word/comments.xml) are damaged",
            "word/numbering.xml in it is damaged; what can be read of it is read",
            "left out 1 call of a note that the document has not");
  }

  private static String drawing(String inner, String words) {
    return "<w:drawing><wp:inline><wp:docPr descr=\""
        + words
        + "\"/><a:graphic><a:graphicData>"
        + inner
        + "</a:graphicData></a:graphic></wp:inline></w:drawing>";
  }

  private static String picture(String id, String words) {
    return "<pic:pic><pic:nvPicPr><pic:cNvPr descr=\""
        + words
        + "\"/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\""
        + id
        + "\"/></pic:blipFill></pic:pic>";
  }

  private static String paragraph(String content) {
    return "<w:p>" + content + "</w:p>";
  }

  private static String run(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
  }

  private static List<String> notes(Reading reading) {
    return reading.notes().stream().map(ReadingNote::message).toList();
  }

  private static String json(String paragraphs, Map<String, String> more) {
    return json(reading(paragraphs, more));
  }

  private static String json(Reading reading) {
    return new String(ArticleJson.toBytes(reading.article()), StandardCharsets.UTF_8);
  }

  private static Reading reading(String paragraphs, Map<String, String> more) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "_rels/.rels",
        relations(
            "<Relationship Id=\"r1\" Type=\""
                + OFFICE
                + "/officeDocument\" Target=\"word/document.xml\"/>"));
    files.put(
        "word/_rels/document.xml.rels",
        relations(
            relation("s", "styles", "styles.xml")
                + relation("n", "numbering", "numbering.xml")
                + relation("i1", "image", "media/a.emf")
                + relation("d1", "diagramData", "data.xml")
                + relation("c1", "chart", "chart.xml")
                + relation("h1", "aFChunk", "a.txt")
                + relation("h2", "aFChunk", "a.mht")
                + relation("h3", "aFChunk", "/word/a.rtf")
                + relation("h4", "aFChunk", "a.bin")));
    files.put(
        "word/styles.xml",
        "<w:styles "
            + NAMES
            + "><w:style w:type=\"paragraph\" w:styleId=\"Secret\"><w:name w:val=\"s\"/><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Item\"><w:name w:val=\"Item\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>");
    files.put(
        "word/numbering.xml",
        "<w:numbering "
            + NAMES
            + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
    files.put(
        "word/document.xml",
        "<w:document " + NAMES + "><w:body>" + paragraphs + "</w:body></w:document>");
    files.putAll(more);
    return new DocxReader().read(new Source("a.docx", zip(files))).get(0);
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }

  private static String relations(String inner) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inner
        + "</Relationships>";
  }

  private static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
