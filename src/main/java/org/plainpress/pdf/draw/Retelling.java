package org.plainpress.pdf.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.plainpress.shape.GlyphSlice;
import org.plainpress.shape.TextLine;

/**
 * Tells anew what runs right to left in a line that does not, numbers and signs in it included: in
 * logical order from left to right, each word turned round, which all programs turn back. Word for
 * word they agree; on the order of several words, and of numbers between them, they do not. So the
 * glyphs, which stand where they are to be seen, tell characters of their neighbours.
 */
final class Retelling<T> {

  private final TextLine<T> line;

  /** The pieces of the sequence, as they stand from left to right. */
  private final List<TextLine.Placed<T>> visual;

  /** The same pieces in logical order. */
  private final List<TextLine.Placed<T>> logical;

  private final int from;
  private final int to;

  /**
   * @param first index of the sequence's first piece, in logical order
   * @param last index of its last piece
   */
  Retelling(TextLine<T> line, int first, int last) {
    this.line = line;
    this.logical = line.placed().subList(first, last + 1);
    this.visual = new ArrayList<>(logical);
    this.from = visual.get(0).slice().from();
    this.to = visual.get(visual.size() - 1).slice().to();
    visual.sort(Comparator.comparing(TextLine.Placed::x));
  }

  /**
   * Returns whether codes can tell all of the sequence, and what is told of each word is one
   * element's: it is marked as that, whoever owns the glyphs.
   */
  boolean isPossible() {
    return DocumentFont.isMappable(line.text().text().substring(from, to))
        && visual.stream()
            .map(TextLine.Placed::slice)
            .allMatch(slice -> slice.run().inset().isEmpty() && !slice.run().missing())
        && (hasOneOwner() || changeOwnersBetweenWords(chunks()));
  }

  private boolean hasOneOwner() {
    return IntStream.range(1, logical.size()).allMatch(piece -> owner(piece) == owner(0));
  }

  /**
   * Returns whether what changes the element begins a chunk and no part of a word. It does not
   * where a word is divided between elements, or a ligature tells the end of one word and the
   * beginning of another.
   */
  private boolean changeOwnersBetweenWords(List<Chunk> chunks) {
    int piece = 0;
    for (Chunk chunk : chunks) {
      for (int i = 0; i < chunk.told().size(); i++) {
        Told told = chunk.told().get(i);
        if (owner(told.piece()) != owner(piece) && (i > 0 || !told.apart())) {
          return false;
        }
        piece = told.piece();
      }
    }
    return true;
  }

  private T owner(int piece) {
    return logical.get(piece).slice().run().owner();
  }

  /**
   * A character that is told.
   *
   * @param apart whether a word begins or ends before it, or the words of another element
   * @param piece the index of the piece, in logical order, that it is of
   */
  record Told(int character, boolean apart, int piece) {

    /** A character that is told with others of one letter, which stand in one piece. */
    Told(int character) {
      this(character, false, 0);
    }

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
   * @param counts how many characters that take room each letter of the glyphs tells
   * @param x of their left end, in points from the left end of the visible line
   */
  record Chunk(
      GlyphSlice<?> slice, int first, int last, List<Told> told, List<Integer> counts, float x) {

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
   * @param open begins the marked content of an element, unless it is open
   * @param x of the visible line's left end, in points from the left of the page
   */
  void paint(GlyphPainter glyphs, Consumer<T> open, float x, float baseline) {
    List<Chunk> chunks = chunks();
    open.accept(owner(0));
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
      chunks.get(from).told().stream()
          .findFirst()
          .ifPresent(first -> open.accept(owner(first.piece())));
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
    int owed = 0;
    for (TextLine.Placed<T> piece : visual) {
      GlyphSlice<?> slice = piece.slice();
      SliceText text = new SliceText(line.text(), slice);
      int first = slice.first();
      int begin = next;
      List<Integer> counts = new ArrayList<>();
      float x = piece.x();
      float pen = x;
      for (int at = first; at < slice.last(); ) {
        if (at > first && next < told.size() && told.get(next).apart()) {
          chunks.add(new Chunk(slice, first, at, told.subList(begin, next), counts, x));
          counts = new ArrayList<>();
          first = at;
          begin = next;
          x = pen;
        }
        int end = text.letterEnd(at);
        int own = (int) text.of(at, end).codePoints().filter(c -> !Told.isBlank(c)).count();
        int due = own == 0 ? 0 : own + owed;
        int after = afterLetter(told, next, due);
        int count = (int) told.subList(next, after).stream().filter(c -> !c.isBlank()).count();
        counts.add(count);
        owed += own - count;
        next = after;
        for (; at < end; at++) {
          pen += slice.run().advance(at) * slice.run().style().size() / 1000;
        }
      }
      next = piece == visual.get(visual.size() - 1) ? told.size() : next;
      chunks.add(new Chunk(slice, first, slice.last(), told.subList(begin, next), counts, x));
    }
    return chunks;
  }

  /**
   * Returns the index after what a letter tells, with the marks that follow a word. A ligature
   * tells nothing of what belongs to another element than its first character does; the next letter
   * tells that.
   *
   * @param due how many characters it should tell that take room
   */
  private int afterLetter(List<Told> told, int from, int due) {
    int next = from;
    int left = due;
    while (left > 0 && (left == due || owner(told, next) == owner(told, next - 1))) {
      left -= told.get(next++).isBlank() ? 0 : 1;
    }
    while (next < told.size() && told.get(next).isBlank() && !told.get(next).apart()) {
      next++;
    }
    return next;
  }

  private T owner(List<Told> told, int index) {
    return owner(told.get(index).piece());
  }

  /** Returns the characters in the order that they are told in, from left to right. */
  private List<Told> told() {
    int[] characters = line.text().text().substring(from, to).codePoints().toArray();
    int[] pieces = pieces(characters);
    List<Told> told = new ArrayList<>(characters.length + 8);
    if (!hasLeftToRight()) {
      mark(told, false, 0);
    }
    boolean apart = true;
    for (int i = 0; i < characters.length; ) {
      int end = i;
      boolean rightToLeft = false;
      while (end < characters.length && MixedDirections.isOfWord(characters[end])) {
        rightToLeft |= isRightToLeft(characters[end++]);
      }
      if (!rightToLeft) {
        boolean otherOwner = i > 0 && owner(pieces[i]) != owner(pieces[i - 1]);
        told.add(new Told(characters[i], apart || otherOwner, pieces[i]));
        i++;
        apart = false;
        continue;
      }
      apart = true;
      for (int j = end - 1; j >= i; j--) {
        told.add(new Told(characters[j], apart, pieces[j]));
        apart = false;
      }
      mark(told, false, pieces[i]);
      apart = true;
      i = end;
    }
    return told;
  }

  /** Returns the index of the piece, in logical order, that each character is of. */
  private int[] pieces(int[] characters) {
    int[] pieces = new int[characters.length];
    int at = from;
    int piece = 0;
    for (int i = 0; i < characters.length; i++) {
      while (at >= logical.get(piece).slice().to()) {
        piece++;
      }
      pieces[i] = piece;
      at += Character.charCount(characters[i]);
    }
    return pieces;
  }

  private static void mark(List<Told> told, boolean apart, int piece) {
    told.add(new Told(DirectionMarks.LEFT_TO_RIGHT.codePointAt(0), apart, piece));
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
