package org.plainpress.read.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Text;
import org.plainpress.read.Content;
import org.plainpress.read.PictureWords;
import org.plainpress.read.Source;
import org.plainpress.read.html.HtmlReader;

@DisplayName("The words in a picture's file")
class EmbeddedWordsTest {

  private static final String XMP =
      "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF><rdf:Description photoshop:Credit='PA'>"
          + "<dc:description><rdf:Alt><rdf:li xml:lang='de'>Das Boot.</rdf:li>"
          + "<rdf:li xml:lang='x-default'>The boat at the pier.</rdf:li></rdf:Alt></dc:description>"
          + "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang='x-default'>"
          + "A white boat beside a stone pier.</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>"
          + "</rdf:Description></rdf:RDF></x:xmpmeta>";

  @Test
  @DisplayName("are read from its XMP: alternative text, description and credit")
  void xmp() throws IOException {
    for (String format : new String[] {"jpeg", "png"}) {
      assertThat(EmbeddedWords.of(with(image(format), XMP)))
          .isEqualTo(
              new PictureWords(
                  Optional.of("A white boat beside a stone pier."),
                  Optional.of("The boat at the pier."),
                  Optional.of("PA")));
    }
  }

  @Test
  @DisplayName("are read from a JPEG's IPTC records")
  void iptc() throws IOException {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    record(records, 120, "The boat at the pier.");
    record(records, 80, "Ann Lee");
    ByteArrayOutputStream resource = new ByteArrayOutputStream();
    resource.writeBytes("Photoshop 3.0\0008BIM\4\4\0\0".getBytes(StandardCharsets.ISO_8859_1));
    int length = records.size();
    resource.writeBytes(new byte[] {0, 0, (byte) (length >> 8), (byte) length});
    resource.writeBytes(records.toByteArray());
    resource.writeBytes(new byte[length % 2]);
    byte[] plain = image("jpeg");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(plain, 0, 2);
    int segment = resource.size() + 2;
    file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xED, (byte) (segment >> 8), (byte) segment});
    file.writeBytes(resource.toByteArray());
    file.write(plain, 2, plain.length - 2);
    assertThat(EmbeddedWords.of(file.toByteArray()))
        .isEqualTo(
            new PictureWords(
                Optional.empty(), Optional.of("The boat at the pier."), Optional.of("Ann Lee")));
  }

  @Test
  @DisplayName("are none where the file says nothing, is cut off, or has a camera's own words")
  void none() throws IOException {
    byte[] spoken = with(image("jpeg"), XMP);
    assertThat(EmbeddedWords.of(image("png"))).isEqualTo(PictureWords.NONE);
    assertThat(EmbeddedWords.of(new byte[] {(byte) 0xFF, (byte) 0xD8}))
        .isEqualTo(PictureWords.NONE);
    assertThat(EmbeddedWords.of(java.util.Arrays.copyOf(spoken, spoken.length - 20)))
        .isEqualTo(PictureWords.NONE);
    assertThat(
            EmbeddedWords.of(
                with(
                    image("jpeg"),
                    "<x:xmpmeta><a dc:description='OLYMPUS DIGITAL CAMERA'/></x:xmpmeta>")))
        .isEqualTo(PictureWords.NONE);
  }

  @Test
  @DisplayName(
      "are the caption of a picture for which the page has none, and its missing alternative")
  void figures() throws IOException {
    Figure silent = figure("<img src='%s'>");
    assertThat(silent.alt()).hasValue("A white boat beside a stone pier.");
    assertThat(Text.plain(silent.caption())).isEqualTo("The boat at the pier.");
    assertThat(silent.credit()).hasValue("PA");
    Figure captioned = figure("<figure><img src='%s'><figcaption>The ferry.</figcaption></figure>");
    assertThat(captioned.alt()).hasValue("A white boat beside a stone pier.");
    assertThat(Text.plain(captioned.caption())).isEqualTo("The ferry.");
    assertThat(figure("<img src='%s' alt='A boat'>").alt()).hasValue("A boat");
    assertThat(figure("<img src='%s' alt=''>").alternative()).isEmpty();
  }

  private static Figure figure(String markup) throws IOException {
    String data = Base64.getEncoder().encodeToString(with(image("jpeg"), XMP));
    String text = "<p>The ferry crosses the sound six times a day, and carries bicycles free.</p>";
    String html =
        "<html lang=en><title>The ferry</title><article><h1>The ferry</h1>"
            + text
            + String.format(markup, "data:image/jpeg;base64," + data)
            + text.replace("sound", "bay");
    PagePictures pictures =
        new PagePictures(
            new ImageImporter(1600), Optional.empty(), Optional.empty(), Long.MAX_VALUE);
    Source source =
        new Source(
            "page.html",
            Content.of(html.getBytes(StandardCharsets.UTF_8)),
            Optional.empty(),
            Optional.empty(),
            pictures);
    return Blocks.of(Figure.class, new HtmlReader().read(source).get(0).article().body())
        .findFirst()
        .orElseThrow();
  }

  private static byte[] image(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  private static byte[] with(byte[] image, String packet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(image);
    out.writeBytes(packet.getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static void record(ByteArrayOutputStream out, int tag, String words) {
    byte[] bytes = words.getBytes(StandardCharsets.ISO_8859_1);
    out.writeBytes(new byte[] {0x1C, 2, (byte) tag, (byte) (bytes.length >> 8)});
    out.write(bytes.length);
    out.writeBytes(bytes);
  }
}
