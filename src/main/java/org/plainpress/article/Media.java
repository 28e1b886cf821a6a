package org.plainpress.article;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a figure shows. */
public sealed interface Media {

  /** What it was or is. */
  enum Kind {
    IMAGE,
    VIDEO;

    /** As Article JSON names it. */
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Kind kind();

  /**
   * It did not survive.
   *
   * @param source the address it had
   */
  record Unavailable(Kind kind, Optional<String> source) implements Media {
    public Unavailable {
      Objects.requireNonNull(kind, "kind");
      source.ifPresent(address -> Text.requireAddress("src", address));
    }
  }

  /**
   * An image that is there.
   *
   * @param type {@code image/jpeg}, {@code image/png} or {@code image/gif}
   * @param width in pixels
   * @param height in pixels
   */
  record Image(Binary data, String type, int width, int height) implements Media {
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif");

    public Image {
      Objects.requireNonNull(data, "data");
      if (!TYPES.contains(type)) {
        throw new IllegalArgumentException("type: '" + type + "' is none of " + TYPES);
      }
      if (width < 1 || height < 1) {
        throw new IllegalArgumentException("width, height: are at least 1 pixel");
      }
    }

    @Override
    public Kind kind() {
      return Kind.IMAGE;
    }
  }
}
