package org.plainpress.read.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.plainpress.read.press.caption.CaptionParser;
import org.plainpress.read.press.head.Byline;
import org.plainpress.read.press.phrase.Phrases;
import org.plainpress.read.press.phrase.Sentences;
import org.plainpress.read.press.phrase.WritingSystems;

/**
 * Finds verse in plain text: short lines between blank ones, broken by hand, whose sentences go on
 * from line to line.
 *
 * <pre>
 * The wheel goes round, the water sings,
 * And no one hears the bell that rings
 * Above the mill, above the weir,
 * For he who rang it is not here.
 * </pre>
 */
final class VerseLines {

  /** Fewer lines may be an address, or the end of a letter. */
  private static final int FEWEST = 3;

  /** The most columns of a line, as in the verse of web pages. */
  private static final int LONGEST = 64;

  /** The least share of the lines whose sentence goes on in the next. */
  private static final double LEAST_OPEN = 0.3;

  /** The most share of the lines that would be too long with the next one's first word. */
  private static final double MOST_FULL = 0.67;

  /** Matches what tells a place, an item or a way to reach somebody rather than sings. */
  private static final Pattern NO_VERSE =
      Pattern.compile(
          "[-–•*·\\d(#>|\\[+=_~].*|\\S+:(?:\\s.*)?|.*(?:@|://|www\\.|\\d{4}|\\t|```| \\| ).*");

  private final CaptionParser captions = new CaptionParser();
  private final List<Line> lines;

  /** How wide the text is set: no line is broken by hand that is as wide. */
  private final int column;

  private VerseLines(List<Line> lines, int wrap) {
    this.lines = lines;
    this.column = wrap > 0 ? wrap : lines.stream().mapToInt(line -> width(line)).max().orElse(0);
  }

  /**
   * Returns the places of the first lines of stanzas, and those behind their last.
   *
   * @param lines as they stand in the text
   * @param wrap the column that the text is wrapped at; 0 where it is not
   */
  static Map<Integer, Integer> of(List<Line> lines, int wrap) {
    VerseLines verse = new VerseLines(lines, wrap);
    Map<Integer, Integer> found = new TreeMap<>();
    Map<Integer, Integer> poem = new TreeMap<>();
    // What a text begins with is its title.
    for (int i = verse.end(0); i < lines.size(); i = verse.end(i)) {
      if (verse.isShaped(verse.run(i)) && !verse.isOfPress(i)) {
        poem.put(i, verse.end(i));
      } else {
        found.putAll(verse.isPoem(poem) ? poem : Map.of());
        poem.clear();
      }
    }
    found.putAll(verse.isPoem(poem) ? poem : Map.of());
    return found;
  }

  /**
   * Returns whether runs of short lines that follow one another are stanzas: one of them goes on
   * from line to line, or there are several and none has a sentence that ends.
   */
  private boolean isPoem(Map<Integer, Integer> runs) {
    List<List<Line>> stanzas =
        runs.keySet().stream().map(this::run).filter(run -> run.size() >= FEWEST).toList();
    return stanzas.stream().anyMatch(VerseLines::goesOn)
        || stanzas.size() > 1
            && stanzas.stream()
                .flatMap(List::stream)
                .noneMatch(line -> Sentences.endsSentence(line.text()));
  }

  private List<Line> run(int from) {
    return lines.subList(from, end(from));
  }

  /** Returns the place of the next line that a blank one stands before. */
  private int end(int from) {
    int end = Math.min(from + 1, lines.size());
    while (end < lines.size() && !lines.get(end).afterGap()) {
      end++;
    }
    return end;
  }

  /** Returns whether lines are short, several, and broken by hand. */
  private boolean isShaped(List<Line> stanza) {
    if (stanza.size() < 2
        || !stanza.stream().allMatch(VerseLines::isLine)
        || 2 * severalWords(stanza) <= stanza.size()) {
      return false;
    }
    // Prose that is wrapped more narrowly than the rest begins its lines with small letters.
    boolean capitals = stanza.stream().noneMatch(line -> startsSmall(line.text()));
    int widest = stanza.stream().mapToInt(VerseLines::width).max().orElse(0);
    int wide = capitals ? column : Math.min(column, widest);
    int full = 0;
    for (int i = 0; i + 1 < stanza.size(); i++) {
      full += LineJoiner.isFull(stanza.get(i), stanza.get(i + 1), wide) ? 1 : 0;
    }
    return full <= MOST_FULL * (stanza.size() - 1);
  }

  /** Returns whether one of the lines signs the text, is left of a picture or of a bar of links. */
  private boolean isOfPress(int from) {
    int end = end(from);
    for (int i = from; i < end; i++) {
      String text = lines.get(i).text();
      if (Byline.labelled(text).isPresent()
          || captions.parse(text).isPresent()
          || Phrases.get().matches("boilerplate", Phrases.fold(text))
          || new LabelledFigure(lines, i).take((line, figure) -> {}) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the sentences of enough lines go on in the next. */
  private static boolean goesOn(List<Line> stanza) {
    int open = 0;
    for (int i = 0; i + 1 < stanza.size(); i++) {
      open += isOpen(stanza.get(i).text(), stanza.get(i + 1).text()) ? 1 : 0;
    }
    return open >= LEAST_OPEN * (stanza.size() - 1);
  }

  /** Returns how many lines have several words: those of menus have one. */
  private static long severalWords(List<Line> stanza) {
    return stanza.stream().filter(line -> line.text().indexOf(' ') > 0).count();
  }

  private static boolean isLine(Line line) {
    return width(line) <= LONGEST
        && !NO_VERSE.matcher(line.text()).matches()
        && !Markers.startsItem(line.text())
        && !Markers.isDivider(line.text());
  }

  private static boolean isOpen(String line, String next) {
    char last = line.charAt(line.length() - 1);
    return ",;—–،؛、".indexOf(last) >= 0 || startsSmall(next) && !Sentences.endsSentence(line);
  }

  private static boolean startsSmall(String text) {
    return text.codePoints().filter(Character::isLetter).limit(1).anyMatch(Character::isLowerCase);
  }

  private static int width(Line line) {
    return line.indent() + WritingSystems.columns(line.text());
  }
}
