package org.plainpress.read.press.head;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the numbers of an article's dates are meant: which of two is the month, and which century a
 * year of two digits is of. Looks only when it is asked, and then once. Used by one thread, for one
 * article.
 */
public final class DateRules {

  private final Supplier<DayMonthOrder> order;
  private final Supplier<String> text;
  private final Clock clock;
  private Optional<DayMonthOrder> knownOrder = Optional.empty();
  private Optional<Collection<Integer>> knownYears = Optional.empty();

  private DateRules(Supplier<DayMonthOrder> order, Supplier<String> text, Clock clock) {
    this.order = order;
    this.text = text;
    this.clock = clock;
  }

  /**
   * Returns the rules of an article.
   *
   * @param language its BCP 47 tag, {@code und} where that is not known
   * @param text its words, whose other dates tell the century
   * @param clock tells today, which is asked for only where the text has no date with a full year
   */
  public static DateRules of(String language, Supplier<String> text, Clock clock) {
    return new DateRules(() -> DayMonthOrder.of(language), text, clock);
  }

  /** Returns rules that do to tell whether a text is a date, but not which date. */
  public static DateRules forRecognition() {
    return new DateRules(() -> DayMonthOrder.DAY_FIRST, () -> "", Clock.systemUTC());
  }

  /** Returns whether the month is before the day where both could be either. */
  boolean monthFirst() {
    if (knownOrder.isEmpty()) {
      knownOrder = Optional.of(order.get());
    }
    return knownOrder.get() == DayMonthOrder.MONTH_FIRST;
  }

  /** Returns whether nothing but today's date tells the century of a year of two digits. */
  boolean guessesCentury() {
    return fullYears().isEmpty();
  }

  /**
   * Returns the year that is meant by its last two digits: the one nearest to a full year in the
   * text, the later of two that are equally near; without any, the last one that makes the date no
   * future one.
   *
   * @param lastDigits 0 to 99
   * @param month 1 to 12
   * @param day 1 to 31
   */
  int fullYear(int lastDigits, int month, int day) {
    if (!guessesCentury()) {
      return nearest(lastDigits);
    }
    // Where the day begins first on Earth: a paper printed there may be dated so already.
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    int year = today.getYear() - Math.floorMod(today.getYear() - lastDigits, 100);
    boolean future =
        year == today.getYear()
            && (month > today.getMonthValue()
                || month == today.getMonthValue() && day > today.getDayOfMonth());
    return future ? year - 100 : year;
  }

  private int nearest(int lastDigits) {
    int best = 0;
    int distance = Integer.MAX_VALUE;
    for (int known : fullYears()) {
      int below = known - Math.floorMod(known - lastDigits, 100);
      for (int year : List.of(below + 100, below)) {
        int away = Math.abs(year - known);
        if (away < distance || away == distance && year > best) {
          best = year;
          distance = away;
        }
      }
    }
    return best;
  }

  private Collection<Integer> fullYears() {
    if (knownYears.isEmpty()) {
      knownYears = Optional.of(FullYears.in(text.get()));
    }
    return knownYears.get();
  }
}
