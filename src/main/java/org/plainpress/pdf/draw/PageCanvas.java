package org.plainpress.pdf.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainpress.pdf.layout.Column;
import org.plainpress.pdf.layout.Decoration;
import org.plainpress.pdf.layout.Row;
import org.plainpress.pdf.layout.Typography;
import org.plainpress.pdf.tag.Box;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.GlyphSlice;
import org.plainpress.shape.Ink;
import org.plainpress.shape.Inset;
import org.plainpress.shape.TextLine;

/** Writes the content stream of one page, its marked content in the order it is to be read. */
final class PageCanvas implements GlyphPainter.Marks {

  private final int page;
  private final Typography typography;
  private final ContentBuffer out = new ContentBuffer();
  private final GlyphPainter glyphs;
  private final List<Tag> marks = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();

  /** Whether most letters of the page run left to right. */
  private boolean leftToRight = true;

  /** The element whose marked content is open. */
  private Optional<Tag> open = Optional.empty();

  private boolean inArtifact;

  PageCanvas(int page, Typography typography, DocumentFonts fonts) {
    this.typography = typography;
    this.page = page;
    this.glyphs = new GlyphPainter(out, fonts, this);
  }

  /** Must be told, before lines are drawn, whether most letters of the page run left to right. */
  void runsLeftToRight(boolean most) {
    leftToRight = most;
  }

  /** Returns the elements of the page's marked content, by marked-content identifier. */
  List<Tag> marks() {
    return marks;
  }

  /** Ends what is open and returns the content stream. */
  byte[] finish() {
    for (Reading reading : readings) {
      open(reading.slice().run().owner());
      inset(reading.inset(), reading.slice(), reading.left(), reading.baseline());
    }
    close();
    return out.toByteArray();
  }

  /**
   * What stands above words and takes no room in their line. It is drawn behind all lines, where
   * programs that search or copy find the words of the lines as they follow one another.
   */
  private record Reading(Inset inset, GlyphSlice<Tag> slice, float left, float baseline) {}

  /**
   * Draws a line of text.
   *
   * @param x of the visible line's left end, in points from the left of the page
   * @param baseline in points from the bottom of the page
   * @return the links on the line, and the area that the words of each cover
   */
  Map<Tag, Box> line(TextLine<Tag> line, float x, float baseline) {
    Map<Tag, Box> links = new LinkedHashMap<>();
    MixedDirections<Tag> directions = new MixedDirections<>(line, leftToRight);
    Optional<String> columns = CodeColumns.of(line);
    for (int i = 0; i < directions.placed().size(); i++) {
      TextLine.Placed<Tag> placed = directions.placed().get(i);
      GlyphSlice<Tag> slice = placed.slice();
      Tag tag = slice.run().owner();
      Optional<Inset> above = slice.run().inset().filter(inset -> inset.width() == 0);
      if (above.isPresent()) {
        readings.add(new Reading(above.get(), slice, x + placed.x(), baseline));
        continue;
      }
      if (i == 0 && columns.isPresent()) {
        open(tag);
        glyphs.beginTold(columns.get());
      }
      if (slice.run().inset().isPresent()) {
        open(tag);
        inset(slice.run().inset().get(), slice, x + placed.x(), baseline);
      } else {
        directions.paint(glyphs, i, this::open, x, baseline);
      }
      if (i == directions.lastOfRetold(i)) {
        for (int drawn = directions.firstOfRetold(i); drawn <= i; drawn++) {
          TextLine.Placed<Tag> words = directions.placed().get(drawn);
          if (words.slice().from() < line.visibleEnd()) {
            adorn(words.slice(), x + words.x(), baseline, links);
          }
        }
      }
    }
    columns.ifPresent(told -> glyphs.endTold());
    return links;
  }

