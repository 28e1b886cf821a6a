package org.plainpress.read.html.extract;

import java.util.List;

/**
 * What a block's own words tell by the list of odds.
 *
 * @param mean the mean of those that are known
 * @param least the lowest
 * @param most the highest
 * @param pairs the mean of known pairs, in a short block
 * @param known which share of the words is known
 */
record WordLook(double mean, double least, double most, double pairs, double known) {

  /** Words behind these many are not looked up: the first ones tell enough. */
  private static final int MOST = 120;

  /** Pairs of words are looked up in blocks of at most so many words. */
  static final int SHORT = 16;

  static WordLook of(TextBlock block, WordOdds odds) {
    List<String> words = block.words();
    int number = Math.min(words.size(), MOST);
    Tally single = new Tally();
    for (int i = 0; i < number; i++) {
      single.add(odds.ofWord(words.get(i)));
    }
    Tally pairs = new Tally();
    if (words.size() <= SHORT) {
      for (int i = 1; i < words.size(); i++) {
        pairs.add(odds.ofWord(words.get(i - 1) + " " + words.get(i)));
      }
      if (words.size() < 6) {
        pairs.add(odds.ofWord("= " + String.join(" ", words)));
      }
    }
    return new WordLook(
        single.mean(), single.least, single.most, pairs.mean(), single.number / (double) number);
  }

  /** Sums what is known. */
  private static final class Tally {
    private double sum;
    private double least;
    private double most;
    private int number;

    private void add(float value) {
      if (!Float.isNaN(value)) {
        sum += value;
        least = Math.min(least, value);
        most = Math.max(most, value);
        number++;
      }
    }

    private double mean() {
      return number == 0 ? 0 : sum / number;
    }
  }
}
