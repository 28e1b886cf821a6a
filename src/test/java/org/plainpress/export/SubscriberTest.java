package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Article;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.read.Source;
import org.plainpress.read.input.Readers;
import org.plainpress.settings.FeedSettings;
import org.plainpress.settings.Format;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Tools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Who subscribes to a folder's feeds")
class SubscriberTest extends FolderFixture {

  private static final Article UNDATED =
      Articles.titled(
          "Without a date or a page",
          Paragraph.of("The first words."),
          new Figure(
              Articles.image(),
              Optional.of("A red square"),
              List.of(Inline.text("What the painter sent")),
              Optional.empty(),
              false));

  @Test
  @DisplayName("with feedparser sees one new and one changed article, and no more")
  void feedparser() throws IOException, InterruptedException {
    Path python = Tools.feedparser();
    export(FIRST, UNDATED, article("a", "2026-01-01", "Of a."), article("b", "", "Of b."));
    Map<String, JsonNode> before = subscribed(python);
    assertThat(before).hasSize(6);
    for (JsonNode entry : before.values()) {
      boolean page = !entry.get("title").asString().startsWith("Without");
      // Of an Atom entry that leads to no page feedparser takes the id for its link.
      boolean atom = entry.get("feed").asString().endsWith("atom.xml");
      String none = atom ? UNDATED.meta().id() : "";
      assertThat(entry.get("link").asString())
          .isEqualTo(
              page
                  ? entry.get("title").asString().replace("About ", "https://example.org/")
                  : none);
      assertThat(entry.get("enclosures").get(0).asString()).endsWith(".epub");
      assertThat(entry.get("summary").asString()).startsWith(page ? "Of " : "The first words.");
      assertThat(entry.get("content").get(0).asString()).contains(page ? "<p>Of " : "<figure>");
    }
    export(
        FIRST.plusDays(1),
        UNDATED,
        article("a", "2026-01-01", "Of a."),
        article("b", "", "Of b, corrected."),
        article("c", "2026-03-02", "Of c."));
    Map<String, JsonNode> after = subscribed(python);
    List<String> added = new ArrayList<>(after.keySet());
    added.removeAll(before.keySet());
    assertThat(added)
        .hasSize(2)
        .allMatch(key -> after.get(key).get("title").asString().endsWith("c"));
    List<String> changed = new ArrayList<>();
    before.forEach(
        (key, entry) -> {
          assertThat(after.get(key).get("published")).isEqualTo(entry.get("published"));
          if (!after.get(key).equals(entry)) {
            changed.add(after.get(key).get("content").get(0).asString().strip());
          }
        });
    assertThat(changed).hasSize(2).allMatch(words -> words.equals("<p>Of b, corrected.</p>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rss.xml", "atom.xml"})
  @DisplayName("with newsboat has one more article to read")
  void newsboat(String feed) throws IOException, InterruptedException {
    Path newsboat = Tools.newsboat();
    export(FIRST, UNDATED, article("a", "2026-01-01", "Of a."));
    assertThat(unread(newsboat, feed)).isEqualTo("2 unread articles");
    export(
        FIRST.plusDays(1),
        UNDATED,
        article("a", "2026-01-01", "Of a, corrected."),
        article("c", "2026-03-02", "Of c."));
    assertThat(unread(newsboat, feed)).isEqualTo("3 unread articles");
  }

  @Test
  @DisplayName("in RSS finds when an undated article was first added, which is no date of its own")
  void undated() throws IOException {
    export(FIRST, UNDATED);
    Element first = xml("rss.xml").selectFirst("item");
    assertThat(first.selectFirst("> pubDate").text()).isEqualTo("Sun, 1 Mar 2026 08:00:00 GMT");
    export(FIRST.plusDays(3), new Article(UNDATED.meta(), List.of(Paragraph.of("Corrected."))));
    Element later = xml("rss.xml").selectFirst("item");
    assertThat(later.selectFirst("> pubDate").text()).isEqualTo("Sun, 1 Mar 2026 08:00:00 GMT");
    assertThat(later.selectFirst("> dcterms|modified").text()).isEqualTo("2026-03-04T08:00:00Z");
    byte[] rss = Files.readAllBytes(out().resolve("rss.xml"));
    assertThat(new Readers().read(new Source("rss.xml", rss)).get(0).article().meta().published())
        .isEmpty();
  }

  @Test
  @DisplayName("is led to no page where there is none, but to the edition as an enclosure")
  void noPage() throws IOException {
    formats = EnumSet.of(Format.EPUB, Format.RSS, Format.ATOM, Format.JSON);
    export(FIRST, UNDATED);
    assertThat(xml("rss.xml").select("item > link")).isEmpty();
    assertThat(xml("rss.xml").select("item > enclosure[url$=.epub]")).hasSize(1);
    assertThat(xml("atom.xml").select("entry > link[rel=alternate]")).isEmpty();
    assertThat(xml("atom.xml").select("entry > link[rel=enclosure][href$=.epub]")).hasSize(1);
    JsonNode item =
        JsonMapper.shared().readTree(out().resolve("feed.json").toFile()).get("items").get(0);
    assertThat(item.has("url")).isFalse();
    assertThat(item.get("attachments").get(0).get("url").asString()).endsWith(".epub");
  }

  @Test
  @DisplayName("is not promised links that cannot work: who exports is told once what to do")
  void unpublished() throws IOException {
    settings = FeedSettings.DEFAULT;
    export(FIRST, UNDATED);
    assertThat(listener.notes.stream().filter(note -> note.contains("--base-url"))).hasSize(1);
    settings = PUBLISHED;
    listener.notes.clear();
    export(FIRST, UNDATED);
    assertThat(listener.notes.stream().filter(note -> note.contains("--base-url"))).isEmpty();
  }

  private Map<String, JsonNode> subscribed(Path python) throws IOException, InterruptedException {
    String printed =
        run(
            python.toString(),
            "src/test/py/subscribe.py",
            out().resolve("rss.xml").toString(),
            out().resolve("atom.xml").toString());
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    for (String line : printed.lines().toList()) {
      JsonNode entry = JsonMapper.shared().readTree(line);
      entries.put(entry.get("feed").asString() + " " + entry.get("id").asString(), entry);
    }
    return entries;
  }

  private String unread(Path newsboat, String feed) throws IOException, InterruptedException {
    Path urls = folder.resolve("urls");
    Files.writeString(urls, "file://" + out().resolve(feed) + "\n");
    List<String> command =
        List.of(
            newsboat.toString(),
            "-u",
            urls.toString(),
            "-c",
            folder.resolve("cache.db").toString(),
            "-C",
            "/dev/null",
            "-x");
    List<String> reload = new ArrayList<>(command);
    reload.add("reload");
    run(reload.toArray(String[]::new));
    List<String> print = new ArrayList<>(command);
    print.add("print-unread");
    return run(print.toArray(String[]::new)).strip();
  }

  private String run(String... command) throws IOException, InterruptedException {
    Path printed = folder.resolve("printed");
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(printed.toFile()).redirectError(log.toFile());
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    return Files.readString(printed);
  }
}
