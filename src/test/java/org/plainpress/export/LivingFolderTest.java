package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.settings.Format;
import org.plainpress.testing.FeedChecks;

@DisplayName("A folder that is exported to again and again")
class LivingFolderTest extends FolderFixture {

  @Test
  @DisplayName("shows subscribers what is new and what changed, and nothing else")
  void threeRuns() throws IOException {
    assertThat(
            export(
                FIRST,
                article("same", "2026-02-01", "It stays."),
                article("changing", "2026-02-02", "The old words."),
                article("left", "", "It is not exported again.")))
        .isTrue();
    Map<String, Seen> first = atom();
    assertThat(first).hasSize(3);
    assertThat(first.get("About left").updated()).isEqualTo("2026-03-01T08:00:00Z");
    assertThat(first.get("About same").updated()).isEqualTo("2026-02-01T00:00:00Z");
    String id = xml("atom.xml").selectFirst("feed > id").text();

    OffsetDateTime second = FIRST.plusDays(1);
    Article[] next = {
      article("same", "2026-02-01", "It stays."),
      article("changing", "2026-02-02", "The new words."),
      article("new", "2026-03-02", "Not seen before.")
    };
    assertThat(export(second, next)).isTrue();
    for (Map<String, Seen> now : List.of(atom(), rss(), json())) {
      assertThat(now.keySet())
          .as("the newest first")
          .containsExactly("About changing", "About new", "About left", "About same");
      assertThat(now.get("About same")).isEqualTo(first.get("About same"));
      assertThat(now.get("About left")).isEqualTo(first.get("About left"));
      assertThat(now.get("About changing"))
          .isEqualTo(new Seen("2026-03-02T08:00:00Z", "<p>The new words.</p>"));
      assertThat(now.get("About new"))
          .isEqualTo(new Seen("2026-03-02T00:00:00Z", "<p>Not seen before.</p>"));
    }
    assertThat(xml("atom.xml").selectFirst("feed > id").text()).isEqualTo(id);
    assertThat(xml("atom.xml").selectFirst("feed > updated").text())
        .isEqualTo("2026-03-02T08:00:00Z");
    assertThat(listener.written)
        .anyMatch(
            edition ->
                edition.path().endsWith("atom.xml")
                    && edition.holds().startsWith("4 entries, 1 new, 1 changed"));

    Map<String, byte[]> before = files();
    assertThat(export(FIRST.plusDays(2), next)).isTrue();
    assertThat(files()).as("nothing changed, so no byte does").containsExactlyEntriesOf(before);
  }

  @Test
  @DisplayName("takes the article's own date of change where it tells one")
  void modified() throws IOException {
    Article old = article("one", "2026-02-01", "Old.");
    export(FIRST, old);
    Meta changed = old.meta().toBuilder().modified(IsoDate.parse("2026-02-03T10:00:00Z")).build();
    export(FIRST.plusDays(1), new Article(changed, List.of(Paragraph.of("New."))));
    assertThat(atom().get("About one").updated()).isEqualTo("2026-02-03T10:00:00Z");
  }

  @Test
  @DisplayName("gives no two entries the same moment, and keeps the order they came in")
  void moments() throws IOException {
    export(
        FIRST,
        article("a", "2026-02-01", "A"),
        article("b", "2026-02-01", "B"),
        article("c", "2026-02-01", "C"));
    assertThat(atom().keySet()).containsExactly("About a", "About b", "About c");
    assertThat(atom().values().stream().map(Seen::updated).distinct()).hasSize(3);
  }

