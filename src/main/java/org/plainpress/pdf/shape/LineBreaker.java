package org.plainpress.pdf.shape;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph where UAX #14 allows it, each line as full as it gets. */
final class LineBreaker {

  /** Breaking needs no locale but for dictionaries, which ICU chooses by script. */
  private static final ThreadLocal<BreakIterator> BREAKS =
      ThreadLocal.withInitial(() -> BreakIterator.getLineInstance(ULocale.ROOT));

  /** Rounding: a line that exceeds its width by less is not broken. */
  private static final float SLACK = 0.01f;

  private final ShapedText text;
  private final String source;
  private final float width;
  private final List<TextLine> lines = new ArrayList<>();
  private int lineStart;
  private float lineWidth;

  LineBreaker(ShapedText text, float width) {
    this.text = text;
    this.source = text.source();
    this.width = width + SLACK;
  }

  List<TextLine> lines() {
    BreakIterator breaks = BREAKS.get();
    breaks.setText(source);
    int from = breaks.first();
    int to = breaks.next();
    while (to != BreakIterator.DONE) {
      segment(from, to);
      if (source.charAt(to - 1) == '\n') {
        end(to);
      }
      from = to;
      to = breaks.next();
    }
    if (lineStart < source.length()) {
      end(source.length());
    }
    return lines;
  }

  float widestSegment() {
    BreakIterator breaks = BREAKS.get();
    breaks.setText(source);
    float widest = 0;
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      widest = Math.max(widest, width(from, visibleEnd(from, to)));
      from = to;
    }
    return widest;
  }

  /** A stretch that is not to be broken, unless it alone is too wide for a line. */
  private void segment(int from, int to) {
    int visibleEnd = visibleEnd(from, to);
    float visible = width(from, visibleEnd);
    if (lineWidth + visible > width && lineStart < from) {
      end(from);
    }
    if (visible > width) {
      force(from, visibleEnd);
    } else {
      lineWidth += visible;
    }
    lineWidth += width(visibleEnd, to);
  }

  /** Breaks a word that is wider than the line between its clusters. */
  private void force(int from, int to) {
    for (int i = from; i < to; i++) {
      float cluster = text.width(i);
      if (lineWidth + cluster > width && i > lineStart && text.startsCluster(i)) {
        end(i);
      }
      lineWidth += cluster;
    }
  }

  private void end(int at) {
    int visibleEnd = visibleEnd(lineStart, at);
    lines.add(new TextLine(text, lineStart, at, visibleEnd, width(lineStart, visibleEnd)));
    lineStart = at;
    lineWidth = 0;
  }

  private int visibleEnd(int from, int to) {
    int end = to;
    while (end > from && isSpace(source.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || c == '\n'
        || c == '\t'
        || c == '\u3000'
        || c >= '\u2000' && c <= '\u200A' && c != '\u2007';
  }

  private float width(int from, int to) {
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += text.width(i);
    }
    return sum;
  }
}
