package org.plainpress.read.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.Formula;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.input.Readers;
import org.plainpress.testing.Zips;

@DisplayName("A document of Word")
class DocxReaderTest {

  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
      <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>A part</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">Some </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r><w:r><w:t xml:space="preserve"> words.</w:t></w:r></w:p>
      </w:body></w:document>
      """;

  private static final String EQUATIONS =
      """
      <?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>
      <w:p><w:r><w:t xml:space="preserve">The flow is </w:t></w:r><m:oMath><m:r><m:t>Q=21.5v</m:t></m:r></m:oMath><w:r><w:t xml:space="preserve"> litres.</w:t></w:r></w:p>
      <w:p><m:oMathPara><m:oMath><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:sSup><m:e><m:d><m:e><m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e><m:r><m:t>x</m:t></m:r></m:e></m:rad></m:e></m:d></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:e></m:nary></m:oMath></m:oMathPara></w:p>
      </w:body></w:document>
      """;

  @Test
  @DisplayName("keeps its equations, within lines and in lines of their own")
  void equations() throws IOException {
    Article article = new Readers().read(new Source("a.docx", docx(EQUATIONS))).get(0).article();
    assertThat(Blocks.formulas(article.body()))
        .extracting(Formula::mathMl)
        .containsExactly(
            "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>Q</mi><mo>=</mo><mn>21.5</mn>"
                + "<mi>v</mi></math>",
            "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><munderover>"
                + "<mo>∑</mo><mrow><mi>i</mi></mrow><mrow><mi>n</mi></mrow></munderover><mrow>"
                + "<msup><mrow><mrow><mo>(</mo><mrow><msqrt><mrow><mi>x</mi></mrow></msqrt></mrow>"
                + "<mo>)</mo></mrow></mrow><mrow><mn>2</mn></mrow></msup></mrow></math>");
    assertThat(article.body())
        .extracting(Block::kind)
        .containsExactly(Block.Kind.PARAGRAPH, Block.Kind.MATH);
  }

  @Test
  @DisplayName("is read by its styles, with the properties it has")
  void read() throws IOException {
    byte[] docx = docx(DOCUMENT);
    Article article = new Readers().read(new Source("a.docx", docx)).get(0).article();
    assertThat(article.meta().title()).isEqualTo("The title");
    assertThat(article.meta().authors()).containsExactly("Ann Lee");
    assertThat(article.meta().published().orElseThrow().iso()).isEqualTo("2020-01-02T03:04:05Z");
    assertThat(article.body())
        .extracting(Block::kind)
        .containsExactly(Block.Kind.HEADING, Block.Kind.PARAGRAPH);
    assertThat(article.body().toString()).contains("Strong[content=[Plain[text=bold]]]");
  }

  @Test
  @DisplayName("was published on the day that stands below its title, not when its file was made")
  void dateInText() throws IOException {
    String line = "<w:p><w:pPr>%s</w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
    String words = "<w:p><w:r><w:t>The mill by the river turns again.</w:t></w:r></w:p>";
    String style = "<w:pStyle w:val=\"Date\"/>";
    String day = "3 May 2021";
    for (String text :
        new String[] {
          line.formatted("", day) + words,
          line.formatted("", "By Ann Lee") + line.formatted("", day) + words,
          line.formatted("", day) + line.formatted("", "By Ann Lee") + words
        }) {
      Article article = dated(text);
      assertThat(article.meta().published().orElseThrow().iso()).isEqualTo("2021-05-03");
      assertThat(article.meta().authors()).containsExactly("Ann Lee");
      assertThat(article.body()).hasSize(1);
    }
    Article letter = dated(words + line.formatted(style, day) + words);
    assertThat(letter.meta().published().orElseThrow().iso()).isEqualTo("2021-05-03");
    assertThat(letter.body()).hasSize(2);
    Article placed = dated(line.formatted("", "Utrecht, " + day) + words);
    assertThat(placed.meta().published().orElseThrow().iso()).isEqualTo("2021-05-03");
    assertThat(placed.body()).hasSize(2);
    String entry = line.formatted("", day) + words;
    Article diary = dated(entry + entry);
    assertThat(diary.meta().published().orElseThrow().iso()).startsWith("2020-01-02");
    assertThat(diary.body()).hasSize(4);
    Article changed = dated(line.formatted("", "Updated " + day) + words);
    assertThat(changed.meta().published().orElseThrow().iso()).startsWith("2020-01-02");
  }

  private static Article dated(String paragraphs) throws IOException {
    int body = DOCUMENT.indexOf("<w:body>") + "<w:body>".length();
    byte[] docx = docx(DOCUMENT.substring(0, body) + paragraphs + "</w:body></w:document>");
    return new Readers().read(new Source("a.docx", docx)).get(0).article();
  }

  @Test
  @DisplayName("that is none is refused")
  void refused() throws IOException {
    byte[] other = Zips.of(Map.of("word/other.xml", "x"));
    assertThatThrownBy(() -> new DocxReader().read(new Source("a.docx", other)))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("no document of Word");
  }

  private static byte[] docx(String document) throws IOException {
    return Zips.of(
        Map.of(
            "[Content_Types].xml",
            """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """,
            "_rels/.rels",
            """
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
                """,
            "docProps/core.xml",
            """
                <cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
                <dc:title>The title</dc:title><dc:creator>Ann Lee</dc:creator><dcterms:created>2020-01-02T03:04:05Z</dcterms:created></cp:coreProperties>
                """,
            "word/styles.xml",
            "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:type=\"paragraph\" w:styleId=\"Date\"><w:name w:val=\"Date\"/></w:style></w:styles>",
            "word/document.xml",
            document));
  }
}
