package org.plainpress.read.html.page;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plainpress.article.Media;

/**
 * Remembers by which references a page called its lost pictures. The model keeps whole addresses
 * alone: two pictures with relative ones, on a page of which nobody knows where it is from, are the
 * same to it.
 */
public final class LostPictures {

  /** What tells files of one picture for several widths of screen apart. */
  private static final Pattern SIZE =
      Pattern.compile(
          "[-_]?\\d{2,5}x\\d{2,5}|@\\dx|[-_]\\d{2,5}w(?=\\.)|(?<=[?&])(?:w|h|width|height|size)=\\d+");

  private final Map<Media, String> references = new IdentityHashMap<>();

  /** Remembers the reference of a lost picture, unless it is data that only keeps a place. */
  public void add(Media lost, String reference) {
    if (!reference.isEmpty() && !reference.startsWith("data:")) {
      references.put(lost, SIZE.matcher(reference).replaceAll(""));
    }
  }

  /** Returns whether the page called both by the same reference, whatever the size in it. */
  public boolean areSame(Media one, Media other) {
    return reference(one).isPresent() && reference(one).equals(reference(other));
  }

  /** Returns whether the page called them by different references. */
  public boolean areOthers(Media one, Media other) {
    return reference(one).isPresent() && reference(other).isPresent() && !areSame(one, other);
  }

  private Optional<String> reference(Media lost) {
    return Optional.ofNullable(references.get(lost));
  }
}
