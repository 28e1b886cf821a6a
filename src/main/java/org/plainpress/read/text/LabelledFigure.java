package org.plainpress.read.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.read.press.caption.CaptionLine;
import org.plainpress.read.press.caption.Credits;
import org.plainpress.read.press.phrase.Lengths;
import org.plainpress.read.press.phrase.Phrases;
import org.plainpress.read.press.phrase.Sentences;

/**
 * Reads captions and credits with labels on lines of their own, as the BBC prints them in its
 * languages: {@code Image copyright}, {@code Getty Images}, {@code Image caption}, {@code The
 * pier}; or with the value on the label's line: {@code Image source, Getty Images}; or all on one
 * line, as its older pages have it: {@code Image copyright Getty Images Image caption The pier}.
 */
final class LabelledFigure {

  /** The fewest words of a caption behind {@code PHOTO:}: fewer are who took the picture. */
  private static final int FEWEST_CAPTION_WORDS = 5;

  /**
   * The sections of labels, at the places that {@code CREDIT}, {@code CAPTION} and {@code VIDEO}
   * name.
   */
  private static final String[] SECTIONS = {"credit line", "caption line", "video caption line"};

  private static final int CREDIT = 0;
  private static final int CAPTION = 1;
  private static final int VIDEO = 2;

  private final List<Line> lines;
  private final int start;

  LabelledFigure(List<Line> lines, int start) {
    this.lines = lines;
    this.start = start;
  }

  /**
   * A label and what it labels.
   *
   * @param length how many lines both take
   * @param other what stands behind it on its line: the credit of a caption, the caption of a
   *     credit
   */
  private record Field(int section, String value, int length, Optional<Field> other) {

    Field(int section, String value, int length) {
      this(section, value, length, Optional.empty());
    }
  }

  /**
   * Takes the figure that starts at this line.
   *
   * @param figures receives it with its line
   * @return how many lines the figure takes; 0 where none starts here
   */
  int take(BiConsumer<Line, Figure> figures) {
    Optional<Field> first = field(start);
    if (first.isEmpty()) {
      return 0;
    }
    Field field = first.get();
    int length = field.length();
    Optional<Field> second =
        field
            .other()
            .or(
                () ->
                    field(start + length)
                        .filter(next -> next.other().isEmpty())
                        .filter(next -> (next.section() == CREDIT) != (field.section() == CREDIT)));
    // A caption takes a credit that follows it only if that credit has no caption of its own.
    if (field.other().isEmpty() && second.isPresent() && field.section() != CREDIT) {
      int after = start + length + second.get().length();
      boolean own = field(after).filter(third -> third.section() != CREDIT).isPresent();
      second = own ? Optional.empty() : second;
    }
    String credit = field.section() == CREDIT ? field.value() : second.map(Field::value).orElse("");
    String caption =
        field.section() == CREDIT ? second.map(Field::value).orElse("") : field.value();
    boolean video =
        field.section() == VIDEO || second.filter(f -> f.section() == VIDEO).isPresent();
    Optional<String> creditWords =
        credit.isBlank() ? Optional.empty() : Optional.of(Credits.tidy(credit));
    Media.Kind kind = video ? Media.Kind.VIDEO : Media.Kind.IMAGE;
    figures.accept(lines.get(start), Figure.lost(kind, CaptionLine.tidy(caption), creditWords));
    return length + second.map(Field::length).orElse(0);
  }

