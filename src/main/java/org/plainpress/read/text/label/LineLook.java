package org.plainpress.read.text.label;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plainpress.read.press.caption.CaptionLine;
import org.plainpress.read.press.caption.CaptionParser;
import org.plainpress.read.press.phrase.Lengths;
import org.plainpress.read.press.phrase.Phrases;
import org.plainpress.read.press.phrase.Sentences;
import org.plainpress.read.press.phrase.WritingSystems;

/** What a single line looks like. Immutable. */
final class LineLook {

  /** The fewest letters of a figure's line: shorter ones are cells such as {@code n/a}. */
  private static final int FEWEST_LETTERS = 3;

  /** The most words of a label that stands alone. */
  private static final int MOST_LABEL_WORDS = 3;

  private static final int[] STEPS = {12, 25, 40, 60, 85, 120, 170, 240, 360};
  private static final int[] WORD_STEPS = {1, 2, 3, 4, 6, 9, 13, 20, 30, 50};
  private static final String[] LETTERS = "abcdefghijklmn".split("");
  private static final CaptionParser CAPTIONS = new CaptionParser();

  private final String text;
  private final String folded;
  private final Words words;
  private final Optional<CaptionLine> caption;
  private final String size;
  private final String ending;
  private final String credit;
  private final String sign;
  private final List<String> marks;
  private final boolean endsSentence;
  private final String coarseSize;
  private final String signed;

  LineLook(String line) {
    text = line;
    folded = Phrases.fold(line);
    words = Words.of(line);
    caption = CAPTIONS.parse(line);
    credit =
        caption
            .map(c -> (c.isCreditAlone() ? "credit" : "both") + (c.sure() ? "!" : "?"))
            .orElse("none");
    size = step(WritingSystems.columns(line), STEPS);
    ending = ending(line);
    sign = sign(line, words);
    marks = LineMarks.of(line, folded, words);
    endsSentence = Sentences.endsSentence(line);
    coarseSize =
        (size.charAt(0) <= 'c' ? "s" : size.charAt(0) <= 'f' ? "m" : "l")
            + (endsSentence ? "." : "-");
    signed = strength();
  }

  private static String sign(String line, Words words) {
    String sign = line.length() > Lengths.CAPTION ? "none" : new PressSign(words).strongest();
    return sign.equals("none") || sign.startsWith("label ")
        ? CreditForm.of(line, words.asWritten()).orElse(sign)
        : sign;
  }

  String text() {
    return text;
  }

  /** Returns the line folded as phrases are. */
  String folded() {
    return folded;
  }

  Words words() {
    return words;
  }

  /** Returns what the grammar of credits finds in the line. */
  Optional<CaptionLine> caption() {
    return caption;
  }

  /** Returns its length, in one of ten steps. */
  String size() {
    return size;
  }

  /** Returns its length in one of three steps, and whether it ends a sentence. */
  String coarseSize() {
    return coarseSize;
  }

  /** Returns what kind of sign ends it. */
  String ending() {
    return ending;
  }

  boolean endsSentence() {
    return endsSentence;
  }

  /** Returns what kind of credit the grammar finds in it, and how surely. */
  String credit() {
    return credit;
  }

  /** Returns the strongest sign of a credit, and where it stands. */
  String sign() {
    return sign;
  }

  /** Returns what else is in it. */
  List<String> marks() {
    return marks;
  }

  /** Returns how strongly the line is signed: by the grammar, by a sign, by a word, or not. */
  String signed() {
    return signed;
  }

  /** Returns the place of a number among steps, as a letter. */
  static String step(int value, int... steps) {
    int step = 0;
    while (step < steps.length && value > steps[step]) {
      step++;
    }
    return LETTERS[step];
  }

  private String strength() {
    boolean strong = sign.startsWith("©") || sign.startsWith("label:");
    boolean placed = !sign.endsWith("within");
    if (sign.equals("word")) {
      return "word";
    }
    boolean named =
        words.count() <= 8 && "Nn".indexOf(LineMarks.namelike(afterFirst()).charAt(0)) >= 0;
    if (credit.endsWith("!") || strong && sign.endsWith("first") && named) {
      return "sure";
    }
    boolean labelOfWords = sign.equals("label: first") && !named;
    boolean likely =
        !credit.equals("none")
            || placed
                && !labelOfWords
                && (strong || sign.equals("agency last") || sign.startsWith("source:"))
            || marks.contains("proper names with stroke");
    if (!likely && sign.startsWith("form ")) {
      return "form";
    }
    return likely ? "likely" : sign.equals("none") ? "no" : "maybe";
  }

