package org.plainpress.read.press.head;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.press.phrase.Lengths;

/**
 * The date of publication that a document prints on a line of its own near its title: {@code 3 May
 * 2021}, or {@code Utrecht, 3 May 2021}.
 *
 * @param written the date as it is written
 * @param whole whether the line says nothing else
 */
public record HeadDate(String written, boolean whole) {

  private static final Pattern BEHIND_PLACE =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M} .'’-]{1,30}, ?(.+)");

  /** Reads a line; empty where it holds more than a date and a place, or the day of a change. */
  public static Optional<HeadDate> of(String line) {
    if (line.length() > Lengths.REMARK) {
      return Optional.empty();
    }
    Optional<DateLine> date = Dates.parse(line, DateRules.forRecognition());
    if (date.isPresent()) {
      boolean whole = date.get().modified().isEmpty() && !date.get().timeDropped();
      return date.get().isModified() ? Optional.empty() : Optional.of(new HeadDate(line, whole));
    }
    Matcher place = BEHIND_PLACE.matcher(line);
    return place.matches() && Dates.isDate(place.group(1))
        ? Optional.of(new HeadDate(place.group(1), false))
        : Optional.empty();
  }
}
