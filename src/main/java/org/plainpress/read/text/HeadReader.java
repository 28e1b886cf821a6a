package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.draft.ArticleDraft;
import org.plainpress.read.library.WireCopy;
import org.plainpress.read.press.caption.CaptionLine;
import org.plainpress.read.press.caption.Credits;
import org.plainpress.read.press.head.Byline;
import org.plainpress.read.press.head.DateLine;
import org.plainpress.read.press.phrase.Lengths;
import org.plainpress.read.press.phrase.Sentences;
import org.plainpress.read.press.phrase.WritingSystems;

/**
 * Reads what stands above the body: kicker, title, subtitle, byline and date, in whatever order
 * papers print them.
 */
final class HeadReader {

  /** The fewest columns of a standfirst. */
  private static final int SHORTEST_STANDFIRST = 20;

  private final List<Line> lines;
  private final LabelledLines labels;
  private final HeadLines head;
  private final List<HeadLines.Kind> kinds;
  private final ArticleDraft draft;
  private final List<ReadingNote> notes;
  private final Set<Integer> taken = new HashSet<>();

  /**
   * Makes a reader of the head.
   *
   * @param draft receives what is found; its language is known
   */
  HeadReader(List<Line> lines, LabelledLines labels, ArticleDraft draft, List<ReadingNote> notes) {
    this.lines = lines;
    this.draft = draft;
    this.notes = notes;
    this.labels = labels;
    this.head = new HeadLines(lines, labels, draft.dateRules());
    this.kinds = head.kinds();
  }

  /** Reads the head into the draft, and returns the lines that are not part of it. */
  List<Line> read() {
    int lastMarker = lastMarker();
    List<Integer> texts = textsBefore(lastMarker);
    if (texts.isEmpty()) {
      texts = firstText();
    }
    if (lastMarker >= 0) {
      titleAbove(texts);
    } else {
      titleAlone(texts);
    }
    for (int i = 0; i <= lastMarker; i++) {
      takeMarker(i);
    }
    return rest();
  }

