package org.plainpress.read.press.head;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plainpress.article.IsoDate;
import org.plainpress.read.press.phrase.Digits;
import org.plainpress.read.press.phrase.Lengths;
import org.plainpress.read.press.phrase.Phrases;

/**
 * A line that is nothing but a date, as papers print it in the languages of {@code assets/phrases}:
 * {@code 19 May 2018}, {@code Publié le 3 octobre 2020 à 18h12}, {@code 2018年7月20日(金)}.
 *
 * @param date the first date of the line
 * @param modified the second date of a line that has one, such as {@code Updated 3 May}
 * @param isModified whether the first date is that of a change, as a word before it says
 * @param timeDropped whether a time of day stands there whose offset from UTC is not known
 * @param doubts a sentence for each date that could be read otherwise, such as "the date 03/04/2020
 *     was read as 3 April 2020"
 */
public record DateLine(
    IsoDate date,
    Optional<IsoDate> modified,
    boolean isModified,
    boolean timeDropped,
    List<String> doubts) {

  public DateLine {
    doubts = List.copyOf(doubts);
  }

  /** Returns a date that is certain. */
  static DateLine certain(IsoDate date) {
    return new DateLine(date, Optional.empty(), false, false, List.of());
  }

  /** Returns whether a line is nothing but a date, in whatever order its numbers are meant. */
  public static boolean isDate(String line) {
    return parse(line, DateRules.forRecognition()).isPresent();
  }

  /**
   * Reads a line.
   *
   * @return empty where it holds anything but a date
   */
  public static Optional<DateLine> parse(String line, DateRules rules) {
    if (line.length() > Lengths.REMARK || line.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String text = Digits.ascii(Phrases.fold(line));
    return isoMoment(text).map(DateLine::certain).or(() -> new DateLineParser(text, rules).parse());
  }

  private static Optional<IsoDate> isoMoment(String folded) {
    try {
      return folded.length() > 15 && folded.charAt(4) == '-' && folded.charAt(10) == 't'
          ? Optional.of(IsoDate.parse(folded.toUpperCase(Locale.ROOT)))
          : Optional.empty();
    } catch (IllegalArgumentException notIso) {
      return Optional.empty();
    }
  }
}
