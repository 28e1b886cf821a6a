package org.plainpress.shape;

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
    for (Piece piece : pieces()) {
      segment(piece.from(), piece.to());
      if (source.charAt(piece.to() - 1) == '\n') {
        end(piece.to());
      }
    }
    if (lineStart < source.length()) {
      end(source.length());
    }
    return lines;
  }

  float widestSegment() {
    float widest = 0;
    for (Piece piece : pieces()) {
      widest = Math.max(widest, width(piece.from(), visibleEnd(piece.from(), piece.to())));
    }
    return widest;
  }

  /** A stretch between two places where a line may break. */
  private record Piece(int from, int to) {}

  /**
   * UAX #14 lets a line end behind a hyphen. We do not: programs that extract text take such a
   * hyphen for one of hyphenation and drop it. Where the whole compound is too wide for a line, it
   * breaks before its hyphens instead.
   */
  private List<Piece> pieces() {
    BreakIterator breaks = BREAKS.get();
    breaks.setText(source);
    List<Piece> pieces = new ArrayList<>();
    List<Integer> hyphens = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (isBehindHyphen(to)) {
        hyphens.add(visibleEnd(from, to) - 1);
        continue;
      }
      if (!hyphens.isEmpty() && width(from, visibleEnd(from, to)) > width) {
        for (int hyphen : hyphens) {
          if (hyphen > from) {
            pieces.add(new Piece(from, hyphen));
            from = hyphen;
          }
        }
      }
      hyphens.clear();
      pieces.add(new Piece(from, to));
      from = to;
    }
    return pieces;
  }

  /** Behind a hyphen that ends a word, or a part of one. */
  private boolean isBehindHyphen(int at) {
    int end = visibleEnd(0, at);
    if (end < 2 || at >= source.length() || source.charAt(at - 1) == '\n') {
      return false;
    }
    char c = source.charAt(end - 1);
    return (c == '-' || c == '\u2010') && Character.isLetterOrDigit(source.charAt(end - 2));
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

  /**
   * Breaks a word that is wider than the line: behind a mark within it, such as the strokes of an
   * address, else between its clusters.
   */
  private void force(int from, int to) {
    int mark = -1;
    for (int i = from; i < to; i++) {
      float cluster = text.width(i);
      if (lineWidth + cluster > width && i > lineStart && text.startsCluster(i)) {
        int at = mark > lineStart ? mark : i;
        end(at);
        lineWidth = width(at, i);
        mark = -1;
      }
      lineWidth += cluster;
      char c = source.charAt(i);
      boolean hyphen = c == '-' || c == '\u2010';
      if (hyphen && i > lineStart && text.startsCluster(i)) {
        mark = i;
      } else if (!hyphen && i + 1 < to && text.startsCluster(i + 1) && isMark(c)) {
        mark = i + 1;
      }
    }
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c) && c != '_' && !Character.isSurrogate(c) && c > ' ';
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
