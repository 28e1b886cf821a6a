package org.plainpress.pdf.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.plainpress.shape.GlyphSlice;
import org.plainpress.shape.TextLine;

/**
 * Tells anew what runs right to left in a line that does not, numbers and signs in it included: in
 * logical order from left to right, each word turned round, which all programs turn back. Word for
 * word they agree; on the order of several words, and of numbers between them, they do not. So the
 * glyphs, which stand where they are to be seen, tell characters of their neighbours.
 */
final class Retelling {

  private final TextLine<?> line;

  /** The pieces of the sequence, as they stand from left to right. */
  private final List<TextLine.Placed<?>> visual;

  private final int from;
  private final int to;

  /**
   * @param first index of the sequence's first piece, in logical order
   * @param last index of its last piece
   */
  Retelling(TextLine<?> line, int first, int last) {
    this.line = line;
    List<? extends TextLine.Placed<?>> placed = line.placed();
    this.visual = new ArrayList<>(placed.subList(first, last + 1));
    this.from = visual.get(0).slice().from();
    this.to = visual.get(visual.size() - 1).slice().to();
    visual.sort(Comparator.comparing(TextLine.Placed::x));
  }

  /**
   * Returns whether one structure element owns the whole sequence, so that it is marked at once,
   * and codes can tell all of it.
   */
  boolean isPossible() {
    Object owner = visual.get(0).slice().run().owner();
    return DocumentFont.isMappable(line.text().text().substring(from, to))
        && visual.stream()
            .map(TextLine.Placed::slice)
            .allMatch(slice -> slice.run().owner() == owner && !slice.run().missing());
  }

  /** A character and whether a word begins or ends before it. */
  record Told(int character, boolean apart) {

    /** Returns whether the character takes no room of its own: a mark, or a sign of format. */
    boolean isBlank() {
      return isBlank(character);
    }

    static boolean isBlank(int character) {
      int type = Character.getType(character);
      return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }
  }

  /**
   * Glyphs of one piece that tell one word, or a part of one, or what is between words.
   *
   * @param first index of the first glyph, from the left
   * @param last index after the last glyph
   * @param told what they tell, from left to right
   * @param x of their left end, in points from the left end of the visible line
   */
  record Chunk(GlyphSlice<?> slice, int first, int last, List<Told> told, float x) {

    /** Returns whether the word begins in the chunk before. */
    boolean continues() {
      return !told.isEmpty() && !told.get(0).apart();
    }

    boolean looksLike(Chunk other) {
      return slice.run().font() == other.slice.run().font()
          && slice.run().style().equals(other.slice.run().style());
    }

    /** Returns whether the chunk shows nothing but tells something: PDFium passes over it. */
    boolean isHidden(SliceText text) {
      boolean shows = false;
      for (int i = first; i < last; i++) {
        shows |= !text.isSpace(i);
      }
      return !shows && told.stream().anyMatch(told -> told.character() != ' ' && !told.isBlank());
    }

    boolean isRightToLeft() {
      return told.stream().anyMatch(told -> Retelling.isRightToLeft(told.character()));
    }
  }

  /**
   * Draws the sequence.
   *
   * @param x of the visible line's left end, in points from the left of the page
   */
  void paint(GlyphPainter glyphs, float x, float baseline) {
    List<Chunk> chunks = chunks();
    for (int from = 0; from < chunks.size(); ) {
      int to = from + 1;
      while (to < chunks.size() && chunks.get(to).continues()) {
        to++;
      }
      List<List<Chunk>> parts = parts(chunks.subList(from, to));
      if (chunks.get(from).isRightToLeft()) {
        // Where fonts change within it, pdf.js turns each part by itself: the right one is first.
        Collections.reverse(parts);
      }
      parts.forEach(part -> glyphs.paint(line.text(), part, x, baseline));
      from = to;
    }
  }

  /** Returns the chunks of a word, those of one font and style together. */
  private static List<List<Chunk>> parts(List<Chunk> word) {
    List<List<Chunk>> parts = new ArrayList<>();
    for (Chunk chunk : word) {
      List<Chunk> last = parts.isEmpty() ? List.of() : parts.get(parts.size() - 1);
      if (!last.isEmpty() && last.get(0).looksLike(chunk)) {
        last.add(chunk);
      } else {
        parts.add(new ArrayList<>(List.of(chunk)));
      }
    }
    return parts;
  }

  private List<Chunk> chunks() {
    List<Told> told = told();
    List<Chunk> chunks = new ArrayList<>();
    int next = 0;
    for (TextLine.Placed<?> piece : visual) {
      GlyphSlice<?> slice = piece.slice();
      SliceText text = new SliceText(line.text(), slice);
      int first = slice.first();
      int begin = next;
      float x = piece.x();
      float pen = x;
      for (int at = first; at < slice.last(); ) {
        if (at > first && next < told.size() && told.get(next).apart()) {
          chunks.add(new Chunk(slice, first, at, told.subList(begin, next), x));
          first = at;
          begin = next;
          x = pen;
        }
        int end = text.letterEnd(at);
        next = afterLetter(told, next, text.of(at, end));
        for (; at < end; at++) {
          pen += slice.run().advance(at) * slice.run().style().size() / 1000;
        }
      }
      next = piece == visual.get(visual.size() - 1) ? told.size() : next;
      chunks.add(new Chunk(slice, first, slice.last(), told.subList(begin, next), x));
    }
    return chunks;
  }

  /** Returns the index after what a letter tells, with the marks that follow a word. */
  private static int afterLetter(List<Told> told, int from, String letter) {
    int next = from;
    long count = letter.codePoints().filter(c -> !Told.isBlank(c)).count();
    while (count > 0) {
      count -= told.get(next++).isBlank() ? 0 : 1;
    }
    while (next < told.size() && told.get(next).isBlank() && !told.get(next).apart()) {
      next++;
    }
    return next;
  }

  /** Returns the characters in the order that they are told in, from left to right. */
  private List<Told> told() {
    int[] characters = line.text().text().substring(from, to).codePoints().toArray();
    List<Told> told = new ArrayList<>(characters.length + 8);
    if (!hasLeftToRight()) {
      mark(told, false);
    }
    boolean apart = true;
    for (int i = 0; i < characters.length; ) {
      int end = i;
      boolean rightToLeft = false;
      while (end < characters.length && MixedDirections.isOfWord(characters[end])) {
        rightToLeft |= isRightToLeft(characters[end++]);
      }
      if (!rightToLeft) {
        told.add(new Told(characters[i++], apart));
        apart = false;
        continue;
      }
      apart = true;
      for (int j = end - 1; j >= i; j--) {
        told.add(new Told(characters[j], apart));
        apart = false;
      }
      mark(told, false);
      apart = true;
      i = end;
    }
    return told;
  }

  private static void mark(List<Told> told, boolean apart) {
    told.add(new Told(DirectionMarks.LEFT_TO_RIGHT.codePointAt(0), apart));
  }

  /** Returns whether the line has letters that run left to right. */
  private boolean hasLeftToRight() {
    return line.text()
        .text()
        .substring(line.start(), line.visibleEnd())
        .codePoints()
        .anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
  }

  private static boolean isRightToLeft(int character) {
    byte direction = Character.getDirectionality(character);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