  /** Draws what shows that words are a link or a revision, and notes where a link stands. */
  private void adorn(GlyphSlice<Tag> slice, float left, float baseline, Map<Tag, Box> links) {
    Tag tag = slice.run().owner();
    if (tag.link().isPresent()) {
      if (!tag.inContents()) {
        open(tag);
        underline(slice, left, baseline);
      }
      float size = slice.run().style().size();
      Box words =
          new Box(left, baseline - size * 0.3f, left + slice.width(), baseline + size * 0.9f);
      links.merge(tag.link().get(), words, Box::and);
    }
    if (tag.revision().isPresent()) {
      open(tag);
      revision(tag.revision().get(), slice, left, baseline);
    }
  }

  /** Draws a line of the page's furniture, which is an artifact. */
  <T> void furniture(TextLine<T> line, float x, float baseline) {
    openArtifact("/Pagination");
    MixedDirections<T> directions = new MixedDirections<>(line, leftToRight);
    for (int i = 0; i < directions.placed().size(); i++) {
      TextLine.Placed<T> placed = directions.placed().get(i);
      Optional<Inset> inset = placed.slice().run().inset();
      if (inset.isPresent()) {
        inset(inset.get(), placed.slice(), x + placed.x(), baseline);
      } else {
        directions.paint(glyphs, i, owner -> {}, x, baseline);
      }
    }
  }

  private void inset(Inset inset, GlyphSlice<?> slice, float left, float baseline) {
    Ink ink = slice.run().style().ink();
    glyphs.paint(inset, ink, left, baseline);
    if (inset.rules().isEmpty()) {
      return;
    }
    glyphs.endText();
    out.op(ink.rgb()).op(" rg ");
    for (Inset.Rule rule : inset.rules()) {
      float x = left + rule.x();
      float y = baseline + rule.y();
      if (rule.rise() == 0) {
        rectangle(x, y, rule.width(), rule.height(), "re f");
      } else {
        slanted(x, y, rule);
      }
    }
    glyphs.forgetInk();
  }

  private void slanted(float x, float y, Inset.Rule bar) {
    float right = x + bar.width();
    float end = y + bar.rise();
    out.number(x).number(y).op("m ").number(right).number(end).op("l ");
    out.number(right).number(end + bar.height()).op("l ");
    out.number(x).number(y + bar.height()).op("l f\n");
  }

  /** Draws a line again that is real content elsewhere: here it is an artifact. */
  void repeated(TextLine<?> line, float x, float baseline) {
    furniture(line, x, baseline);
  }

  private void revision(Tag.Revision revision, GlyphSlice<Tag> slice, float left, float baseline) {
    switch (revision) {
      case DELETED -> stroke(slice, left, baseline, 0.24f);
      case INSERTED -> underline(slice, left, baseline);
    }
  }

  private void underline(GlyphSlice<Tag> slice, float left, float baseline) {
    stroke(slice, left, baseline, -0.14f);
  }

  /** Draws a line along words, so many of their sizes above the baseline. */
  private void stroke(GlyphSlice<Tag> slice, float left, float baseline, float above) {
    glyphs.endText();
    out.op(slice.run().style().ink().rgb()).op(" rg ");
    float size = slice.run().style().size();
    out.number(left)
        .number(baseline + size * above)
        .number(slice.width())
        .number(size * 0.055f)
        .op("re f")
        .end();
    glyphs.forgetInk();
  }

