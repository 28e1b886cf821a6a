package org.plainpress.read.feed;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of months and days in languages that {@code assets/phrases} has no file of, as the Java
 * platform knows them (Unicode CLDR).
 */
final class MonthNames {

  private static final List<String> LANGUAGES =
      List.of(
          "bg", "bs", "ca", "cs", "el", "et", "eu", "fa", "he", "hr", "hu", "id", "is", "lt", "lv",
          "mk", "ms", "nb", "ro", "sk", "sl", "sq", "sr", "th", "uk", "vi");

  private static final class Names {
    static final Map<String, Month> MONTHS = new HashMap<>();
    static final Set<String> DAYS = new HashSet<>();

    static {
      for (String language : LANGUAGES) {
        Locale locale = Locale.forLanguageTag(language);
        for (TextStyle style : TextStyle.values()) {
          if (style.asNormal() != TextStyle.NARROW) {
            for (Month month : Month.values()) {
              MONTHS.putIfAbsent(folded(month.getDisplayName(style, locale)), month);
            }
            for (DayOfWeek day : DayOfWeek.values()) {
              DAYS.add(folded(day.getDisplayName(style, locale)));
            }
          }
        }
      }
    }
  }

  private MonthNames() {}

  /** Returns a date with its month in English and without the name of its day. */
  static String inEnglish(String date) {
    StringBuilder out = new StringBuilder();
    for (String word : date.split("[\\s,]+")) {
      String name = folded(word);
      if (Names.MONTHS.containsKey(name)) {
        Month month = Names.MONTHS.get(name);
        out.append(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).append(' ');
      } else if (!Names.DAYS.contains(name)) {
        out.append(word).append(' ');
      }
    }
    return out.toString().strip();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
  }
}
