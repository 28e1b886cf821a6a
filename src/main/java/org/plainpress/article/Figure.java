package org.plainpress.article;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A picture or a film, there or lost, with its caption. Article JSON of a photo that did not
 * survive: {@code {"type": "figure", "media": {"kind": "image", "status": "unavailable"},
 * "caption": ["The visit was widely protested."], "credit": "PA"}}.
 *
 * @param media what it shows, if that survived
 * @param alt the source's own alternative text; absent where it had none
 * @param caption the words printed beneath it; may be empty
 * @param credit whom to thank, without the word before it: {@code PA} of "Credit: PA"
 * @param decorative whether the source says that it tells nothing ({@code alt=""}); such a figure
 *     has neither alternative text nor caption
 */
public record Figure(
    Media media,
    Optional<String> alt,
    List<Inline> caption,
    Optional<String> credit,
    boolean decorative)
    implements Block {

  /**
   * Copies the caption and checks the texts.
   *
   * @param media see the record
   * @param alt see the record
   * @param caption see the record
   * @param credit see the record
   * @param decorative see the record
   * @throws IllegalArgumentException where a text is blank, or a decorative figure has words
   */
  public Figure {
    Objects.requireNonNull(media, "media");
    caption = List.copyOf(caption);
    alt.ifPresent(text -> Text.requireWords("alt", text));
    credit.ifPresent(text -> Text.requireWords("credit", text));
    if (decorative && (alt.isPresent() || !caption.isEmpty())) {
      throw new IllegalArgumentException(
          "decorative: a picture with a caption or alt tells something");
    }
  }

  /**
   * {@return a figure of which only the caption is left}
   *
   * @param kind what it shows or showed
   * @param caption its words; blank for none
   * @param credit whom to thank; absent where that is not known
   */
  public static Figure lost(Media.Kind kind, String caption, Optional<String> credit) {
    List<Inline> words = caption.isBlank() ? List.of() : List.of(Inline.text(caption));
    Media media = new Media.Unavailable(kind, Optional.empty());
    return new Figure(media, Optional.empty(), words, credit, false);
  }

  /**
   * {@return the alternative text: the source's own, else the caption with white space folded} It
   * is never invented: empty where there is neither.
   */
  public Optional<String> alternative() {
    if (alt.isPresent()) {
      return alt;
    }
    String words = Text.folded(Text.plain(caption));
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  /** {@return whether the caption says something that {@link #alternative()} does not} */
  public boolean captionDiffers() {
    return alt.isPresent()
        && !caption.isEmpty()
        && !Text.folded(alt.get()).equals(Text.folded(Text.plain(caption)));
  }

  @Override
  public Kind kind() {
    return Kind.FIGURE;
  }
}
