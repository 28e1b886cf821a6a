package org.plainpress.read.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.Media;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.input.Readers;

@DisplayName("A text document of OpenDocument")
class OdtReaderTest {

  private static final String CONTENT =
      "<office:document-content><office:automatic-styles>"
          + "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Title\"/>"
          + "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
          + "<style:style style:name=\"F1\" style:family=\"paragraph\" style:parent-style-name=\"Figure\"/>"
          + "<style:style style:name=\"F2\" style:family=\"paragraph\" style:parent-style-name=\"Caption\"/>"
          + "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"a\" text:start-value=\"3\"/></text:list-style>"
          + "</office:automatic-styles><office:body><office:text>%s</office:text></office:body></office:document-content>";

  private static final String META =
      "<office:document-meta><office:meta><meta:initial-creator>Ada Kestrel; Bo Berg</meta:initial-creator>"
          + "<dc:description>On mills</dc:description><meta:keyword>water</meta:keyword>"
          + "<meta:creation-date>2021-05-04T08:30:00.123456789</meta:creation-date><dc:language>en-GB</dc:language>"
          + "</office:meta></office:document-meta>";

  @Test
  @DisplayName("gives its title, headings, letters, links and what it says of itself")
  void text() throws IOException {
    Article article =
        read("<text:p text:style-name=\"P1\">The mill</text:p><text:h text:outline-level=\"2\">The wheel</text:h>"
                + "<text:p>It <text:span text:style-name=\"T1\">turns</text:span><text:s text:c=\"3\"/><text:a xlink:href=\"https://e.org/\">here</text:a>.</text:p>")
            .article();
    assertThat(article.meta().title()).isEqualTo("The mill");
    assertThat(article.meta().authors()).containsExactly("Ada Kestrel", "Bo Berg");
    assertThat(article.meta().published().orElseThrow().iso()).startsWith("2021-05-04");
    assertThat(article.meta().language()).isEqualTo("en-GB");
    assertThat(article.meta().summary()).contains("On mills");
    assertThat(article.body())
        .extracting(Block::kind)
        .containsExactly(Block.Kind.HEADING, Block.Kind.PARAGRAPH);
    assertThat(((Paragraph) article.body().get(1)).content())
        .anyMatch(Inline.Strong.class::isInstance)
        .anyMatch(Inline.Link.class::isInstance);
  }

  @Test
  @DisplayName("was published on the day that stands in its text, not when its file was made")
  void dateInText() throws IOException {
    String title = "<text:p text:style-name=\"P1\">The mill</text:p>";
    String words = "<text:p>It turns again by the river.</text:p>";
    for (String text :
        new String[] {
          title + "<text:p>3 May 2020</text:p>" + words,
          title + words + "<text:p text:style-name=\"Date\">3 May 2020</text:p>"
        }) {
      Article article = read(text).article();
      assertThat(article.meta().published().orElseThrow().iso()).isEqualTo("2020-05-03");
      assertThat(article.body()).hasSize(1);
    }
  }

  @Test
  @DisplayName("gives lists with their numbers, and tables with their header rows and spans")
  void listsAndTables() throws IOException {
    Article article =
        read("<text:p>Words of the mill.</text:p><text:list text:style-name=\"L1\"><text:list-item><text:p>flour</text:p></text:list-item>"
                + "<text:list-item><text:p>bran</text:p><text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list></text:list-item></text:list>"
                + "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Mills</text:p></table:table-cell></table:table-row></table:table-header-rows>"
                + "<table:table-row><table:table-cell><text:p>1921</text:p></table:table-cell><table:table-cell><text:p>7</text:p></table:table-cell></table:table-row></table:table>")
            .article();
    ItemList list = (ItemList) article.body().get(1);
    assertThat(list.ordered()).isTrue();
    assertThat(list.items()).hasSize(2);
    Table table = (Table) article.body().get(2);
    assertThat(table.header()).hasSize(1);
    assertThat(Text.plain(table.rows().get(0).get(1).content())).isEqualTo("7");
  }

  @Test
  @DisplayName("gives figures with their description and caption, and footnotes")
  void figures() throws IOException {
    Article article =
        read("<text:p>Words<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>A remark.</text:p></text:note-body></text:note> of the mill.</text:p>"
                + "<text:p><draw:frame><draw:text-box><text:p><draw:frame><draw:image xlink:href=\"Pictures/a.png\"/><svg:title>Wheel</svg:title><svg:desc>A wheel of oak</svg:desc></draw:frame>Figure 1: The wheel</text:p></draw:text-box></draw:frame></text:p>")
            .article();
    assertThat(article.body())
        .extracting(Block::kind)
        .containsExactly(Block.Kind.PARAGRAPH, Block.Kind.FIGURE, Block.Kind.NOTE);
    Figure figure = (Figure) article.body().get(1);
    assertThat(figure.alternative()).contains("A wheel of oak");
    assertThat(Text.plain(figure.caption())).contains("The wheel");
  }

  @Test
  @DisplayName(
      "gives formulas whose folder is named with a slash, and pictures in a figure's own style")
  void fromPandoc() throws IOException {
    byte[] picture =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    Article article =
        read(
                "<text:p>So <draw:frame><draw:object xlink:href=\"Formula-1/\"/></draw:frame> it is.</text:p>"
                    + "<text:p text:style-name=\"F1\"><draw:frame><draw:image xlink:href=\"Pictures/a.png\"/></draw:frame></text:p>"
                    + "<text:p text:style-name=\"F2\">The wheel. Photo: Ann Lee</text:p>",
                Map.of(
                    "Formula-1/content.xml",
                    "<math xmlns='http://www.w3.org/1998/Math/MathML'><mi>x</mi></math>"
                        .getBytes(StandardCharsets.UTF_8),
                    "Pictures/a.png",
                    picture))
            .article();
    assertThat(((Paragraph) article.body().get(0)).content())
        .anyMatch(Inline.Math.class::isInstance);
    Figure figure = (Figure) article.body().get(1);
    assertThat(figure.media()).isInstanceOf(Media.Image.class);
    assertThat(Text.plain(figure.caption())).isEqualTo("The wheel.");
    assertThat(figure.credit()).contains("Ann Lee");
  }

  @Test
  @DisplayName("tells of comments and tracked changes, of which the last state is read")
  void leftOut() throws IOException {
    Reading reading =
        read(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone words.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                + "<text:p>Words<office:annotation><dc:creator>Bo</dc:creator><text:p>Really?</text:p></office:annotation> of the mill<text:change/>.</text:p>");
    assertThat(Text.plain(((Paragraph) reading.article().body().get(0)).content()))
        .isEqualTo("Words of the mill.");
    assertThat(reading.notes())
        .extracting(ReadingNote::message)
        .contains("left out 1 comment", "left out 1 tracked change");
  }

  private static Reading read(String body) throws IOException {
    return read(body, Map.of());
  }

  private static Reading read(String body, Map<String, byte[]> others) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (List<String> file :
          List.of(
              List.of("mimetype", "application/vnd.oasis.opendocument.text"),
              List.of("content.xml", CONTENT.formatted(body)),
              List.of("meta.xml", META))) {
        zip.putNextEntry(new ZipEntry(file.get(0)));
        zip.write(file.get(1).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
      for (Map.Entry<String, byte[]> other : others.entrySet()) {
        zip.putNextEntry(new ZipEntry(other.getKey()));
        zip.write(other.getValue());
        zip.closeEntry();
      }
    }
    return new Readers().read(new Source("a.odt", out.toByteArray())).get(0);
  }
}
