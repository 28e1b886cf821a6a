package org.plainpress.shape.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.MathNode;
import org.plainpress.shape.Inset;

/** Sets rows: spaces operators and stretches fences (MathML Core, 3.3.1). */
final class Rows {

  private final FormulaSetter setter;

  Rows(FormulaSetter setter) {
    this.setter = setter;
  }

  /**
   * An element of a row.
   *
   * @param core the operator that it is or has at its core
   * @param how that is set
   */
  private record Item(MathNode node, Optional<MathNode> core, Operator how) {
    boolean grows() {
      return core.isPresent() && how.stretchy() && core.get().text().length() > 0;
    }
  }

  /**
   * Returns a row.
   *
   * @param outer how far the only operator of the row is to grow
   */
  Box row(List<MathNode> nodes, Frame frame, Optional<Stretch> outer) {
    if (nodes.size() == 1) {
      return single(nodes.get(0), frame, outer);
    }
    List<Item> items = items(nodes);
    List<Box> boxes = boxes(items, frame, outer);
    Inset.Builder out = new Inset.Builder();
    float x = 0;
    for (int i = 0; i < items.size(); i++) {
      x += before(items.get(i), frame);
      out.add(boxes.get(i).ink(), x, 0);
      x += boxes.get(i).width() + lean(items, boxes, i) + after(items, i, frame);
    }
    float italics = boxes.isEmpty() ? 0 : boxes.get(boxes.size() - 1).italics();
    Inset ink = out.build(x);
    return new Box(ink, italics, x / 2);
  }

  /** Returns the only element of a row: as it stands, its fences grow with nothing. */
  private Box single(MathNode node, Frame frame, Optional<Stretch> outer) {
    return setter.set(node, frame, outer);
  }

  /** Returns a row in pieces, each but the first of which begins with a relation. */
  List<Inset> pieces(List<MathNode> nodes, Frame frame) {
    boolean wrapped = nodes.size() == 1 && nodes.get(0).name().matches("mrow|mstyle");
    if (wrapped) {
      MathNode only = nodes.get(0);
      return pieces(only.children(), only.name().equals("mstyle") ? frame.within(only) : frame);
    }
    List<Item> items = items(nodes);
    List<Box> boxes = boxes(items, frame, Optional.empty());
    List<Inset> pieces = new ArrayList<>();
    Inset.Builder out = new Inset.Builder();
    float x = 0;
    for (int i = 0; i < items.size(); i++) {
      if (i > 0 && i + 1 < items.size() && items.get(i).how().relation()) {
        pieces.add(out.build(x));
        out = new Inset.Builder();
        x = 0;
      }
      x += before(items.get(i), frame);
      out.add(boxes.get(i).ink(), x, 0);
      x += boxes.get(i).width() + lean(items, boxes, i) + after(items, i, frame);
    }
    pieces.add(out.build(x));
    return pieces;
  }

  private static float before(Item item, Frame frame) {
    return item.core().isPresent() ? item.how().before() * frame.em() : 0;
  }

  private static float after(List<Item> items, int at, Frame frame) {
    Item item = items.get(at);
    if (item.core().isEmpty()) {
      return 0;
    }
    boolean applied = item.core().get().text().equals("\u2061");
    if (applied && at + 1 < items.size() && !items.get(at + 1).how().symmetric()) {
      // A function's name stands apart from what it is of, unless a bracket parts them.
      return frame.em() / 6;
    }
    return item.how().after() * frame.em();
  }

  /** Returns the elements with their operators, each by its place in the row. */
  private static List<Item> items(List<MathNode> nodes) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      MathNode node = nodes.get(i);
      Optional<MathNode> core = Operator.core(node);
      String form = i == 0 ? "prefix" : i == nodes.size() - 1 ? "postfix" : "infix";
      boolean alone = nodes.size() == 1;
      if (form.equals("infix") && isSigned(core, items.get(i - 1))) {
        form = "prefix";
      }
      String place = alone ? "infix" : form;
      Operator how = core.map(mo -> Operator.of(mo, place)).orElse(Operator.PLAIN);
      items.add(new Item(node, core, how));
    }
    return items;
  }

  /**
   * Returns whether a plus or minus is the sign of what follows, since nothing to add to precedes.
   */
  private static boolean isSigned(Optional<MathNode> core, Item before) {
    return core.filter(mo -> mo.text().matches("[-+−±∓]")).isPresent()
        && before.core().filter(mo -> before.node() == mo).isPresent()
        && (before.how().relation() || before.core().get().text().matches("[(\\[{⟨,;]"));
  }

  /** Returns the room of a letter that leans against a fence. */
  private static float lean(List<Item> items, List<Box> boxes, int at) {
    boolean fenced =
        at + 1 < items.size()
            && items.get(at).core().isEmpty()
            && items.get(at + 1).how().symmetric();
    return fenced ? boxes.get(at).italics() : 0;
  }

  /** Sets the elements of a row: those that grow last, when it is known how far. */
  private List<Box> boxes(List<Item> items, Frame frame, Optional<Stretch> outer) {
    List<Box> boxes = new ArrayList<>();
    float ascent = 0;
    float descent = 0;
    boolean others = false;
    for (Item item : items) {
      Box box = item.grows() ? Box.EMPTY : setter.set(item.node(), frame, outer);
      boxes.add(box);
      if (!item.grows()) {
        ascent = Math.max(ascent, box.ascent());
        descent = Math.max(descent, box.descent());
        others = true;
      }
    }
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (!item.grows()) {
        continue;
      }
      boolean upright = item.how().symmetric();
      Optional<Stretch> stretch =
          others && upright
              ? Optional.of(new Stretch(item.core().get(), true, ascent, descent, 0))
              : outer;
      boxes.set(i, setter.set(item.node(), frame, stretch));
    }
    return boxes;
  }
}
