package org.plainpress.read.press.head;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.plainpress.article.IsoDate;

/** A date while the words of its line are taken in one after the other; 0 stands for not known. */
final class PartialDate {

  boolean modified;
  int year;
  int month;
  int day;
  Optional<LocalTime> time = Optional.empty();
  Optional<ZoneOffset> offset = Optional.empty();

  /** The numbers as they are written, where they could be read otherwise. */
  Optional<String> doubtful = Optional.empty();

  void set(int year, int month, int day) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** Returns whether a time of day is known, but not its offset from UTC. */
  boolean dropsTime() {
    return time.isPresent() && offset.isEmpty();
  }

  /** Returns the date; empty where a part of it is missing or there is no such day. */
  Optional<IsoDate> date() {
    if (year == 0 || month == 0 || day == 0) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return Optional.of(
          time.isPresent() && offset.isPresent()
              ? IsoDate.of(OffsetDateTime.of(date, time.get(), offset.get()))
              : new IsoDate(date, Optional.empty()));
    } catch (DateTimeException | IllegalArgumentException impossible) {
      return Optional.empty();
    }
  }

  /** Returns a sentence that tells how a date was read that could be read otherwise. */
  Optional<String> doubt() {
    return doubtful.flatMap(
        written -> date().map(date -> "the date " + written + " was read as " + words(date)));
  }

  private static String words(IsoDate date) {
    return date.day().format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
  }
}
