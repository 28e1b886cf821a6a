package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plainpress.article.Meta;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.press.Byline;
import org.plainpress.read.press.CaptionLine;
import org.plainpress.read.press.CaptionParser;
import org.plainpress.read.press.Credits;
import org.plainpress.read.press.DateLine;
import org.plainpress.read.press.Phrases;
import org.plainpress.read.press.Scripts;
import org.plainpress.read.press.Sentences;

/**
 * Reads what stands above the body: kicker, title, subtitle, byline and date, in whatever order
 * papers print them.
 */
final class HeadReader {

  /** How many lines may stand above the body, pictures and share bars included. */
  private static final int ZONE = 14;

  /** A line that long is no title; columns, East Asian characters being two wide. */
  private static final int LONGEST_TITLE = 300;

  private enum Kind {
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
  private final List<Kind> kinds = new ArrayList<>();
  private final List<ReadingNote> notes;
  private final boolean monthFirst;
  private final CaptionParser captions = new CaptionParser();
  private final Phrases phrases = Phrases.get();
  private final Set<Integer> taken = new HashSet<>();
  private Meta.Builder meta;

  HeadReader(List<Line> lines, String language, List<ReadingNote> notes) {
    this.lines = lines;
    this.notes = notes;
    this.monthFirst = language.equals("en");
  }

  /** The metadata found; {@link #rest()} are the lines that are not part of it. */
  Meta.Builder read() {
    classify();
    int lastMarker = lastMarker();
    List<Integer> texts = textsBefore(lastMarker);
    if (texts.isEmpty()) {
      texts = firstText();
    }
    meta = Meta.builder("");
    if (lastMarker >= 0) {
      titleAbove(texts);
    } else {
      titleAlone(texts);
    }
    for (int i = 0; i <= lastMarker; i++) {
      takeMarker(i);
    }
    return meta;
  }

  List<Line> rest() {
    List<Line> rest = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      if (!taken.contains(i)) {
        rest.add(lines.get(i));
      }
    }
    return rest;
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
    String text = lines.get(i).text();
    String folded = Phrases.fold(text);
    if (text.isEmpty()
        || Markers.isDivider(text)
        || phrases.matches("boilerplate", folded)
        || folded.isEmpty()) {
      return Kind.NOISE;
    }
    if (dateOf(text).isPresent()) {
      return Kind.DATE;
    }
    if (phrases.of("published").contains(folded)
        && i + 1 < lines.size()
        && dateOf(lines.get(i + 1).text()).isPresent()) {
      return Kind.DATE_LABEL;
    }
    if (titleSeen && Byline.labelled(text).isPresent()) {
      return Kind.BYLINE;
    }
    boolean afterCaption = i > 0 && kinds.get(i - 1) == Kind.CAPTION;
    if (titleSeen && !afterCaption && phrases.isAgency(text)) {
      return Kind.AGENCY;
    }
    if (isNotice(folded) || new LabelledFigure(lines, i).take((line, figure) -> {}) > 0) {
      return Kind.CAPTION;
    }
    if (titleSeen && captions.parse(text).filter(c -> c.sure() || c.isCreditAlone()).isPresent()) {
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

  /** What the last line before it was, share bars and rules aside. */
  private Kind kindBefore(int i) {
    int before = i - 1;
    while (before >= 0 && kinds.get(before) == Kind.NOISE) {
      before--;
    }
    return before >= 0 ? kinds.get(before) : Kind.NOISE;
  }

  private String textAfter(int i) {
    int after = i + 1;
    while (after + 1 < lines.size()
        && phrases.matches("boilerplate", Phrases.fold(lines.get(after).text()))) {
      after++;
    }
    return lines.get(after).text();
  }

  /** {@code SÃO PAULO} on a line of its own. */
  private static boolean isPlace(String text) {
    return text.length() >= 4
        && text.split(" ").length <= 3
        && text.chars().allMatch(c -> Character.isUpperCase(c) || c == ' ' || c == '.' || c == '-')
        && Scripts.hasCase(text);
  }

  /** A date, with a place before it or its publisher after it: {@code Madrid - 12 MAR 2020}. */
  private Optional<DateLine> dateOf(String text) {
    Optional<DateLine> date = DateLine.parse(text, monthFirst);
    int publisher = publisherAt(text);
    if (date.isEmpty() && publisher > 0) {
      date = DateLine.parse(text.substring(0, publisher), monthFirst);
    }
    int dash = text.indexOf(" - ");
    boolean place =
        dash > 0
            && dash < 30
            && Character.isUpperCase(text.codePointAt(0))
            && text.substring(0, dash).split(" ").length <= 3;
    if (date.isEmpty() && place) {
      date = DateLine.parse(text.substring(dash + 3), monthFirst);
    }
    return date;
  }

  /** Where a label such as {@code Source:} starts; -1 where there is none. */
  private int publisherAt(String text) {
    int colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));
    if (colon < 0 || text.length() > 120) {
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
    return folded.length() < 220
        && (phrases.matches("unavailable video", folded)
            || phrases.matches("unavailable content", folded)
            || phrases.matches("unavailable post", folded)
            || phrases.matches("unavailable interactive", folded)
            || phrases.matches("unavailable audio", folded));
  }

