package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.paging.TextPosition;
import org.plainpress.pdf.tag.Anchor;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.StyledText;
import org.plainpress.shape.TextLine;

/**
 * A strip of the page that is never split: a line of text, a line of each cell of a table row, a
 * picture, or a space. Its words and its height are known when it is made; how it goes with the
 * rows around it is said until the rows are put on pages. All lengths are in points.
 */
public final class Row {

  /**
   * A line of text and where it stands.
   *
   * @param column that it stands in
   * @param drop how far its baseline is below that of the row
   * @param cell the index of the table cell that it is of, in reading order; 0 outside of tables
   * @param artifact whether it is drawn but not read: it is real content elsewhere
   */
  public record Placement(
      TextLine<Tag> line, Column column, float drop, int cell, boolean artifact) {

    Placement(TextLine<Tag> line, Column column) {
      this(line, column, 0, 0, false);
    }

    /** Returns where the visible line begins, from the left edge of the page. */
    public float x() {
      return column.rightToLeft() ? column.left() + column.width() - line.width() : column.left();
    }
  }

  /**
   * What a row begins with, for those who must know where a page begins.
   *
   * @param path leads to the block, as that of a {@link TextPosition}
   * @param text the words that the row is a line of; empty where it shows none
   * @param at index in the words of the row's first UTF-16 unit
   */
  public record Start(List<Integer> path, StyledText<Tag> text, int at) {

    /** Returns the start of what has no words. */
    static Start of(List<Integer> path) {
      return new Start(path, new StyledText<>(), 0);
    }

    /** Returns the place in the article, which is counted only when it is asked for. */
    public TextPosition position() {
      return new TextPosition(path, text.sourceOffset(at));
    }
  }

  /**
   * An image as the row shows it.
   *
   * @param column that the image stands in
   * @param width of the image on the page
   * @param height of the image on the page
   * @param figure the structure element; empty where the image is decoration
   * @param drop how far its upper edge is below that of the row
   * @param cell the index of the table cell that it is in, in reading order; 0 outside of tables
   */
  public record Picture(
      Image image,
      Column column,
      float width,
      float height,
      Optional<Tag> figure,
      float drop,
      int cell) {

    Picture(Image image, Column column, float width, float height, Optional<Tag> figure) {
      this(image, column, width, height, figure, 0, 0);
    }

    /** Returns where the image begins, from the left edge of the page. */
    public float x() {
      return column.rightToLeft() ? column.left() + column.width() - width : column.left();
    }
  }

  /** The room that a line with a formula keeps above and below it, as a share of the size. */
  private static final float INSET_ROOM = 0.1f;

  private final List<Placement> placements = new ArrayList<>(1);
  private final List<Picture> pictures;
  private List<Decoration> decorations;
  private final float height;
  private final float baseline;
  private final boolean artifact;
  private Start start;
  private float before;
  private float padTop;
  private float padBottom;
  private boolean keepsNext;
  private boolean startsPage;
  private boolean continues;
  private boolean landscape;
  private List<Anchor> anchors = List.of();
  private List<Row> headers = List.of();

  private Row(
      Start start,
      List<Decoration> decorations,
      List<Picture> pictures,
      float height,
      float baseline,
      boolean artifact) {
    this.start = start;
    this.decorations = decorations;
    this.pictures = List.copyOf(pictures);
    this.height = height;
    this.baseline = baseline;
    this.artifact = artifact;
  }

  /**
   * Makes a row of lines beside one another. It has the type's leading, or more if a line needs it.
   */
  static Row ofLines(
      Start start, List<Placement> lines, Typography.Type type, List<Decoration> decorations) {
    float height = type.leading();
    for (Placement placement : lines) {
      height = Math.max(height, placement.line().leading());
    }
    // The text's x-height in the middle of the leading, nearly. Marks that are stacked go down, for
    // the most part: more of the room for them is below.
    float baseline =
        type.leading() / 2 + type.style().size() * 0.33f + (height - type.leading()) * 0.4f;
    float above = 0;
    float below = 0;
    float room = type.style().size() * INSET_ROOM;
    for (Placement placement : lines) {
      float ascent = placement.line().insetAscent();
      float descent = placement.line().insetDescent();
      above = Math.max(above, ascent == 0 ? 0 : ascent + room - baseline);
      below = Math.max(below, descent == 0 ? 0 : descent + room - (height - baseline));
    }
    height += above + below;
    baseline += above;
    Row row = new Row(start, decorations, List.of(), height, baseline, false);
    row.placements.addAll(lines);
    return row;
  }

  /** Makes a row of a picture. */
  static Row ofPicture(Start start, Picture picture, List<Decoration> decorations) {
    return new Row(start, decorations, List.of(picture), picture.height(), 0, false);
  }

