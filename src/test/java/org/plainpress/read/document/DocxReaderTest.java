package org.plainpress.read.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.input.Readers;

@DisplayName("A document of Word")
class DocxReaderTest {

  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
      <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>A part</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">Some </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r><w:r><w:t xml:space="preserve"> words.</w:t></w:r></w:p>
      </w:body></w:document>
      """;

  @Test
  @DisplayName("is read by its styles, with the properties it has")
  void read() throws IOException {
    byte[] docx =
        zip(
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
                "word/document.xml",
                DOCUMENT));
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
  @DisplayName("that is none is refused")
  void refused() throws IOException {
    byte[] other = zip(Map.of("word/other.xml", "x"));
    assertThatThrownBy(() -> new DocxReader().read(new Source("a.docx", other)))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("no document of Word");
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
