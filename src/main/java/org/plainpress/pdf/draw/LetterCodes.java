package org.plainpress.pdf.draw;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.shape.GlyphRun;

/**
 * Shows letters and the marks on them by codes that tell their text by {@code ToUnicode} alone (ISO
 * 32000-1, 9.10.3), in an order that all programs read right: from left to right on the page, with
 * nothing above or below the baseline and nothing moved back. Where glyphs stand in another order
 * than their characters, the characters keep theirs: the first glyph tells the first, whichever it
 * draws. What comes out is the text; which part of a letter tells which part of it nobody sees.
 *
 * <p>pdf.js takes a code whose text has a non-spacing mark to have no width, so codes with a width
 * tell other characters, and marks have codes of their own.
 */
final class LetterCodes {

  private static final String ZERO_WIDTH_SPACE = "\u200B";

  /**
   * The width of a mark of direction, in 1/1000 em: poppler takes what starts within a tenth of an
   * em of another glyph for its shadow.
   */
  private static final int MARK = 102;

  private final TextObject out;
  private final DocumentFont used;
  private final SliceText text;
  private final GlyphRun<?> run;

  /** A joiner that the next code is to tell; empty for none. */
  private String joiner = "";

  LetterCodes(TextObject out, DocumentFont used, SliceText text) {
    this.out = out;
    this.used = used;
    this.text = text;
    this.run = text.slice().run();
  }

  /** Returns the font that the letters are set in. */
  DocumentFont font() {
    return used;
  }

  /**
   * Shows the glyphs of a letter and its marks.
   *
   * @param first index of the first glyph, from the left
   * @param last index after the last glyph
   * @param withSpace whether the space right of them is shown with them
   */
  void show(int first, int last, boolean withSpace) {
    String words = text.of(first, last);
    int[] characters = characters(words);
    if (run.rightToLeft()) {
      reverse(characters);
    }
    if (isJoiner(words)) {
      joiner += words;
    } else if (!DocumentFont.isMappable(words)) {
      unmappable(first, last, words);
    } else if (text.isNumberSign(first, words)) {
      numberSign(first, words);
    } else if (isBracket(characters, last - first)) {
      bracket(first, words);
    } else if (isOneEach(characters, first, last)) {
      boolean together = withSpace && run.advance(last - 1) != 0;
      oneEach(characters, first, together ? last - 1 : last);
      if (together) {
        showWithSpace(last - 1, Character.toString(characters[characters.length - 1]));
        return;
      }
    } else if (run.rightToLeft()) {
      stackedRightToLeft(characters, first, last);
    } else {
      stacked(characters, first, last);
    }
    if (text.isHyphenAtEnd(last - 1, words)) {
      out.show(blank(ZERO_WIDTH_SPACE), 0, 0);
    }
    if (withSpace) {
      show(last, " ");
    }
  }

  private void oneEach(int[] characters, int first, int last) {
    for (int i = first; i < last; i++) {
      show(i, Character.toString(characters[i - first]));
    }
  }

  private void unmappable(int first, int last, String words) {
    out.span(words);
    for (int i = first; i < last; i++) {
      show(i, " ");
    }
    out.endSpan();
  }

  private boolean isBracket(int[] characters, int glyphs) {
    return run.rightToLeft()
        && glyphs == 1
        && characters.length == 1
        && Character.isMirrored(characters[0]);
  }

  /** Tells a character that nothing is shown for. */
  void blank(Retelling.Told told) {
    out.show(blank(joined(Character.toString(told.character()))), 0, 0);
  }

  /**
   * Shows the glyphs of a letter, which tell other characters: mostly as many as the letter has
   * that take room.
   *
   * @param own how many characters that take room it tells
   * @param next index of the first that it tells
   * @return index after the last
   */
  int showTelling(int first, int last, int own, List<Retelling.Told> told, int next) {
    int at = next;
    if (own == 0) {
      showTogether(first, last, text.of(first, last), 1);
      return at;
    }
    for (int i = 0; i < own; i++) {
      while (told.get(at).isBlank()) {
        blank(told.get(at++));
      }
      String words = Character.toString(told.get(at++).character());
      if (i == 0) {
        showTogether(first, last, words, own);
      } else {
        int share = width(first, last) / own;
        out.show(used.code(new DerivedGlyph(List.of(), share), words), share, share);
      }
    }
    return at;
  }

