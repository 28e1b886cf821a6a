package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Inline;

/** The running text of a paragraph that is being collected. */
final class LineBuffer {

  private List<Inline> words = new ArrayList<>();
  private boolean kept;

  /** To add to. */
  List<Inline> words() {
    return words;
  }

  /** The paragraph is the article's as soon as some of its words are. */
  void keepIf(boolean ofTheArticle) {
    kept |= ofTheArticle;
  }

  boolean isKept() {
    return kept;
  }

  /** Whether the last thing in it, white space aside, is a line break. */
  boolean endsWithBreak() {
    int last = words.size() - 1;
    while (last >= 0 && words.get(last) instanceof Inline.Plain plain && plain.text().isBlank()) {
      last--;
    }
    return last >= 0 && words.get(last) instanceof Inline.LineBreak;
  }

  /** What was collected, tidied; the buffer is empty afterwards. */
  List<Inline> take() {
    List<Inline> taken = words.isEmpty() ? List.of() : Inlines.tidy(words);
    words = new ArrayList<>();
    kept = false;
    return taken;
  }
}
