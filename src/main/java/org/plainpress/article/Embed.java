package org.plainpress.article;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A video, post or widget that did not survive.
 *
 * @param notice the boilerplate that stood in its place; kept, not shown as prose
 * @param link where it can be seen
 */
public record Embed(Embed.Sort sort, Optional<String> notice, Optional<String> link)
    implements Block {

  /** What it was. */
  public enum Sort {
    VIDEO,
    AUDIO,
    POST,
    INTERACTIVE,
    UNKNOWN;

    /** As Article JSON names it. */
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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