  /**
   * Draws what is behind rows.
   *
   * @param top of the first row, in points from the bottom of the page
   * @param bottom of the last row, in points from the bottom of the page
   */
  void decoration(Decoration decoration, float top, float bottom) {
    openArtifact("/Layout");
    glyphs.endText();
    Column column = decoration.column();
    float height = top - bottom;
    switch (decoration.kind()) {
      case BOX -> {
        out.op(Decoration.GROUND + " rg " + Decoration.LINE + " RG ")
            .number(typography.rule * 1.25f)
            .op("w ");
        rectangle(column.left(), bottom, column.width(), height, "re B");
      }
      case FILL -> {
        out.op(Decoration.GROUND + " rg ");
        rectangle(column.left(), bottom, column.width(), height, "re f");
      }
      case BAR -> {
        float start = column.start(typography.bar).left();
        out.op(Decoration.LINE + " rg ");
        rectangle(start, bottom, typography.bar, height, "re f");
      }
      case UNDERLINE -> {
        out.op(Decoration.LINE + " rg ");
        rectangle(column.left(), bottom, column.width(), typography.rule, "re f");
      }
      case DIVIDER -> {
        float width = column.width() * 0.3f;
        float middle = column.left() + (column.width() - width) / 2;
        out.op(Decoration.LINE + " rg ");
        rectangle(middle, (top + bottom) / 2, width, 0.75f, "re f");
      }
      case LEADERS -> leaders(column, bottom);
      case TURNED -> {
        float line = Math.max(0.75f, typography.rule);
        float length = column.width() * 0.55f;
        float left = column.left() + (column.width() - length) / 2;
        float middle = (top + bottom) / 2;
        out.op(Decoration.LINE + " rg ");
        float side = column.rightToLeft() ? left + length - line : left;
        rectangle(side, middle, line, height * 0.25f, "re f");
        rectangle(left, middle, length, line, "re f");
      }
    }
    glyphs.forgetInk();
  }

  /** Draws dots that stand below one another from line to line, whatever the titles' lengths. */
  private void leaders(Column column, float bottom) {
    float size = typography.leaderDot();
    float step = size * 4;
    float right = column.left() + column.width();
    int count = (int) (column.width() / step);
    float first = column.rightToLeft() ? column.left() : right - (count - 1) * step - size;
    out.op(Decoration.LINE + " rg ");
    for (int i = 0; i < count; i++) {
      rectangle(first + i * step, bottom + typography.leaderRise(), size, size, "re f");
    }
  }

  private void rectangle(float left, float bottom, float width, float height, String paint) {
    out.number(left).number(bottom).number(width).number(height).op(paint).end();
  }

  /** Draws a picture: the content of its figure, or an artifact where it is decoration. */
  void picture(Row.Picture picture, Box area) {
    if (picture.figure().isPresent()) {
      open(picture.figure().get());
    } else {
      openArtifact("/Layout");
    }
    glyphs.endText();
    out.op("q ")
        .number(picture.width())
        .op("0 0 ")
        .number(picture.height())
        .number(area.left())
        .number(area.bottom());
    out.op("cm /").op(picture.image().name()).op(" Do Q").end();
  }

  private void open(Tag tag) {
    if (open.isPresent() && open.get() == tag) {
      return;
    }
    close();
    begin(tag);
    open = Optional.of(tag);
  }

  private void begin(Tag tag) {
    out.op("/").op(tag.type()).op(" <<");
    mark(tag);
    out.op(">> BDC").end();
  }

  /** Adds an entry {@code /MCID}, by which an element finds its content. */
  private void mark(Tag tag) {
    int mcid = marks.size();
    out.op("/MCID ").integer(mcid);
    tag.mark(page, mcid);
    marks.add(tag);
  }

  @Override
  public void beginTold(String words, TextObject text) {
    if (open.isPresent()) {
      out.op("EMC").end().op("/Span <<");
      mark(open.get());
      out.space();
    } else {
      out.op("/Span <<");
    }
    text.actualText(words);
    out.op(">> BDC").end();
  }

  @Override
  public void endTold() {
    out.op("EMC").end();
    if (open.isPresent()) {
      begin(open.get());
    }
  }

  private void openArtifact(String type) {
    if (inArtifact) {
      return;
    }
    close();
    out.op("/Artifact <</Type ").op(type).op(">> BDC").end();
    inArtifact = true;
  }

  private void close() {
    glyphs.endText();
    if (open.isPresent() || inArtifact) {
      out.op("EMC").end();
    }
    open = Optional.empty();
    inArtifact = false;
  }
}
