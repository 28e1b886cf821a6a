package org.plainpress.shape;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks a paragraph into lines where UAX #14 allows it, each line as full as it gets.
 *
 * @param <T> what spans of the text belong to
 */
public final class LineBreaker<T> {

  /**
   * One a thread, since ICU's are slow to make. The locale matters little: ICU takes dictionaries
   * by script.
   */
  static final ThreadLocal<BreakIterator> BREAKS =
      ThreadLocal.withInitial(() -> BreakIterator.getLineInstance(ULocale.ROOT));

  /**
   * In points: a line that is wider than asked for by less is not broken, since sums of advances
   * are rounded.
   */
  static final float SLACK = 0.01f;

  /** References have at most so many digits. */
  private static final int LONGEST_REFERENCE = 4;

  private final ShapedText<T> text;
  private final String source;
  private final float width;
  private final int[] stops;
  private final List<TextLine<T>> lines = new ArrayList<>();
  private int lineStart;
  private float lineWidth;

  /**
   * Makes what breaks a text once.
   *
   * @param stops where its lines may end (see {@link #stops})
   */
  LineBreaker(ShapedText<T> text, float width, int[] stops) {
    this.text = text;
    this.source = text.source();
    this.width = width + SLACK;
    this.stops = stops;
  }

  /**
   * Returns the lines of a paragraph.
   *
   * @param width which no line exceeds unless a single cluster does, in points
   */
  public static <T> List<TextLine<T>> lines(ShapedText<T> text, float width) {
    return new LineBreaker<>(text, width, stops(text)).lines();
  }

  /** Returns the width of the paragraph's widest part that is not broken, in points. */
  public static float narrowestWidth(ShapedText<?> text) {
    return new LineBreaker<>(text, 0, stops(text)).widestPiece();
  }

  /** Returns the pieces of a paragraph that lines are made of. */
  static <T> List<Piece> pieces(ShapedText<T> text, float width) {
    return new LineBreaker<>(text, width, stops(text)).pieces();
  }

  private static int[] stops(ShapedText<?> text) {
    return stops(text.source(), BREAKS.get());
  }

  /** Returns where lines of a text may end, in UTF-16 units, the last of them its end. */
  static int[] stops(String source, BreakIterator breaks) {
    breaks.setText(source);
    // Most words are longer than three letters and a space.
    int[] stops = new int[source.length() / 4 + 4];
    int count = 0;
    breaks.first();
    for (int stop = breaks.next(); stop != BreakIterator.DONE; stop = breaks.next()) {
      if (count == stops.length) {
        stops = Arrays.copyOf(stops, 2 * count);
      }
      stops[count++] = stop;
    }
    return Arrays.copyOf(stops, count);
  }

  /** Returns the lines; asked for once. */
  List<TextLine<T>> lines() {
    for (Piece piece : pieces()) {
      add(piece);
      if (source.charAt(piece.to() - 1) == '\n') {
        end(piece.to());
      }
    }
    if (lineStart < source.length()) {
      end(source.length());
    }
    return lines;
  }

  /** Returns the width of the widest part that is not broken, in points. */
  float widestPiece() {
    float widest = 0;
    for (Piece piece : pieces()) {
      widest = Math.max(widest, width(piece.from(), visibleEnd(piece.from(), piece.to())));
    }
    return widest;
  }

  /** A stretch of text between two places where a line may break. */
  record Piece(int from, int to) {}

  /**
   * Cuts the text into pieces. UAX #14 lets a line end behind a hyphen. We do not: programs that
   * extract text take such a hyphen for one of hyphenation and drop it. Where the whole compound is
   * too wide for a line, it breaks before its hyphens instead.
   */
  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    List<Integer> hyphens = new ArrayList<>();
    int from = 0;
    for (int to : stops) {
      if (isJoinedToInset(to) || isBeforeReference(to)) {
        continue;
      }
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

  /**
   * Returns whether a place is between an inset and a letter or hyphen, as in "n-th", or before one
   * that stands above what is before it. UAX #14 would let the line break there (LB20), since it
   * takes an inset for a picture.
   */
  private boolean isJoinedToInset(int at) {
    if (at >= source.length()) {
      return false;
    }
    char before = source.charAt(at - 1);
    char after = source.charAt(at);
    return after == StyledText.INSET && text.width(at) == 0
        || before == StyledText.INSET && isJoined(after)
        || after == StyledText.INSET && isJoined(before);
  }

  /** Returns whether a reference in brackets follows a place, as in "it was [38]". */
  private boolean isBeforeReference(int at) {
    int end = at + 1;
    while (end < source.length() && source.charAt(end) >= '0' && source.charAt(end) <= '9') {
      end++;
    }
    return at < source.length()
        && source.charAt(at) == '['
        && end > at + 1
        && end <= at + 1 + LONGEST_REFERENCE
        && end < source.length()
        && source.charAt(end) == ']'
        && source.charAt(at - 1) != '\n';
  }

  private static boolean isJoined(char c) {
    return c == '-'
        || c == '\u2010'
        || Character.isLetterOrDigit(c) && !Character.isIdeographic(c) && c < 0x2E80;
  }

  /** Returns whether a place is behind a hyphen that ends a word, or a part of one. */
  private boolean isBehindHyphen(int at) {
    int end = visibleEnd(0, at);
    if (end < 2 || at >= source.length() || source.charAt(at - 1) == '\n') {
      return false;
    }
    char c = source.charAt(end - 1);
    return (c == '-' || c == '\u2010') && Character.isLetterOrDigit(source.charAt(end - 2));
  }

  /**
   * Adds a piece to the line, or to the next; it is broken only where a line is too narrow for it.
   */
  private void add(Piece piece) {
    int from = piece.from();
    int to = piece.to();
    int visibleEnd = visibleEnd(from, to);
    float visible = width(from, visibleEnd);
    if (lineWidth + visible > width && lineStart < from) {
      end(from);
    }
    if (visible > width) {
      breakWithin(from, visibleEnd);
    } else {
      lineWidth += visible;
    }
    lineWidth += width(visibleEnd, to);
  }

  /**
   * Breaks a word that is wider than the line: before a hyphen or behind another sign within it,
   * such as the strokes of an address, else between its clusters.
   */
  private void breakWithin(int from, int to) {
    int sign = -1;
    for (int i = from; i < to; i++) {
      float cluster = text.width(i);
      if (lineWidth + cluster > width && i > lineStart && text.startsCluster(i)) {
        int at = sign > lineStart ? sign : i;
        end(at);
        lineWidth = width(at, i);
        sign = -1;
      }
      lineWidth += cluster;
      char c = source.charAt(i);
      boolean hyphen = c == '-' || c == '\u2010';
      if (hyphen && i > lineStart && text.startsCluster(i)) {
        sign = i;
      } else if (!hyphen && i + 1 < to && text.startsCluster(i + 1) && isPunctuation(c)) {
        sign = i + 1;
      }
    }
  }

  private static boolean isPunctuation(char c) {
    return !Character.isLetterOrDigit(c) && c != '_' && !Character.isSurrogate(c) && c > ' ';
  }

  /** Ends the line before a character, which begins the next. */
  private void end(int at) {
    int visibleEnd = visibleEnd(lineStart, at);
    lines.add(new TextLine<>(text, lineStart, at, visibleEnd, width(lineStart, visibleEnd)));
    lineStart = at;
    lineWidth = 0;
  }

  private int visibleEnd(int from, int to) {
    return visibleEnd(source, from, to);
  }

  /** Returns where the white space at the end of a stretch begins. */
  static int visibleEnd(String source, int from, int to) {
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
