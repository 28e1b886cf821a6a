package org.plainpress.read.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;

@DisplayName("A feed that is not as it should be")
class BrokenFeedTest {

  private static final String RSS =
      "<rss version=\"2.0\"><channel><title>Mill Post</title><link>https://example.org/</link>"
          + "<item><title>One</title><link>https://example.org/1</link><description>The wheel turns.</description></item>"
          + "<item><title>Two</title><link>https://example.org/2</link><description>The weir is low.</description></item>"
          + "</channel></rss>";

  @Test
  @DisplayName("because it breaks off within its only entry gives what is there of it, with a note")
  void cutInOnlyEntry() {
    String only = RSS.replaceFirst("<item>.*?</item>", "");
    Reading rss = read(only.substring(0, only.indexOf("is low"))).get(0);
    assertThat(rss.article().meta().title()).isEqualTo("Two");
    String json =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"One\",\"content_html\":\"<p>The wheel tu";
    Reading cut = json(json);
    assertThat(cut.article().meta().title()).isEqualTo("One");
    Reading whole = json(json + "rns.</p>\"},{\"id\":\"2\",\"ti");
    for (Reading reading : List.of(rss, cut)) {
      assertThat(reading.article().body()).hasSize(1);
      assertThat(reading.notes())
          .extracting(ReadingNote::message)
          .contains("this feed breaks off within its only entry; what is there of it is read");
    }
    assertThat(whole.notes())
        .extracting(ReadingNote::message)
        .contains("this feed breaks off; its last entry is not whole and is left out");
  }

  private static final String ATOM =
      "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Mill Post</title>"
          + "<entry><title type=\"html\">One &amp;amp; all</title><id>urn:x:1</id><updated>2024-05-01T08:00:00Z</updated>"
          + "<author><name>Ann Lee</name></author><content type=\"html\">&lt;p&gt;The wheel turns.&lt;/p&gt;</content></entry>"
          + "<entry><title>Two</title><id>tag:example.org,2024:2</id><link rel=\"alternate\" href=\"https://example.org/2\"/>"
          + "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>The weir<br/> is low.</p></div></content></entry></feed>";

  private static final String JSON =
      "{\"title\":\"Mill Post\",\"items\":[{\"id\":7,\"url\":null,\"tags\":\"mill, water\",\"content_html\":\"<p>The wheel turns.<\\/p>\","
          + "\"attachments\":[{\"url\":\"https:\\/\\/example.org\\/a.mp3\",\"mime_type\":\"audio\\/mpeg\"}]}],\"version\":\"https:\\/\\/jsonfeed.org\\/version\\/1.1\"}";

  @ParameterizedTest
  @DisplayName("is read all the same, and told to be so")
  @ValueSource(
      strings = {
        "\n\n<?xml version='1.0'?>" + RSS,
        "Warning: mysql_connect() failed in /srv/feed.php on line 3\n<?xml version='1.0'?>" + RSS,
        "<?xml version='1.0'?>" + RSS + "<!-- 0.2 s --></div>",
      })
  void around(String xml) {
    List<Reading> readings = read(xml);
    assertThat(readings).hasSize(2);
    assertThat(readings.get(0).notes())
        .extracting(ReadingNote::message)
        .first()
        .asString()
        .contains("read as far as");
  }

  @Test
  @DisplayName(
      "may have HTML's entities, bare ampersands, control characters and prefixes that nobody declared")
  void inside() {
    List<Reading> readings =
        read(
            RSS.replace("One", "Caf&eacute; &amp; bar & more&nbsp;R&D \u0003")
                .replace("</link><desc", "</link><dc:creator>Ann Lee</dc:creator><desc"));
    assertThat(readings).hasSize(2);
    assertThat(readings.get(0).article().meta().title()).isEqualTo("Café & bar & more R&D");
    assertThat(readings.get(0).article().meta().authors()).containsExactly("Ann Lee");
  }

