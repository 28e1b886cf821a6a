package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.plainpress.article.Block;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.ListStyle;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.read.html.page.Query;

/** Reads lists with their numbers, and tasks with whether they are done. */
final class Lists {

  private static final Pattern STYLE =
      Pattern.compile("(?i)list-style(?:-type)?\\s*:\\s*(?:(?:in|out)side\\s+)?([a-z-]+)");

  /** Matches the box that stands in the words of a task; its first group is empty or a tick. */
  private static final Pattern BOX = Pattern.compile("^\\s*(☐|☑|☒|✅)[\\s\u00a0]*");

  private static final String NESTED = "ul, ol, menu, dir";

  private final Predicate<Element> kept;
  private final Function<Element, List<Block>> blocks;

  /**
   * Makes a reader of lists.
   *
   * @param kept tells which elements are read
   * @param blocks reads what an element holds; a list as the list that it is
   */
  Lists(Predicate<Element> kept, Function<Element, List<Block>> blocks) {
    this.kept = kept;
    this.blocks = blocks;
  }

  /** Returns a list; empty where none of its items is read. */
  Optional<ItemList> of(Element element) {
    List<ItemList.Item> items = new ArrayList<>();
    add(element, Query.holds(element, "li"), items);
    items.removeIf(item -> item.body().isEmpty() && item.task() == ItemList.Task.NONE);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    Optional<ListStyle> told = style(element);
    boolean ordered =
        told.filter(style -> style != ListStyle.NONE)
            .map(ListStyle::isNumber)
            .orElse(element.nameIs("ol"));
    boolean reversed = ordered && element.hasAttr("reversed");
    return Optional.of(
        new ItemList(
            ordered,
            ordered ? number(element, "start").orElse(reversed ? items.size() : 1) : 1,
            reversed,
            told.orElse(ListStyle.usual(ordered)),
            ordered ? items : items.stream().map(Lists::uncounted).toList()));
  }

  private static ItemList.Item uncounted(ItemList.Item item) {
    return new ItemList.Item(OptionalInt.empty(), item.task(), item.body());
  }

  /**
   * Adds what stands directly in a list. Beside items, other elements are of the item before them:
   * browsers show a nested list, or a remark between two items, right below it.
   *
   * @param hasItems whether the list has elements that are items; else all are
   */
  private void add(Element list, boolean hasItems, List<ItemList.Item> items) {
    for (Element child : list.children()) {
      if (!kept.test(child)) {
        continue;
      }
      boolean nested = Query.is(child, NESTED);
      if (child.nameIs("li")) {
        items.add(item(child));
      } else if (!nested && Query.holds(child, "li") && isWrapper(child)) {
        add(child, true, items);
      } else if (!items.isEmpty() && (hasItems || nested)) {
        ItemList.Item before = items.get(items.size() - 1);
        List<Block> body = new ArrayList<>(before.body());
        body.addAll(blocks.apply(child));
        items.set(items.size() - 1, before.with(body));
      } else {
        items.add(ItemList.Item.of(blocks.apply(child)));
      }
    }
  }

  /** Returns whether an element that is no list holds items directly, or within others like it. */
  private static boolean isWrapper(Element element) {
    return element.children().stream()
        .anyMatch(
            child ->
                child.nameIs("li")
                    || !Query.is(child, NESTED) && Query.holds(child, "li") && isWrapper(child));
  }

  private ItemList.Item item(Element element) {
    Optional<Boolean> ticked = ticked(element);
    List<Block> body = blocks.apply(element);
    if (ticked.isEmpty() && !body.isEmpty() && body.get(0) instanceof Paragraph first) {
      Matcher box = BOX.matcher(Text.plain(first.content()));
      if (box.find() && first.content().get(0) instanceof Inline.Plain) {
        ticked = Optional.of(!box.group(1).equals("☐"));
        body = without(first, box.end(), body);
      }
    }
    ItemList.Task task =
        ticked
            .map(done -> done ? ItemList.Task.DONE : ItemList.Task.OPEN)
            .orElse(ItemList.Task.NONE);
    return new ItemList.Item(number(element, "value"), task, body);
  }

  /** Returns whether the box of a task is ticked, and takes a box of ours out of the item. */
  private static Optional<Boolean> ticked(Element item) {
    Optional<Element> box =
        Query.first(item, "input[type=checkbox], [role=checkbox], span." + MarkupClasses.BOX)
            .filter(found -> Query.around(found, "li").filter(li -> li == item).isPresent());
    if (box.isPresent() && box.get().hasClass(MarkupClasses.BOX)) {
      box.get().remove();
      return Optional.of(!box.get().text().equals("☐"));
    }
    return box.map(found -> found.hasAttr("checked") || found.attr("aria-checked").equals("true"));
  }

  /** Returns blocks whose first paragraph lacks its first characters. */
  private static List<Block> without(Paragraph first, int characters, List<Block> body) {
    List<Inline> words = new ArrayList<>(first.content());
    String plain = ((Inline.Plain) words.remove(0)).text();
    if (plain.length() > characters) {
      words.add(0, Inline.text(plain.substring(characters)));
    }
    List<Block> rest = new ArrayList<>(body.subList(1, body.size()));
    if (!words.isEmpty()) {
      rest.add(0, new Paragraph(words));
    }
    return rest;
  }

  private static OptionalInt number(Element element, String attribute) {
    String number = element.attr(attribute).strip();
    return number.matches("[-+]?\\d{1,8}")
        ? OptionalInt.of(Integer.parseInt(number))
        : OptionalInt.empty();
  }

  /** Returns the style that a list tells, by its attributes or by a class that is named so. */
  private static Optional<ListStyle> style(Element list) {
    Optional<ListStyle> told = ofType(list.attr("type").strip());
    Matcher css = STYLE.matcher(list.attr("style"));
    if (css.find()) {
      return ofCss(css.group(1).toLowerCase(Locale.ROOT)).or(() -> told);
    }
    return told.or(
        () ->
            list.classNames().stream()
                .map(name -> name.replaceFirst("^(list-style-|list-|is-style-)", ""))
                .flatMap(name -> ofCss(name).stream())
                .filter(style -> style.isNumber() && style != ListStyle.DECIMAL)
                .findFirst());
  }

  private static Optional<ListStyle> ofType(String type) {
    return switch (type) {
      case "1" -> Optional.of(ListStyle.DECIMAL);
      case "a" -> Optional.of(ListStyle.LOWER_ALPHA);
      case "A" -> Optional.of(ListStyle.UPPER_ALPHA);
      case "i" -> Optional.of(ListStyle.LOWER_ROMAN);
      case "I" -> Optional.of(ListStyle.UPPER_ROMAN);
      default -> ofCss(type.toLowerCase(Locale.ROOT));
    };
  }

  private static Optional<ListStyle> ofCss(String name) {
    return switch (name) {
      case "lower-latin" -> Optional.of(ListStyle.LOWER_ALPHA);
      case "upper-latin" -> Optional.of(ListStyle.UPPER_ALPHA);
      case "decimal-leading-zero" -> Optional.of(ListStyle.DECIMAL);
      case "circle", "square" -> Optional.of(ListStyle.DISC);
      default -> ListStyle.named(name);
    };
  }
}
