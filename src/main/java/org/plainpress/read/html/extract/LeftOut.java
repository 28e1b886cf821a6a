package org.plainpress.read.html.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.html.page.Query;

/** Tells what of a page is not in the article: where it stands, its first words, and how much. */
public final class LeftOut {

  /** What calls a note: a raised link within the page. */
  private static final String CALLS = "sup > a[href^=#], a[href^=#] > sup";

  /** What stands between words on a page and apart from them in an article. */
  private static final String BETWEEN_WORDS = CALLS + ", ruby";

  /** Fewer words than these between blocks of the article are labels, and not told one by one. */
  private static final int FEWEST_TOLD = 6;

  /** As many places are told one by one; a thread has hundreds. */
  private static final int MOST_TOLD = 8;

  /** Words are looked for up to so many in a row. */
  private static final int ROW = 3;

  /** In a block of at most so many words they are looked for in pairs. */
  private static final int SHORT = 12;

  private final List<TextBlock> blocks;
  private final boolean[] chosen;

  /** The words of the article, alone and in rows, by numbers that stand for them. */
  private final NumberSet read = new NumberSet();

  private final List<ReadingNote> notes = new ArrayList<>();

  private final Predicate<String> told;

  /**
   * @param article the article's words
   * @param told whether all that a block says is in the article's fields, as its byline
   */
  LeftOut(List<TextBlock> blocks, boolean[] chosen, String article, Predicate<String> told) {
    this.blocks = blocks;
    this.chosen = chosen;
    this.told = told;
    int[] words = numbers(Words.of(article));
    for (int length = 1; length <= ROW; length++) {
      for (int i = 0; i + length <= words.length; i++) {
        read.add(row(words, i, length));
      }
    }
  }

  /** Returns a number for each word. */
  private static int[] numbers(List<String> words) {
    int[] numbers = new int[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = words.get(i).hashCode();
    }
    return numbers;
  }

  /** Returns a number for some words in a row. */
  private static int row(int[] words, int from, int length) {
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = 1_000_003 * hash + words[i];
    }
    return hash;
  }

  /** Returns a note for each place between blocks of the article, and one of all words. */
  public List<ReadingNote> notes() {
    int all = 0;
    int before = -1;
    int words = 0;
    int first = -1;
    int more = 0;
    for (TextBlock block : blocks) {
      boolean in = isRead(block);
      if (!in) {
        all += block.length();
        words += block.length();
        first = first < 0 ? block.number() : first;
      } else if (chosen[block.number()]) {
        if (before >= 0 && words >= FEWEST_TOLD) {
          more += notes.size() < MOST_TOLD ? 0 : 1;
          tell(before, words, first);
        }
        before = block.number();
        words = 0;
        first = -1;
      }
    }
    if (more > 0) {
      notes.add(
          ReadingNote.ofWhole(
              "left out words in " + more + " more places; inspect --why lists them"));
    }
    if (all > 0) {
      notes.add(
          ReadingNote.ofWhole(
              "left out "
                  + all
                  + (all == 1 ? " word" : " words")
                  + " around the article (navigation, share bars, related links)"));
    }
    return notes;
  }

  private void tell(int before, int words, int first) {
    if (notes.size() < MOST_TOLD) {
      notes.add(
          ReadingNote.ofWhole(
              "left out behind \""
                  + Extraction.firstWords(blocks.get(before))
                  + "\": "
                  + words
                  + " words, \""
                  + Extraction.firstWords(blocks.get(first))
                  + "\""));
    }
  }

  /**
   * Returns whether at least half of a block is in the article, or all of it in the fields; a
   * credit, a note's number and the like are told apart from their words, which parts few words
   * from one another in a short block.
   */
  boolean isRead(TextBlock block) {
    int[] words = numbers(words(block));
    int length = Math.min(words.length <= SHORT ? 2 : ROW, words.length);
    int all = words.length - length + 1;
    int found = 0;
    for (int i = 0; i < all; i++) {
      found += read.contains(row(words, i, length)) ? 1 : 0;
    }
    return 2 * found >= all || told.test(block.text());
  }

  /**
   * Returns the words of a block without the readings of ruby annotations and the numbers by which
   * notes are called, which stand between others on the page and apart from them in an article.
   */
  private static List<String> words(TextBlock block) {
    if (!Query.holds(block.element(), BETWEEN_WORDS)) {
      return block.words();
    }
    Element own = block.element().clone();
    Query.all(own, "rt, rp, rtc").remove();
    Query.all(own, CALLS).remove();
    return Words.of(own.text());
  }
}