  /**
   * Returns the credit at the end of a line, in a form that is no sign on its own: in brackets, or
   * behind the last sentence; empty where there is none.
   */
  String form() {
    if (!sign.startsWith("form ")) {
      return "";
    }
    int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
    int count = words.count();
    return sign.startsWith("form bracket")
        ? text.substring(open)
        : String.join(" ", words.asWritten().subList(Math.max(0, count - 2), count));
  }

  /** Returns whether a line cannot be a figure's: it announces what follows, or is a path. */
  boolean isNoFigure() {
    boolean path = text.length() > 3 && text.charAt(1) == ':' && "/\\".indexOf(text.charAt(2)) >= 0;
    return text.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count()
            < FEWEST_LETTERS
        || path
        || text.endsWith(":") && words.count() > MOST_LABEL_WORDS;
  }

  private String afterFirst() {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(space + 1);
  }

  /** Adds what the line alone says. */
  void addTo(FeatureSink out) {
    String count = step(words.count(), WORD_STEPS);
    String sentences = String.valueOf(Math.min(4, Sentences.count(text)));
    out.add("size ", size);
    out.add("end ", ending);
    out.add("size ", size, ending);
    out.add("words ", count);
    out.add("sentences ", sentences);
    out.add("sentences ", sentences, ending);
    out.add("credit ", credit);
    out.add("credit ", credit, size);
    out.add("credit ", credit, ending);
    out.add("credit ", credit, sentences);
    out.add("sign ", sign);
    out.add("sign ", sign, coarseSize);
    out.add("signed ", signed);
    out.add("signed ", signed, coarseSize);
    out.add("signed ", signed, size);
    out.add("signed ", signed, credit);
    out.add("signed ", signed, ending);
    String start = start();
    out.add("start ", start);
    out.add("start ", start, ending);
    String capitals = capitals();
    out.add("capitals ", capitals);
    out.add("capitals ", capitals, count);
    out.add("capitals ", capitals, ending);
    for (String mark : marks) {
      out.add(mark);
      out.add(mark, " ", coarseSize);
    }
  }

  private String start() {
    int first = text.codePointAt(0);
    if (Character.isLetter(first)) {
      return Character.isUpperCase(first) ? "A" : Character.isLowerCase(first) ? "a" : "x";
    }
    return Character.isDigit(first)
        ? "9"
        : "([".indexOf(first) >= 0
            ? "("
            : first == '©' ? "©" : "\"“„«»‘'".indexOf(first) >= 0 ? "q" : first == '#' ? "#" : ".";
  }

  /** Returns the share of words with a capital, in five steps. */
  private String capitals() {
    int capital = 0;
    int letters = 0;
    for (String word : words.asWritten()) {
      int first = word.codePointAt(0);
      letters += Character.isLetter(first) ? 1 : 0;
      capital += Character.isUpperCase(first) ? 1 : 0;
    }
    return isShouted()
        ? "!"
        : letters == 0 ? "0" : step(100 * capital / letters, 12, 30, 55, 85, 99);
  }

  private boolean isShouted() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return false;
      }
    }
    return text.equals(text.toUpperCase(Locale.ROOT)) && WritingSystems.hasCase(text);
  }

  private static String ending(String line) {
    String text = line.strip();
    char last = text.charAt(text.length() - 1);
    if (last == '.' || last == '。') {
      return text.endsWith("...") ? "e" : ".";
    }
    if ("!?？！".indexOf(last) >= 0) {
      return "?";
    }
    if ("\"”“»«’'」".indexOf(last) >= 0) {
      return text.length() > 1 && ".!?,".indexOf(text.charAt(text.length() - 2)) >= 0 ? "Q" : "q";
    }
    return ")]）".indexOf(last) >= 0
        ? ")"
        : last == ':'
            ? ":"
            : last == '…'
                ? "e"
                : Character.isDigit(last) ? "9" : Character.isLetter(last) ? "a" : "-";
  }
}