  /**
   * Shows a sign that also stands in numbers. A mark of direction keeps it apart from the space,
   * sign or number that follows, and another from the number before it, with which programs would
   * take it for one piece that runs left to right.
   */
  private void numberSign(int glyph, String words) {
    int width = used.file().advance(run.glyph(glyph));
    String told = text.isFollowedByLetter(glyph) ? words : DirectionMarks.RIGHT_TO_LEFT + words;
    int own = width - MARK;
    if (!text.isAfterDigitOrMark(glyph) || own < MARK) {
      show(glyph, told);
      return;
    }
    DerivedGlyph.Part part =
        new DerivedGlyph.Part(run.glyph(glyph), run.xOffset(glyph), run.yOffset(glyph));
    out.show(used.code(new DerivedGlyph(List.of(part), own), told), own, own);
    DerivedGlyph mark = new DerivedGlyph(List.of(), MARK);
    out.show(
        used.code(mark, DirectionMarks.RIGHT_TO_LEFT), MARK, MARK + run.advance(glyph) - width);
  }

  /**
   * Shows a bracket of what runs right to left. PDFium would tell its mirror image, unless it
   * stands beside what runs left to right: so marks of direction share its width.
   */
  private void bracket(int glyph, String words) {
    int width = used.file().advance(run.glyph(glyph));
    int own = width - 2 * MARK;
    if (own < MARK || run.advance(glyph) == 0) {
      show(glyph, words);
      return;
    }
    DerivedGlyph mark = new DerivedGlyph(List.of(), MARK);
    DerivedGlyph.Part part =
        new DerivedGlyph.Part(run.glyph(glyph), run.xOffset(glyph) - MARK, run.yOffset(glyph));
    out.show(used.code(mark, DirectionMarks.RIGHT_TO_LEFT), MARK, MARK);
    out.show(used.code(new DerivedGlyph(List.of(part), own), words), own, own);
    out.show(
        used.code(mark, DirectionMarks.LEFT_TO_RIGHT), MARK, MARK + run.advance(glyph) - width);
  }

  /**
   * Shows a glyph and the space right of it by one code. Where a word that ends with a mark
   * follows, pdf.js would find the space twice: before the mark, and between the mark and its
   * letter.
   */
  private void showWithSpace(int glyph, String words) {
    int width = used.file().advance(run.glyph(glyph));
    int both = width + used.file().advance(run.glyph(glyph + 1));
    int advance = run.advance(glyph) + run.advance(glyph + 1);
    DerivedGlyph.Part part =
        new DerivedGlyph.Part(run.glyph(glyph), run.xOffset(glyph), run.yOffset(glyph));
    out.show(used.code(new DerivedGlyph(List.of(part), both), joined(words + " ")), both, advance);
  }

  /**
   * Shows spaces that tell characters: by a glyph that takes their place and is not shown, since
   * PDFium passes over what is blank.
   */
  void showHidden(Retelling.Chunk chunk) {
    int share = run.advance(chunk.first()) / chunk.told().size();
    DerivedGlyph.Part part = new DerivedGlyph.Part(used.file().inked(), 0, 0);
    DerivedGlyph glyph = new DerivedGlyph(List.of(part), share);
    for (Retelling.Told told : chunk.told()) {
      // A mark has a share as well: alone and without a width, PDFium would pass over it.
      out.hidden(used.code(glyph, Character.toString(told.character())), share);
    }
  }

  /**
   * Returns whether characters only join the letters around them or keep them apart. pdf.js drops
   * codes that end with one, so the next code tells it too.
   */
  private static boolean isJoiner(String words) {
    return words.length() == 1 && isJoiner(words.charAt(0));
  }

  private static boolean isJoiner(int character) {
    return character == 0x200C || character == 0x200D;
  }

  /** Tells what is still to be told at the end of a slice. */
  void finish() {
    if (!joiner.isEmpty()) {
      out.show(blank(joiner), 0, 0);
    }
  }

  /** Returns the text of the next code: the joiner before it, and its own. */
  private String joined(String words) {
    String joined = joiner + words;
    joiner = "";
    return joined;
  }

