package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Media;
import org.plainpress.article.Paragraph;
import org.plainpress.settings.Format;
import org.plainpress.testing.FeedChecks;

/** The feeds that an earlier version left are those of this version with other words in them. */
@DisplayName("A feed that an earlier version wrote with other words and markup of its own")
class OwnWordsTest extends FolderFixture {

  private static final List<String> FEEDS = List.of("atom.xml", "rss.xml", "feed.json");

  private static Article pictured(String name, String day, String words, String credit) {
    Figure lost =
        new Figure(
            new Media.Unavailable(Media.Kind.IMAGE, Optional.empty()),
            Optional.empty(),
            List.of(Inline.text("The quay at noon.")),
            Optional.of(credit),
            false);
    return new Article(article(name, day, words).meta(), List.of(Paragraph.of(words), lost));
  }

  /** Puts the words and the markup of another version into the files of a feed. */
  private void asOfAnotherVersion() throws IOException {
    for (String feed : FEEDS) {
      Path file = out().resolve(feed);
      String now = Files.readString(file);
      String other = now.replace("Photo: ", "A picture of ").replace("figcaption", "p");
      assertThat(other).as(feed).isNotEqualTo(now);
      Files.writeString(file, other);
    }
  }

  /** Takes the names of what articles say out of the files, which the first versions had not. */
  private void withoutNames() throws IOException {
    for (String feed : FEEDS) {
      Path file = out().resolve(feed);
      String now = Files.readString(file);
      String other =
          now.replaceAll("<dcterms:hasVersion>[^<]*</dcterms:hasVersion>", "")
              .replaceAll(",\"_plainpress\":\\{\"content\":\"[^\"]*\"}", "");
      assertThat(other).as(feed).isNotEqualTo(now);
      Files.writeString(file, other);
    }
  }

  private void begin() {
    formats = EnumSet.of(Format.RSS, Format.ATOM, Format.JSON);
  }

  @Test
  @DisplayName("tells subscribers of no change, and says it in today's words from then on")
  void words() throws IOException {
    begin();
    Article article = pictured("one", "2026-02-01", "It stays.", "AP");
    export(FIRST, article);
    List<Map<String, Seen>> first = List.of(atom(), rss(), json());
    asOfAnotherVersion();
    assertThat(atom().get("About one").content()).contains("A picture of ");
    export(FIRST.plusDays(1), article);
    assertThat(List.of(atom(), rss(), json())).isEqualTo(first);
  }

  @Test
  @DisplayName("still tells of a change of the article, be it a credit alone")
  void content() throws IOException {
    begin();
    export(FIRST, pictured("one", "2026-02-01", "It stays.", "AP"));
    asOfAnotherVersion();
    export(FIRST.plusDays(1), pictured("one", "2026-02-01", "It stays.", "PA"));
    for (Map<String, Seen> now : List.of(atom(), rss(), json())) {
      assertThat(now.get("About one").updated()).isEqualTo("2026-03-02T08:00:00Z");
      assertThat(now.get("About one").content())
          .contains("Photo: </span>The quay")
          .contains(">PA<");
    }
  }

  @Test
  @DisplayName("is compared by all that it says where it does not name what its articles say")
  void unnamed() throws IOException {
    begin();
    Article article = pictured("one", "2026-02-01", "It stays.", "AP");
    export(FIRST, article);
    List<Map<String, Seen>> first = List.of(atom(), rss(), json());
    withoutNames();
    export(FIRST.plusDays(1), article);
    assertThat(List.of(atom(), rss(), json())).isEqualTo(first);
    // From then on its entries carry the name.
    asOfAnotherVersion();
    export(FIRST.plusDays(2), article);
    assertThat(List.of(atom(), rss(), json())).isEqualTo(first);
    withoutNames();
    asOfAnotherVersion();
    export(FIRST.plusDays(3), article);
    for (Map<String, Seen> now : List.of(atom(), rss(), json())) {
      assertThat(now.get("About one").updated()).isEqualTo("2026-03-04T08:00:00Z");
    }
  }

  @Test
  @DisplayName("leaves what is in its archives where it is")
  void archived() throws IOException {
    begin();
    settings = PUBLISHED.withSize(1);
    Article old = pictured("old", "2026-02-01", "It stays.", "AP");
    export(FIRST, old, article("new", "2026-02-02", "Words."));
    for (String archive : List.of("atom-archive-1.xml", "rss-archive-1.xml")) {
      Path file = out().resolve(archive);
      Files.writeString(file, Files.readString(file).replace("Photo: ", "A picture of "));
    }
    Map<String, byte[]> before = files();
    export(FIRST.plusDays(1), old);
    assertThat(files()).containsExactlyEntriesOf(before);
  }

  @Test
  @DisplayName("is as valid as before")
  void valid() throws IOException {
    begin();
    export(FIRST, pictured("one", "2026-02-01", "It stays.", "AP"));
    assertThat(FeedChecks.of(files().get("atom.xml"))).isEmpty();
    assertThat(FeedChecks.of(files().get("rss.xml"))).isEmpty();
    assertThat(FeedChecks.jing(files().get("atom.xml"))).isEmpty();
  }
}
