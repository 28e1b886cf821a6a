package org.plainpress.read.html.block;

import java.util.List;
import java.util.Optional;
import org.plainpress.article.Direction;
import org.plainpress.article.Inline;

/**
 * What elements around a paragraph say of its words.
 *
 * @param href where a link around it leads
 * @param language the language tag of its words, where it is not the article's
 * @param direction of its words, only where it differs from that of the language's script
 */
record Wrapping(Optional<String> href, Optional<String> language, Optional<Direction> direction) {

  static final Wrapping NONE = new Wrapping(Optional.empty(), Optional.empty(), Optional.empty());

  /** Returns this wrapping with a link; without one where the address is empty. */
  Wrapping inLink(Optional<String> address) {
    return new Wrapping(address, language, direction);
  }

  Wrapping withoutLink() {
    return inLink(Optional.empty());
  }

  /** Returns this wrapping with a language and its direction. */
  Wrapping inLanguage(String tag, Optional<Direction> its) {
    return new Wrapping(href, Optional.of(tag), its);
  }

  /** Returns words wrapped as this says; words that hold a link are not wrapped in another. */
  List<Inline> around(List<Inline> words) {
    boolean link = href.isPresent() && words.stream().noneMatch(w -> w instanceof Inline.Link);
    List<Inline> linked = link ? List.of(new Inline.Link(href.get(), words)) : words;
    return language.isPresent()
        ? List.of(new Inline.Foreign(language.get(), direction, linked))
        : linked;
  }
}