  /** Returns whether each glyph may tell one character: no glyph with a width a mark. */
  private boolean isOneEach(int[] characters, int first, int last) {
    if (characters.length != last - first) {
      return false;
    }
    for (int i = 0; i < characters.length; i++) {
      if (run.advance(first + i) != 0 && isNonSpacing(characters[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNonSpacing(int character) {
    return character >= 0x300 && Character.getType(character) == Character.NON_SPACING_MARK;
  }

  /** Shows one glyph where it stands. */
  private void show(int i, String own) {
    String words = joined(own);
    int glyph = run.glyph(i);
    int advance = run.advance(i);
    int width = used.file().advance(glyph);
    if (run.xOffset(i) == 0 && run.yOffset(i) == 0 && (advance != 0 || width == 0)) {
      out.show(used.code(glyph, words), width, advance);
    } else {
      int moves = advance == 0 ? 0 : width;
      DerivedGlyph moved =
          new DerivedGlyph(
              List.of(new DerivedGlyph.Part(glyph, run.xOffset(i), run.yOffset(i))), moves);
      out.show(used.code(moved, words), moves, advance);
    }
  }

  /**
   * Shows the glyphs of a letter as one. It tells the letter's text up to the first mark; a blank
   * after it tells the rest.
   */
  private void stacked(int[] characters, int first, int last) {
    int head = 1;
    while (head < characters.length && !isNonSpacing(characters[head])) {
      head++;
    }
    while (head > 1 && head < characters.length && isJoiner(characters[head - 1])) {
      head--;
    }
    showTogether(first, last, string(characters, 0, head), 1);
    if (head < characters.length) {
      out.show(blank(string(characters, head, characters.length)), 0, 0);
    }
  }

  /**
   * Shows the glyphs of a letter that runs right to left as one, which tells the leftmost character
   * that is no mark; blanks around it tell the others, one each, since programs do not agree on the
   * order of characters that one code tells. Characters that are no marks share the letter's width:
   * poppler takes what starts where another starts for its shadow.
   */
  private void stackedRightToLeft(int[] characters, int first, int last) {
    List<Retelling.Told> told = new ArrayList<>();
    for (int character : characters) {
      told.add(new Retelling.Told(character));
    }
    if (told.stream().allMatch(Retelling.Told::isBlank)) {
      showTogether(first, last, string(characters, 0, characters.length), 1);
      return;
    }
    int own = (int) told.stream().filter(c -> !c.isBlank()).count();
    for (int at = showTelling(first, last, own, told, 0); at < told.size(); at++) {
      blank(told.get(at));
    }
  }

  /**
   * Shows glyphs as one.
   *
   * @param shares how many codes share their width: the others follow
   */
  private void showTogether(int first, int last, String words, int shares) {
    if (last - first == 1 && shares == 1) {
      show(first, words);
      return;
    }
    List<DerivedGlyph.Part> parts = new ArrayList<>(last - first);
    int pen = 0;
    for (int i = first; i < last; i++) {
      parts.add(new DerivedGlyph.Part(run.glyph(i), pen + run.xOffset(i), run.yOffset(i)));
      pen += run.advance(i);
    }
    int width = width(first, last);
    int share = width - (shares - 1) * (width / shares);
    out.show(used.code(new DerivedGlyph(parts, share), joined(words)), share, share + pen - width);
  }

  /**
   * Returns the width of glyphs, in 1/1000 em, without the kerning with what follows: it would be
   * another in each place.
   */
  private int width(int first, int last) {
    int pen = 0;
    int width = 0;
    for (int i = first; i < last; i++) {
      width = run.advance(i) == 0 ? width : pen + used.file().advance(run.glyph(i));
      pen += run.advance(i);
    }
    return width;
  }

  private int blank(String words) {
    return used.code(DerivedGlyph.BLANK, words);
  }

  /** Returns the characters of a text: most letters are one, for which a stream costs too much. */
  private static int[] characters(String words) {
    return words.length() == 1 ? new int[] {words.charAt(0)} : words.codePoints().toArray();
  }

  private static String string(int[] characters, int from, int to) {
    return new String(characters, from, to - from);
  }

  private static void reverse(int[] characters) {
    for (int i = 0, j = characters.length - 1; i < j; i++, j--) {
      int left = characters[i];
      characters[i] = characters[j];
      characters[j] = left;
    }
  }
}
