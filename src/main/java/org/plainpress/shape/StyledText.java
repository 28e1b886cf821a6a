package org.plainpress.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of one paragraph in logical order, with what each span of it looks like and belongs to.
 *
 * @param <T> what a span belongs to: a structure element
 */
public final class StyledText<T> {

  /**
   * @param start index of its first UTF-16 unit
   * @param end index after its last
   * @param owner the structure element its marks belong to
   */
  public record Span<T>(int start, int end, Style style, T owner) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Span<T>> spans = new ArrayList<>();

  /** Pairs of where words that are not the source's own start and end. */
  private final List<Integer> added = new ArrayList<>();

  /** Adds words; a line feed in them breaks the line. */
  public StyledText<T> add(String words, Style style, T owner) {
    if (words.isEmpty()) {
      return this;
    }
    int start = text.length();
    text.append(words);
    Span<T> last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    if (last != null && last.style().equals(style) && last.owner() == owner) {
      spans.set(spans.size() - 1, new Span<>(last.start(), text.length(), style, owner));
    } else {
      spans.add(new Span<>(start, text.length(), style, owner));
    }
    return this;
  }

  /** Adds words that the source does not have, such as a number in brackets. */
  public StyledText<T> addOwn(String words, Style style, T owner) {
    added.add(text.length());
    add(words, style, owner);
    added.add(text.length());
    return this;
  }

  /** How many code points of the source stand before an index in the text. */
  public int sourceOffset(int at) {
    int count = text.codePointCount(0, at);
    for (int i = 0; i < added.size() && added.get(i) < at; i += 2) {
      count -= text.codePointCount(added.get(i), Math.min(at, added.get(i + 1)));
    }
    return count;
  }

  public String text() {
    return text.toString();
  }

  public boolean isEmpty() {
    return text.length() == 0;
  }

  public List<Span<T>> spans() {
    return spans;
  }
}
