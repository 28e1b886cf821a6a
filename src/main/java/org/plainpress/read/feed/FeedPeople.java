package org.plainpress.read.feed;

import java.util.List;

/** Finds who signs an entry. */
final class FeedPeople {

  private FeedPeople() {}

  /** Returns the names of an entry's authors, or of the feed's where it has none. */
  static List<String> of(FeedElement entry, FeedHead feed) {
    List<String> own = people(entry);
    // A feed of ours names itself where Atom asks for an author; its entries name theirs.
    if (!own.isEmpty() || feed.isOurs() || !entry.children("author").isEmpty()) {
      return own;
    }
    // What an entry was taken from signs it where it names nobody itself (RFC 4287, 4.2.1).
    List<String> ofSource =
        entry.children("source").stream().flatMap(source -> people(source).stream()).toList();
    if (!ofSource.isEmpty()) {
      return ofSource;
    }
    List<String> ofFeed = people(feed.channel());
    return ofFeed.isEmpty() ? people(feed.root()) : ofFeed;
  }

  private static List<String> people(FeedElement holder) {
    for (String name : List.of("dc:creator", "author", "itunes:author")) {
      List<String> names =
          holder.children(name).stream()
              .map(person -> person.text("name").orElseGet(() -> named(person)))
              .map(FeedArticle::plain)
              .filter(person -> !person.isEmpty())
              .distinct()
              .toList();
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** Returns the name of a person whose element has no parts, or none that is a name. */
  private static String named(FeedElement person) {
    return person.element().childrenSize() == 0 ? FeedArticle.person(person.text()) : "";
  }
}
