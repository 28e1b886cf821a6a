package org.plainpress.read.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Readings;
import org.plainpress.read.Source;
import org.plainpress.read.input.Readers;

@DisplayName("A web archive with more than pages")
class OtherFilesTest {

  private static final String WORDS =
      "The ferry crosses the sound six times a day, weather allowing, from May on.";

  private static final String FEED =
      "<?xml version='1.0'?><rss version='2.0'><channel><title>F</title><item><title>%s</title><description>"
          + WORDS
          + "</description></item></channel></rss>";

  @Test
  @DisplayName("gives its feeds, texts and Markdown, and tells how many other documents it has")
  void others() {
    Told told =
        read(
            page("Page")
                + record("https://e.org/f", "application/rss+xml", FEED.formatted("By type"))
                + record("https://e.org/x", "text/xml", FEED.formatted("By look"))
                + record("https://e.org/map", "application/xml", "<urlset xmlns='x'/>")
                + record("https://e.org/a.txt", "text/plain", "A letter\n\n" + WORDS + "\n")
                + record("https://e.org/a.md", "text/markdown", "# Notes\n\n" + WORDS)
                + record("https://e.org/robots.txt", "text/plain", "User-agent: all of them\n")
                + record("https://e.org/beacon", "text/plain", "thanks for all of it")
                + record("https://e.org/a.pdf", "application/pdf", "%PDF-1.4")
                + record("https://e.org/b.pdf", "application/pdf", "%PDF-1.4"));
    assertThat(told.titles).containsExactly("Page", "By type", "By look", "A letter", "Notes");
    assertThat(told.notes)
        .containsExactly(
            "left out files in this archive that are no page: 2 PDF; give them as files of their own");
    assertThat(told.lost).isEmpty();
  }

  @Test
  @DisplayName("that breaks off gives its whole records, and fails with one line")
  void cut() {
    String whole = page("One") + page("Two");
    Told told = read(whole.substring(0, whole.length() - 40));
    assertThat(told.titles).containsExactly("One");
    assertThat(told.lost).singleElement().asString().contains("https://e.org/Two", "breaks off");
  }

  private static final class Told implements Readings {
    private final List<String> titles = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();

    @Override
    public void accept(Reading reading) {
      titles.add(reading.article().meta().title());
    }

    @Override
    public void note(ReadingNote note) {
      notes.add(note.message());
    }

    @Override
    public void unreadable(String message) {
      lost.add(message);
    }
  }

  private static Told read(String warc) {
    Told told = new Told();
    new Readers().read(new Source("a.warc", warc.getBytes(StandardCharsets.UTF_8)), told);
    return told;
  }

  private static String page(String title) {
    return record(
        "https://e.org/" + title,
        "text/html",
        "<html><head><title>%1$s</title></head><body><article><h1>%1$s</h1><p>%2$s</p></article></body></html>"
            .formatted(title, WORDS));
  }

  private static String record(String address, String type, String body) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + body;
    List<String> head =
        Arrays.asList(
            "WARC/1.1",
            "WARC-Type: response",
            "WARC-Target-URI: " + address,
            "WARC-Date: 2021-05-04T08:00:00Z",
            "WARC-Record-ID: <urn:uuid:0e1b8a52-5fd0-4a36-9b54-9f3f0f7f9d0a>",
            "Content-Type: application/http; msgtype=response",
            "Content-Length: " + http.getBytes(StandardCharsets.UTF_8).length);
    return String.join("\r\n", head) + "\r\n\r\n" + http + "\r\n\r\n";
  }
}
