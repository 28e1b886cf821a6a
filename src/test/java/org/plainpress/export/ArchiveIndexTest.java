package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.settings.Format;

@DisplayName("The index of a feed's archives")
class ArchiveIndexTest extends FolderFixture {

  private static final String INDEX = "atom-archives.index";

  @BeforeEach
  void smallArchives() {
    settings = PUBLISHED.withSize(2);
    formats = EnumSet.of(Format.ATOM, Format.RSS, Format.JSON);
  }

  /** Returns articles that fill half as many archives. */
  private static Article[] articles(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(i -> article("n" + i, "2026-01-01", "Words of " + i))
        .toArray(Article[]::new);
  }

  /** Goes on with the folder, and returns what it then holds. */
  private Map<String, byte[]> goneOnWith() throws IOException {
    Article corrected = article("n7", "2026-01-01", "Other words of 7");
    Article unchanged = article("n8", "2026-01-01", "Words of 8");
    Article[] more = Arrays.copyOf(articles(61, 66), 8);
    more[6] = corrected;
    more[7] = unchanged;
    assertThat(export(FIRST.plusDays(1), more)).isTrue();
    return files();
  }

  private void copyOf(Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(out().resolve(file.getKey()), file.getValue());
    }
  }

  @Test
  @DisplayName("changes nothing of what a folder becomes, and is made again where it is gone")
  void changesNothing() throws IOException {
    export(FIRST, articles(1, 60));
    assertThat(out().resolve(INDEX)).exists();
    Map<String, byte[]> before = files();
    Map<String, byte[]> with = goneOnWith();

    copyOf(before);
    for (String name : new String[] {INDEX, "rss-archives.index", "feed-archives.index"}) {
      Files.delete(out().resolve(name));
    }
    assertThat(goneOnWith()).containsExactlyInAnyOrderEntriesOf(with);
  }

  @Test
  @DisplayName("that was cut, or is something else, is made anew")
  void damaged() throws IOException {
    export(FIRST, articles(1, 60));
    Map<String, byte[]> before = files();
    Map<String, byte[]> with = goneOnWith();
    byte[] whole = before.get(INDEX);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    for (byte[] damage :
        new byte[][] {
          {},
          Arrays.copyOf(whole, whole.length / 2),
          flipped,
          "something else".getBytes(StandardCharsets.UTF_8)
        }) {
      copyOf(before);
      Files.write(out().resolve(INDEX), damage);
      assertThat(goneOnWith()).containsExactlyInAnyOrderEntriesOf(with);
    }
  }

  @Test
  @DisplayName("does not hide that somebody changed an archive")
  void changedArchive() throws IOException {
    export(FIRST, articles(1, 60));
    for (int i = 1; i < 30; i++) {
      Path archive = out().resolve("atom-archive-" + i + ".xml");
      String text = Files.readString(archive);
      // With another name of what it says: else only its words would be taken for another
      // version's.
      Files.writeString(
          archive,
          text.replaceAll("(Words of 8&[\\s\\S]*?sha-256-128;)", "$1another")
              .replace("Words of 8&", "Another word of 8&"));
    }
    goneOnWith();
    assertThat(atom()).as("what is now other than in its archive").containsKey("About n8");
    assertThat(rss()).doesNotContainKey("About n8");
  }

  @Test
  @DisplayName("is not kept of a few archives")
  void few() throws IOException {
    export(FIRST, articles(1, 30));
    assertThat(out().resolve("atom-archive-14.xml")).exists();
    assertThat(out().resolve(INDEX)).doesNotExist();
  }
}
