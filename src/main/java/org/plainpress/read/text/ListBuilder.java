package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Block;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.Paragraph;

/** Takes a run of lines that begin with bullets, or with numbers that count up, as one list. */
final class ListBuilder {

  /** How deep lists within lists may be: deeper indents are not meant as lists. */
  private static final int DEEPEST = 6;

  private final List<Piece> pieces;
  private final int start;
  private int at;

  ListBuilder(List<Piece> pieces, int start) {
    this.pieces = pieces;
    this.start = start;
    this.at = start;
  }

  /** Returns the list that starts here; empty where none does. */
  Optional<ItemList> build() {
    Optional<ItemList> list = list(start, 0);
    if (list.isEmpty()) {
      at = start;
    }
    return list;
  }

  /** Returns how many lines the list took; 0 where there is none. */
  int taken() {
    return at - start;
  }

  private Optional<ItemList> list(int from, int depth) {
    String first = text(from);
    boolean ordered = Markers.bulletLength(first) == 0;
    if (!Markers.startsItem(first) || ordered && !countsOn(from)) {
      return Optional.empty();
    }
    int indent = pieces.get(from).line().indent();
    char bullet = first.charAt(0);
    int expected = Markers.ordinal(first);
    List<List<Block>> items = new ArrayList<>();
    at = from;
    while (at < pieces.size() && pieces.get(at).isText()) {
      String text = text(at);
      int own = pieces.get(at).line().indent();
      if (own > indent + 1 && depth < DEEPEST && !items.isEmpty() && Markers.startsItem(text)) {
        int before = at;
        Optional<ItemList> nested = list(at, depth + 1);
        if (nested.isPresent()) {
          items.get(items.size() - 1).add(nested.get());
          continue;
        }
        at = before;
      }
      if (own < indent - 1) {
        break;
      }
      boolean same = ordered ? Markers.ordinal(text) == expected : isBullet(text, bullet);
      if (!same) {
        break;
      }
      items.add(item(text, ordered ? Markers.ordinalLength(text) : Markers.bulletLength(text)));
      expected++;
      at++;
    }
    // A single dash or star opens a remark or a line of dialogue more often than a list.
    boolean enough = items.size() > 1 || !ordered && !items.isEmpty() && "-–*".indexOf(bullet) < 0;
    return enough ? Optional.of(new ItemList(ordered, 1, items)) : Optional.empty();
  }

  private static boolean isBullet(String text, char bullet) {
    return Markers.bulletLength(text) > 0 && text.charAt(0) == bullet;
  }

  /** Returns whether the next item counts on: a number before a single line is no list. */
  private boolean countsOn(int from) {
    int next = Markers.ordinal(text(from)) + 1;
    int indent = pieces.get(from).line().indent();
    for (int i = from + 1; i < pieces.size() && pieces.get(i).isText(); i++) {
      if (Markers.ordinal(text(i)) == next) {
        return true;
      }
      if (pieces.get(i).line().indent() <= indent + 1) {
        return false;
      }
    }
    return false;
  }

  private static List<Block> item(String text, int marker) {
    List<Inline> content = new ArrayList<>();
    content.add(new Inline.Label(text.substring(0, marker).replace('\t', ' ')));
    content.addAll(LinkFinder.inline(text.substring(marker)));
    List<Block> item = new ArrayList<>();
    item.add(new Paragraph(content));
    return item;
  }

  private String text(int i) {
    return pieces.get(i).line().text();
  }
}
