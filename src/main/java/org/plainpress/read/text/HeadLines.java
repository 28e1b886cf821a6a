package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.press.head.Byline;
import org.plainpress.read.press.head.DateLine;
import org.plainpress.read.press.head.DateRules;
import org.plainpress.read.press.phrase.Lengths;
import org.plainpress.read.press.phrase.Phrases;
import org.plainpress.read.press.phrase.Sentences;
import org.plainpress.read.press.phrase.WritingSystems;

/** Tells what each of a text's first lines is. */
final class HeadLines {

  /** How many lines may stand above the body, pictures and share bars included. */
  private static final int ZONE = 14;

  /** What parts the names of a byline from a date behind them. */
  private static final Pattern BEFORE_DATE = Pattern.compile(",\\s+|\\s+[|·•–—-]\\s+");

  /** What a line above the body is. */
  enum Kind {
    TEXT,
    DATE,
    DATE_LABEL,
    BYLINE,
    AGENCY,
    FUNCTION,
    CAPTION,
    NOISE,
    BODY
  }

  private final List<Line> lines;
  private final LabelledLines labels;
  private final DateRules dates;
  private final List<Kind> kinds = new ArrayList<>();
  private final Phrases phrases = Phrases.get();

  /**
   * Classifies the first lines of a text.
   *
   * @param dates how the numbers of dates are meant
   */
  HeadLines(List<Line> lines, LabelledLines labels, DateRules dates) {
    this.lines = lines;
    this.labels = labels;
    this.dates = dates;
    classify();
  }

  /** Returns what each of the first lines is, up to and with the first of the body. */
  List<Kind> kinds() {
    return kinds;
  }

  private void classify() {
    boolean titleSeen = false;
    int value = 0;
    for (int i = 0; i < Math.min(ZONE, lines.size()); i++) {
      Kind kind = value > 0 ? Kind.CAPTION : kind(i, titleSeen);
      value = Math.max(0, value - 1);
      if (kind == Kind.CAPTION && value == 0) {
        value = Math.max(0, new LabelledFigure(lines, i).take((line, figure) -> {}) - 1);
      }
      titleSeen |= kind == Kind.TEXT;
      kinds.add(kind);
      if (kind == Kind.BODY) {
        return;
      }
    }
  }

  private Kind kind(int i, boolean titleSeen) {
    if (lines.get(i).isVerse()) {
      return Kind.BODY;
    }
    String text = lines.get(i).text();
    String folded = labels.folded(lines.get(i));
    if (text.isEmpty()
        || Markers.isDivider(text)
        || phrases.matches("boilerplate", folded)
        || folded.isEmpty()) {
      return Kind.NOISE;
    }
    if (dateAt(i).isPresent()) {
      return Kind.DATE;
    }
    if (phrases.of("published").contains(folded)
        && i + 1 < lines.size()
        && dateOf(lines.get(i + 1).text()).isPresent()) {
      return Kind.DATE_LABEL;
    }
    if (titleSeen && Byline.labelled(withoutDateBehind(text)).isPresent()) {
      return Kind.BYLINE;
    }
    boolean afterCaption = i > 0 && kinds.get(i - 1) == Kind.CAPTION;
    if (titleSeen && !afterCaption && phrases.isAgency(text)) {
      return Kind.AGENCY;
    }
    if (isNotice(folded) || new LabelledFigure(lines, i).take((line, figure) -> {}) > 0) {
      return Kind.CAPTION;
    }
    // Right below a byline stands the paper or the place more often than a bare name's picture.
    boolean affiliation = kindBefore(i) == Kind.BYLINE && labels.caption(lines.get(i)).isEmpty();
    if (titleSeen && !affiliation && labels.isFigure(lines.get(i))) {
      return Kind.CAPTION;
    }
    Kind before = kindBefore(i);
    boolean afterDate = before == Kind.DATE || before == Kind.BYLINE;
    boolean besideMarker = afterDate || i + 1 < lines.size() && dateOf(textAfter(i)).isPresent();
    if (titleSeen
        && besideMarker
        && Byline.any(text).isPresent()
        && kinds.stream().noneMatch(k -> k == Kind.BYLINE)) {
      return Kind.BYLINE;
    }
    if (titleSeen && before == Kind.BYLINE && Byline.isFunction(text)
        || titleSeen && afterDate && isPlace(text)) {
      return Kind.FUNCTION;
    }
    return isBody(text, i) ? Kind.BODY : Kind.TEXT;
  }

  /** Returns what the last line before it was, share bars and rules aside. */
  Kind kindBefore(int i) {
    int before = i - 1;
    while (before >= 0 && kinds.get(before) == Kind.NOISE) {
      before--;
    }
    return before >= 0 ? kinds.get(before) : Kind.NOISE;
  }

  private String textAfter(int i) {
    int after = i + 1;
    while (after + 1 < lines.size()
        && phrases.matches("boilerplate", labels.folded(lines.get(after)))) {
      after++;
    }
    return lines.get(after).text();
  }

