package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plainpress.read.press.phrase.Sentences;
import org.plainpress.read.press.phrase.WritingSystems;

/**
 * Splits a text into the units its author meant, whether paragraphs are separated by blank lines,
 * stand one a line, or are hard-wrapped at some column.
 */
final class LineJoiner {

  /** The widest column that texts are wrapped at, by hand or by a mail program. */
  private static final int WIDEST_WRAP = 120;

  private static final int NARROWEST_WRAP = 40;

  /** The share of lines behind a blank one from which on blank lines part paragraphs. */
  private static final double LEAST_APART = 0.3;

  /** The share of a wrapped text's lines that are full, and of those that end within a sentence. */
  private static final double MOST_LINES = 0.6;

  private final List<Line> physical;
  private final int wrap;

  /** Whether blank lines separate paragraphs: then a small letter after a line break goes on. */
  private final boolean gapped;

  private final DividedWords divided;

  /** The stanzas, by the places of their first lines. */
  private final Map<Integer, Integer> stanzas;

  /** The lines that stand in columns, by their places: each is a unit of its own. */
  private final Set<Integer> columned;

  private LineJoiner(String text) {
    physical = physicalLines(text);
    divided = new DividedWords(physical);
    columned = TextTables.columned(physical);
    wrap = wrapColumn();
    stanzas = VerseLines.of(physical, wrap);
    gapped = physical.stream().filter(Line::afterGap).count() > LEAST_APART * physical.size();
  }

  /** Returns the units of a text, in order. */
  static List<Line> join(String text) {
    return new LineJoiner(text).joined();
  }

  private List<Line> joined() {
    List<Line> units = new ArrayList<>();
    StringBuilder unit = new StringBuilder();
    int first = 0;
    boolean fenced = false;
    int verse = 0;
    for (int i = 0; i < physical.size(); i++) {
      Line line = physical.get(i);
      verse = Math.max(verse, fenced ? 0 : stanzas.getOrDefault(i, 0));
      boolean continues =
          i > 0
              && !fenced
              && !columned.contains(i)
              && !columned.contains(i - 1)
              && (i < verse && !stanzas.containsKey(i) || continues(physical.get(i - 1), line));
      fenced ^= isFence(line);
      if (continues) {
        append(unit, line.text());
        continue;
      }
      if (i > 0) {
        units.add(unit(first, unit));
      }
      first = i;
      unit = new StringBuilder(line.text());
    }
    if (!physical.isEmpty()) {
      units.add(unit(first, unit));
    }
    return units;
  }

  private Line unit(int first, StringBuilder text) {
    Line line = physical.get(first);
    int end = stanzas.getOrDefault(first, first);
    if (end == first || text.length() == line.text().length()) {
      return line.withText(text.toString());
    }
    List<Line> stanza = physical.subList(first, end);
    int margin = stanza.stream().mapToInt(Line::indent).min().orElse(0);
    return new Line(
        line.number(),
        line.indent(),
        line.afterGap(),
        text.toString(),
        stanza.stream().map(one -> "\u00a0".repeat(one.indent() - margin) + one.text()).toList());
  }

  /** Returns whether a line begins or ends a block of code, as Markdown does. */
  private static boolean isFence(Line line) {
    return line.text().startsWith("```");
  }

  /** Returns whether a hard-wrapped paragraph goes on from one line to the next. */
  private boolean continues(Line line, Line next) {
    boolean full = wrap > 0 && isFull(line, next, wrap);
    boolean goesOn =
        gapped
            && Character.isLowerCase(next.text().codePointAt(0))
            && !Sentences.endsSentence(line.text());
    boolean word = (wrap > 0 || gapped) && DividedWords.isDivided(line.text(), next.text());
    return !next.afterGap()
        && (full || goesOn || word)
        && !startsUnit(line, next)
        && !isFence(line)
        && !isFence(next);
  }