  @Test
  @DisplayName("keeps its whole entries where it breaks off")
  void cut() {
    List<Reading> readings = read(RSS.substring(0, RSS.indexOf("is low")));
    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).notes())
        .extracting(ReadingNote::message)
        .anyMatch(note -> note.contains("breaks off"));
  }

  @Test
  @DisplayName("may have a document type, unless that declares entities")
  void doctype() {
    assertThat(
            read(
                "<?xml version='1.0'?><!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://my.netscape.com/publish/formats/rss-0.91.dtd'>"
                    + RSS.replace("One", "&copy; One")))
        .hasSize(2);
    assertThatThrownBy(() -> read("<!DOCTYPE rss [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]>" + RSS))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  @DisplayName("is read in the encoding that its bytes tell where it claims another")
  void encoding() {
    String russian = "Новый причал открыли в среду в порту, сообщил начальник порта.";
    String xml =
        "<?xml version='1.0' encoding='utf-8'?>" + RSS.replace("The wheel turns.", russian);
    List<Reading> readings =
        new FeedReader().read(new Source("f", xml.getBytes(Charset.forName("windows-1251"))));
    assertThat(readings.get(0).article().body().toString()).contains(russian);
    assertThat(readings.get(0).notes())
        .extracting(ReadingNote::message)
        .anyMatch(note -> note.contains("Windows-1251"));
  }

  @Test
  @DisplayName("may be of RSS 0.90, without a channel, or of Atom 0.3 with Base64")
  void old() {
    assertThat(
            read("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>P</title></channel><item><title>One</title><link>https://example.org/1</link><description>The wheel turns.</description></item></rdf:RDF>")
                .get(0)
                .article()
                .body()
                .toString())
        .contains("The wheel turns.");
    assertThat(
            read(
                "<rss><item><title>One</title><description>The wheel turns.</description></item></rss>"))
        .hasSize(1);
    assertThat(
            read("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>P</title><entry><title>One</title><issued>2003-12-13T08:29:29-04:00</issued><content type='text/html' mode='base64'>PHA+VGhlIHdoZWVsIHR1cm5zLjwvcD4=</content></entry></feed>")
                .get(0)
                .article()
                .body()
                .toString())
        .contains("The wheel turns.");
  }

  @Test
  @DisplayName("of Microsoft's channels is refused by name")
  void cdf() {
    assertThatThrownBy(
            () ->
                read(
                    "<?xml version='1.0'?><CHANNEL HREF='https://example.org/'><TITLE>P</TITLE><ITEM HREF='https://example.org/1'><TITLE>One</TITLE></ITEM></CHANNEL>"))
        .hasMessageContaining("CDF");
  }

  @Test
  @DisplayName("in JSON may have numbers as ids, nulls, tags in one text and escaped slashes")
  void json() {
    Reading reading =
        new JsonFeedReader().read(new Source("f", JSON.getBytes(StandardCharsets.UTF_8))).get(0);
    assertThat(reading.article().meta().subjects()).containsExactly("mill", "water");
    assertThat(reading.article().body().toString())
        .contains("The wheel turns.", "https://example.org/a.mp3");
  }

  @Test
  @DisplayName("by cuts, flips and splices is read or refused, never a fault, and soon")
  void random() {
    Random random = new Random(18);
    for (int i = 0; i < 600; i++) {
      byte[] bytes = damaged(random, List.of(RSS, ATOM, JSON));
      Assertions.assertTimeout(
          Duration.ofSeconds(5),
          () -> {
            try {
              (new String(bytes, StandardCharsets.ISO_8859_1).startsWith("{")
                      ? new JsonFeedReader()
                      : new FeedReader())
                  .read(new Source("f", bytes));
            } catch (UnreadableSource refused) {
              assertThat(refused.getMessage()).isNotBlank();
            }
          });
    }
  }

  private static byte[] damaged(Random random, List<String> feeds) {
    List<Byte> bytes = new ArrayList<>();
    for (byte b : feeds.get(random.nextInt(feeds.size())).getBytes(StandardCharsets.UTF_8)) {
      bytes.add(b);
    }
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(bytes.size() - 1);
      int end = Math.min(bytes.size(), at + 1 + random.nextInt(60));
      switch (random.nextInt(4)) {
        case 0 -> bytes.set(at, (byte) random.nextInt(256));
        case 1 -> bytes.subList(at, end).clear();
        case 2 ->
            bytes.addAll(random.nextInt(bytes.size()), new ArrayList<>(bytes.subList(at, end)));
        default -> bytes.subList(Math.max(20, at), bytes.size()).clear();
      }
      if (bytes.size() < 20) {
        break;
      }
    }
    byte[] out = new byte[bytes.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = bytes.get(i);
    }
    return out;
  }

  private static Reading json(String json) {
    return new JsonFeedReader()
        .read(new Source("feed.json", json.getBytes(StandardCharsets.UTF_8)))
        .get(0);
  }

  private static List<Reading> read(String xml) {
    return new FeedReader().read(new Source("feed", xml.getBytes(StandardCharsets.UTF_8)));
  }
}
