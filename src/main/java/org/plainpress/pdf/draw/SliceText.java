package org.plainpress.pdf.draw;

import org.plainpress.shape.GlyphRun;
import org.plainpress.shape.GlyphSlice;
import org.plainpress.shape.Scripts;
import org.plainpress.shape.ShapedText;

/**
 * The text of a slice's glyphs: which characters each glyph stands for.
 *
 * @param text the whole paragraph
 */
record SliceText(ShapedText<?> text, GlyphSlice<?> slice) {

  /**
   * Returns the text of glyphs that stand beside one another: up to where the text of the next
   * glyph in logical order starts.
   *
   * @param first index of the first glyph, from the left
   * @param last index after the last glyph
   */
  String of(int first, int last) {
    GlyphRun<?> run = slice.run();
    int from = run.rightToLeft() ? run.cluster(last - 1) : run.cluster(first);
    int to = slice.to();
    if (run.rightToLeft()) {
      to = first > slice.first() ? run.cluster(first - 1) : to;
    } else {
      to = last < slice.last() ? run.cluster(last) : to;
    }
    return text.text().substring(from, Math.max(from, to));
  }

  /**
   * Returns where the glyphs of a letter and its marks end. Right to left, the marks stand before
   * the letter.
   */
  int letterEnd(int first) {
    GlyphRun<?> run = slice.run();
    int last = first + 1;
    while (last < slice.last()) {
      boolean same = run.cluster(last) == run.cluster(last - 1);
      int mark = run.rightToLeft() ? last - 1 : last;
      if (!same && !Scripts.isMark(text.text().codePointAt(run.cluster(mark)))) {
        break;
      }
      last++;
    }
    return last;
  }

  /** Returns where the glyphs of a cluster end, within those of a letter. */
  int clusterEnd(int first, int last) {
    int end = first + 1;
    while (end < last && slice.run().cluster(end) == slice.run().cluster(first)) {
      end++;
    }
    return end;
  }

  /**
   * Returns whether a glyph that runs left to right stands for one character which is no hyphen and
   * has no mark, as most glyphs of most texts do.
   */
  boolean isOneCharacter(int glyph) {
    int at = slice.run().cluster(glyph);
    int next = glyph + 1 < slice.last() ? slice.run().cluster(glyph + 1) : slice.to();
    char c = text.text().charAt(at);
    boolean one = next == at + 1 && c != '-' && !Character.isSurrogate(c);
    return one && !(next < slice.to() && Scripts.isMark(text.text().charAt(next)));
  }

  /** Returns whether a glyph is that of a space. */
  boolean isSpace(int glyph) {
    return of(glyph, glyph + 1).equals(" ");
  }

  /**
   * Returns whether right-to-left text has a sign here that also stands in numbers.
   *
   * @param words the text of the glyph
   */
  boolean isNumberSign(int glyph, String words) {
    GlyphRun<?> run = slice.run();
    return words.length() == 1
        && run.rightToLeft()
        && !run.missing()
        && run.advance(glyph) != 0
        && ".,:;+-/%#$\u060C".contains(words);
  }

  /** Returns whether a letter follows a glyph's character, or nothing does. */
  boolean isFollowedByLetter(int glyph) {
    int next = slice.run().cluster(glyph) + 1;
    return next >= text.text().length() || Character.isLetter(text.text().charAt(next));
  }

  /** Returns whether a digit or a mark stands before a glyph's character. */
  boolean isAfterDigitOrMark(int glyph) {
    int at = slice.run().cluster(glyph);
    char before = at > 0 ? text.text().charAt(at - 1) : ' ';
    return Character.isDigit(before) || Scripts.isMark(before);
  }

  /** Returns whether the first of some glyphs that run right to left, from the left, is a mark. */
  boolean beginsWithMark(int first, int last) {
    GlyphRun<?> run = slice.run();
    return run.rightToLeft()
        && first < last
        && Scripts.isMark(text.text().codePointAt(run.cluster(first)));
  }

  /**
   * Returns whether a space is followed, to the right, by a word that runs right to left and ends
   * with a mark.
   */
  boolean isBeforeFinalMark(int space, int last) {
    return space + 1 < last && beginsWithMark(space + 1, last) && isSpace(space);
  }

  /**
   * Returns whether a glyph is the hyphen that a line of code ends with: programs that extract text
   * would take it for one of hyphenation and drop it, unless something follows it.
   *
   * @param words the text of the glyph
   */
  boolean isHyphenAtEnd(int glyph, String words) {
    if (!words.equals("-") || slice.run().rightToLeft()) {
      return false;
    }
    int next = slice.run().cluster(glyph) + 1;
    return next < text.source().length() && text.source().charAt(next) == '\n';
  }
}
