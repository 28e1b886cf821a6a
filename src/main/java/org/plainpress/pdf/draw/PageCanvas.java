package org.plainpress.pdf.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainpress.pdf.layout.Column;
import org.plainpress.pdf.layout.Decoration;
import org.plainpress.pdf.layout.Row;
import org.plainpress.pdf.layout.Typography;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.GlyphRun;
import org.plainpress.shape.TextLine;

/** Draws one page, its marks in the order they are to be read. */
public final class PageCanvas {

  /** The area that a link's words cover on a line. */
  static final class LinkArea {
    final Tag link;
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float bottom;
    float top;

    LinkArea(Tag link) {
      this.link = link;
    }
  }

  /** Red, green and blue of boxes; text on them keeps a contrast of 7:1. */
  public static final String BOX = "0.945 0.953 0.965";

  /** Of bars, lines and the edges of boxes: 7:1 as well, on white and on boxes. */
  public static final String RULE = "0.27 0.31 0.36";

  private final int page;
  private final Typography typography;
  private final ContentBuffer out = new ContentBuffer();
  private final GlyphPainter glyphs;
  private Tag open;
  private boolean inArtifact;
  private int nextMcid;
  private final List<Tag> marks = new ArrayList<>();

  PageCanvas(int page, Typography typography, DocumentFonts fonts) {
    this.typography = typography;
    this.page = page;
    this.glyphs = new GlyphPainter(out, fonts);
  }

  /** The elements of the page's marked content, by MCID. */
  List<Tag> marks() {
    return marks;
  }

  byte[] finish() {
    close();
    return out.toByteArray();
  }

  /**
   * Draws a line of text.
   *
   * @param x of the visible line's left end
   * @param baseline in points from the bottom of the page
   * @return the areas of the links on it
   */
  Collection<LinkArea> line(TextLine line, float x, float baseline) {
    Map<Tag, LinkArea> links = new LinkedHashMap<>();
    BrokenWord broken = BrokenWord.of(line);
    MixedDirections directions = new MixedDirections(line);
    TextLine.Placed[] all = directions.placed();
    for (int i = 0; i < all.length; i++) {
      TextLine.Placed placed = all[i];
      GlyphRun run = placed.slice().run();
      Tag tag = (Tag) run.owner();
      if (tag == null) {
        openArtifact("/Pagination");
      } else {
        open(tag);
      }
      float left = x + placed.x();
      directions.paint(glyphs, broken, i, x, baseline);
      Tag link = tag == null ? null : tag.link();
      if (link != null && placed.slice().from() < line.visibleEnd()) {
        underline(placed, left, baseline, run);
        LinkArea area = links.computeIfAbsent(link, LinkArea::new);
        area.left = Math.min(area.left, left);
        area.right = Math.max(area.right, left + placed.slice().width());
        area.bottom = baseline - run.style().size() * 0.3f;
        area.top = baseline + run.style().size() * 0.9f;
      }
    }
    return links.values();
  }

  /** Draws a line of text that is real content elsewhere. */
  void artifact(TextLine line, float x, float baseline) {
    BrokenWord broken = BrokenWord.of(line);
    openArtifact("/Pagination");
    for (TextLine.Placed placed : line.placed()) {
      glyphs.paint(line.text(), placed.slice(), broken, x + placed.x(), baseline);
    }
  }

  private void underline(TextLine.Placed placed, float left, float baseline, GlyphRun run) {
    glyphs.endText();
    out.op(run.style().ink().rgb()).op(" rg ");
    float size = run.style().size();
    out.number(left)
        .number(baseline - size * 0.14f)
        .number(placed.slice().width())
        .number(size * 0.055f)
        .op("re f")
        .end();
    glyphs.forgetInk();
  }

  void decoration(Decoration decoration, float top, float bottom) {
    openArtifact("/Layout");
    glyphs.endText();
    Column column = decoration.column();
    float height = top - bottom;
    switch (decoration.kind()) {
      case BOX -> {
        out.op(BOX + " rg " + RULE + " RG ");
        out.number(typography.rule * 1.25f).op("w ");
        out.number(column.left())
            .number(bottom)
            .number(column.width())
            .number(height)
            .op("re B")
            .end();
      }
      case FILL -> {
        out.op(BOX + " rg ");
        out.number(column.left())
            .number(bottom)
            .number(column.width())
            .number(height)
            .op("re f")
            .end();
      }
      case BAR -> {
        float x =
            column.rightToLeft() ? column.left() + column.width() - typography.bar : column.left();
        out.op(RULE + " rg ");
        out.number(x).number(bottom).number(typography.bar).number(height).op("re f").end();
      }
      case UNDERLINE -> {
        out.op(RULE + " rg ");
        out.number(column.left())
            .number(bottom)
            .number(column.width())
            .number(typography.rule)
            .op("re f")
            .end();
      }
      case DIVIDER -> {
        out.op(RULE + " rg ");
        float width = column.width() * 0.3f;
        float middle = column.left() + (column.width() - width) / 2;
        out.number(middle).number((top + bottom) / 2).number(width).number(0.75f).op("re f").end();
      }
    }
    glyphs.forgetInk();
  }

  void picture(Row.Picture picture, float left, float bottom) {
    if (picture.tag() == null) {
      openArtifact("/Layout");
    } else {
      open(picture.tag());
    }
    glyphs.endText();
    out.op("q ")
        .number(picture.width())
        .op("0 0 ")
        .number(picture.height())
        .number(left)
        .number(bottom);
    out.op("cm /").op(picture.image().name()).op(" Do Q").end();
  }

  private void open(Tag tag) {
    if (open == tag) {
      return;
    }
    close();
    out.op("/").op(tag.type()).op(" <</MCID ").integer(nextMcid).op(">> BDC").end();
    tag.mark(page, nextMcid++);
    marks.add(tag);
    open = tag;
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
    if (open != null || inArtifact) {
      out.op("EMC").end();
    }
    open = null;
    inArtifact = false;
  }
}
