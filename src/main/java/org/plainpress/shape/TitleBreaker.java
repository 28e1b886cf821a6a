package org.plainpress.shape;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.List;

/**
 * Breaks a title into lines of any width, between phrases in Japanese, at spaces in Korean. ICU is
 * asked once where they may end: that takes longer than to make the lines of one width, and a cover
 * tries many.
 *
 * @param <T> what spans of the text belong to
 */
public final class TitleBreaker<T> {

  /** Breaks titles in Japanese between phrases, not within words. */
  private static final ThreadLocal<BreakIterator> JAPANESE_PHRASES = phrases("ja");

  /** Breaks titles in Korean at spaces. */
  private static final ThreadLocal<BreakIterator> KOREAN_PHRASES = phrases("ko");

  /** A title of more lines is running text. */
  private static final int LONGEST_BALANCED = 8;

  /** How near the narrowest width is looked for that takes no more lines, in points. */
  private static final float BALANCE = 4;

  private final ShapedText<T> text;
  private final int[] stops;

  /** Makes what breaks a title. */
  public TitleBreaker(ShapedText<T> text) {
    this.text = text;
    this.stops = LineBreaker.stops(text.source(), ofTitle(text.source()));
  }

  /** Returns a way to break a language's lines by phrases (UTS #35, 3.6.1: lw). */
  private static ThreadLocal<BreakIterator> phrases(String language) {
    return ThreadLocal.withInitial(
        () -> BreakIterator.getLineInstance(ULocale.forLanguageTag(language + "-u-lw-phrase")));
  }

  /** Returns where the lines of a title may end. */
  private static BreakIterator ofTitle(String title) {
    for (int i = 0; i < title.length(); i++) {
      Character.UnicodeBlock block = Character.UnicodeBlock.of(title.charAt(i));
      boolean kana =
          block == Character.UnicodeBlock.HIRAGANA || block == Character.UnicodeBlock.KATAKANA;
      if (kana || block == Character.UnicodeBlock.HANGUL_SYLLABLES) {
        ThreadLocal<BreakIterator> phrases = kana ? JAPANESE_PHRASES : KOREAN_PHRASES;
        return (title.codePoints().allMatch(TitleBreaker::isPhrased) ? phrases : LineBreaker.BREAKS)
            .get();
      }
    }
    return LineBreaker.BREAKS.get();
  }

  /**
   * Returns whether ICU can find phrases around a character. It compares what Normalization Form KC
   * makes of a text, and fails (in ICU 78) where that is of another length, as of the square ㌔, or
   * where there are surrogates.
   */
  private static boolean isPhrased(int c) {
    boolean fullWidth = c >= 0xFF01 && c <= 0xFF5E;
    return Character.isBmpCodePoint(c)
        && (fullWidth || Normalizer2.getNFKCInstance().isNormalized(Character.toString(c)));
  }

  /**
   * Returns lines as full as they get.
   *
   * @param width which no line exceeds unless a single cluster does, in points
   */
  public List<TextLine<T>> lines(float width) {
    return new LineBreaker<>(text, width, stops).lines();
  }

  /**
   * Returns as few lines as there can be, but about as long as one another, so that no last word is
   * left alone.
   *
   * @param width which no line exceeds unless a single cluster does, in points
   */
  public List<TextLine<T>> balanced(float width) {
    List<TextLine<T>> full = lines(width);
    if (full.size() < 2 || full.size() > LONGEST_BALANCED) {
      return full;
    }
    List<TextLine<T>> best = full;
    float tooNarrow = width / 2;
    float enough = width;
    while (enough - tooNarrow > BALANCE) {
      float between = (tooNarrow + enough) / 2;
      List<TextLine<T>> lines = lines(between);
      if (lines.size() == full.size()
          && lines.stream().allMatch(line -> line.width() <= between + LineBreaker.SLACK)) {
        best = lines;
        enough = between;
      } else {
        tooNarrow = between;
      }
    }
    return best;
  }

  /**
   * Returns the width of the title's widest part that is not broken, such as a phrase, in points.
   */
  public float widestPart() {
    return new LineBreaker<>(text, 0, stops).widestPiece();
  }
}
