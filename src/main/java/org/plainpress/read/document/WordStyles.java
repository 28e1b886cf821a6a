package org.plainpress.read.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.read.draft.StyleRole;

/**
 * The styles of a Word document (ECMA-376, part 1, 17.7): what a paragraph of a style is, be it by
 * the style's own name, which for built-in styles is English in every language, or by that of a
 * style that it is based on.
 */
final class WordStyles {

  /** The outline level of body text; those of headings are lower, from 0. */
  private static final int NO_LEVEL = 9;

  private final Map<String, Element> styles = new HashMap<>();

  private WordStyles() {}

  static WordStyles of(Document xml) {
    WordStyles styles = new WordStyles();
    for (Element style : xml.getElementsByTag("w:style")) {
      styles.styles.put(style.attr("w:styleId"), style);
    }
    return styles;
  }

  /** Adds the styles that {@link WordMarkup} gives to a style sheet that has them not. */
  static void define(Document xml) {
    Element sheet = xml.selectFirst("w|styles");
    if (sheet == null) {
      return;
    }
    List<String> given = new ArrayList<>(WordMarkup.STYLES);
    given.add("Title");
    for (int level = 1; level <= 6; level++) {
      given.add("Heading" + level);
    }
    for (String id : given) {
      if (xml.selectFirst("w|style[w:styleId=" + id + "]") == null) {
        sheet
            .appendElement("w:style")
            .attr("w:type", "paragraph")
            .attr("w:styleId", id)
            .appendElement("w:name")
            .attr("w:val", id);
      }
    }
  }

  /** Returns the language that a style sheet gives to all text (ECMA-376, part 1, 17.7.5.1). */
  static Optional<String> language(Document xml) {
    return Optional.ofNullable(xml.selectFirst("w|docDefaults w|lang"))
        .map(lang -> lang.attr("w:val"))
        .filter(tag -> !tag.isBlank());
  }

  /**
   * Returns what a paragraph is by its style or by one that this is based on; empty for body text.
   */
  Optional<StyleRole> role(Element paragraph) {
    Set<Element> seen = new HashSet<>();
    Optional<StyleRole> role = Optional.empty();
    Optional<Element> style = style(paragraph);
    while (role.isEmpty() && style.isPresent() && seen.add(style.get())) {
      role = StyleRole.named(name(style.get()));
      style = base(style.get());
    }
    return role;
  }

  /**
   * Returns the level of a heading, from 1: by the paragraph's own outline level, else by that of
   * its style or of one that this is based on; empty for body text.
   */
  Optional<Integer> heading(Element paragraph) {
    Optional<Integer> own = outline(paragraph);
    Set<Element> seen = new HashSet<>();
    Optional<Element> style = style(paragraph);
    while (own.isEmpty() && style.isPresent() && seen.add(style.get())) {
      own = outline(style.get()).or(Optional::empty);
      String name = name(style.get());
      if (own.isEmpty() && name.matches("heading \\d")) {
        own = Optional.of(name.charAt(name.length() - 1) - '1');
      }
      style = base(style.get());
    }
    return own.filter(level -> level < NO_LEVEL).map(level -> Math.min(6, level + 1));
  }

  /** Returns the numbering that a paragraph has by its style; empty where it has none. */
  Optional<Element> numbering(Element paragraph) {
    Set<Element> seen = new HashSet<>();
    Optional<Element> style = style(paragraph);
    while (style.isPresent() && seen.add(style.get())) {
      Optional<Element> numbers = Optional.ofNullable(style.get().selectFirst("> w|pPr > w|numPr"));
      if (numbers.isPresent()) {
        return numbers;
      }
      style = base(style.get());
    }
    return Optional.empty();
  }

  /**
   * Returns whether the text of a run is hidden, by itself, by its style or by that of its
   * paragraph (ECMA-376, part 1, 17.3.2.41).
   */
  boolean isHidden(Element run) {
    Optional<Element> own = Optional.ofNullable(run.selectFirst("> w|rPr > w|vanish"));
    Optional<Element> ofStyle =
        Optional.ofNullable(run.selectFirst("> w|rPr > w|rStyle"))
            .flatMap(named -> Optional.ofNullable(styles.get(named.attr("w:val"))));
    return own.or(() -> hiding(ofStyle))
        .or(
            () ->
                Optional.ofNullable(run.closest("w|p"))
                    .flatMap(paragraph -> hiding(style(paragraph))))
        .filter(WordStyles::isOn)
        .isPresent();
  }

  /** Returns what a style, or one that it is based on, says of hiding text. */
  private Optional<Element> hiding(Optional<Element> first) {
    Set<Element> seen = new HashSet<>();
    Optional<Element> style = first;
    while (style.isPresent() && seen.add(style.get())) {
      Optional<Element> told = Optional.ofNullable(style.get().selectFirst("> w|rPr > w|vanish"));
      if (told.isPresent()) {
        return told;
      }
      style = base(style.get());
    }
    return Optional.empty();
  }

  /** Returns whether a property that is on or off is on (ECMA-376, part 1, 17.17.4). */
  private static boolean isOn(Element property) {
    return !List.of("0", "false", "off").contains(property.attr("w:val"));
  }

  private Optional<Element> style(Element paragraph) {
    return Optional.ofNullable(paragraph.selectFirst("> w|pPr > w|pStyle"))
        .flatMap(named -> Optional.ofNullable(styles.get(named.attr("w:val"))));
  }

  private Optional<Element> base(Element style) {
    return Optional.ofNullable(style.selectFirst("> w|basedOn"))
        .flatMap(named -> Optional.ofNullable(styles.get(named.attr("w:val"))))
        .filter(base -> base != style);
  }

  private static String name(Element style) {
    return Optional.ofNullable(style.selectFirst("> w|name"))
        .map(name -> name.attr("w:val").toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private static Optional<Integer> outline(Element holder) {
    return Optional.ofNullable(holder.selectFirst("> w|pPr > w|outlineLvl"))
        .map(level -> level.attr("w:val"))
        .filter(level -> level.matches("\\d"))
        .map(Integer::parseInt);
  }
}
