package org.plainpress.pdf.layout;

import java.util.List;
import java.util.Optional;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.ListStyle;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;

/**
 * Makes the labels of a list: the source's own where they say something, else bullets or numbers;
 * for a task, the box that tells whether it is done.
 */
final class ListLabels {

  private static final String BULLET = "• ";

  private final ItemList list;
  private final List<Integer> numbers;
  private final Style style;
  private final OwnWords words;

  ListLabels(ItemList list, Style style, OwnWords words) {
    this.list = list;
    this.numbers = list.numbers();
    this.style = style;
    this.words = words;
  }

  /**
   * Returns the label of an item as the text of an element; empty where the list shows none.
   *
   * @param item its index, from 0
   */
  StyledText<Tag> of(int item, Tag tag) {
    ItemList.Task task = list.items().get(item).task();
    String text = text(item);
    StyledText<Tag> label = new StyledText<>();
    if (task == ItemList.Task.NONE) {
      return label.add(text, style, tag);
    }
    boolean done = task == ItemList.Task.DONE;
    label.add(text.equals(BULLET) ? "" : text, style, tag);
    Tag box = words.in(tag.inline("Span"));
    box.describe(words.messages().get(done ? "task.done" : "task.open"));
    return label.add(done ? "\u2611 " : "\u2610 ", style, box);
  }

  private String text(int item) {
    Optional<Inline.Label> own = list.items().get(item).label().filter(label -> !label.isBullet());
    if (own.isPresent()) {
      return own.get().text();
    }
    if (list.isLabelled()) {
      return BULLET;
    }
    return switch (list.style()) {
      case NONE -> "";
      case DISC -> BULLET;
      case DECIMAL, LOWER_ALPHA, UPPER_ALPHA, LOWER_ROMAN, UPPER_ROMAN ->
          list.style().write(numbers.get(item)) + ". ";
    };
  }

  /**
   * Returns the {@code ListNumbering} of a list (ISO 32000-1, 14.8.5.5), by its first label. It is
   * {@code None} only where no item has one (ISO 14289-2, 8.2.5.25).
   */
  static String numbering(ItemList list) {
    boolean bare =
        list.style() == ListStyle.NONE
            && !list.isLabelled()
            && list.items().stream().allMatch(item -> item.task() == ItemList.Task.NONE);
    ListStyle style =
        list.style() == ListStyle.NONE && !bare ? ListStyle.usual(list.ordered()) : list.style();
    return list.items()
        .get(0)
        .label()
        .filter(own -> !own.isBullet())
        .map(own -> numbering(own.text()))
        .orElseGet(() -> numbering(style));
  }

  private static String numbering(ListStyle style) {
    return switch (style) {
      case DECIMAL -> "Decimal";
      case LOWER_ALPHA -> "LowerAlpha";
      case UPPER_ALPHA -> "UpperAlpha";
      case LOWER_ROMAN -> "LowerRoman";
      case UPPER_ROMAN -> "UpperRoman";
      case DISC -> "Disc";
      case NONE -> "None";
    };
  }

  /** Returns the {@code ListNumbering} of a list by the first label that the source printed. */
  private static String numbering(String label) {
    int first = label.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('1');
    return Character.isDigit(first)
        ? "Decimal"
        : Character.isUpperCase(first) ? "UpperAlpha" : "LowerAlpha";
  }
}
