package org.plainpress.shape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Breaks paragraphs into lines that are as wide as their column. Spaces are stretched and shrunk
 * within limits, ideographs set apart; letters never are. Words are divided only where the lines
 * are not even enough without. The last line of a paragraph is as long as its words.
 *
 * @param <T> what spans of the text belong to
 */
public final class Justifier<T> {

  /** Tells where words may be divided. */
  public interface Syllables<T> {

    /**
     * Returns before which of its letters a word may be divided.
     *
     * @param word of letters only
     * @param owner what the word belongs to
     */
    List<Integer> points(String word, T owner);
  }

  /**
   * A paragraph in lines.
   *
   * @param text with the soft hyphens that lines end with
   */
  public record Justified<T>(StyledText<T> text, List<TextLine<T>> lines) {}

  /** In times the size of the type: a narrower column has too few spaces a line. */
  private static final int NARROWEST = 14;

  private final float width;
  private final Syllables<T> syllables;

  /**
   * @param width of the column, in points
   */
  public Justifier(float width, Syllables<T> syllables) {
    this.width = width;
    this.syllables = syllables;
  }

  /**
   * Returns the lines of a paragraph; ragged ones where the column is too narrow, or a word too
   * wide for it.
   *
   * @param shape shapes the text with soft hyphens in it
   */
  public Justified<T> paragraph(
      StyledText<T> styled, ShapedText<T> shaped, Function<StyledText<T>, ShapedText<T>> shape) {
    float size = shaped.run(0).style().size();
    Optional<List<EvenLines.End>> ends =
        width < NARROWEST * size
            ? Optional.empty()
            : new EvenLines(new Room(shaped), width, ends(shaped, false)).choose();
    if (ends.isEmpty()) {
      return new Justified<>(styled, LineBreaker.lines(shaped, width));
    }
    List<EvenLines.End> chosen = ends.get();
    if (shaped.isLeftToRight() && !EvenLines.areEven(new Room(shaped), width, chosen)) {
      chosen = new EvenLines(new Room(shaped), width, ends(shaped, true)).choose().orElse(chosen);
    }
    return divided(styled, shaped, shape, chosen);
  }

  /** Puts soft hyphens where words are divided, and spaces the lines. */
  private Justified<T> divided(
      StyledText<T> styled,
      ShapedText<T> shaped,
      Function<StyledText<T>, ShapedText<T>> shape,
      List<EvenLines.End> ends) {
    List<Integer> hyphens =
        ends.stream().filter(EvenLines.End::hyphen).map(EvenLines.End::at).toList();
    if (hyphens.isEmpty()) {
      return new Justified<>(styled, spaced(shaped, ends));
    }
    StyledText<T> with = styled.withSoftHyphens(hyphens);
    List<EvenLines.End> moved = new ArrayList<>();
    for (EvenLines.End end : ends) {
      int after = end.hyphen() ? 1 : 0;
      moved.add(
          new EvenLines.End(
              StyledText.moved(end.at(), hyphens) + after,
              StyledText.moved(end.visible(), hyphens) + after,
              end.hyphen(),
              end.forced(),
              0));
    }
    return new Justified<>(with, spaced(shape.apply(with), moved));
  }

  private List<TextLine<T>> spaced(ShapedText<T> shaped, List<EvenLines.End> ends) {
    BitSet hyphens = new BitSet();
    ends.stream().filter(EvenLines.End::hyphen).forEach(end -> hyphens.set(end.at() - 1));
    float[] none = new float[shaped.text().length()];
    ShapedText<T> hyphened = hyphens.isEmpty() ? shaped : shaped.spaced(none, hyphens);
    Room room = new Room(hyphened);
    float[] wider = new float[none.length];
    float[] widths = new float[ends.size()];
    int start = 0;
    for (int i = 0; i < ends.size(); i++) {
      EvenLines.End end = ends.get(i);
      widths[i] = room.width(start, end.visible());
      float missing = width - widths[i];
      float ratio =
          end.forced()
              ? Math.min(0, room.ratio(start, end.visible(), missing))
              : room.ratio(start, end.visible(), missing);
      if (ratio != 0 && ratio <= EvenLines.LOOSEST) {
        room.share(start, end.visible(), ratio, wider);
        widths[i] = width;
      }
      start = end.at();
    }
    ShapedText<T> spaced = hyphened.spaced(wider, new BitSet());
    List<TextLine<T>> lines = new ArrayList<>();
    start = 0;
    for (int i = 0; i < widths.length; i++) {
      EvenLines.End end = ends.get(i);
      lines.add(new TextLine<>(spaced, start, end.at(), end.visible(), widths[i]));
      start = end.at();
    }
    return lines;
  }

  /** Returns where lines may end. */
  private List<EvenLines.End> ends(ShapedText<T> shaped, boolean divide) {
    String source = shaped.source();
    List<EvenLines.End> ends = new ArrayList<>();
    for (LineBreaker.Piece piece : LineBreaker.pieces(shaped, width)) {
      int visible = LineBreaker.visibleEnd(source, piece.from(), piece.to());
      if (divide) {
        divide(shaped, piece.from(), visible, ends);
      }
      boolean forced = piece.to() == source.length() || source.charAt(piece.to() - 1) == '\n';
      ends.add(new EvenLines.End(piece.to(), visible, false, forced, 0));
    }
    return ends;
  }

  /**
   * Adds where the word of a piece may be divided. What has more than one word, as addresses and
   * compounds do, is not.
   */
  private void divide(ShapedText<T> shaped, int from, int visible, List<EvenLines.End> ends) {
    String source = shaped.source();
    boolean wholeWord =
        (from == 0 || Character.isWhitespace(source.charAt(from - 1)))
            && (visible == source.length() || Character.isWhitespace(source.charAt(visible)));
    if (!wholeWord) {
      return;
    }
    int first = from;
    while (first < visible && !Character.isLetter(source.charAt(first))) {
      first++;
    }
    int last = first;
    while (last < visible && Character.isLetter(source.charAt(last))) {
      last++;
    }
    if (isApostrophe(source, last) && last - first <= 4) {
      // The article of "l'utilisation" stays with its word.
      first = ++last;
      while (last < visible && Character.isLetter(source.charAt(last))) {
        last++;
      }
    }
    for (int i = from; i < visible; i++) {
      boolean inside = i >= first && i < last;
      if (!inside
          && (Character.isLetterOrDigit(source.charAt(i)) && i >= last
              || isOfNames(source.charAt(i)))) {
        return;
      }
    }
    if (first == last) {
      return;
    }
    GlyphRun<T> run = shaped.run(first);
    if (run.end() < last || run.style().mono() || run.style().rise() != 0 || run.missing()) {
      return;
    }
    float hyphen = run.font().advance(run.font().glyph('-')) * run.style().size() / 1000;
    for (int point : syllables.points(source.substring(first, last), run.owner())) {
      int at = first + point;
      if (shaped.startsCluster(at)) {
        ends.add(new EvenLines.End(at, at, true, false, hyphen));
      }
    }
  }

  private static boolean isApostrophe(String source, int at) {
    return at < source.length() && (source.charAt(at) == '\'' || source.charAt(at) == '’');
  }

  /** Returns whether a sign is one of addresses and names of files, or a digit. */
  private static boolean isOfNames(char c) {
    return c >= '0' && c <= '9' || "/\\@_#=&%+~|-\u2010".indexOf(c) >= 0;
  }
}
