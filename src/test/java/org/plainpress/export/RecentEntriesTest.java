package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.feed.NewEntry;

@DisplayName("Entries that several feeds hold")
class RecentEntriesTest {

  private final List<String> read = new ArrayList<>();

  @Test
  @DisplayName("are read again once for all of them")
  void once() {
    List<NewEntry> entries = new RecentEntries(2).of(List.of(entry("one"), entry("two")));
    for (int feed = 0; feed < 3; feed++) {
      for (NewEntry entry : entries) {
        assertThat(entry.whole().title()).isEqualTo(entry.title());
      }
    }
    assertThat(read).containsExactly("one", "two");
  }

  @Test
  @DisplayName("are read again where others came between")
  void bounded() {
    List<NewEntry> entries =
        new RecentEntries(2).of(List.of(entry("one"), entry("two"), entry("three")));
    entries.forEach(NewEntry::whole);
    entries.get(0).whole();
    assertThat(read).containsExactly("one", "two", "three", "one");
  }

  private NewEntry entry(String title) {
    Meta meta = Meta.builder(title).id("urn:example:" + title).build();
    return KeptEntry.of(
        meta,
        List.of(),
        Optional.empty(),
        List.of(),
        () -> {
          read.add(title);
          return new Article(meta, List.of(Paragraph.of(title)));
        });
  }
}
