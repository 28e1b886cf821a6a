package org.plainpress.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The text of one paragraph in logical order, made span by span: how each looks and what it belongs
 * to. Spans are never empty.
 *
 * @param <T> what spans belong to: in a PDF, structure elements
 */
public final class StyledText<T> {

  /**
   * A stretch of text that looks alike and belongs together.
   *
   * @param start index of its first UTF-16 unit
   * @param end index after its last
   * @param inset what stands in the place of the text, which is then one character
   */
  record Span<T>(int start, int end, Style style, T owner, Optional<Inset> inset) {}

  /** Stands for an inset among characters: the object replacement character. */
  static final char INSET = '\uFFFC';

  /** Shows a hyphen at the end of a line, and is none where text is copied (U+00AD). */
  static final char SOFT_HYPHEN = '\u00AD';

  private final StringBuilder text = new StringBuilder();
  private final List<Span<T>> spans = new ArrayList<>();

  /** Where words that are not the source's own start and end, in turn. */
  private final List<Integer> added = new ArrayList<>();

  /** Where insets show words of the source, and how many more code points than one. */
  private final NavigableMap<Integer, Integer> insetWords = new TreeMap<>();

  /**
   * Adds words of the source; a line feed in them breaks the line.
   *
   * @return this text
   */
  public StyledText<T> add(String words, Style style, T owner) {
    if (words.isEmpty()) {
      return this;
    }
    int start = text.length();
    text.append(words);
    if (!spans.isEmpty()) {
      Span<T> last = spans.get(spans.size() - 1);
      if (last.style().equals(style) && last.owner() == owner && last.inset().isEmpty()) {
        start = spans.remove(spans.size() - 1).start();
      }
    }
    spans.add(new Span<>(start, text.length(), style, owner, Optional.empty()));
    return this;
  }

  /**
   * Adds words that the source does not have, such as a note's number in brackets.
   *
   * @return this text
   */
  public StyledText<T> addOwn(String words, Style style, T owner) {
    added.add(text.length());
    add(words, style, owner);
    added.add(text.length());
    return this;
  }

  /**
   * Adds something that stands in the line like a letter, and is none of the source's words.
   *
   * @param style of the words around it
   * @return this text
   */
  public StyledText<T> add(Inset inset, Style style, T owner) {
    int start = text.length();
    added.add(start);
    text.append(INSET);
    spans.add(new Span<>(start, text.length(), style, owner, Optional.of(inset)));
    added.add(text.length());
    return this;
  }

  /**
   * Adds words of the source that are set as an inset: a line never ends within them, nor before an
   * inset without width that follows.
   *
   * @param words that the inset shows
   * @param style of the words around it
   * @return this text
   */
  public StyledText<T> add(String words, Inset inset, Style style, T owner) {
    add(inset, style, owner);
    added.set(added.size() - 2, text.length());
    insetWords.put(text.length() - 1, words.codePointCount(0, words.length()) - 1);
    return this;
  }

  /**
   * Counts the code points of the source that stand before an index in the text: those added by
   * {@link #addOwn} are none of them.
   */
  public int sourceOffset(int at) {
    int count = text.codePointCount(0, at);
    for (int i = 0; i < added.size() && added.get(i) < at; i += 2) {
      count -= text.codePointCount(added.get(i), Math.min(at, added.get(i + 1)));
    }
    for (int more : insetWords.headMap(at).values()) {
      count += more;
    }
    return count;
  }

  /**
   * Returns the same text with soft hyphens in it, which are none of the source's characters.
   *
   * @param places indexes of the characters that they stand before, in order
   */
  StyledText<T> withSoftHyphens(List<Integer> places) {
    StyledText<T> out = new StyledText<>();
    int from = 0;
    for (int place : places) {
      out.text.append(text, from, place).append(SOFT_HYPHEN);
      from = place;
    }
    out.text.append(text, from, text.length());
    List<Integer> own = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      own.add(places.get(i) + i);
      own.add(places.get(i) + i + 1);
    }
    for (Span<T> span : spans) {
      out.spans.add(
          new Span<>(
              moved(span.start(), places),
              moved(span.end(), places),
              span.style(),
              span.owner(),
              span.inset()));
    }
    added.forEach(at -> own.add(moved(at, places)));
    // Pairs of where something starts and ends: they never overlap, so that they can be sorted.
    own.sort(Comparator.naturalOrder());
    out.added.addAll(own);
    insetWords.forEach((at, more) -> out.insetWords.put(moved(at, places), more));
    return out;
  }

  /** Returns where a character stands after soft hyphens were put in. */
  static int moved(int at, List<Integer> places) {
    int before = 0;
    while (before < places.size() && places.get(before) < at) {
      before++;
    }
    return at + before;
  }

  String text() {
    return text.toString();
  }

  public boolean isEmpty() {
    return text.length() == 0;
  }

  List<Span<T>> spans() {
    return spans;
  }
}
