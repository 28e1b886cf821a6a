package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.CodeBlock;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.LineBreaker;
import org.plainpress.shape.ShapedText;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;
import org.plainpress.shape.TextLine;

/**
 * Lays out code. Lines that are too long make all of it smaller, as far as it stays legible; what
 * is longer still is turned: it goes on further in, behind a mark, so that nobody takes it for a
 * line of its own.
 */
final class CodeLayout {

  /** Turned lines stand in by so many times the size of the type: two columns. */
  private static final float TURNED = 1.2f;

  private final Flow flow;
  private final InlineText inline;

  CodeLayout(Flow flow, InlineText inline) {
    this.flow = flow;
    this.inline = inline;
  }

  void layOut(CodeBlock code, Place at) {
    Typography typography = flow.typography();
    int start = flow.size();
    if (!code.caption().isEmpty()) {
      caption(code, at);
    }
    Tag tag = at.parent().child("P").child("Code");
    Column inner = at.column().inset(typography.boxPadding - 2);
    ShapedText<Tag> usual = flow.shape(text(code, typography.code.style(), tag));
    float widest = 0;
    for (TextLine<Tag> line : LineBreaker.lines(usual, Float.MAX_VALUE)) {
      widest = Math.max(widest, line.width());
    }
    Typography.Type type = typography.code(widest / inner.width());
    if (flow.size() > start) {
      type = type.withBefore(typography.cellSpace);
    }
    int first = flow.size();
    rows(text(code, type.style(), tag), type, at, inner);
    if (flow.size() > first) {
      flow.row(first).padTop(typography.boxPadding - 4);
      flow.last().padBottom(typography.boxPadding - 4);
    }
  }

  private void caption(CodeBlock code, Place at) {
    Typography typography = flow.typography();
    Style style = typography.cell.style().withBold();
    int first = flow.size();
    StyledText<Tag> words = inline.of(code.caption(), style, at.parent().child("P"));
    flow.walk()
        .beside(
            () -> flow.paragraph(words, typography.cell.withBefore(typography.code.before()), at));
    flow.keepTogether(first, true);
  }

  private static StyledText<Tag> text(CodeBlock code, Style style, Tag tag) {
    StyledText<Tag> text = new StyledText<>();
    String[] parts = code.text().stripTrailing().split("\t", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        // A tab is four spaces, of which one is the source's own.
        text.add(" ", style, tag).addOwn("   ", style, tag);
      }
      text.add(parts[i], style, tag);
    }
    return text;
  }

  private void rows(StyledText<Tag> text, Typography.Type type, Place at, Column column) {
    if (text.isEmpty()) {
      return;
    }
    ShapedText<Tag> shaped = flow.shape(text);
    String source = shaped.source();
    float turn = type.style().size() * TURNED;
    Column further = column.indented(turn);
    List<TextLine<Tag>> lines = LineBreaker.lines(shaped, column.width());
    if (lines.stream().anyMatch(line -> isTurned(source, line))) {
      lines = LineBreaker.lines(shaped, further.width());
    }
    List<Integer> here = flow.walk().here();
    Place ground = at.on(Decoration.fill(at.column()));
    for (int i = 0; i < lines.size(); i++) {
      TextLine<Tag> line = lines.get(i);
      boolean turned = isTurned(source, line);
      List<Decoration> decorations = new ArrayList<>(ground.decorations());
      if (turned) {
        decorations.add(Decoration.turned(column.start(turn)));
      }
      Row row =
          Row.ofLines(
              new Row.Start(here, text, line.start()),
              List.of(new Row.Placement(line, turned ? further : column)),
              type,
              decorations);
      row.spaceBefore(i == 0 ? type.before() : 0);
      row.keepNext(i + 1 < lines.size() && (i == 0 || i == lines.size() - 2));
      flow.add(row);
    }
  }

  /** Returns whether a line goes on from the one before it. */
  private static boolean isTurned(String source, TextLine<Tag> line) {
    return line.start() > 0 && source.charAt(line.start() - 1) != '\n';
  }
}