  private static boolean isBody(String text, int at) {
    int columns = columns(text);
    return columns > LONGEST_TITLE
        || at > 0 && Sentences.endsSentence(text) && columns > 140 && Sentences.count(text) > 1
        || Markers.startsItem(text) && at > 1
        || text.startsWith(">")
        || text.startsWith("```");
  }

  private int lastMarker() {
    int last = -1;
    for (int i = 0; i < kinds.size(); i++) {
      Kind kind = kinds.get(i);
      if (kind == Kind.DATE
          || kind == Kind.BYLINE
          || kind == Kind.FUNCTION
          || kind == Kind.AGENCY && last == i - 1) {
        boolean far = last >= 0 && i - last > 4 || last < 0 && textsBefore(i).size() > 4;
        if (far) {
          break;
        }
        last = i;
      }
    }
    return last;
  }

  /** Lines of text above the last marker, or, without one, those that open the text. */
  private List<Integer> textsBefore(int marker) {
    List<Integer> texts = new ArrayList<>();
    int end = marker >= 0 ? marker : kinds.size();
    for (int i = 0; i < end; i++) {
      if (kinds.get(i) == Kind.TEXT) {
        texts.add(i);
      } else if (marker < 0 && kinds.get(i) != Kind.NOISE) {
        break;
      }
    }
    return texts;
  }

