package org.plainpress.export;

import java.lang.ref.SoftReference;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainpress.feed.Attachment;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.NewEntry;
import org.plainpress.feed.PageLink;

/**
 * Keeps the entries that were made whole last, since the files of several feeds hold the same ones:
 * they are read again once, and what all feeds tell alike is made once. The pictures of many may
 * take more memory than there is, so that they are kept as long as there is room.
 */
final class RecentEntries {

  private final int most;
  private final Map<Shared, SoftReference<FeedEntry>> kept = new LinkedHashMap<>();

  /**
   * @param most how many are kept
   */
  RecentEntries(int most) {
    this.most = most;
  }

  /** Returns entries that are kept when they have been made whole. */
  List<NewEntry> of(List<? extends NewEntry> entries) {
    return entries.stream().<NewEntry>map(Shared::new).toList();
  }

  private synchronized Optional<FeedEntry> find(Shared entry) {
    return Optional.ofNullable(kept.get(entry)).map(SoftReference::get);
  }

  private synchronized void keep(Shared entry, FeedEntry whole) {
    kept.put(entry, new SoftReference<>(whole));
    if (kept.size() > most) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  /** An entry that is kept when it has been made whole. */
  private final class Shared implements NewEntry {
    private final NewEntry entry;

    Shared(NewEntry entry) {
      this.entry = entry;
    }

    @Override
    public FeedEntry whole() {
      return find(this)
          .orElseGet(
              () -> {
                FeedEntry whole = entry.whole();
                keep(this, whole);
                return whole;
              });
    }

    @Override
    public String id() {
      return entry.id();
    }

    @Override
    public String title() {
      return entry.title();
    }

    @Override
    public Optional<String> publisher() {
      return entry.publisher();
    }

    @Override
    public String language() {
      return entry.language();
    }

    @Override
    public OffsetDateTime lastChanged(OffsetDateTime otherwise) {
      return entry.lastChanged(otherwise);
    }

    @Override
    public List<Attachment> attachments() {
      return entry.attachments();
    }

    @Override
    public List<PageLink> pages() {
      return entry.pages();
    }
  }
}
