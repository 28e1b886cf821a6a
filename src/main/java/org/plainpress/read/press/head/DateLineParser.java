package org.plainpress.read.press.head;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainpress.article.IsoDate;
import org.plainpress.read.press.phrase.Phrases;

/** Takes a line apart word by word; gives up at the first word that belongs to no date. */
final class DateLineParser {

  private static final Pattern EAST_ASIAN_TIME = Pattern.compile("(\\d+)[時时](\\d+)分");

  /** A point within a date, as in {@code 12.mar.2020}. */
  private static final Pattern POINT =
      Pattern.compile("(?<=\\d)\\.(?=\\p{L}{3})|(?<=\\p{L}{3})\\.(?=\\d)");

  private static final Pattern BETWEEN =
      Pattern.compile("[\\s,|()（）·•;،]+|(?<=\\D):(?=\\s)| [-–—] ");

  /** The first character that may be of an East Asian script. */
  private static final char FIRST_EAST_ASIAN = '\u2E80';

  /** Labels of several words, such as {@code mis à jour le}. */
  private static final List<String> LABELS =
      Stream.of("modified", "published")
          .flatMap(section -> Phrases.get().of(section).stream())
          .filter(label -> label.indexOf(' ') > 0)
          .toList();

  private final Phrases phrases = Phrases.get();
  private final Set<String> published = phrases.of("published");
  private final Set<String> modifiedWords = phrases.of("modified");
  private final Set<String> weekdays = phrases.of("weekdays");
  private final Set<String> dateWords = phrases.of("date words");
  private final String text;
  private final DateRules rules;
  private final List<PartialDate> found = new ArrayList<>();
  private PartialDate current = new PartialDate();

  /**
   * @param text folded as phrases are, with the digits of ASCII
   */
  DateLineParser(String text, DateRules rules) {
    this.text = text;
    this.rules = rules;
  }

  Optional<DateLine> parse() {
    // Cut word by word, since most lines are given up at one of their first.
    String line = withoutSpacesInLabels();
    Matcher between = BETWEEN.matcher(line);
    int start = 0;
    while (start < line.length()) {
      boolean more = between.find();
      int end = more ? between.start() : line.length();
      if (end > start && !take(line.substring(start, end))) {
        return Optional.empty();
      }
      start = more ? between.end() : end;
    }
    finish();
    List<IsoDate> dates = found.stream().flatMap(one -> one.date().stream()).toList();
    if (dates.isEmpty() || dates.size() < found.size()) {
      return Optional.empty();
    }
    PartialDate first = found.get(0);
    return Optional.of(
        new DateLine(
            dates.get(0),
            dates.stream().skip(1).findFirst(),
            first.modified,
            first.dropsTime(),
            found.stream().flatMap(one -> one.doubt().stream()).toList()));
  }

  /** Returns the line with labels of several words, such as "mis à jour le", as one. */
  private String withoutSpacesInLabels() {
    String rest = text;
    for (String label : rest.indexOf(' ') < 0 ? List.<String>of() : LABELS) {
      if (rest.contains(label)) {
        rest = rest.replace(label, label.replace(' ', '_'));
      }
    }
    if (rest.chars().anyMatch(c -> c >= FIRST_EAST_ASIAN)) {
      rest =
          rest.replace("年", "年 ")
              .replace("月", "月 ")
              .replace("日", "日 ")
              .replace("년", "년 ")
              .replace("월", "월 ")
              .replace("일", "일 ");
      rest = EAST_ASIAN_TIME.matcher(rest).replaceAll("$1:$2");
    }
    if (rest.indexOf('.') >= 0) {
      rest = POINT.matcher(rest).replaceAll(" ");
    }
    return rest;
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
    if (ZoneNames.isZone(token) && current.time.isPresent()) {
      current.offset = ZoneNames.offset(token);
      return true;
    }
    return weekdays.contains(token) || dateWords.contains(words) || published.contains(words);
  }

  /** Takes {@code 2022-11-30}, {@code 12.08.2023}, {@code 30/11/2022}, {@code 31.12.98}. */
  private boolean takeNumeric(String token) {
    String[] parts = token.split("[-./]");
    if (parts.length != 3 || current.month != 0) {
      return false;
    }
    int[] numbers = new int[3];
    for (int i = 0; i < 3; i++) {
      if (!isNumber(parts[i], 4)) {
        return false;
      }
      numbers[i] = Integer.parseInt(parts[i]);
    }
    if (parts[0].length() == 4) {
      current.set(numbers[0], numbers[1], numbers[2]);
      return true;
    }
    if (parts[2].length() != 4 && parts[2].length() != 2) {
      return false;
    }
    takeYearLast(token, numbers[0], numbers[1], numbers[2], parts[2].length() == 2);
    return true;
  }

  private void takeYearLast(String token, int first, int second, int year, boolean shortYear) {
    // Who separates by full stops puts the day first, in every language.
    boolean eitherOrder = first <= 12 && second <= 12 && first != second && token.indexOf('.') < 0;
    boolean swap = eitherOrder ? rules.monthFirst() : second > 12;
    int month = swap ? first : second;
    int day = swap ? second : first;
    current.set(shortYear ? rules.fullYear(year, month, day) : year, month, day);
    if (eitherOrder || shortYear && rules.guessesCentury()) {
      current.doubtful = Optional.of(token);
    }
  }

  /** Takes {@code 18:12}, {@code 06.00}, {@code 18h12}, {@code 9:14pm}, {@code 3pm}. */
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
      digits &= isNumber(part, 2);
    }
    if (!digits || parts.length == 1 && !pm && !am || current.time.isPresent()) {
      return false;
    }
    int hour = Integer.parseInt(parts[0]);
    int minute = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    if (hour > 23 || minute > 59) {
      return false;
    }
    int hourOfDay = pm && hour < 12 ? hour + 12 : am && hour == 12 ? 0 : hour;
    current.time = Optional.of(LocalTime.of(hourOfDay, minute));
    return true;
  }

  /** Takes the half of the day that a time behind or before it is in. */
  private boolean takeHalf(String token) {
    boolean pm =
        token.equals("pm")
            || token.equals("p.m")
            || token.equals("午後")
            || token.equals("下午")
            || token.equals("오후");
    if (pm) {
      current.time = current.time.map(time -> time.getHour() < 12 ? time.plusHours(12) : time);
    }
    return pm || token.equals("am") || token.equals("a.m");
  }

  /** Takes a day, a year, or the month of {@code 2021. 9. 1.} */
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
    if (!isNumber(digits, 4)) {
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

  /** Takes {@code 2022年}, {@code 11月}, {@code 30日}. */
  private boolean takeEastAsian(String token) {
    int length = token.length();
    String digits = token.substring(0, length - 1);
    if (!isNumber(digits, 4)) {
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

  /** Puts the date by that the words so far tell, and begins another. */
  private void finish() {
    if (current.year != 0 || current.month != 0) {
      found.add(current);
    } else if (current.modified) {
      return;
    }
    current = new PartialDate();
  }

  private static boolean isNumber(String text, int most) {
    return !text.isEmpty()
        && text.length() <= most
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
