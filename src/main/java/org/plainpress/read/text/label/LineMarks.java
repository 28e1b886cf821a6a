package org.plainpress.read.text.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.plainpress.read.press.caption.Credits;
import org.plainpress.read.press.head.Byline;
import org.plainpress.read.press.phrase.Lengths;
import org.plainpress.read.press.phrase.Phrases;
import org.plainpress.read.press.phrase.Sentences;

/** Finds what is in a line besides its length, its ending and its credit: signs, labels, names. */
final class LineMarks {

  /** The most characters of a line in which numbers and glued words are looked for. */
  private static final int LONGEST_SEARCHED = 600;

  private static final Credits CREDITS = new Credits();

  private static final String[] SIGNS = {
    "©", "(c)", " | ", "/", " - ", " – ", ": ", "…", "(", "\"", "“", "„", "@", "://", "?", "!",
    "CC", "#", ", ", "; "
  };
  private static final String[] SIGN_MARKS = named(SIGNS);
  private static final List<String> PHRASES =
      List.of("boilerplate", "boilerplate tail", "unavailable video");

  private static final Pattern COUNTER =
      Pattern.compile("(?:^|\\D)\\d{1,3} ?(?:/|of|von|de|sur|van|av|z|di) ?\\d{1,3}(?:\\D|$)");
  private static final Pattern NUMBERED =
      Pattern.compile("^[\\[(]?\\p{Lu}\\p{L}{1,11}\\.? \\d{1,3}[a-z]?[.:)\\]]?(?: .*|$)");
  private static final Pattern NUMBERED_END =
      Pattern.compile(".*[\\[(]\\p{L}{2,10}\\.? ?\\d{1,3}[a-z]?[)\\]]$");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
  private static final Pattern SIDE = Pattern.compile("[(,] ?(?:\\p{Ll}\\.|\\p{Ll}{4,8})[),] ");
  private static final Pattern FILE = Pattern.compile("\\.(?:jpe?g|png|gif|pdf|webp)\\b");
  private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}[:.]\\d\\d\\b");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NAME_GAPS = Pattern.compile("[\\s/]+");
  private static final Pattern TAIL_PARTS = Pattern.compile("[/()\\[\\]|]");

  private final String text;
  private final String folded;
  private final Words words;
  private final List<String> marks = new ArrayList<>();

  private LineMarks(String text, String folded, Words words) {
    this.text = text;
    this.folded = folded;
    this.words = words;
  }

  /**
   * Returns what is in a line.
   *
   * @param folded the line, folded as phrases are
   */
  static List<String> of(String text, String folded, Words words) {
    LineMarks found = new LineMarks(text, folded, words);
    found.mark();
    return List.copyOf(found.marks);
  }

  private static String[] named(String... signs) {
    String[] names = new String[signs.length];
    for (int i = 0; i < signs.length; i++) {
      names[i] = "has " + signs[i];
    }
    return names;
  }

  private void mark() {
    Phrases phrases = Phrases.get();
    markSigns();
    if (phrases.of("credit").contains(folded) || phrases.of("caption prefix").contains(folded)) {
      marks.add("label alone");
    }
    if (phrases.of("credit line").contains(folded) || phrases.of("caption line").contains(folded)) {
      marks.add("label line");
    }
    markLabels(phrases);
    if (text.length() <= Lengths.REMARK && Byline.labelled(text).isPresent()) {
      marks.add("byline");
    }
    if ((text.indexOf('©') >= 0 || folded.contains("(c)")) && marks.contains("year")) {
      marks.add("copyright of a year");
    }
    if (text.length() <= Lengths.REMARK) {
      for (String section : PHRASES) {
        if (phrases.matches(section, folded)) {
          marks.add("phrase " + section);
        }
      }
    }
    markAgencies(phrases);
  }

  private void markSigns() {
    for (int i = 0; i < SIGNS.length; i++) {
      if (text.contains(SIGNS[i])) {
        marks.add(SIGN_MARKS[i]);
      }
    }
    if (text.length() <= LONGEST_SEARCHED) {
      markPatterns();
    }
    int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
    if (open >= 0 && ")]".indexOf(text.charAt(text.length() - 1)) >= 0) {
      String inner = text.substring(open + 1, text.length() - 1);
      int count = inner.isBlank() ? 0 : SPACES.split(inner).length;
      marks.add("bracket " + (open == 0) + LineLook.step(count, 0, 1, 2, 4, 7) + namelike(inner));
    }
  }

  /** Marks forms of numbers, names of files and words that a stripped page glued. */
  private void markPatterns() {
    int end = firstLineEnd();
    boolean digits = hasDigit();
    boolean hasStop = text.indexOf('.') >= 0;
    if (digits
        && (COUNTER.matcher(text).lookingAt()
            || text.length() <= Lengths.REMARK && COUNTER.matcher(text).find())) {
      marks.add("counter");
    }
    if (digits && NUMBERED.matcher(text).lookingAt()) {
      marks.add("numbered");
    }
    if (digits && NUMBERED_END.matcher(text).lookingAt()) {
      marks.add("numbered end");
    }
    if (digits && isFound(YEAR, end)) {
      marks.add("year");
    }
    if ((text.indexOf('(') >= 0 || text.indexOf(',') >= 0) && isFound(SIDE, end)) {
      marks.add("side");
    }
    if (isGlued(end)) {
      marks.add("glued");
    }
    if (hasStop && isFound(FILE, end)) {
      marks.add("file");
    }
    if (digits && isFound(TIME, end)) {
      marks.add("time");
    }
  }

  /**
   * Returns whether a word begins right behind the end of another: {@code sea.The}, {@code seaThe},
   * or the sign of copyright behind anything.
   */
  private boolean isGlued(int end) {
    int before = 0;
    int last = end == 0 ? 0 : text.codePointAt(0);
    for (int i = Character.charCount(last); i < end; ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c == '©' && " \t\n\u000B\f\r".indexOf(last) < 0) {
        return true;
      }
      if (isCapital(c)
          && (isSmall(last) || isSmall(before) && (last == '.' || last == '!' || last == '?'))
          && next < end
          && isSmall(text.codePointAt(next))) {
        return true;
      }
      before = last;
      last = c;
      i = next;
    }
    return false;
  }

  private static boolean isSmall(int c) {
    return c < 0x80 ? c >= 'a' && c <= 'z' : Character.getType(c) == Character.LOWERCASE_LETTER;
  }

  private static boolean isCapital(int c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.getType(c) == Character.UPPERCASE_LETTER;
  }

  private boolean isFound(Pattern pattern, int end) {
    return pattern.matcher(text).region(0, end).find();
  }

  /** Returns where the first of the lines ends that a stripped page may have left within one. */
  private int firstLineEnd() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        return i;
      }
    }
    return text.length();
  }

  private boolean hasDigit() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  private void markLabels(Phrases phrases) {
    Set<String> credits = phrases.of("credit");
    for (int at = 0; at < words.count(); at++) {
      String bare = toLastLetter(words.bareAt(at));
      if (bare.length() > 2 && credits.contains(bare)) {
        String word = words.at(at);
        boolean colon = word.endsWith(":") || word.endsWith("：");
        boolean capital = Character.isUpperCase(word.codePointAt(Words.firstLetter(word)));
        String place = at == 0 ? "first" : at >= words.count() - 6 ? "late" : "within";
        marks.add("label " + place + (colon ? ":" : "") + (capital ? "A" : "a"));
      }
    }
    String first = words.at(0);
    for (int cut = 3; cut < Math.min(first.length(), 12); cut++) {
      if (Character.isUpperCase(first.charAt(cut))
          && Character.isLowerCase(first.charAt(cut - 1))
          && credits.contains(Phrases.fold(first.substring(0, cut)))) {
        marks.add("label glued first");
      }
    }
    for (int i = 1; i < words.count(); i++) {
      String word = words.at(i);
      for (int cut = 1; cut + 4 < word.length(); cut++) {
        if (Character.isUpperCase(word.charAt(cut)) && ".!?”)".indexOf(word.charAt(cut - 1)) >= 0) {
          int end = cut + 1;
          while (end < word.length() && Character.isLowerCase(word.charAt(end))) {
            end++;
          }
          marks.add(
              credits.contains(Phrases.fold(word.substring(cut, end)))
                  ? "label glued"
                  : "words glued");
        }
      }
    }
  }

  private void markAgencies(Phrases phrases) {
    String tail = words.at(words.count() - 1);
    for (String part : TAIL_PARTS.split(tail)) {
      if (!part.isBlank() && phrases.isAgency(part)) {
        marks.add("agency last");
      }
    }
    if (words.count() > 1) {
      String two = words.at(words.count() - 2) + " " + tail;
      String last = two.substring(Math.max(two.lastIndexOf('/'), two.lastIndexOf('(')) + 1);
      if (phrases.isAgency(withoutBrackets(last))) {
        marks.add("agency last");
      }
    }
    if (phrases.isAgency(text)) {
      marks.add("agency alone");
    }
    if (words.count() <= 8 && !text.contains(":/") && CREDITS.properNames(text).isPresent()) {
      boolean stroke = words.asWritten().stream().anyMatch(word -> word.indexOf('/') > 0);
      marks.add("proper names " + (stroke ? "/" : "") + Math.min(4, words.count()));
      if (stroke) {
        marks.add("proper names with stroke");
      }
      if (words.asWritten().stream()
          .skip(1)
          .anyMatch(word -> Character.isLowerCase(word.codePointAt(0)))) {
        marks.add("proper names joined");
      }
    }
    if (words.count() <= 8) {
      marks.add("names " + namelike(text) + Math.min(5, words.count()));
    }
    int stop = Sentences.lastEnd(text, text.length() - 1);
    if (stop > 0 && stop < text.length() && words.count() > 3) {
      String after = text.substring(stop).strip();
      int count = after.isEmpty() ? 0 : SPACES.split(after).length;
      if (count > 0 && count <= 6) {
        marks.add("tail " + count + namelike(after));
      }
    }
  }

  /** Returns a word without what stands behind its last letter. */
  private static String toLastLetter(String word) {
    int end = word.length();
    while (end > 0 && !Character.isLetter(word.codePointBefore(end))) {
      end -= Character.charCount(word.codePointBefore(end));
    }
    return word.substring(0, end);
  }

  private static String withoutBrackets(String words) {
    int end = words.length();
    while (end > 0 && (words.charAt(end - 1) == ')' || words.charAt(end - 1) == ']')) {
      end--;
    }
    return words.substring(0, end);
  }

  /** Returns whether words look like names: all with capitals, or all but small ones. */
  static String namelike(String words) {
    int names = 0;
    int small = 0;
    for (String word : NAME_GAPS.split(words.strip())) {
      if (word.isEmpty()) {
        continue;
      }
      int first = word.codePointAt(0);
      names += Character.isUpperCase(first) ? 1 : 0;
      small += Character.isLowerCase(first) ? 1 : 0;
    }
    String end = words.strip().endsWith(".") ? "." : "";
    return (names > 0 && small == 0 ? "N" : names > small ? "n" : small > 0 ? "w" : "o") + end;
  }
}