  /** Makes a row that shows nothing but what is drawn behind it. */
  static Row ofSpace(Start start, float height, List<Decoration> decorations) {
    return new Row(start, decorations, List.of(), height, 0, false);
  }

  /**
   * Makes a strip of what cells hold there: lines and pictures that tell how far down they are.
   *
   * @param lines whose drop is the distance of the baseline from the strip's upper edge
   */
  static Row ofCells(
      Start start,
      float height,
      List<Placement> lines,
      List<Picture> pictures,
      List<Decoration> decorations) {
    Row row = new Row(start, decorations, pictures, height, 0, false);
    row.placements.addAll(lines);
    return row;
  }

  /** Returns the same strip, to be drawn again as an artifact. */
  Row repeated() {
    Row copy = new Row(start, decorations, pictures, height, baseline, true);
    copy.placements.addAll(placements);
    copy.padTop = padTop;
    copy.landscape = landscape;
    copy.padBottom = padBottom;
    return copy;
  }

  /** Sets the space above, which a row at the top of its page does without. */
  void spaceBefore(float points) {
    before = points;
  }

  /** Sets the space between the row's upper edge and its line, which decorations cover too. */
  void padTop(float points) {
    padTop = points;
  }

  /** Sets the space between the row's line and its lower edge, which decorations cover too. */
  void padBottom(float points) {
    padBottom = points;
  }

  /** Says whether the next row is to be on the same page, if the page has room for both. */
  void keepNext(boolean keep) {
    keepsNext = keep;
  }

  /** Puts the row on a page that is turned: wider than high. */
  void turn() {
    landscape = true;
  }

  /**
   * Puts a row of a page on one that is turned.
   *
   * @param right how far to the right it is moved, in points
   */
  void turn(float right) {
    turn();
    placements.replaceAll(
        placement ->
            new Placement(
                placement.line(),
                placement.column().moved(right),
                placement.drop(),
                placement.cell(),
                placement.artifact()));
  }

  /** Makes the row the first of a page. */
  void startPage() {
    startsPage = true;
  }

  /**
   * Says that the row is a further strip of the same table row as the one before it: they are drawn
   * cell by cell, so that content follows the reading order.
   */
  void continueTableRow() {
    continues = true;
  }

  /**
   * Sets the header rows of the row's table: they are drawn again, as artifacts, above this row
   * where it starts a page (ISO 14289-1, 7.1: what is repeated is not real content).
   */
  void repeatAbove(List<Row> headerRows) {
    headers = List.copyOf(headerRows);
  }

  /** Puts a label before the lines that are there: an item's number, or a note's. */
  void label(Placement label, Start withLabel) {
    placements.add(0, label);
    start = withLabel;
  }

  /** Draws something more behind the row. */
  void decorate(Decoration decoration) {
    List<Decoration> all = new ArrayList<>(decorations);
    all.add(decoration);
    decorations = List.copyOf(all);
  }

  /** Adds a line after those that are there. */
  void append(Placement placement) {
    placements.add(placement);
  }

  /** Adds a place that something leads to and that begins with the row. */
  void anchor(Anchor anchor) {
    List<Anchor> all = new ArrayList<>(anchors);
    all.add(anchor);
    anchors = List.copyOf(all);
  }

  /** Returns the lines in reading order. */
  public List<Placement> placements() {
    return placements;
  }

  /** Returns the pictures: of a row that is one, or of a table's cells. */
  public List<Picture> pictures() {
    return pictures;
  }

  /** Returns what is drawn behind the row. */
  public List<Decoration> decorations() {
    return decorations;
  }

  /** Returns what the row begins with. */
  public Start start() {
    return start;
  }

  /** Returns the places that begin with the row. */
  public List<Anchor> anchors() {
    return anchors;
  }

  /** Returns the space between the row's upper edge and its line or picture. */
  public float padTop() {
    return padTop;
  }

  /** Returns how far the baseline is below the padding at the top. */
  public float baseline() {
    return baseline;
  }

  /** Returns the height from edge to edge, without the space before. */
  public float total() {
    return padTop + height + padBottom;
  }

  float before() {
    return before;
  }

  boolean keepsNext() {
    return keepsNext;
  }

  boolean startsPage() {
    return startsPage;
  }

  /** Returns whether the row stands on a page that is turned. */
  public boolean landscape() {
    return landscape;
  }

  List<Row> headers() {
    return headers;
  }

  /** Returns whether the row is a further strip of the same table row as the one before it. */
  public boolean continues() {
    return continues;
  }

  /** Returns whether the row is drawn but neither read nor tagged. */
  public boolean isArtifact() {
    return artifact;
  }
}
