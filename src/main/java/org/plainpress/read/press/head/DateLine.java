package org.plainpress.read.press.head;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainpress.article.IsoDate;
import org.plainpress.read.press.phrase.Digits;
import org.plainpress.read.press.phrase.Phrases;

/**
 * A line that is nothing but a date, as papers print it, in the languages of the phrases.
 *
 * @param modified the second date of a line that has one ("Updated …")
 * @param timeDropped a time of day stands there whose offset from UTC is not known
 * @param ambiguous day and month could be the other way round
 */
public record DateLine(
    IsoDate date,
    Optional<IsoDate> modified,
    boolean isModified,
    boolean timeDropped,
    boolean ambiguous) {

  private static final int LONGEST = 120;

  /** Offsets of the zones that papers name, in minutes from UTC. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("gmt", 0),
          Map.entry("utc", 0),
          Map.entry("z", 0),
          Map.entry("bst", 60),
          Map.entry("wet", 0),
          Map.entry("west", 60),
          Map.entry("cet", 60),
          Map.entry("cest", 120),
          Map.entry("mez", 60),
          Map.entry("mesz", 120),
          Map.entry("eet", 120),
          Map.entry("eest", 180),
          Map.entry("msk", 180),
          Map.entry("мск", 180),
          Map.entry("est", -300),
          Map.entry("edt", -240),
          Map.entry("cst", -360),
          Map.entry("cdt", -300),
          Map.entry("mst", -420),
          Map.entry("mdt", -360),
          Map.entry("pst", -480),
          Map.entry("pdt", -420),
          Map.entry("jst", 540),
          Map.entry("hkt", 480),
          Map.entry("sgt", 480),
          Map.entry("ist", 330),
          Map.entry("aest", 600),
          Map.entry("aedt", 660),
          Map.entry("nzst", 720),
          Map.entry("nzdt", 780),
          Map.entry("et", Integer.MIN_VALUE),
          Map.entry("pt", Integer.MIN_VALUE),
          Map.entry("ct", Integer.MIN_VALUE),
          Map.entry("mt", Integer.MIN_VALUE));

  /** Returns whether a line is nothing but a date, in whatever order its numbers are meant. */
  public static boolean isDate(String line) {
    return parse(line, DateRules.of("und")).isPresent();
  }

  public static Optional<DateLine> parse(String line, DateRules rules) {
    if (line.length() > LONGEST || line.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String text = Digits.ascii(Phrases.fold(line));
    Optional<IsoDate> iso = isoMoment(text);
    if (iso.isPresent()) {
      return Optional.of(new DateLine(iso.get(), Optional.empty(), false, false, false));
    }
    return new Parser(text, rules).parse();
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

  /** Takes the line apart; gives up at the first word that belongs to no date. */
  private static final class Parser {
    private final Phrases phrases = Phrases.get();
    private final Set<String> published = phrases.of("published");
    private final Set<String> modifiedWords = phrases.of("modified");
    private final Set<String> weekdays = phrases.of("weekdays");
    private final Set<String> dateWords = phrases.of("date words");
    private final DateRules rules;
    private final String text;
    private final List<Found> found = new ArrayList<>();
    private Found current = new Found();

    private static final class Found {
      boolean modified;
      int year;
      int month;
      int day;
      LocalTime time;
      Integer offset;
      boolean ambiguous;
      final List<Integer> numbers = new ArrayList<>();

      boolean isEmpty() {
        return year == 0 && month == 0 && numbers.isEmpty();
      }
    }

    Parser(String text, DateRules rules) {
      this.text = text;
      this.rules = rules;
    }

    Optional<DateLine> parse() {
      for (String token : tokens()) {
        if (!take(token)) {
          return Optional.empty();
        }
      }
      finish();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      List<IsoDate> dates = new ArrayList<>();
      for (Found one : found) {
        Optional<IsoDate> date = date(one);
        if (date.isEmpty()) {
          return Optional.empty();
        }
        dates.add(date.get());
      }
      Found first = found.get(0);
      Optional<IsoDate> second = dates.size() > 1 ? Optional.of(dates.get(1)) : Optional.empty();
      boolean dropped = first.time != null && first.offset == null;
      return Optional.of(
          new DateLine(dates.get(0), second, first.modified, dropped, first.ambiguous));
    }

    private List<String> tokens() {
      // Labels of several words first, so that "mis à jour le" is one token.
      String rest = text;
      for (String label : phrases.of("modified")) {
        if (label.indexOf(' ') > 0 && rest.contains(label)) {
          rest = rest.replace(label, label.replace(' ', '_'));
        }
      }
      for (String label : phrases.of("published")) {
        if (label.indexOf(' ') > 0 && rest.contains(label)) {
          rest = rest.replace(label, label.replace(' ', '_'));
        }
      }
      rest =
          rest.replace("年", "年 ")
              .replace("月", "月 ")
              .replace("日", "日 ")
              .replace("년", "년 ")
              .replace("월", "월 ")
              .replace("일", "일 ");
      rest = rest.replaceAll("(\\d+)[時时](\\d+)分", "$1:$2");
      // "12.mar.2020"
      rest = rest.replaceAll("(?<=\\d)\\.(?=\\p{L}{3})|(?<=\\p{L}{3})\\.(?=\\d)", " ");
      List<String> tokens = new ArrayList<>();
      for (String token : rest.split("[\\s,|()（）·•;،]+|(?<=\\D):(?=\\s)| [-–—] ")) {
        if (!token.isEmpty()) {
          tokens.add(token);
        }
      }
      return tokens;
    }

    private boolean take(String raw) {
      String token =
          raw.endsWith(".") || raw.endsWith(":") || raw.endsWith("：")
              ? raw.substring(0, raw.length() - 1)
              : raw;
      String words = token.replace('_', ' ');
      if (token.isEmpty()
          || token.equals("-")
          || token.equals("–")
          || token.equals("—")
          || token.equals("/")) {
        return true;
      }
      if (modifiedWords.contains(words)) {
        finish();
        current.modified = true;
        return true;
      }
      if (takeNumeric(token) || takeTime(token) || takeNumber(raw, token) || takeEastAsian(token)) {
        return true;
      }
      int month = phrases.month(token);
      if (month > 0 && current.month == 0) {
        current.month = month;
        return true;
      }
      if (takeHalf(token)) {
        return true;
      }
      Integer offset = ZONES.get(token);
      if (offset != null && current.time != null) {
        current.offset = offset == Integer.MIN_VALUE ? null : offset;
        return true;
      }
      return weekdays.contains(token) || dateWords.contains(words) || published.contains(words);
    }

    /** {@code 2022-11-30}, {@code 12.08.2023}, {@code 30/11/2022}. */
    private boolean takeNumeric(String token) {
      String[] parts = token.split("[-./]");
      if (parts.length != 3 || current.month != 0) {
        return false;
      }
      int[] numbers = new int[3];
      for (int i = 0; i < 3; i++) {
        if (parts[i].isEmpty()
            || parts[i].length() > 4
            || !parts[i].chars().allMatch(c -> c >= '0' && c <= '9')) {
          return false;
        }
        numbers[i] = Integer.parseInt(parts[i]);
      }
      if (parts[0].length() == 4) {
        set(numbers[0], numbers[1], numbers[2]);
        return true;
      }
      int year =
          parts[2].length() == 4 ? numbers[2] : parts[2].length() == 2 ? 2000 + numbers[2] : 0;
      if (year == 0) {
        return false;
      }
      boolean slashes = token.indexOf('/') > 0;
      boolean swap = numbers[1] > 12 || slashes && rules.monthFirst() && numbers[0] <= 12;
      current.ambiguous =
          rules.monthFirst()
              && slashes
              && numbers[0] <= 12
              && numbers[1] <= 12
              && numbers[0] != numbers[1];
      set(year, swap ? numbers[0] : numbers[1], swap ? numbers[1] : numbers[0]);
      return true;
    }

    private void set(int year, int month, int day) {
      current.year = year;
      current.month = month;
      current.day = day;
    }

    /** {@code 18:12}, {@code 06.00}, {@code 18h12}, {@code 9:14pm}, {@code 3pm}. */
    private boolean takeTime(String token) {
      String clock = token;
      boolean pm = clock.endsWith("pm") || clock.endsWith("p.m");
      boolean am = clock.endsWith("am") || clock.endsWith("a.m");
      if (pm || am) {
        clock = clock.substring(0, clock.length() - (clock.endsWith(".m") ? 3 : 2));
      } else if (clock.endsWith("h") || clock.endsWith("时") || clock.endsWith("時")) {
        clock = clock.substring(0, clock.length() - 1) + ":00";
      }
      String[] parts = clock.split("[:.h]");
      boolean digits = parts.length >= 1 && parts.length <= 3;
      for (String part : parts) {
        digits &=
            !part.isEmpty()
                && part.length() <= 2
                && part.chars().allMatch(c -> c >= '0' && c <= '9');
      }
      if (!digits || parts.length == 1 && !pm && !am || current.time != null) {
        return false;
      }
      int hour = Integer.parseInt(parts[0]);
      int minute = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
      if (hour > 23 || minute > 59) {
        return false;
      }
      current.time =
          LocalTime.of(pm && hour < 12 ? hour + 12 : am && hour == 12 ? 0 : hour, minute);
      return true;
    }

    private boolean takeHalf(String token) {
      boolean pm =
          token.equals("pm")
              || token.equals("p.m")
              || token.equals("午後")
              || token.equals("下午")
              || token.equals("오후");
      if (pm && current.time != null && current.time.getHour() < 12) {
        current.time = current.time.plusHours(12);
      }
      return pm || token.equals("am") || token.equals("a.m");
    }

    private boolean takeNumber(String raw, String token) {
      String digits =
          token.endsWith("st")
                  || token.endsWith("nd")
                  || token.endsWith("rd")
                  || token.endsWith("th")
                  || token.endsWith("er")
              ? token.substring(0, token.length() - 2)
              : token;
      digits =
          digits.endsWith("º") || digits.endsWith("°")
              ? digits.substring(0, digits.length() - 1)
              : digits;
      if (digits.isEmpty()
          || digits.length() > 4
          || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return false;
      }
      int number = Integer.parseInt(digits);
      if (digits.length() == 4) {
        if (current.year != 0 || number < 1000) {
          return false;
        }
        current.year = number;
      } else if (raw.endsWith(".")
          && current.year != 0
          && current.month == 0
          && number >= 1
          && number <= 12) {
        // 2021. 9. 1.
        current.month = number;
      } else if (current.day == 0 && number >= 1 && number <= 31) {
        current.day = number;
      } else {
        return false;
      }
      return true;
    }

    /** {@code 2022年}, {@code 11月}, {@code 30日}. */
    private boolean takeEastAsian(String token) {
      int length = token.length();
      String digits = token.substring(0, length - 1);
      if (digits.isEmpty()
          || digits.length() > 4
          || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return false;
      }
      int number = Integer.parseInt(digits);
      switch (token.charAt(length - 1)) {
        case '年', '년' -> current.year = number;
        case '月', '월' -> current.month = number;
        case '日', '号', '일' -> current.day = number;
        default -> {
          return false;
        }
      }
      return true;
    }

    private void finish() {
      if (current.year != 0 || current.month != 0) {
        found.add(current);
      } else if (current.modified) {
        return;
      }
      current = new Found();
    }

    private static Optional<IsoDate> date(Found one) {
      if (one.year == 0 || one.month == 0 || one.day == 0) {
        return Optional.empty();
      }
      try {
        LocalDate day = LocalDate.of(one.year, one.month, one.day);
        if (one.time != null && one.offset != null) {
          ZoneOffset offset = ZoneOffset.ofTotalSeconds(one.offset * 60);
          return Optional.of(IsoDate.of(OffsetDateTime.of(day, one.time, offset)));
        }
        return Optional.of(new IsoDate(day, Optional.empty()));
      } catch (DateTimeException impossible) {
        return Optional.empty();
      }
    }
  }
}