  @Test
  @DisplayName("moves older entries to archives that never change")
  void archives() throws IOException {
    settings = PUBLISHED.withSize(4);
    formats = EnumSet.of(Format.ATOM, Format.RSS, Format.JSON);
    List<Article> all = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      all.add(article("n" + i, "2026-02-" + (10 + i), "Words of " + i));
    }
    assertThat(export(FIRST, all.toArray(Article[]::new))).isTrue();
    assertThat(atom().keySet()).containsExactly("About n10", "About n9", "About n8", "About n7");
    assertThat(files().keySet())
        .contains("atom-archive-1.xml", "atom-archive-2.xml", "rss-archive-2.xml")
        .contains("feed-archive-2.json")
        .doesNotContain("atom-archive-3.xml");
    Map<String, byte[]> before = files();
    for (int i = 11; i <= 17; i++) {
      export(FIRST.plusDays(i), article("n" + i, "2026-02-" + (10 + i), "Words of " + i));
      before.forEach(
          (name, bytes) -> {
            if (name.contains("archive")) {
              assertThat(out().resolve(name)).hasBinaryContent(bytes);
            }
          });
      before = files();
      assertThat(reachable()).as("all that was ever there").hasSize(i);
      assertThat(atom()).hasSize(4);
    }
    Document archive = xml("atom-archive-2.xml");
    assertThat(archive.select("feed > fh|archive")).hasSize(1);
    assertThat(archive.select("link[rel=current]").attr("href"))
        .isEqualTo("https://example.org/news/atom.xml");
    assertThat(archive.select("link[rel=self]").attr("href"))
        .isEqualTo("https://example.org/news/atom-archive-2.xml");
    assertThat(archive.select("link[rel=prev-archive]").attr("href"))
        .isEqualTo("https://example.org/news/atom-archive-1.xml");
    for (String name : before.keySet()) {
      if (name.endsWith(".xml")) {
        assertThat(FeedChecks.of(before.get(name))).as(name).isEmpty();
      }
      if (name.startsWith("atom")) {
        assertThat(FeedChecks.jing(before.get(name))).as(name).isEmpty();
      }
    }
  }

  /** The titles a reader of archives comes to from the feed. */
  private List<String> reachable() throws IOException {
    List<String> titles = new ArrayList<>();
    String name = "atom.xml";
    while (!name.isEmpty()) {
      Document page = xml(name);
      page.select("feed > entry > title").forEach(title -> titles.add(title.text()));
      String previous = page.select("feed > link[rel=prev-archive]").attr("href");
      name = previous.substring(previous.lastIndexOf('/') + 1);
    }
    return titles.stream().distinct().toList();
  }

  @Test
  @DisplayName(
      "leaves an archived entry that comes unchanged where it is, and shows one that changed")
  void archived() throws IOException {
    settings = PUBLISHED.withSize(2);
    formats = EnumSet.of(Format.ATOM);
    Article old = article("old", "2026-02-01", "Old words.");
    export(FIRST, old, article("b", "2026-02-02", "B"), article("c", "2026-02-03", "C"));
    Map<String, byte[]> before = files();
    export(FIRST.plusDays(1), old);
    assertThat(files()).containsExactlyEntriesOf(before);
    export(FIRST.plusDays(2), article("old", "2026-02-01", "New words."));
    assertThat(atom().keySet()).containsExactly("About old", "About c");
    assertThat(atom().get("About old").updated()).isEqualTo("2026-03-03T08:00:00Z");
  }

  @Test
  @DisplayName("is left untouched where a feed in it is damaged, or another's")
  void damaged() throws IOException {
    export(FIRST, article("one", "2026-02-01", "Words."));
    Map<String, String> wrong =
        Map.of(
            "atom.xml",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>",
            "rss.xml",
            "<rss version=\"2.0\"><channel><title>Somebody's</title></channel></rss>",
            "feed.json",
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [");
    for (Map.Entry<String, String> one : wrong.entrySet()) {
      byte[] good = Files.readAllBytes(out().resolve(one.getKey()));
      Files.writeString(out().resolve(one.getKey()), one.getValue());
      Map<String, byte[]> before = files();
      listener.failures.clear();
      assertThat(export(FIRST.plusDays(1), article("two", "2026-02-02", "More."))).isFalse();
      assertThat(files()).containsExactlyEntriesOf(before);
      assertThat(listener.failures).hasSize(1);
      assertThat(listener.failures.get(0))
          .startsWith(out().resolve(one.getKey()) + ": is ")
          .contains("move it away");
      Files.write(out().resolve(one.getKey()), good);
    }
    assertThat(export(FIRST.plusDays(1), article("two", "2026-02-02", "More."))).isTrue();
  }

  @Test
  @DisplayName("is left untouched where an archive is gone")
  void missingArchive() throws IOException {
    settings = PUBLISHED.withSize(1);
    formats = EnumSet.of(Format.ATOM);
    export(FIRST, article("one", "2026-02-01", "1"), article("two", "2026-02-02", "2"));
    Files.delete(out().resolve("atom-archive-1.xml"));
    Map<String, byte[]> before = files();
    assertThat(export(FIRST, article("three", "2026-02-03", "3"))).isFalse();
    assertThat(files()).containsExactlyEntriesOf(before);
    assertThat(listener.failures.get(0)).contains("atom-archive-1.xml").contains("put it back");
  }

  /** Exports the weekly report of January, and then as much as moves it to an archive. */
  private void archiveWeekly(String words) throws IOException {
    settings = PUBLISHED.withSize(2);
    formats = EnumSet.of(Format.EPUB, Format.RSS);
    export(FIRST, weekly("2026-01-01", words));
    for (int i = 1; i <= 3; i++) {
      export(FIRST.plusDays(i), article("other" + i, "2026-02-0" + i, "Other words."));
    }
  }

  @Test
  @DisplayName("gives an article with the title of an archived one an edition of its own")
  void titleOfArchived() throws IOException {
    archiveWeekly("What was said in January, first of all.");
    Path first = out().resolve("the-weekly-report.epub");
    byte[] before = Files.readAllBytes(first);
    assertThat(out().resolve("rss-archive-1.xml")).exists();

    export(FIRST.plusDays(9), weekly("2026-05-01", "A wholly different text, of May."));
    assertThat(first).hasBinaryContent(before);
    assertThat(out().resolve("the-weekly-report-2.epub")).exists();

    // Nor does it take it while the feed is not asked for.
    formats = EnumSet.of(Format.EPUB);
    export(FIRST.plusDays(9), weekly("2026-06-01", "And in June there is nothing to report."));
    assertThat(first).hasBinaryContent(before);
  }

  @Test
  @DisplayName("goes on with an archived article that is corrected: its id and its name stay")
  void correctsArchived() throws IOException {
    archiveWeekly("What was sad in January, first of all things.");
    String id = xml("rss-archive-1.xml").selectFirst("item:contains(weekly) > guid").text();

    export(
        FIRST.plusDays(9), weekly("2026-01-01", "What was said in January, first of all things."));
    assertThat(xml("rss.xml").selectFirst("item:contains(weekly) > guid").text()).isEqualTo(id);
    assertThat(out().resolve("the-weekly-report.epub")).exists();
    assertThat(out().resolve("the-weekly-report-2.epub")).doesNotExist();
  }

  @Test
  @DisplayName("is cleared of what a run that was killed left unfinished")
  void cleared() throws IOException {
    Files.createDirectories(out().resolve("images"));
    Files.writeString(out().resolve(".plainpress-1a2b.part"), "half a book");
    Files.writeString(out().resolve("images").resolve(".plainpress-3c.part"), "half a picture");
    export(FIRST, article("one", "2026-02-01", "Words."));
    assertThat(out().resolve(".plainpress-1a2b.part")).doesNotExist();
    assertThat(out().resolve("images")).isEmptyDirectory();
  }

  @Test
  @DisplayName("is left untouched while another run writes to it")
  void held() throws IOException {
    export(FIRST, article("one", "2026-02-01", "Words."));
    Map<String, byte[]> before = files();
    FolderLock other = FolderLock.take(out(), Duration.ZERO, line -> {});
    patience = Duration.ZERO;
    assertThat(export(FIRST, article("two", "2026-02-02", "More."))).isFalse();
    assertThat(listener.failures)
        .singleElement()
        .asString()
        .startsWith(out() + ": another run of Plainpress is writing to this folder");
    other.close();
    assertThat(files()).containsExactlyEntriesOf(before);
  }

  private static Article weekly(String day, String words) {
    Meta meta =
        Meta.builder("The weekly report")
            .id(ArticleId.ofContent(day + words))
            .published(IsoDate.parse(day))
            .language("en")
            .build();
    return new Article(meta, List.of(Paragraph.of(words)));
  }
}