  private Optional<Field> field(int at) {
    if (at >= lines.size() || lines.get(at).text().length() > Lengths.CAPTION) {
      return Optional.empty();
    }
    String text = lines.get(at).text();
    Optional<Field> capitals = capitalLabel(text);
    if (capitals.isPresent()) {
      return capitals;
    }
    if (!text.endsWith(":") && !mayStart(text)) {
      return Optional.empty();
    }
    String folded = Phrases.fold(text);
    boolean prefix = text.endsWith(":") && Phrases.get().of("caption prefix").contains(folded);
    if (prefix) {
      return valueOnNextLine(CAPTION, at);
    }
    for (int section = 0; section < SECTIONS.length; section++) {
      for (String label : labels(section, folded)) {
        if (folded.equals(label)) {
          return valueOnNextLine(section, at);
        }
        if (folded.startsWith(label)) {
          Optional<Field> field = valueBehind(section, text, label);
          if (field.isPresent()) {
            return field;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Returns what stands behind a label on its line. */
  private static Optional<Field> valueBehind(int section, String text, String label) {
    int start = valueStart(text, 0, label);
    if (start < 0) {
      return Optional.empty();
    }
    String value = text.substring(start).strip();
    boolean credit = section == CREDIT;
    Optional<Field> other = Optional.empty();
    int[] others = credit ? new int[] {CAPTION, VIDEO} : new int[] {CREDIT};
    for (int space = value.indexOf(' '); space > 0; space = value.indexOf(' ', space + 1)) {
      other = labelled(others, value, space + 1);
      if (other.isPresent()) {
        value = value.substring(0, space).strip();
        break;
      }
    }
    boolean fits = !credit || value.length() <= Lengths.REMARK && !Sentences.endsSentence(value);
    return value.isEmpty() || !fits
        ? Optional.empty()
        : Optional.of(new Field(section, value, 1, other));
  }

  /** Returns the label, of one of some sections, and its value that begin within a line. */
  private static Optional<Field> labelled(int[] sections, String text, int at) {
    String folded = Phrases.fold(text.substring(at));
    for (int section : sections) {
      for (String label : labels(section, folded)) {
        int start = folded.startsWith(label) ? valueStart(text, at, label) : -1;
        if (start >= 0) {
          return Optional.of(new Field(section, text.substring(start).strip(), 0));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns where the value begins that stands behind a label: behind a comma or colon, or behind
   * several words as a new one with a capital, with or without a space; -1 where none does.
   */
  private static int valueStart(String text, int start, String label) {
    int behind = start + label.length();
    int at = behind;
    while (at < text.length() && Character.isSpaceChar(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return -1;
    }
    if (at == behind && separates(text, at)) {
      return at + 1;
    }
    return label.indexOf(' ') > 0 && Character.isUpperCase(text.charAt(at)) ? at : -1;
  }

  /** Returns whether a line begins with the first character of a label. */
  private static boolean mayStart(String text) {
    if (text.isBlank()) {
      return false;
    }
    String first = Phrases.fold(text.strip().substring(0, 1));
    for (int section = 0; section < SECTIONS.length; section++) {
      if (!labels(section, first).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the labels of a section that begin as a folded line does. */
  private static List<String> labels(int section, String folded) {
    return folded.isEmpty() ? List.of() : Phrases.get().of(SECTIONS[section], folded.charAt(0));
  }

  /**
   * Takes {@code PHOTO: The bridge is seen in this file photo.}, whose label only means it in
   * capitals.
   */
  private static Optional<Field> capitalLabel(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      return Optional.empty();
    }
    String label = text.substring(0, colon);
    String value = text.substring(colon + 1).strip();
    boolean caption =
        label.equals(label.toUpperCase(Locale.ROOT))
            && Phrases.get().of("capital caption line").contains(Phrases.fold(label))
            && value.split(" ").length >= FEWEST_CAPTION_WORDS;
    return caption ? Optional.of(new Field(CAPTION, value, 1)) : Optional.empty();
  }

  private static boolean separates(String text, int at) {
    return ",:，：،、".indexOf(text.charAt(at)) >= 0;
  }

  private Optional<Field> valueOnNextLine(int section, int at) {
    if (at + 1 >= lines.size()) {
      return Optional.empty();
    }
    String value = lines.get(at + 1).text();
    boolean credit = section == CREDIT;
    boolean fits = value.length() <= (credit ? Lengths.REMARK : Lengths.CAPTION);
    return fits ? Optional.of(new Field(section, value, 2)) : Optional.empty();
  }
}
