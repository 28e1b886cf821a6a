package org.plainpress.article;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A video, post or widget that did not survive. Editions announce it with a short neutral note in
 * the article's language. Article JSON: {@code {"type": "embed", "kind": "video", "notice": "Sorry,
 * this content isn't available on your device.", "href": "https://example.org/film"}}.
 *
 * @param sort what it was
 * @param notice the words that the source printed in its place; kept, but not shown as prose
 * @param link the address where it can be seen
 */
public record Embed(Embed.Sort sort, Optional<String> notice, Optional<String> link)
    implements Block {

  /** What an embed was. */
  public enum Sort {
    /** A film. */
    VIDEO,
    /** A sound recording. */
    AUDIO,
    /** A post of a social network. */
    POST,
    /** A map, a chart, a poll or another thing that answers to its reader. */
    INTERACTIVE,
    /** The source does not say what it was. */
    UNKNOWN;

    /** {@return the name that Article JSON has for it: {@code video}} */
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Checks the texts.
   *
   * @param sort see the record
   * @param notice see the record
   * @param link see the record
   * @throws IllegalArgumentException where the notice is blank or the link is no address to go to
   */
  public Embed {
    Objects.requireNonNull(sort, "kind");
    notice.ifPresent(text -> Text.requireWords("notice", text));
    link.ifPresent(address -> Text.requireAddress("href", address));
  }

  @Override
  public Kind kind() {
    return Kind.EMBED;
  }
}
