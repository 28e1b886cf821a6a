package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.paging.TextPosition;
import org.plainpress.pdf.tag.Anchor;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.StyledText;
import org.plainpress.shape.TextLine;

/** A strip of the page that is never split: a line of text, or one of each cell of a table row. */
public final class Row {

  /** A line and the column it stands in. */
  public record Placement(TextLine line, Column column) {

    /** Where the visible line starts from the left, in points. */
    public float x() {
      return column.rightToLeft() ? column.left() + column.width() - line.width() : column.left();
    }
  }

  /**
   * @param text the words it is a line of; null where it shows none
   * @param at index of its first
   */
  public record Start(List<Integer> path, StyledText<Tag> text, int at) {
    public TextPosition position() {
      return new TextPosition(path, text == null ? 0 : text.sourceOffset(at));
    }
  }

  /** An image and its size on the page, in points. */
  public record Picture(Image image, Column column, float width, float height, Tag tag) {}

  public final List<Placement> placements = new ArrayList<>(1);
  public final List<Decoration> decorations;
  float before;
  public float padTop;
  float padBottom;
  float height;

  /** From the top of the row, pad aside, to the baseline. */
  public float baseline;

  /** The next row is on the same page if at all possible. */
  boolean keepNext;

  boolean startsPage;

  /** Rows of one table row: drawn cell by cell, so that content follows the reading order. */
  public Object group;

  public List<Anchor> anchors = List.of();

  /** What it starts with, for who must know where a page begins. */
  public Start start;

  public Picture picture;

  /** Drawn, but neither read nor tagged. */
  public boolean artifact;

  /**
   * Header rows of the table: drawn again, as artifacts, above this row where it starts a page (ISO
   * 14289-1, 7.1: what is repeated is not real content).
   */
  List<Row> headers = List.of();

  Row(List<Decoration> decorations) {
    this.decorations = decorations;
  }

  /** The same strip, drawn again. */
  Row repeated() {
    Row copy = new Row(decorations);
    copy.placements.addAll(placements);
    copy.padTop = padTop;
    copy.padBottom = padBottom;
    copy.height = height;
    copy.baseline = baseline;
    copy.artifact = true;
    return copy;
  }

  public float total() {
    return padTop + height + padBottom;
  }
}
