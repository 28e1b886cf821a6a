package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Inline;

/** Collects the running text of a paragraph. */
final class LineBuffer {

  private List<Inline> words = new ArrayList<>();
  private boolean kept;

  /** Returns the words so far, to add to. */
  List<Inline> words() {
    return words;
  }

  /**
   * Marks the paragraph as the article's if some of its words are.
   *
   * @param ofTheArticle whether the words that are added now belong to the article
   */
  void keepIf(boolean ofTheArticle) {
    kept |= ofTheArticle;
  }

  /** Returns whether some of its words belong to the article. */
  boolean isKept() {
    return kept;
  }

  /** Returns whether the last thing in it, white space aside, is a line break. */
  boolean endsWithBreak() {
    int last = words.size() - 1;
    while (last >= 0 && words.get(last) instanceof Inline.Plain plain && plain.text().isBlank()) {
      last--;
    }
    return last >= 0 && words.get(last) instanceof Inline.LineBreak;
  }

  /** Returns what was collected, tidied, and empties the buffer. */
  List<Inline> take() {
    List<Inline> taken = words.isEmpty() ? List.of() : Inlines.tidy(words);
    words = new ArrayList<>();
    kept = false;
    return taken;
  }
}
