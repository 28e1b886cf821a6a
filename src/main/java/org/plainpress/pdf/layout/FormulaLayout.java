package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Formula;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Inset;
import org.plainpress.shape.LineBreaker;
import org.plainpress.shape.ShapedText;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;
import org.plainpress.shape.formula.FormulaSetter;

/**
 * Lays out formulas. Their words are the {@code /Alt} of a {@code Formula}, whose content is what
 * is drawn.
 */
final class FormulaLayout {

  /** A formula that is too wide is made smaller down to this share of its size, then broken. */
  private static final float LEAST = 0.75f;

  /** The share of the page's width from which on a formula in a line may be broken over lines. */
  private static final float LONG = 0.4f;

  /** The shares of the height of the page's text that a formula may take. */
  private static final float HIGHEST = 0.9f;

  private static final float HIGHEST_IN_LINE = 0.4f;

  private final LayoutContext context;

  /** What sets formulas; empty until there is one, since it loads a font of its own. */
  private Optional<FormulaSetter> setter = Optional.empty();

  FormulaLayout(LayoutContext context) {
    this.context = context;
  }

  /** Makes an element that of a formula. */
  static Tag described(Tag tag, Formula formula) {
    tag.describe(formula.alt());
    tag.associate(formula.mathMl());
    return tag;
  }

  /** Adds a formula to a line of text. */
  void append(StyledText<Tag> out, Formula formula, Style style, Tag tag) {
    float measure = context.typography().page().measure();
    List<Inset> pieces = pieces(formula, style.size(), false);
    Inset whole = notTaller(FormulaSetter.joined(pieces), HIGHEST_IN_LINE);
    if (whole.width() <= measure * LONG) {
      out.add(whole, style, tag);
      return;
    }
    for (Inset piece : pieces) {
      out.add(shrunk(notTaller(piece, HIGHEST_IN_LINE), measure * 0.9f), style, tag);
    }
  }

  /** Adds a formula as rows of its own: in the middle, or from the start where it is broken. */
  void layOut(Formula formula, Place at, Flow flow) {
    Tag tag = described(at.parent().child("Formula"), formula);
    Typography.Type type = at.body();
    float width = at.column().width();
    List<List<Inset>> lines = lines(formula, type.style().size(), width);
    int first = flow.size();
    for (int i = 0; i < lines.size(); i++) {
      Inset joined = notTaller(FormulaSetter.joined(lines.get(i)), HIGHEST);
      Inset line = shrunk(joined, i == 0 ? width : width * 0.94f);
      StyledText<Tag> text = new StyledText<Tag>().add(line, type.style(), tag);
      ShapedText<Tag> shaped = flow.shape(text);
      Column column =
          lines.size() == 1
              ? at.column().inset(Math.max(0, (width - line.width()) / 2))
              : i == 0 ? at.column() : at.column().indented(width * 0.06f);
      Row row =
          Row.ofLines(
              flow.here(),
              List.of(
                  new Row.Placement(LineBreaker.lines(shaped, Float.MAX_VALUE / 4).get(0), column)),
              type,
              at.decorations());
      row.spaceBefore(i == 0 ? type.before() : 0);
      flow.add(row);
    }
    flow.keepTogether(first, false);
  }

  /** Returns the pieces of each line: all on one, a little smaller if need be, else broken. */
  private List<List<Inset>> lines(Formula formula, float size, float width) {
    List<Inset> pieces = pieces(formula, size, true);
    float natural = FormulaSetter.joined(pieces).width();
    if (natural <= width) {
      return List.of(pieces);
    }
    float share = width / natural;
    if (share >= LEAST) {
      return List.of(pieces(formula, size * share * 0.995f, true));
    }
    List<List<Inset>> lines = new ArrayList<>();
    float left = 0;
    for (Inset piece : pieces) {
      if (lines.isEmpty() || piece.width() > left) {
        left = lines.isEmpty() ? width : width * 0.94f;
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(piece);
      left -= piece.width();
    }
    return lines;
  }

  private List<Inset> pieces(Formula formula, float size, boolean display) {
    float smallest = context.typography().smallestScript();
    if (setter.isEmpty()) {
      setter = Optional.of(new FormulaSetter(context.shaper()));
    }
    return setter.get().pieces(formula.math(), size, Math.min(size, smallest), display);
  }

  /** Returns a piece that is no taller than a share of the page's text. */
  private Inset notTaller(Inset piece, float share) {
    float room = context.typography().page().bodyHeight() * share;
    float height = piece.ascent() + piece.descent();
    return height <= room ? piece : piece.scaled(room / height);
  }

  /** Returns a piece that is no wider than there is room. */
  private static Inset shrunk(Inset piece, float width) {
    return piece.width() <= width ? piece : piece.scaled(width / piece.width());
  }
}
