package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Direction;
import org.plainpress.article.Meta;
import org.plainpress.paging.Walk;
import org.plainpress.pdf.tag.Anchor;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Justifier;
import org.plainpress.shape.LineBreaker;
import org.plainpress.shape.ShapedText;
import org.plainpress.shape.StyledText;
import org.plainpress.shape.TextLine;
import org.plainpress.shape.TitleBreaker;

/** Collects the rows of one article, and the places in them that the outline shows. */
final class Flow {

  private final LayoutContext context;
  private final Direction article;

  /** The direction of what is shaped now. */
  private Direction direction;

  private final String language;
  private final List<Row> rows = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final Walk walk = new Walk();

  Flow(LayoutContext context, Meta meta) {
    this.context = context;
    this.language = meta.language();
    this.article = meta.readingDirection();
    this.direction = article;
  }

  Typography typography() {
    return context.typography();
  }

  /** Returns the column that is as wide as the page's text. */
  Column page() {
    return Column.page(context.typography().page(), article == Direction.RTL);
  }

  /** Returns the rows so far. */
  List<Row> rows() {
    return rows;
  }

  /** Returns the titles and headings so far. */
  List<Anchor> anchors() {
    return anchors;
  }

  int size() {
    return rows.size();
  }

  Row row(int index) {
    return rows.get(index);
  }

  Row last() {
    return rows.get(rows.size() - 1);
  }

  /** Returns the walk that knows where in the article stands what is added next. */
  Walk walk() {
    return walk;
  }

  /** Returns what a row begins with that is added next and shows no words of the article. */
  Row.Start here() {
    return Row.Start.of(walk.here());
  }

  /** Does what lays out or shapes text that runs in a direction. */
  void running(Direction other, Runnable layOut) {
    Direction before = direction;
    direction = other;
    layOut.run();
    direction = before;
  }

  /** Does what lays out words of our own, which run as the article does. */
  void ownWords(Runnable layOut) {
    running(article, layOut);
  }

  /** Returns a text as glyphs, in the direction that runs now. */
  ShapedText<Tag> shape(StyledText<Tag> text) {
    return shape(text, direction);
  }

  /** Returns a text as glyphs, which runs in a direction. */
  ShapedText<Tag> shape(StyledText<Tag> text, Direction other) {
    return context.shaper().shape(text, other == Direction.RTL);
  }

  /** Returns the first line of a text that is broken at a width in points. */
  TextLine<Tag> firstLine(StyledText<Tag> text, float width) {
    return LineBreaker.lines(shape(text), width).get(0);
  }

  /** Takes out the rows from an index on, and returns them. */
  List<Row> take(int from) {
    List<Row> tail = rows.subList(from, rows.size());
    List<Row> taken = List.copyOf(tail);
    tail.clear();
    return taken;
  }

  void add(Row row) {
    rows.add(row);
  }

  /**
   * Adds a paragraph, a row a line; its first two lines stay together, and its last two. Of an
   * empty text nothing is added.
   */
  void paragraph(StyledText<Tag> text, Typography.Type type, Place place) {
    if (!text.isEmpty()) {
      rows(LineBreaker.lines(shape(text), place.column().width()), text, type, place);
    }
  }

  /**
   * Adds a paragraph of the article's running text, which may be justified. A word is never divided
   * between two pages.
   */
  void running(StyledText<Tag> text, Typography.Type type, Place place) {
    if (text.isEmpty()) {
      return;
    }
    Justifier.Justified<Tag> set =
        context.paragraph(text, direction == Direction.RTL, language, place.column().width());
    int first = rows.size();
    rows(set.lines(), set.text(), type, place);
    for (int i = 0; i < set.lines().size(); i++) {
      if (set.lines().get(i).endsInHyphen()) {
        rows.get(first + i).keepNext(true);
      }
    }
  }

  /** Adds a title or heading: a paragraph whose lines are about as long as one another. */
  void heading(StyledText<Tag> text, Typography.Type type, Place place) {
    if (!text.isEmpty()) {
      rows(new TitleBreaker<>(shape(text)).balanced(place.column().width()), text, type, place);
    }
  }

  private void rows(
      List<TextLine<Tag>> lines, StyledText<Tag> text, Typography.Type type, Place place) {
    List<Integer> here = walk.here();
    for (int i = 0; i < lines.size(); i++) {
      TextLine<Tag> line = lines.get(i);
      Row row =
          Row.ofLines(
              new Row.Start(here, text, line.start()),
              List.of(new Row.Placement(line, place.column())),
              type,
              place.decorations());
      row.spaceBefore(i == 0 ? type.before() : 0);
      row.keepNext(i + 1 < lines.size() && (i == 0 || i == lines.size() - 2));
      rows.add(row);
    }
  }

  /**
   * Adds a line that is a whole by itself, as those of verse are.
   *
   * @param turned how far in stands what does not fit on one row, in points
   */
  void line(StyledText<Tag> text, Typography.Type type, Place place, float turned) {
    if (text.isEmpty()) {
      return;
    }
    Column further = place.column().indented(turned);
    ShapedText<Tag> shaped = shape(text);
    List<TextLine<Tag>> lines = LineBreaker.lines(shaped, place.column().width());
    if (lines.size() > 1) {
      lines = LineBreaker.lines(shaped, further.width());
    }
    List<Integer> here = walk.here();
    for (int i = 0; i < lines.size(); i++) {
      TextLine<Tag> line = lines.get(i);
      Row row =
          Row.ofLines(
              new Row.Start(here, text, line.start()),
              List.of(new Row.Placement(line, i == 0 ? place.column() : further)),
              type,
              place.decorations());
      row.spaceBefore(i == 0 ? type.before() : 0);
      rows.add(row);
    }
  }

  /**
   * Keeps rows on the same page as one another.
   *
   * @param from index of the first; the last is the last row so far
   * @param withNext whether what follows is kept with them as well
   */
  void keepTogether(int from, boolean withNext) {
    for (int i = from; i < rows.size(); i++) {
      rows.get(i).keepNext(withNext || i + 1 < rows.size());
    }
  }

  /**
   * Adds a title or a heading to the outline, unless it shows nothing.
   *
   * @param row index of its first row
   * @param depth in the outline, from 1
   */
  void outline(int row, String title, int depth, Tag tag) {
    if (rows.size() > row) {
      Anchor anchor = new Anchor(title, depth, tag);
      rows.get(row).anchor(anchor);
      anchors.add(anchor);
    }
  }
}
