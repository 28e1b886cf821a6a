package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.plainpress.read.press.phrase.Lengths;
import org.plainpress.read.press.phrase.Phrases;
import org.plainpress.read.press.phrase.Sentences;
import org.plainpress.read.press.phrase.WritingSystems;

/**
 * Tells notices of something embedded by their kind, however a site words them: a short line with a
 * word for media, one for why it is not shown (the device, the browser, the region, consent), and
 * one that speaks to the reader: {@code By loading the video you accept the privacy policy of …}.
 */
final class NoticeKind {

  /** The most sentences of such a notice: more are prose. */
  private static final int MOST_SENTENCES = 2;

  /** From how many letters on a word may go on with an ending: {@code Datenschutz-erklärung}. */
  private static final int FEWEST_FOR_ENDING = 7;

  private static final String QUOTES = "\"“„«»‘'「『";

  /** The first character of the scripts that are written without spaces, or with endings. */
  private static final char FIRST_SPACELESS = '\u2E80';

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Words CAUSE = new Words("notice cause");
  private static final Words MEDIA = new Words("notice media");
  private static final Words ORDER = new Words("notice order");

  private NoticeKind() {}

  /**
   * Returns whether a line is a notice of that kind.
   *
   * @param folded the line, folded as phrases are
   */
  static boolean isNotice(String folded) {
    if (folded.isEmpty()
        || WritingSystems.columns(folded) > Lengths.REMARK
        || QUOTES.indexOf(folded.charAt(0)) >= 0
        || Sentences.count(folded) > MOST_SENTENCES) {
      return false;
    }
    String spaced = " " + GAPS.matcher(folded).replaceAll(" ") + " ";
    return CAUSE.isIn(spaced) && MEDIA.isIn(spaced) && ORDER.isIn(spaced);
  }

  /** The words of one section, by their first letter. */
  private static final class Words {

    private final Map<Character, List<String>> spaced = new HashMap<>();
    private final List<String> spaceless = new ArrayList<>();

    Words(String section) {
      for (String word : Phrases.get().of(section)) {
        if (WritingSystems.hasSpaceless(word) || word.codePointAt(0) > 0xABFF) {
          spaceless.add(word);
        } else {
          spaced
              .computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
              .add(word + (word.length() >= FEWEST_FOR_ENDING ? "" : " "));
        }
      }
    }

    /** Returns whether one of the words is in a line with a space before and after each word. */
    boolean isIn(String line) {
      for (int space = 0;
          space >= 0 && space + 1 < line.length();
          space = line.indexOf(' ', space + 1)) {
        int start = space + 1;
        for (String word : spaced.getOrDefault(line.charAt(start), List.of())) {
          if (line.startsWith(word, start)) {
            return true;
          }
        }
      }
      return hasWide(line) && spaceless.stream().anyMatch(line::contains);
    }

    private static boolean hasWide(String line) {
      return line.chars().anyMatch(c -> c >= FIRST_SPACELESS);
    }
  }
}
