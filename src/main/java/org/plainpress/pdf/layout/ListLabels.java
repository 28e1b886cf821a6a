package org.plainpress.pdf.layout;

import java.util.Optional;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;

/**
 * Makes the labels of a list: the source's own where they say something, else bullets or numbers.
 */
final class ListLabels {

  private final ItemList list;
  private final Style style;

  ListLabels(ItemList list, Style style) {
    this.list = list;
    this.style = style;
  }

  /**
   * Returns the label of an item as the text of an element.
   *
   * @param item its index, from 0
   */
  StyledText<Tag> of(int item, Tag tag) {
    return new StyledText<Tag>().add(text(item), style, tag);
  }

  private String text(int item) {
    Optional<Inline.Label> own =
        ItemList.label(list.items().get(item)).filter(label -> !label.isBullet());
    if (own.isPresent()) {
      return own.get().text();
    }
    return list.ordered() && !list.isLabelled() ? (list.start() + item) + ". " : "• ";
  }

  /** Returns the {@code ListNumbering} of a list (ISO 32000-1, 14.8.5.5), by its first label. */
  static String numbering(ItemList list) {
    Optional<Inline.Label> label =
        ItemList.label(list.items().get(0)).filter(own -> !own.isBullet());
    if (label.isEmpty()) {
      return list.ordered() ? "Decimal" : "Disc";
    }
    int first =
        label.get().text().codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('1');
    return Character.isDigit(first)
        ? "Decimal"
        : Character.isUpperCase(first) ? "UpperAlpha" : "LowerAlpha";
  }
}