  /** Returns whether a line is a place in capitals: {@code SÃO PAULO}. */
  private static boolean isPlace(String text) {
    return text.length() >= 4
        && text.split(" ").length <= 3
        && text.chars().allMatch(c -> Character.isUpperCase(c) || c == ' ' || c == '.' || c == '-')
        && WritingSystems.hasCase(text);
  }

  /**
   * Reads a date, with a place before it or its publisher after it: {@code Madrid - 12 MAR 2020}.
   */
  Optional<DateLine> dateOf(String text) {
    Optional<DateLine> date = DateLine.parse(text, dates);
    int publisher = publisherAt(text);
    if (date.isEmpty() && publisher > 0) {
      date = DateLine.parse(text.substring(0, publisher), dates);
    }
    int ago = agoBehind(text);
    if (date.isEmpty() && ago > 0) {
      date = DateLine.parse(text.substring(0, ago), dates);
    }
    int dash = text.indexOf(" - ");
    boolean place = date.isEmpty() && isPlaceBefore(text, dash);
    return place ? DateLine.parse(text.substring(dash + 3), dates) : date;
  }

  /**
   * Reads the date of one of the first lines; right below a byline also behind a place or paper and
   * a comma: {@code Utrecht, 2 december 2021}.
   */
  Optional<DateLine> dateAt(int i) {
    String text = lines.get(i).text();
    int comma = kindBefore(i) == Kind.BYLINE ? text.indexOf(", ") : -1;
    Optional<DateLine> date = dateOf(text);
    return date.isEmpty() && isPlaceBefore(text, comma)
        ? DateLine.parse(text.substring(comma + 2), dates)
        : date;
  }

  /** Returns the place or paper before the date of one of the first lines; may be empty. */
  String placeAt(int i) {
    String text = lines.get(i).text();
    for (int mark : new int[] {text.indexOf(" - "), text.indexOf(", ")}) {
      if (isPlaceBefore(text, mark)
          && DateLine.parse(text, dates).isEmpty()
          && DateLine.parse(text.substring(mark + 2), dates).isPresent()) {
        return text.substring(0, mark);
      }
    }
    return "";
  }

  /**
   * Returns where a word for a change starts that is told by how long ago it was: {@code Atualizado
   * há 2 dias}; -1 where there is none.
   */
  private int agoBehind(String text) {
    for (String label :
        text.length() > Lengths.REMARK ? Set.<String>of() : phrases.of("modified")) {
      int end = text.length() - label.length();
      for (int at = 1; at < end; at++) {
        if (text.charAt(at - 1) == ' '
            && text.regionMatches(true, at, label, 0, label.length())
            && phrases.matches("boilerplate", Phrases.fold(text.substring(at + label.length())))) {
          return at;
        }
      }
    }
    return -1;
  }

  /** Returns whether a place or a paper ends where a mark stands: {@code Madrid - 12 MAR 2020}. */
  private static boolean isPlaceBefore(String text, int mark) {
    return mark > 0
        && Character.isUpperCase(text.codePointAt(0))
        && text.substring(0, mark).split(" ").length <= 3
        && Byline.announced(text.substring(0, mark)).isEmpty();
  }

  /**
   * Returns a byline without the date behind it: {@code By Ann Lee} of {@code By Ann Lee | 2 May
   * 2020}.
   */
  String withoutDateBehind(String text) {
    int date = dateBehind(text);
    return date < 0 ? text : text.substring(0, date);
  }

  /** Returns the date that follows the names of a byline: {@code By Ann Lee, 2 May 2020}. */
  Optional<DateLine> dateBehindNames(String text) {
    int date = dateBehind(text);
    return date < 0
        ? Optional.empty()
        : DateLine.parse(text.substring(date).replaceFirst("^[\\s,|·•–—-]+", ""), dates);
  }

  /** Returns where the mark stands that parts names from a date to the end of the line; else -1. */
  private int dateBehind(String text) {
    Matcher mark = BEFORE_DATE.matcher(text);
    while (text.length() <= Lengths.REMARK && mark.find()) {
      if (mark.start() > 0 && DateLine.parse(text.substring(mark.end()), dates).isPresent()) {
        return mark.start();
      }
    }
    return -1;
  }

  /** Returns where a label such as {@code Source:} starts; -1 where there is none. */
  int publisherAt(String text) {
    int colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));
    if (colon < 0 || text.length() > Lengths.REMARK) {
      return -1;
    }
    for (String label : phrases.of("publisher")) {
      int start = colon - label.length();
      if (start > 0 && text.regionMatches(true, start, label, 0, label.length())) {
        return start;
      }
    }
    return -1;
  }

  private boolean isNotice(String folded) {
    return folded.length() <= Lengths.REMARK
        && (phrases.matches("unavailable video", folded)
            || phrases.matches("unavailable content", folded)
            || phrases.matches("unavailable post", folded)
            || phrases.matches("unavailable interactive", folded)
            || phrases.matches("unavailable audio", folded));
  }

  private static boolean isBody(String text, int at) {
    int columns = WritingSystems.columns(text);
    return columns > Lengths.TITLE
        || at > 0 && Sentences.endsSentence(text) && columns > 140 && Sentences.count(text) > 1
        || Markers.startsItem(text) && at > 1
        || text.startsWith(">")
        || text.startsWith("```");
  }
}
