package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.read.html.page.Query;

/**
 * Makes lists of paragraphs, or of the lines of one, that only look like a list, since somebody
 * typed their bullets or numbers: {@code • one}, {@code • two}.
 */
final class TypedLists {

  private static final Pattern BULLET =
      Pattern.compile("^[\\s\u00a0]*([•‣◦▪▸●○■□➢➤✓✔·*-]|[\uf0a7\uf0b7\uf0d8])[\\s\u00a0]+(?=\\S)");

  private static final Pattern NUMBER =
      Pattern.compile("^[\\s\u00a0]*\\(?(\\d{1,3}|[a-z])[.)][\\s\u00a0]+(?=\\S)");

  /** Matches the end of a sentence: lines behind dashes that end so are what people say. */
  private static final Pattern SENTENCE = Pattern.compile("(?s).*[.!?…»”\"][\\s\u00a0]*");

  /** The fewest items of a list: a number or dash before one paragraph may be of its words. */
  private static final int FEWEST = 2;

  /**
   * A marked line.
   *
   * @param paragraph that it is, or is a line of
   * @param nodes of the line
   * @param first the text that it begins with
   * @param mark its bullet, or the kind of its number
   * @param number its number; 0 for a bullet
   * @param length of the mark and the space behind it, in characters
   */
  private record Item(
      Element paragraph, List<Node> nodes, TextNode first, String mark, int number, int length) {

    boolean goesOn(Item before) {
      return mark.equals(before.mark) && (number == 0 || number == before.number + 1);
    }

    boolean isSaid() {
      return "-*".contains(mark) && SENTENCE.matcher(words()).matches();
    }

    private String words() {
      StringBuilder words = new StringBuilder();
      for (Node node : nodes) {
        words.append(
            node instanceof TextNode text
                ? text.getWholeText()
                : node instanceof Element element ? element.wholeText() : "");
      }
      return words.toString();
    }
  }

  private TypedLists() {}

  /** Makes the lists in an element elements. */
  static void in(Element root) {
    Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element paragraph : Query.all(root, "p")) {
      if (paragraph.parent() != null && !seen.contains(paragraph)) {
        from(paragraph, seen);
      }
    }
  }

  private static void from(Element first, Set<Element> seen) {
    List<Item> items = new ArrayList<>();
    for (Optional<Element> at = Optional.of(first);
        at.isPresent();
        at = Optional.ofNullable(at.get().nextElementSibling())) {
      List<Item> more = items(at.get());
      if (more.isEmpty() || !items.isEmpty() && !more.get(0).goesOn(items.get(items.size() - 1))) {
        break;
      }
      seen.add(at.get());
      items.addAll(more);
    }
    if (items.size() >= FEWEST && items.stream().noneMatch(Item::isSaid)) {
      list(items);
    }
  }

  private static void list(List<Item> items) {
    Item first = items.get(0);
    Element list = new Element(first.number() > 0 ? "ol" : "ul");
    if (first.number() > 1) {
      list.attr("start", String.valueOf(first.number()));
    }
    if (first.mark().equals("a")) {
      list.attr("type", "a");
    }
    first.paragraph().before(list);
    for (Item item : items) {
      item.first().text(item.first().getWholeText().substring(item.length()));
      list.appendElement("li").appendChildren(item.nodes());
    }
    items.forEach(item -> item.paragraph().remove());
  }

  /**
   * Returns the lines of a paragraph; none where one of them has no mark, or they do not count on.
   */
  private static List<Item> items(Element paragraph) {
    List<Item> items = new ArrayList<>();
    if (!paragraph.nameIs("p")
        || !Query.holds(paragraph, "br") && item(paragraph, lines(paragraph).get(0)).isEmpty()) {
      return items;
    }
    for (List<Node> line : lines(paragraph)) {
      Optional<Item> item = item(paragraph, line);
      boolean counts =
          item.isPresent() && (items.isEmpty() || item.get().goesOn(items.get(items.size() - 1)));
      if (!counts) {
        return List.of();
      }
      items.add(item.get());
    }
    return items;
  }

  /** Returns the nodes of each line of a paragraph, without those that are empty. */
  private static List<List<Node>> lines(Element paragraph) {
    List<List<Node>> lines = new ArrayList<>();
    lines.add(new ArrayList<>());
    for (Node node : paragraph.childNodes()) {
      if (node instanceof Element end && end.nameIs("br")) {
        lines.add(new ArrayList<>());
      } else {
        lines.get(lines.size() - 1).add(node);
      }
    }
    if (lines.size() > 1) {
      lines.removeIf(
          line -> line.stream().allMatch(node -> node instanceof TextNode text && text.isBlank()));
    }
    return lines.isEmpty() ? List.of(List.of()) : lines;
  }

  private static Optional<Item> item(Element paragraph, List<Node> line) {
    Optional<TextNode> first = firstText(line);
    String text = first.map(TextNode::getWholeText).orElse("");
    Matcher bullet = BULLET.matcher(text);
    if (first.isPresent() && bullet.find()) {
      return Optional.of(new Item(paragraph, line, first.get(), bullet.group(1), 0, bullet.end()));
    }
    Matcher number = NUMBER.matcher(text);
    if (first.isEmpty() || !number.find()) {
      return Optional.empty();
    }
    String told = number.group(1);
    boolean letter = Character.isLetter(told.charAt(0));
    int value = letter ? told.charAt(0) - 'a' + 1 : Integer.parseInt(told);
    return Optional.of(
        new Item(paragraph, line, first.get(), letter ? "a" : "1", value, number.end()));
  }

  /** Returns the text that a line begins with, within marks of emphasis too. */
  private static Optional<TextNode> firstText(List<Node> line) {
    for (Node node : line) {
      if (node instanceof TextNode text && !text.isBlank()) {
        return Optional.of(text);
      }
      if (node instanceof Element inner && inner.nameIs("img")) {
        return Optional.empty();
      }
      if (node instanceof Element inner && inner.hasText()) {
        return firstText(inner.childNodes());
      }
    }
    return Optional.empty();
  }
}