  private List<Line> rest() {
    List<Line> rest = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      if (!taken.contains(i)) {
        rest.add(lines.get(i));
      }
    }
    return rest;
  }

  /**
   * Returns the last line of the head that is a date, a byline, a function or an agency; -1 where
   * none is near enough.
   */
  private int lastMarker() {
    int last = -1;
    for (int i = 0; i < kinds.size(); i++) {
      HeadLines.Kind kind = kinds.get(i);
      if (kind == HeadLines.Kind.DATE
          || kind == HeadLines.Kind.BYLINE
          || kind == HeadLines.Kind.FUNCTION
          || kind == HeadLines.Kind.AGENCY && last == i - 1) {
        boolean far = last >= 0 && i - last > 4 || last < 0 && textsBefore(i).size() > 4;
        if (far) {
          break;
        }
        last = i;
      }
    }
    return last;
  }

  /** Returns the lines of text above the last marker, or, without one, those that open the text. */
  private List<Integer> textsBefore(int marker) {
    List<Integer> texts = new ArrayList<>();
    int end = marker >= 0 ? marker : kinds.size();
    for (int i = 0; i < end; i++) {
      if (kinds.get(i) == HeadLines.Kind.TEXT) {
        texts.add(i);
      } else if (marker < 0 && kinds.get(i) != HeadLines.Kind.NOISE) {
        break;
      }
    }
    return texts;
  }

  private List<Integer> firstText() {
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i) == HeadLines.Kind.TEXT) {
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
        && WritingSystems.columns(text(texts.get(next))) >= SHORTEST_STANDFIRST
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

  /**
   * Returns whether a line below the title is no sentence, with sentences or a picture below it.
   */
  private boolean isLoneSubtitle(int at) {
    String text = text(at);
    if (Sentences.endsSentence(text)
        || WritingSystems.columns(text) < SHORTEST_STANDFIRST
        || WritingSystems.columns(text) > Lengths.REMARK
        || at + 1 >= lines.size()
        || Markers.startsItem(text)) {
      return false;
    }
    Line after = lines.get(at + 1);
    boolean caption = at + 1 < kinds.size() && kinds.get(at + 1) == HeadLines.Kind.CAPTION;
    // The line above a credit that stands alone is its caption.
    boolean captionItself = labels.caption(after).filter(CaptionLine::isCreditAlone).isPresent();
    return !captionItself && (caption || Sentences.endsSentence(after.text()));
  }

  private void takeTitle(List<Integer> texts, int next) {
    if (next >= texts.size()) {
      // A text that opens with its body: its first words name it, and stay in the body.
      draft.completeTitle(lines.get(0).text());
      return;
    }
    int at = texts.get(next);
    if (WireCopy.isDatelined(text(at))) {
      // An agency's text without a title begins with its first paragraph.
      draft.completeTitle(text(at));
      return;
    }
    String title = text(at);
    while (title.startsWith("#")) {
      title = title.substring(1).strip();
    }
    draft.title(title.isBlank() ? text(at) : title);
    taken.add(at);
    if (at + 1 < lines.size() && Markers.isUnderline(lines.get(at + 1))) {
      taken.add(at + 1);
    }
  }

  private void takeKicker(int at) {
    String text = text(at);
    int marker = Markers.ordinalLength(text);
    draft.kicker(text.substring(marker).replaceFirst("[\\s›»>/|]+$", ""));
    taken.add(at);
    notes.add(new ReadingNote(lines.get(at).number(), "read as the line above the title: " + text));
  }

  private void takeSubtitle(int at) {
    draft.subtitle(text(at));
    taken.add(at);
  }

  private void takeMarker(int i) {
    Line line = lines.get(i);
    switch (kinds.get(i)) {
      case DATE -> takeDate(i, head.dateAt(i).orElseThrow());
      case DATE_LABEL -> taken.add(i);
      case BYLINE -> {
        String names = head.withoutDateBehind(line.text());
        takeByline(i, Byline.any(names).or(() -> Byline.any(line.text())).orElseThrow());
        head.dateBehindNames(line.text()).ifPresent(date -> takeDate(i, date));
      }
      case AGENCY -> {
        if (!draft.hasAuthors()) {
          draft.author(Credits.tidy(line.text()));
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

  /** Returns whether a few words right below a byline are the paper or the place. */
  private boolean isAffiliation(int i) {
    String text = text(i);
    return head.kindBefore(i) == HeadLines.Kind.BYLINE
        && !Sentences.endsSentence(text)
        && text.split(" ").length <= 5;
  }

  private void takeDate(int i, DateLine found) {
    int number = lines.get(i).number();
    taken.add(i);
    if (found.isModified() && found.modified().isEmpty()) {
      draft.modified(found.date());
    } else if (draft.hasPublished()) {
      draft.modified(found.date());
    } else {
      draft.published(found.date());
    }
    found.modified().ifPresent(draft::modified);
    int publisher = head.publisherAt(lines.get(i).text());
    if (publisher > 0) {
      String text = lines.get(i).text();
      String name =
          text.substring(Math.max(text.lastIndexOf(':'), text.lastIndexOf('：')) + 1).strip();
      if (!name.isEmpty()) {
        draft.publisher(name);
      }
    }
    String place = head.placeAt(i);
    if (!place.isEmpty()) {
      notes.add(new ReadingNote(number, "left out before the date: " + place));
    }
    if (found.timeDropped()) {
      notes.add(
          new ReadingNote(
              number,
              "the time of day is left out, since its zone is not known: " + lines.get(i).text()));
    }
    draft.noteDoubts(found, number);
  }

  private void takeByline(int i, Byline byline) {
    Line line = lines.get(i);
    taken.add(i);
    byline.names().forEach(draft::author);
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

  /** Returns whether a short line above a longer one is a section's name, not the title. */
  private static boolean isKicker(String first, String second, int mostWords) {
    String words = first.substring(Markers.ordinalLength(first));
    int count = words.split("[\\s>/|»]+").length;
    boolean wide = WritingSystems.hasSpaceless(words);
    boolean path = words.contains(" > ") || words.contains(" | ") || words.contains(" » ");
    boolean many =
        words.contains(" & ")
            || words.contains(" and ")
            || words.contains(" und ")
            || words.contains(" y ")
            || words.contains(" et ");
    int most = path ? 8 : many ? 3 : mostWords;
    return (wide ? words.length() <= 6 : count <= most)
        && WritingSystems.columns(words) <= (path ? 60 : 32)
        && !Sentences.endsSentence(words)
        && WritingSystems.columns(second) >= 20
        && WritingSystems.columns(second) > WritingSystems.columns(words) * 1.3
        && WritingSystems.columns(second) <= Lengths.TITLE;
  }
}
