package org.plainpress.read.feed;

import java.util.Optional;
import org.plainpress.mark.OwnEditions;
import org.plainpress.read.Source;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.draft.Languages;

/**
 * What a feed says of itself.
 *
 * @param root its outermost element
 * @param channel what holds its title: the same, but in RSS
 * @param source the feed
 */
record FeedHead(FeedElement root, FeedElement channel, Source source) {

  FeedHead(FeedElement root, Source source) {
    this(root, root.children("channel").stream().findFirst().orElse(root), source);
  }

  /** Returns whether the generator that the feed names is this program. */
  boolean isOurs() {
    return channel.children("generator").stream()
        .anyMatch(generator -> Carried.line(generator.text()).equals(OwnEditions.GENERATOR));
  }

  boolean isRss() {
    return !root.name().equals("feed");
  }

  Optional<String> link() {
    return FeedLinks.pages(channel, source.address()).stream().findFirst();
  }

  Optional<String> language() {
    return channel.text("language", "dc:language").or(root::language).flatMap(Languages::tag);
  }
}