  private static boolean startsUnit(Line line, Line next) {
    return Markers.startsItem(next.text())
        || Markers.isUnderline(next)
        || next.text().startsWith(">")
        || next.text().startsWith("|")
        || next.text().startsWith("+-")
        || next.text().indexOf('\t') >= 0
        || next.indent() > line.indent() && !Markers.startsItem(line.text());
  }

  /** Returns whether the next line's first word would not have fitted at the end of this line. */
  static boolean isFull(Line line, Line next, int column) {
    int width = line.indent() + WritingSystems.columns(line.text());
    return width <= column && width + 1 + firstWord(next.text()) > column;
  }

  /** Returns the column the text is wrapped at; 0 where it is not. */
  private int wrapColumn() {
    int widest = 0;
    for (Line line : physical) {
      if (line.text().indexOf(' ') > 0 || line.text().length() < WIDEST_WRAP) {
        widest = Math.max(widest, line.indent() + WritingSystems.columns(line.text()));
      }
    }
    if (widest < NARROWEST_WRAP || widest > WIDEST_WRAP) {
      return 0;
    }
    int pairs = 0;
    int full = 0;
    int open = 0;
    for (int i = 0; i + 1 < physical.size(); i++) {
      Line line = physical.get(i);
      Line next = physical.get(i + 1);
      if (next.afterGap() || startsUnit(line, next)) {
        continue;
      }
      pairs++;
      if (isFull(line, next, widest)) {
        full++;
        open += Sentences.endsSentence(line.text()) ? 0 : 1;
      }
    }
    // Lines of one paragraph each are seldom full, and when they are, they end a sentence.
    return full >= 1 && full >= MOST_LINES * pairs && open >= MOST_LINES * full ? widest : 0;
  }

  private void append(StringBuilder unit, String more) {
    char last = unit.charAt(unit.length() - 1);
    if (DividedWords.isDivided(unit, more)) {
      divided.mend(unit, more);
    } else if (last == '\u00AD') {
      unit.setLength(unit.length() - 1);
    } else if (!(WritingSystems.isSpaceless(last) && WritingSystems.isSpaceless(more.charAt(0)))) {
      unit.append(' ');
    }
    unit.append(more);
  }

  private static int firstWord(String text) {
    if (WritingSystems.isSpaceless(text.charAt(0))) {
      return 1;
    }
    int space = text.indexOf(' ');
    return WritingSystems.columns(space < 0 ? text : text.substring(0, space));
  }

  private static List<Line> physicalLines(String text) {
    List<Line> lines = new ArrayList<>();
    boolean gap = true;
    int number = 0;
    boolean fenced = false;
    int start = 0;
    int length = text.length();
    while (start <= length) {
      int end = start;
      while (end < length && !isLineEnd(text.charAt(end))) {
        end++;
      }
      number++;
      String raw = text.substring(start, end);
      String line = fenced ? raw.stripTrailing() : trim(raw);
      if (line.isEmpty() && !fenced) {
        gap = true;
      } else {
        lines.add(new Line(number, fenced ? 0 : indent(raw), gap, line));
        gap = false;
        if (line.startsWith("```")) {
          fenced = !fenced;
        }
      }
      boolean crlf = end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      gap |= end < length && text.charAt(end) == '\u2029';
      start = end + (crlf ? 2 : 1);
    }
    return lines;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private static String trim(String raw) {
    int from = 0;
    int to = raw.length();
    while (from < to && isSpace(raw.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(raw.charAt(to - 1))) {
      to--;
    }
    return raw.substring(from, to);
  }

  private static int indent(String raw) {
    int columns = 0;
    for (int i = 0; i < raw.length() && isSpace(raw.charAt(i)); i++) {
      columns += raw.charAt(i) == '\t' ? 4 : raw.charAt(i) == '\u3000' ? 0 : 1;
    }
    return columns;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\uFEFF' || c == '\u200B' || Character.isWhitespace(c);
  }
}
