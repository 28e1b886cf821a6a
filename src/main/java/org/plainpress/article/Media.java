package org.plainpress.article;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@link Figure} shows: an image that is there, or an image or a film that did not survive.
 */
public sealed interface Media {

  /** What a figure shows or showed. */
  enum Kind {
    /** A still picture. */
    IMAGE,
    /** A film. */
    VIDEO;

    /** {@return the name that Article JSON has for it: {@code image}} */
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@return what it is or was} */
  Kind kind();

  /**
   * A picture or a film that did not survive. Article JSON: {@code {"kind": "image", "status":
   * "unavailable", "src": "https://example.org/a.jpg"}}.
   *
   * @param kind what it was
   * @param source the address that it had
   */
  record Unavailable(Kind kind, Optional<String> source) implements Media {
    /**
     * Checks the address.
     *
     * @param kind see the record
     * @param source see the record
     */
    public Unavailable {
      Objects.requireNonNull(kind, "kind");
      source.ifPresent(address -> Text.requireAddress("src", address));
    }
  }

  /**
   * An image that is there. Article JSON: {@code {"kind": "image", "status": "available", "type":
   * "image/png", "width": 640, "height": 480, "data": "…"}}, the data in Base64.
   *
   * @param data the bytes of its file
   * @param type {@code image/jpeg}, {@code image/png} or {@code image/gif}
   * @param width its width in pixels, at least 1
   * @param height its height in pixels, at least 1
   */
  record Image(Binary data, String type, int width, int height) implements Media {
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif");

    /**
     * Checks the values.
     *
     * @param data see the record
     * @param type see the record
     * @param width see the record
     * @param height see the record
     * @throws IllegalArgumentException where the type is another, or a side has no pixel
     */
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
