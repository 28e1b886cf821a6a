package org.plainpress.read.feed;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.article.IsoDate;
import org.plainpress.read.press.head.DateLine;
import org.plainpress.read.press.head.DateRules;
import org.plainpress.read.press.head.Dates;
import org.plainpress.read.press.head.ZoneNames;

/**
 * Reads the dates of feeds as the world writes them: by RFC 822 and ISO 8601, with the names of
 * days, months and zones in many languages, years of two digits, without seconds.
 */
final class FeedDates {

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d/.-])(\\d{1,2})[:.hH](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?(?![\\d/.-]?\\d{3})(?!\\d)"
              + "(?:\\s*([aApP])\\.?[mM]\\b\\.?)?"
              + "(?:\\s*((?:[A-Za-z]{1,5})?[+-]\\d{1,2}:?(?:\\d{2})?|[A-Z]{1,5})(?![\\p{L}\\d]))?");

  private static final Pattern COMPACT =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})T(\\d{2}):?(\\d{2}):?(\\d{2})?(?:\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?");

  private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}[\\p{L}\\p{M}.]*\\s*,\\s*");
  private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("^(.*\\d[ -]\\p{L}[\\p{L}\\p{M}]*\\.?[ -]|.*\\p{L} \\d{1,2},? )(\\d{2})$");
  private static final Pattern SECONDS = Pattern.compile("\\d{10}|\\d{13}");
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?");

  private FeedDates() {}

  /**
   * Reads a date.
   *
   * @param language of the feed, which decides the order of day and month in slashes
   * @return empty where it is no date, or one of a day that does not exist
   */
  static Optional<IsoDate> parse(String written, String language) {
    String text = REMARK.matcher(written).replaceAll(" ").replaceAll("[\\s\u00a0]+", " ").strip();
    try {
      if (SECONDS.matcher(text).matches()) {
        long number = Long.parseLong(text);
        Instant moment =
            text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return Optional.of(FeedArticle.date(moment.atOffset(ZoneOffset.UTC)));
      }
      Matcher compact = COMPACT.matcher(text);
      if (compact.matches()) {
        return moment(compact);
      }
      return inWords(text, DateRules.of(language, () -> "", Clock.systemUTC()));
    } catch (DateTimeException | IllegalArgumentException noDate) {
      return Optional.empty();
    }
  }

  private static Optional<IsoDate> moment(Matcher parts) {
    LocalDate day =
        LocalDate.of(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    LocalTime time =
        time(parts.group(4), parts.group(5), Optional.ofNullable(parts.group(6)), Optional.empty());
    return Optional.of(date(day, time, Optional.ofNullable(parts.group(7))));
  }

  private static Optional<IsoDate> inWords(String text, DateRules rules) {
    Matcher clock = TIME.matcher(text);
    boolean timed = clock.find();
    String words =
        timed ? text.substring(0, clock.start()) + " " + text.substring(clock.end()) : text;
    Optional<LocalDate> day = day(words.strip(), rules);
    if (day.isEmpty() || !timed) {
      return day.map(one -> new IsoDate(one, Optional.empty()));
    }
    LocalTime time =
        time(
            clock.group(1),
            clock.group(2),
            Optional.ofNullable(clock.group(3)),
            Optional.ofNullable(clock.group(4)));
    return Optional.of(date(day.get(), time, Optional.ofNullable(clock.group(5))));
  }

  private static Optional<LocalDate> day(String words, DateRules rules) {
    String rest = WEEKDAY.matcher(words).replaceFirst("");
    rest = rest.replaceAll("(?<=\\d)[-/](?=\\p{L})|(?<=\\p{L})[-/](?=\\d)", " ");
    rest = rest.replaceAll("[T,;]+$", "").strip();
    Matcher shortYear = SHORT_YEAR.matcher(rest);
    if (shortYear.matches()) {
      // RFC 2822, 4.3: 00 to 49 are of this century.
      String century = shortYear.group(2).compareTo("50") < 0 ? "20" : "19";
      rest = shortYear.group(1) + century + shortYear.group(2);
    }
    String last = rest;
    return parsed(rest, rules)
        .or(() -> parsed(MonthNames.inEnglish(last), rules))
        .map(line -> line.date().day());
  }

  private static Optional<DateLine> parsed(String day, DateRules rules) {
    return Dates.parse(
        day.replace('/', '-').matches("\\d{4}-\\d{1,2}-\\d{1,2}") ? padded(day) : day, rules);
  }

  /** Returns a day of ISO 8601 with two digits for its month and its day. */
  private static String padded(String day) {
    String[] parts = day.split("[-/]");
    return parts[0]
        + (parts[1].length() < 2 ? "-0" : "-")
        + parts[1]
        + (parts[2].length() < 2 ? "-0" : "-")
        + parts[2];
  }

  private static LocalTime time(
      String hour, String minute, Optional<String> second, Optional<String> half) {
    int hours = Integer.parseInt(hour);
    if (half.isPresent()) {
      hours = hours % 12 + (half.get().equalsIgnoreCase("p") ? 12 : 0);
    }
    // A leap second is the 60th; java.time has none.
    int seconds = Math.min(59, second.map(Integer::parseInt).orElse(0));
    return LocalTime.of(hours, Integer.parseInt(minute), seconds);
  }

  /** Returns a moment; its day alone where its zone is not known. */
  private static IsoDate date(LocalDate day, LocalTime time, Optional<String> zone) {
    return zone.flatMap(FeedDates::offset)
        .map(offset -> FeedArticle.date(OffsetDateTime.of(day, time, offset)))
        .orElseGet(() -> new IsoDate(day, Optional.empty()));
  }

  private static Optional<ZoneOffset> offset(String zone) {
    Matcher numbers = OFFSET.matcher(zone);
    if (numbers.find()) {
      int hours = Integer.parseInt(numbers.group(2));
      int minutes = Integer.parseInt(Optional.ofNullable(numbers.group(3)).orElse("0"));
      int sign = numbers.group(1).equals("-") ? -1 : 1;
      return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }
    return zone.equalsIgnoreCase("UT")
        ? Optional.of(ZoneOffset.UTC)
        : ZoneNames.offset(zone.toLowerCase(Locale.ROOT));
  }
}
