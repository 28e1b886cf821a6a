package org.plainpress.read.press.head;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.article.IsoDate;

/** Reads dates as machines write them, more or less by ISO 8601; else as papers print them. */
public final class Dates {

  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(:\\d{2})?(?:\\.\\d+)?\\s*(Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern COMPACT_DAY = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");

  private Dates() {}

  /** Returns whether a text is a date, in whatever order its numbers are meant. */
  public static boolean isDate(String written) {
    return parse(written, DateRules.forRecognition()).isPresent();
  }

  /**
   * Reads a date. A time without an offset from UTC is left out: the moment is not known then, the
   * day is.
   *
   * @return empty where it is no date, or one of a day that does not exist
   */
  public static Optional<DateLine> parse(String written, DateRules rules) {
    String text = written.strip();
    if (text.isEmpty() || text.charAt(0) < '0' || text.charAt(0) > '9') {
      return DateLine.parse(text, rules);
    }
    Matcher moment = MOMENT.matcher(text);
    Matcher compact = COMPACT_DAY.matcher(text);
    try {
      if (moment.matches()) {
        return Optional.of(DateLine.certain(moment(moment)));
      }
      if (DAY.matcher(text).matches()) {
        return Optional.of(DateLine.certain(IsoDate.parse(text)));
      }
      if (compact.matches()) {
        String day = compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3);
        return Optional.of(DateLine.certain(IsoDate.parse(day)));
      }
    } catch (DateTimeException | IllegalArgumentException noDate) {
      return Optional.empty();
    }
    return DateLine.parse(text, rules);
  }

  private static IsoDate moment(Matcher moment) {
    String seconds = Optional.ofNullable(moment.group(3)).orElse(":00");
    String local = moment.group(1) + "T" + moment.group(2) + seconds;
    Optional<String> offset = Optional.ofNullable(moment.group(4));
    if (offset.isEmpty()) {
      return new IsoDate(LocalDateTime.parse(local).toLocalDate(), Optional.empty());
    }
    // Some write +0100.
    String zone = offset.get().replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
    return IsoDate.parse(local + zone);
  }
}
