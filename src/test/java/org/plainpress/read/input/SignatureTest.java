package org.plainpress.read.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainpress.read.InputFormat;
import org.plainpress.read.Source;

@DisplayName("The format of a source")
class SignatureTest {

  @ParameterizedTest
  @DisplayName("is found by what it holds, and by its name where that tells little")
  @CsvSource(
      delimiter = '|',
      value = {
        "page.html | Words | HTML",
        "noname | <!DOCTYPE html><p>Words | HTML",
        "noname | <div><p>Words</p></div> | HTML",
        "notes.txt | <p>Words</p> | TEXT",
        "noname | Words | TEXT",
        "noname | <?xml version='1.0'?><rss version='2.0'/> | FEED",
        "page.xml | <?xml version='1.0'?><html xmlns='x'/> | HTML",
        "noname | <feed xmlns='http://www.w3.org/2005/Atom'/> | FEED",
        "noname | {\"version\": \"https://jsonfeed.org/version/1.1\"} | JSONFEED",
        "noname | {\"plainpress\": 1} | JSON",
        "a.jsonl | {} | JSON",
        "noname | {\"log\": {\"version\": \"1.2\"}} | HAR",
        "noname | OTTO VON BISMARCK resigned | TEXT",
        "noname | ID3 tags and what they are for | TEXT",
        "noname | The ftyp box of films | TEXT",
        "a.eml | Hello | MAIL",
        "a.txt | From: the mill Subject: water | TEXT",
        "a.md | # Words | MARKDOWN",
        "a.txt | %PDF-1.7 | PDF",
        "a.txt | WARC/1.0 | WARC",
        "noname | MIME-Version: 1.0 Content-Type: multipart/related; boundary=x | MHTML"
      })
  void found(String name, String start, InputFormat format) {
    assertThat(of(name, start)).isEqualTo(format);
  }

  @Test
  @DisplayName("that holds no text is named and refused")
  void refused() {
    assertThatThrownBy(() -> of("a.txt", "\u0089PNG")).hasMessageContaining("a PNG image");
    assertThatThrownBy(
            () ->
                of("a.ods", "PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet"))
        .hasMessageContaining("OpenDocument");
    assertThatThrownBy(() -> of("a.gz", "\u001f\u008b")).hasMessageContaining("gzip");
  }

  @ParameterizedTest
  @DisplayName("that is no article is named, with what to do")
  @CsvSource(
      delimiter = '|',
      value = {
        "a.opml | <?xml version='1.0'?><opml version='2.0'/> | an OPML list of feeds",
        "a.xml | <urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/> | a sitemap",
        "a.xml | <?xml version='1.0'?><playlist xmlns='http://xspf.org/ns/0/'/> | XSPF",
        "a.svg | <svg xmlns='http://www.w3.org/2000/svg'/> | an SVG drawing",
        "a.xml | <kml xmlns='http://www.opengis.net/kml/2.2'/> | a KML map",
        "a.xml | <?xml version='1.0'?><!DOCTYPE plist PUBLIC 'a' 'b'><plist/> | a property list",
        "a.xml | <?xml version='1.0'?><!DOCTYPE xbel><xbel/> | XBEL",
        "a.xlsx | PK\u0003\u0004 [Content_Types].xml xl/workbook.xml | Excel",
        "a.pptx | PK\u0003\u0004 [Content_Types].xml ppt/presentation.xml | PowerPoint",
        "a.zip | PK\u0003\u0004 a.txt | unpack it",
        "a.rst | Words | reStructuredText",
        "a.adoc | = Words | AsciiDoc",
        "a.org | * Words | an Org document",
        "a.tex | \\\\section{Words} | LaTeX",
        "a.csv | a,b,c | a table of data",
        "a.ps | %!PS-Adobe-3.0 | a PostScript document",
        "a.mp4 | 1\u0000\u0000\u0018ftypisom | an MPEG-4 film",
      })
  void foreign(String name, String start, String said) {
    assertThatThrownBy(() -> of(name, start)).hasMessageContaining(said);
  }

  private static InputFormat of(String name, String start) {
    return Signature.of(new Source(name, start.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
