package org.plainpress.read.html.block;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.plainpress.article.Direction;
import org.plainpress.article.Inline;

/**
 * What elements around a paragraph say of its words.
 *
 * @param href where a link around it leads
 * @param language the language tag of its words, where it is not the article's
 * @param direction of its words, only where it differs from that of the language's script
 * @param revision makes its words ones that were deleted or inserted; leaves others as they are
 */
record Wrapping(
    Optional<String> href,
    Optional<String> language,
    Optional<Direction> direction,
    UnaryOperator<List<Inline>> revision) {

  static final Wrapping NONE =
      new Wrapping(Optional.empty(), Optional.empty(), Optional.empty(), UnaryOperator.identity());

  /** Returns this wrapping within an element that marks revisions; empty where it marks none. */
  Optional<Wrapping> inRevision(String name) {
    return switch (name) {
      case "del", "s", "strike" -> revised(words -> List.of(new Inline.Deletion(words)));
      case "ins" -> revised(words -> List.of(new Inline.Insertion(words)));
      default -> Optional.empty();
    };
  }

  private Optional<Wrapping> revised(UnaryOperator<List<Inline>> change) {
    return Optional.of(new Wrapping(href, language, direction, change));
  }

  /** Returns this wrapping with a link; without one where the address is empty. */
  Wrapping inLink(Optional<String> address) {
    return new Wrapping(address, language, direction, revision);
  }

  Wrapping withoutLink() {
    return inLink(Optional.empty());
  }

  /** Returns this wrapping with a language and its direction. */
  Wrapping inLanguage(String tag, Optional<Direction> its) {
    return new Wrapping(href, Optional.of(tag), its, revision);
  }

  /** Returns words wrapped as this says; words that hold a link are not wrapped in another. */
  List<Inline> around(List<Inline> words) {
    boolean link = href.isPresent() && words.stream().noneMatch(w -> w instanceof Inline.Link);
    List<Inline> linked = link ? List.of(new Inline.Link(href.get(), words)) : words;
    List<Inline> revised = revision.apply(linked);
    return language.isPresent()
        ? List.of(new Inline.Foreign(language.get(), direction, revised))
        : revised;
  }
}