  private List<Integer> firstText() {
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i) == Kind.TEXT) {
        return List.of(i);
      }
    }
    return List.of();
  }

  private void titleAbove(List<Integer> texts) {
    int next = 0;
    if (texts.size() >= 2
        && isKicker(text(texts.get(0)), text(texts.get(1)), texts.size() > 2 ? 3 : 2)) {
      takeKicker(texts.get(next++));
    }
    takeTitle(texts, next++);
    if (next < texts.size()
        && columns(text(texts.get(next))) >= 20
        && !isAffiliation(texts.get(next))) {
      takeSubtitle(texts.get(next));
    }
  }

  private void titleAlone(List<Integer> texts) {
    int next = 0;
    boolean more = texts.size() >= 2 && lines.size() > texts.get(1) + 1;
    if (more
        && isKicker(text(texts.get(0)), text(texts.get(1)), 2)
        && !Sentences.endsSentence(text(texts.get(1)))) {
      takeKicker(texts.get(next++));
    }
    takeTitle(texts, next++);
    if (next < texts.size() && isLoneSubtitle(texts.get(next))) {
      takeSubtitle(texts.get(next));
      notes.add(new ReadingNote(lines.get(texts.get(next)).number(), "read as the subtitle"));
    }
  }

  /** A line below the title that is no sentence, with sentences or a picture below it. */
  private boolean isLoneSubtitle(int at) {
    String text = text(at);
    if (Sentences.endsSentence(text)
        || columns(text) < 30
        || columns(text) > 220
        || at + 1 >= lines.size()
        || Markers.startsItem(text)) {
      return false;
    }
    String after = lines.get(at + 1).text();
    boolean caption = at + 1 < kinds.size() && kinds.get(at + 1) == Kind.CAPTION;
    // The line above a credit that stands alone is its caption.
    boolean captionItself = captions.parse(after).filter(CaptionLine::isCreditAlone).isPresent();
    return !captionItself && (caption || Sentences.endsSentence(after));
  }

  private void takeTitle(List<Integer> texts, int next) {
    if (next >= texts.size()) {
      inventTitle();
      return;
    }
    int at = texts.get(next);
    String title = text(at);
    while (title.startsWith("#")) {
      title = title.substring(1).strip();
    }
    meta.title(title.isBlank() ? text(at) : title);
    taken.add(at);
    if (at + 1 < lines.size() && Markers.isUnderline(lines.get(at + 1))) {
      taken.add(at + 1);
    }
  }

  /** A text that opens with its body: its first words name it, and stay in the body. */
  private void inventTitle() {
    String first = lines.get(0).text();
    int end = Math.min(80, first.length());
    if (end < first.length()) {
      int space = first.lastIndexOf(' ', end);
      end = space > 40 ? space : Character.isHighSurrogate(first.charAt(end - 1)) ? end - 1 : end;
    }
    meta.title(end < first.length() ? first.substring(0, end).strip() + "…" : first);
    notes.add(
        ReadingNote.ofWhole(
            "there is no title; its first words stand for one (--title gives another)"));
  }

  private void takeKicker(int at) {
    String text = text(at);
    int marker = Markers.ordinalLength(text);
    meta.kicker(text.substring(marker).replaceFirst("[\\s›»>/|]+$", ""));
    taken.add(at);
    notes.add(new ReadingNote(lines.get(at).number(), "read as the line above the title: " + text));
  }

  private void takeSubtitle(int at) {
    meta.subtitle(text(at));
    taken.add(at);
  }

  private void takeMarker(int i) {
    Line line = lines.get(i);
    switch (kinds.get(i)) {
      case DATE -> takeDate(i, dateOf(line.text()).orElseThrow());
      case DATE_LABEL -> taken.add(i);
      case BYLINE -> takeByline(i, Byline.any(line.text()).orElseThrow());
      case AGENCY -> {
        if (!meta.hasAuthors()) {
          meta.author(Credits.tidy(line.text()));
        } else {
          leaveOutAfterByline(i);
        }
        taken.add(i);
      }
      case FUNCTION -> leaveOutAfterByline(i);
      case TEXT -> {
        if (!taken.contains(i) && isAffiliation(i)) {
          leaveOutAfterByline(i);
        }
      }
      case CAPTION, NOISE, BODY -> {}
    }
  }

  private void leaveOutAfterByline(int i) {
    Line line = lines.get(i);
    notes.add(new ReadingNote(line.number(), "left out after the byline: " + line.text()));
    taken.add(i);
  }

  /** A few words right below a byline that are no sentence: the paper, the place. */
  private boolean isAffiliation(int i) {
    String text = text(i);
    return kindBefore(i) == Kind.BYLINE
        && !Sentences.endsSentence(text)
        && columns(text) <= 40
        && text.split(" ").length <= 5;
  }

  private void takeDate(int i, DateLine found) {
    int number = lines.get(i).number();
    taken.add(i);
    if (found.isModified() && found.modified().isEmpty()) {
      meta.modified(found.date());
    } else if (meta.hasPublished()) {
      meta.modified(found.date());
    } else {
      meta.published(found.date());
    }
    found.modified().ifPresent(meta::modified);
    int publisher = publisherAt(lines.get(i).text());
    if (publisher > 0) {
      String text = lines.get(i).text();
      String name =
          text.substring(Math.max(text.lastIndexOf(':'), text.lastIndexOf('：')) + 1).strip();
      if (!name.isEmpty()) {
        meta.publisher(name);
      }
    }
    if (found.timeDropped()) {
      notes.add(
          new ReadingNote(
              number,
              "the time of day is left out, since its zone is not known: " + lines.get(i).text()));
    }
    if (found.ambiguous()) {
      notes.add(
          new ReadingNote(
              number,
              "day and month could be the other way round; read as "
                  + found.date()
                  + " (--published gives another)"));
    }
  }

  private void takeByline(int i, Byline byline) {
    Line line = lines.get(i);
    taken.add(i);
    byline.names().forEach(meta::author);
    if (!byline.sure()) {
      notes.add(new ReadingNote(line.number(), "read as the authors' names: " + line.text()));
    }
    if (!byline.rest().isEmpty()) {
      notes.add(new ReadingNote(line.number(), "left out after the byline: " + byline.rest()));
    }
  }

  private String text(int at) {
    return lines.get(at).text();
  }

  /** A short line above a longer one: a section's name, not a title. */
  private static boolean isKicker(String first, String second, int mostWords) {
    String words = first.substring(Markers.ordinalLength(first));
    int count = words.split("[\\s>/|»]+").length;
    boolean wide = Scripts.hasSpaceless(words);
    boolean path = words.contains(" > ") || words.contains(" | ") || words.contains(" » ");
    boolean many =
        words.contains(" & ")
            || words.contains(" and ")
            || words.contains(" und ")
            || words.contains(" y ")
            || words.contains(" et ");
    int most = path ? 8 : many ? 3 : mostWords;
    return (wide ? words.length() <= 6 : count <= most)
        && columns(words) <= (path ? 60 : 32)
        && !Sentences.endsSentence(words)
        && columns(second) >= 20
        && columns(second) > columns(words) * 1.3
        && columns(second) <= LONGEST_TITLE;
  }

  private static int columns(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i++) {
      columns += Scripts.isSpaceless(text.charAt(i)) ? 2 : 1;
    }
    return columns;
  }
}
