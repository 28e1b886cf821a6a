package org.plainpress.read.rtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainpress.article.Article;
import org.plainpress.json.ArticleJson;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.input.Readers;

@DisplayName("A document in RTF")
class RtfReaderTest {

  private static final String WORDS =
      "The ferry crosses the sound six times a day, weather allowing, from May on.\\par ";

  private static final String HEAD =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset2 Symbol;}{\\f2\\fcharset204 Arial;}}"
          + "{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 Title;}{\\s3\\sbasedon4 Mine;}"
          + "{\\s4 Quote;}{\\s5 Subtitle;}{\\s6 caption;}{\\s7 HTML Preformatted;}{\\s8 toc 1;}{\\*\\cs9 Strong;}}"
          + "{\\info{\\author Bo Berg}{\\keywords ferries, islands}{\\doccomm On ferries}{\\creatim\\yr2021\\mo5\\dy4\\hr8}}"
          + "{\\*\\generator A program 1.0;}";

  @Test
  @DisplayName("gives its title, headings, letters, links and what it says of itself")
  void text() {
    Article article =
        read("\\pard\\s2 The old ferry\\par\\pard\\s5 It sails again\\par\\pard "
                + WORDS
                + "\\pard\\s1{\\b The crew}\\par\\pard It is {\\b bold}, {\\i slanted\\i0 , {\\strike struck}} and 10{\\super th}; "
                + "{\\field{\\*\\fldinst{ HYPERLINK \"https://e.org/?a=1&b=2\" }}{\\fldrslt{\\ul here}}}.\\par")
            .article();
    assertThat(article.meta().title()).isEqualTo("The old ferry");
    assertThat(article.meta().subtitle()).contains("It sails again");
    assertThat(article.meta().authors()).containsExactly("Bo Berg");
    assertThat(article.meta().subjects()).containsExactly("ferries", "islands");
    assertThat(article.meta().published().orElseThrow().iso()).isEqualTo("2021-05-04");
    assertThat(json(article))
        .contains(
            "\"type\":\"heading\",\"level\":2,\"content\":[\"The crew\"]",
            "\"strong\",\"content\":[\"bold\"]",
            "\"emphasis\",\"content\":[\"slanted\"]",
            "\"deletion\"",
            "\"superscript\",\"content\":[\"th\"]",
            "\"href\":\"https://e.org/?a=1&b=2\"");
  }

  @ParameterizedTest
  @DisplayName("is read in the encoding of its fonts, of itself, or of Unicode")
  @CsvSource(
      delimiter = '|',
      value = {
        "\\f2 \\'cf\\'e0\\'f0\\'ee\\'ec | Паром",
        "caf\\'e9 \\emdash  \\ldblquote so\\rdblquote | café — “so”",
        "\\uc1\\u1055?\\u1072?\\u1088? | Пар",
        "\\uc2\\u20320\\'c4\\'e3\\uc0\\u22909 | 你好",
        "\\u-10179?\\u-8704? | 😀",
        "a\\~b a\\_b a\\-b \\{c\\}\\\\ | a\u00a0b a\u2011b ab {c}\\",
        "{\\upr{plain}{\\*\\ud{\\uc0\\u1078 }}} | ж",
        "\\u8217\\'92s | ’s",
      })
  void letters(String rtf, String read) {
    assertThat(json(read(WORDS + rtf + " end\\par").article())).contains(jsonText(read));
  }

  private static String jsonText(String text) {
    return text.replace("\\", "\\\\");
  }

  @ParameterizedTest
  @DisplayName("is read in the code page that it names, though its fonts are of the West")
  @CsvSource({
    "1251,windows-1251,Паром",
    "932,windows-31j,渡し船",
    "949,x-windows-949,나룻배",
    "866,IBM866,Паром",
    "10000,x-MacRoman,café",
    "1250,windows-1250,źdźbło",
    "0,windows-1252,café"
  })
  void codePages(int codePage, String charset, String words) {
    byte[] raw =
        ("{\\rtf1\\ansi\\ansicpg"
                + codePage
                + "{\\fonttbl{\\f0\\fcharset0 Times;}}\\f0 "
                + words
                + "\\par}")
            .getBytes(Charset.forName(charset));
    assertThat(json(new Readers().read(new Source("a.rtf", raw)).get(0).article())).contains(words);
  }

  @Test
  @DisplayName("gives lists by the marks before their items, in their depth and numbers")
  void lists() {
    String json =
        json(
            read(WORDS
                    + "{\\listtext\\f1\\'b7\\tab}one\\par{\\listtext\\f1\\'b7\\tab}two\\par{\\listtext b)\\tab}\\ilvl1 deep\\par"
                    + "\\pard A remark.\\par{\\pntext 3.\\tab}{\\*\\pn\\pnlvlbody}three\\par{\\pntext 5.\\tab}five\\par")
                .article());
    assertThat(json)
        .contains(
            "\"ordered\":false",
            "\"start\":2,\"style\":\"lower-alpha\"",
            "\"start\":3",
            "\"value\":5");
  }

  @Test
  @DisplayName("gives tables with their header rows, and cells that span columns and rows")
  void tables() {
    String json =
        json(
            read(WORDS
                    + "\\trowd\\trhdr\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl Day\\cell Out\\cell Home\\cell\\row"
                    + "\\trowd\\clvmgf\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl Monday\\cell 6\\cell 7\\cell\\row"
                    + "\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl\\cell 8\\cell 9\\cell\\row"
                    + "\\trowd\\cellx1000\\cellx3000\\pard\\intbl Sunday\\cell never {\\b at} all\\par not once\\cell\\row"
                    + "\\pard Behind it.\\par")
                .article());
    assertThat(json)
        .contains(
            "\"header\":[[{\"content\":[\"Day\"]},{\"content\":[\"Out\"]},{\"content\":[\"Home\"]}]]",
            "\"rowspan\":2",
            "\"colspan\":2",
            "not once");
  }

  @Test
  @DisplayName("gives its pictures once, with the words that are given for them")
  void pictures() {
    String hex = HexFormat.of().formatHex(png());
    String json =
        json(
            read(WORDS
                    + "{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv The quay}}}\\pngblip "
                    + hex
                    + "}}{\\nonshppict{\\pict\\wmetafile8 0102}}\\par"
                    + "{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv {\\pict\\pngblip "
                    + hex
                    + "}}}{\\sp{\\sn wzDescription}{\\sv The mole}}}{\\shprslt{\\pict\\pngblip "
                    + hex
                    + "}}}\\par")
                .article());
    assertThat(json.split("\"status\":\"available\"", -1)).hasSize(3);
    assertThat(json).contains("\"alt\":\"The quay\"", "\"alt\":\"The mole\"");
  }

  @Test
  @DisplayName("gives notes, quotations, code, boxes and captions as such")
  void parts() {
    String json =
        json(
            read("\\pard "
                    + WORDS
                    + "Words{\\super\\chftn}{\\footnote\\pard {\\super\\chftn} A remark.} go on.\\par"
                    + "\\pard\\s3 A quotation.\\par\\pard\\s7 one = 1\\par two = 2\\par"
                    + "\\pard{\\shp{\\*\\shpinst{\\shptxt\\pard In a box.\\par}}}Beside it.\\par")
                .article());
    assertThat(json)
        .contains(
            "\"noteref\"",
            "A remark.",
            "\"type\":\"quote\"",
            "\"text\":\"one = 1\\ntwo = 2\"",
            "\"type\":\"aside\"");
  }

  @Test
  @DisplayName("tells of comments and of what pages begin with, and has nothing that is hidden")
  void leftOut() {
    Reading reading =
        read(
            "{\\header\\pard The Harbour Post\\par}\\pard\\s8 Contents 3\\par\\pard "
                + WORDS
                + "{\\v secret}{\\deleted gone}{\\*\\unknown odd}{\\xe index}{\\*\\atnid B}{\\*\\annotation Really?}Seen.\\par");
    assertThat(json(reading.article()))
        .doesNotContain("secret", "gone", "odd", "index", "Really", "Contents", "Harbour");
    assertThat(reading.notes())
        .extracting(ReadingNote::message)
        .contains(
            "left out 1 comment", "left out the headers and footers of pages: 'The Harbour Post'");
  }

  @Test
  @DisplayName("that a database exports is an article a document")
  void export() {
    String one =
        "\\pard\\qc %d of 2 DOCUMENTS\\par\\par\\qc The Harbour Times\\par\\par\\qc June 3, 2019 Monday\\par\\par"
            + "\\pard{\\b Ferry %d sails}\\par\\par{\\b BYLINE: }Ada Kestrel\\par\\par{\\b LENGTH: }43 words\\par\\par"
            + WORDS
            + "\\par{\\b LOAD-DATE: }June 3, 2019\\par\\page ";
    List<Reading> readings =
        new Readers()
            .read(source("{\\rtf1\\ansi " + one.formatted(1, 1) + one.formatted(2, 2) + "}"));
    assertThat(readings)
        .extracting(reading -> reading.article().meta().title())
        .containsExactly("Ferry 1 sails", "Ferry 2 sails");
    assertThat(readings.get(0).article().meta().publisher()).contains("The Harbour Times");
    assertThat(readings.get(0).article().meta().authors()).containsExactly("Ada Kestrel");
  }

  @Test
  @DisplayName("that breaks off is read as far as it goes; one without text is refused")
  void broken() {
    assertThat(json(read(WORDS + "And {\\b bold {\\field{\\fldrslt br").article()))
        .contains("weather", "bold", "br");
    assertThat(json(read(WORDS + "}}} behind the end").article())).doesNotContain("behind");
    assertThatThrownBy(() -> new Readers().read(source("{\\rtf1\\ansi\\par}")))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("no text");
  }

  @Test
  @DisplayName("is read in time that grows as it does, whatever is in it")
  void linear() {
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (String part :
              List.of(
                  "{\\b ",
                  "\\u1078?",
                  "{\\footnote x}",
                  "\\cell",
                  "\\trowd\\cellx9\\intbl a\\cell\\row ",
                  "{\\field{\\fldrslt x",
                  "{\\listtext 1.}x\\par",
                  "\\bin99999999 x",
                  "\\'e9",
                  "{\\pict ")) {
            read(WORDS + part.repeat(4000));
          }
        });
  }

  private static Reading read(String rtf) {
    return new Readers().read(source(HEAD + rtf + "}")).get(0);
  }

  private static byte[] png() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static Source source(String rtf) {
    return new Source("a.rtf", rtf.getBytes(StandardCharsets.UTF_8));
  }

  private static String json(Article article) {
    return new String(ArticleJson.toBytes(article), StandardCharsets.UTF_8)
        .replaceAll("\\s*\\n\\s*", "")
        .replaceAll("\" : ", "\":")
        .replaceAll("([\\[{,]) ", "$1")
        .replaceAll(" ([\\]}])", "$1");
  }
}
