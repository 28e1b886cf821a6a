package org.plainpress.read.press.head;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import org.plainpress.article.Text;

/** Whether {@code 03/04/2020} is the third of April or the fourth of March. */
enum DayMonthOrder {
  DAY_FIRST,
  MONTH_FIRST;

  /**
   * Languages and regions whose own dates begin with the year, and that put the month first too
   * where a date ends with the year. The others whose dates begin with the year, such as Swedish,
   * French in Canada and English in South Africa, put the day first then.
   */
  private static final Set<String> MONTH_FIRST_BEFORE_THE_YEAR =
      Set.of("zh", "yue", "ja", "ko", "en-CA");

  /**
   * Returns the order that a language and region use, by their short date pattern in Unicode's CLDR
   * as the JDK has it. English without a region is taken for American, as CLDR does: a text that
   * does not name its region is more often from there than from any other. Where the language is
   * not known, the day comes first, as in most of the world.
   *
   * @param language a BCP 47 tag
   */
  static DayMonthOrder of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    if (locale.getLanguage().isEmpty()) {
      return DAY_FIRST;
    }
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    int month = Math.max(pattern.indexOf('M'), pattern.indexOf('L'));
    int day = pattern.indexOf('d');
    boolean yearFirst = pattern.indexOf('y') < Math.min(month, day);
    boolean monthFirst =
        yearFirst
            ? MONTH_FIRST_BEFORE_THE_YEAR.contains(language)
                || MONTH_FIRST_BEFORE_THE_YEAR.contains(Text.primaryLanguage(language))
            : month < day;
    return monthFirst ? MONTH_FIRST : DAY_FIRST;
  }
}
