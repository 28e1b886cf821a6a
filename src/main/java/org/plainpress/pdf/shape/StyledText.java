package org.plainpress.pdf.shape;

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
