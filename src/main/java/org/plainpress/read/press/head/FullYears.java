package org.plainpress.read.press.head;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.press.phrase.Digits;
import org.plainpress.read.press.phrase.Phrases;

/** Finds the years of those dates in a text that write the year with four digits. */
final class FullYears {

  /** {@code 2018-07-20}, {@code 20.07.2018}, {@code 7/20/2018}, {@code 2018年}, {@code 2018년}. */
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(?:([12]\\d{3})(?:[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d)|\\s?[年년])"
              + "|\\d{1,2}[-./]\\d{1,2}[-./]([12]\\d{3})(?!\\d))");

  /** A word and a year, with a day or a word such as {@code de} between them. */
  private static final Pattern WORD_AND_YEAR =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}[\\p{L}\\p{M}]+)\\.?,?\\s+"
              + "(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+|del?\\s+)?([12]\\d{3})(?!\\d)");

  private FullYears() {}

  /** Returns the years, each once. */
  static Collection<Integer> in(String text) {
    String ascii = Digits.ascii(text);
    TreeSet<Integer> years = new TreeSet<>();
    Matcher numeric = NUMERIC.matcher(ascii);
    while (numeric.find()) {
      String year = Optional.ofNullable(numeric.group(1)).orElseGet(() -> numeric.group(2));
      years.add(Integer.parseInt(year));
    }
    Matcher word = WORD_AND_YEAR.matcher(ascii);
    while (word.find()) {
      if (Phrases.get().month(Phrases.fold(word.group(1))) > 0) {
        years.add(Integer.parseInt(word.group(2)));
      }
    }
    return years;
  }
}
