package org.plainpress.feed.living;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.plainpress.feed.StoredEntry;

/**
 * What is kept in mind of an entry whose text lies in an archive.
 *
 * @param id by which it is the same from run to run
 * @param title its title
 * @param published when its article was published
 * @param updated when it last changed
 * @param webPage whether it leads to a page on the web
 * @param editions the names of the editions that it leads to, within the feed's folder
 * @param digest what its substance is compared by, 16 bytes in hexadecimal digits; empty where the
 *     name of its content mostly tells as much, and its substance is asked for only where it does
 *     not
 * @param contentName the name of what its article says; empty where it carries none
 */
public record Remembered(
    String id,
    String title,
    Optional<OffsetDateTime> published,
    OffsetDateTime updated,
    boolean webPage,
    List<String> editions,
    Optional<String> digest,
    Optional<String> contentName) {

  public Remembered {
    editions = List.copyOf(editions);
  }

  /** Returns what is kept in mind of an entry. */
  public static Remembered of(StoredEntry<?> entry) {
    return new Remembered(
        entry.id(),
        entry.title(),
        entry.published(),
        entry.updated(),
        entry.hasWebPage(),
        entry.editions(),
        entry.contentName().isPresent()
            ? Optional.empty()
            : Optional.of(Held.digest(entry.substance())),
        entry.contentName());
  }
}
