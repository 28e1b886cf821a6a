package org.plainpress.read.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The styles of an OpenDocument text: its own, and those that its parts were given by hand. */
final class OdtStyles {

  /** Styles descend from one another no further than this. */
  private static final int DEEPEST = 20;

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();

  OdtStyles(Document content, Document own) {
    for (Document document : new Document[] {own, content}) {
      document.select("style|style").forEach(style -> styles.put(style.attr("style:name"), style));
      document.select("text|list-style").forEach(list -> lists.put(list.attr("style:name"), list));
    }
  }

  /** Returns whether a style is one of a name, or descends from it. */
  boolean is(String style, String... names) {
    String at = style;
    for (int i = 0; i < DEEPEST && !at.isEmpty(); i++) {
      for (String name : names) {
        if (at.equals(name)) {
          return true;
        }
      }
      at =
          Optional.ofNullable(styles.get(at))
              .map(it -> it.attr("style:parent-style-name"))
              .orElse("");
    }
    return false;
  }

  /** Returns what a style, or the nearest that it descends from, says of its letters. */
  String letters(String style, String property) {
    String at = style;
    for (int i = 0; i < DEEPEST && !at.isEmpty(); i++) {
      Optional<Element> found = Optional.ofNullable(styles.get(at));
      Optional<String> value =
          found
              .map(it -> it.selectFirst("> style|text-properties"))
              .map(it -> it.attr(property))
              .filter(it -> !it.isEmpty());
      if (value.isPresent()) {
        return value.get();
      }
      at = found.map(it -> it.attr("style:parent-style-name")).orElse("");
    }
    return "";
  }

  /** Returns how a level of a list counts: its format, such as {@code 1} or {@code a}; or not. */
  Optional<Element> numbering(String list, int level) {
    return Optional.ofNullable(lists.get(list))
        .map(it -> it.selectFirst("> text|list-level-style-number[text:level=" + level + "]"));
  }
}
