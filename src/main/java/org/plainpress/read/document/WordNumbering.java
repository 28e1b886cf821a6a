package org.plainpress.read.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Counts the items of a document's lists as Word does (ECMA-376, part 1, 17.9): a list goes on
 * after a remark where it stopped, and a level begins anew behind an item of a level above it.
 */
final class WordNumbering {

  /** What Word calls kinds of numbers, and what HTML does in {@code type}. */
  private static final Map<String, String> TYPES =
      Map.of(
          "decimal", "1",
          "decimalZero", "1",
          "lowerLetter", "a",
          "upperLetter", "A",
          "lowerRoman", "i",
          "upperRoman", "I");

  private static final int LEVELS = 9;

  /**
   * An item of a numbered list.
   *
   * @param number its number
   * @param type as in HTML's {@code ol type}
   */
  record Item(int number, String type) {}

  private final WordStyles styles;
  private final Map<String, Element> lists = new HashMap<>();
  private final Map<String, Element> numberings = new HashMap<>();

  /** The last number of each level of each list; 0 where the level has to begin. */
  private final Map<String, int[]> counts = new HashMap<>();

  private WordNumbering(WordStyles styles) {
    this.styles = styles;
  }

  static WordNumbering of(Document xml, WordStyles styles) {
    WordNumbering numbering = new WordNumbering(styles);
    for (Element list : xml.getElementsByTag("w:abstractNum")) {
      numbering.lists.put(list.attr("w:abstractNumId"), list);
    }
    for (Element num : xml.getElementsByTag("w:num")) {
      numbering.numberings.put(num.attr("w:numId"), num);
    }
    return numbering;
  }

  /** Counts a paragraph; empty where it is no item of a numbered list. */
  Optional<Item> next(Element paragraph) {
    Optional<Element> own = Optional.ofNullable(paragraph.selectFirst("> w|pPr > w|numPr"));
    Optional<Element> numbers = own.or(() -> styles.numbering(paragraph));
    String id = numbers.map(found -> value(found, "w|numId")).orElse("");
    Optional<Element> num = Optional.ofNullable(numberings.get(id));
    if (num.isEmpty()) {
      return Optional.empty();
    }
    String list = value(num.get(), "w|abstractNumId");
    int level = number(numbers.map(found -> value(found, "w|ilvl")).orElse("")).orElse(0);
    Optional<Element> described =
        Optional.ofNullable(lists.get(list))
            .flatMap(
                found -> Optional.ofNullable(found.selectFirst("> w|lvl[w:ilvl=" + level + "]")));
    if (level >= LEVELS || described.isEmpty()) {
      return Optional.empty();
    }
    // A numbering that overrides the start counts by itself; others of one list go on.
    Optional<Element> override =
        Optional.ofNullable(
            num.get().selectFirst("> w|lvlOverride[w:ilvl=" + level + "] > w|startOverride"));
    int[] count =
        counts.computeIfAbsent(override.isPresent() ? "num " + id : list, key -> new int[LEVELS]);
    int start =
        override
            .flatMap(element -> number(element.attr("w:val")))
            .or(() -> number(value(described.get(), "w|start")))
            .orElse(1);
    count[level] = count[level] == 0 ? start : count[level] + 1;
    for (int below = level + 1; below < LEVELS; below++) {
      count[below] = 0;
    }
    String type = TYPES.getOrDefault(value(described.get(), "w|numFmt"), "");
    return type.isEmpty() ? Optional.empty() : Optional.of(new Item(count[level], type));
  }

  /** Gives a paragraph that is an item of a list by its style alone that list as its own. */
  void giveOwn(Element paragraph) {
    if (paragraph.selectFirst("> w|pPr > w|numPr") == null) {
      styles
          .numbering(paragraph)
          .filter(numbers -> numberings.containsKey(value(numbers, "w|numId")))
          .ifPresent(
              numbers -> {
                Element properties = paragraph.selectFirst("> w|pPr");
                if (properties != null) {
                  Element own = properties.appendElement("w:numPr");
                  String level = value(numbers, "w|ilvl");
                  own.appendElement("w:ilvl").attr("w:val", level.isEmpty() ? "0" : level);
                  own.appendElement("w:numId").attr("w:val", value(numbers, "w|numId"));
                }
              });
    }
  }

  private static String value(Element holder, String name) {
    return Optional.ofNullable(holder.selectFirst("> " + name))
        .map(found -> found.attr("w:val"))
        .orElse("");
  }

  private static Optional<Integer> number(String value) {
    return value.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(value)) : Optional.empty();
  }
}
