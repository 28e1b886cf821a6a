package org.plainpress.read.html.block;

import java.util.List;
import java.util.Optional;
import org.plainpress.article.Direction;
import org.plainpress.article.Inline;

/**
 * What elements around a paragraph say of its words: a link to somewhere, another language.
 *
 * @param language of the words, where it is not the article's
 * @param direction only where it differs from that of the language's script
 */
record Wrapping(Optional<String> href, Optional<String> language, Optional<Direction> direction) {

  static final Wrapping NONE = new Wrapping(Optional.empty(), Optional.empty(), Optional.empty());

  Wrapping inLink(Optional<String> address) {
    return new Wrapping(address, language, direction);
  }

  Wrapping withoutLink() {
    return inLink(Optional.empty());
  }

  Wrapping inLanguage(String tag, Optional<Direction> its) {
    return new Wrapping(href, Optional.of(tag), its);
  }

  /** The words within what stands around them. */
  List<Inline> around(List<Inline> words) {
    boolean link = href.isPresent() && words.stream().noneMatch(w -> w instanceof Inline.Link);
    List<Inline> linked = link ? List.of(new Inline.Link(href.get(), words)) : words;
    return language.isPresent()
        ? List.of(new Inline.Foreign(language.get(), direction, linked))
        : linked;
  }
}
