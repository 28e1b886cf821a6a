package org.plainpress.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date as ISO 8601 writes it: a day ({@code 2018-07-20}), or a moment with its offset from UTC
 * ({@code 2018-07-20T06:00:00+01:00}). Dates are compared by their moments.
 *
 * @param day the day, of a year from 1 to 9999, in its own offset and in UTC
 * @param time the moment, on that day in its own offset; absent where only the day is known
 */
public record IsoDate(LocalDate day, Optional<OffsetDateTime> time) implements Comparable<IsoDate> {

  /**
   * How most moments are written. They are read without a formatter of the JDK: those had 0.8 % of
   * the processor time of a long export.
   */
  private static final String UTC = "0000-00-00T00:00:00Z";

  /**
   * Checks that the moment is on the day.
   *
   * @param day see the record
   * @param time see the record
   * @throws IllegalArgumentException where it is not, or the year has more than four digits
   */
  public IsoDate {
    requireFourDigits(day.getYear());
    // Editions give moments in UTC too, where the last evening of 9999 may be one of 10000.
    time.ifPresent(
        moment -> requireFourDigits(moment.withOffsetSameInstant(ZoneOffset.UTC).getYear()));
    if (time.isPresent() && !time.get().toLocalDate().equals(day)) {
      throw new IllegalArgumentException("date: the moment is not on the day");
    }
  }

  private static void requireFourDigits(int year) {
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException("date: year " + year + " is not within 1 to 9999");
    }
  }

  /**
   * {@return a day}
   *
   * @param year from 1 to 9999
   * @param month from 1 to 12
   * @param dayOfMonth from 1
   * @throws java.time.DateTimeException where there is no such day
   */
  public static IsoDate of(int year, int month, int dayOfMonth) {
    return new IsoDate(LocalDate.of(year, month, dayOfMonth), Optional.empty());
  }

  /**
   * {@return a moment}
   *
   * @param moment the moment
   */
  public static IsoDate of(OffsetDateTime moment) {
    return new IsoDate(moment.toLocalDate(), Optional.of(moment));
  }

  /**
   * Parses a date.
   *
   * @param iso {@code YYYY-MM-DD}, or {@code YYYY-MM-DDThh:mm[:ss[.f]]} with {@code Z} or {@code
   *     ±hh:mm}
   * @return the date
   * @throws IllegalArgumentException where it is neither
   */
  public static IsoDate parse(String iso) {
    try {
      return iso.length() == "2018-07-20".length()
          ? new IsoDate(LocalDate.parse(iso), Optional.empty())
          : of(parseMoment(iso));
    } catch (DateTimeException notADate) {
      throw new IllegalArgumentException(
          "date: '" + iso + "' is not like 2018-07-20 or 2018-07-20T06:00:00+01:00", notADate);
    }
  }

  /**
   * Parses a moment.
   *
   * @param iso {@code YYYY-MM-DDThh:mm[:ss[.f]]} with {@code Z} or {@code ±hh:mm}
   * @return the moment
   * @throws DateTimeException where it is no such text
   */
  public static OffsetDateTime parseMoment(String iso) {
    return hasShape(iso, UTC)
        ? OffsetDateTime.of(
            Integer.parseInt(iso, 0, 4, 10),
            Integer.parseInt(iso, 5, 7, 10),
            Integer.parseInt(iso, 8, 10, 10),
            Integer.parseInt(iso, 11, 13, 10),
            Integer.parseInt(iso, 14, 16, 10),
            Integer.parseInt(iso, 17, 19, 10),
            0,
            ZoneOffset.UTC)
        : OffsetDateTime.parse(iso);
  }

  /** Returns whether a text has digits where the shape has 0, and is otherwise the shape. */
  private static boolean hasShape(String text, String shape) {
    if (text.length() != shape.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (shape.charAt(i) == '0' ? c < '0' || c > '9' : c != shape.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** {@return the moment; where only the day is known, its midnight in UTC} */
  public OffsetDateTime moment() {
    return time.orElseGet(() -> OffsetDateTime.of(day, LocalTime.MIDNIGHT, ZoneOffset.UTC));
  }

  /** {@return the date as ISO 8601 writes it, a moment always with its seconds} */
  public String iso() {
    if (time.isEmpty()) {
      return day.toString();
    }
    OffsetDateTime moment = time.get();
    String clock = moment.toLocalTime().toString();
    return day + "T" + (clock.length() == 5 ? clock + ":00" : clock) + moment.getOffset();
  }

  /**
   * {@return a moment in UTC, in whole seconds: {@code 2018-07-20T05:00:00Z} (RFC 3339)}
   *
   * @param moment the moment
   */
  public static String utc(OffsetDateTime moment) {
    return of(moment.withOffsetSameInstant(ZoneOffset.UTC).withNano(0)).iso();
  }

  @Override
  public int compareTo(IsoDate other) {
    return moment().compareTo(other.moment());
  }

  @Override
  public String toString() {
    return iso();
  }
}
