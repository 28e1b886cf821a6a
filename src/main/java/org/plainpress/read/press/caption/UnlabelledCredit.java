package org.plainpress.read.press.caption;

import java.util.Locale;
import java.util.Optional;
import org.plainpress.read.press.phrase.Phrases;
import org.plainpress.read.press.phrase.Sentences;
import org.plainpress.read.press.phrase.WritingSystems;

/**
 * Finds a credit that no label announces at the end of a line: an agency's name, a name in
 * capitals, a name and where it works behind a dash, or the East Asian forms.
 */
final class UnlabelledCredit {

  /** The most characters of a credit in an East Asian form. */
  private static final int LONGEST_EAST_ASIAN = 40;

  /** The most characters of a name in capitals. */
  private static final int LONGEST_CAPITALS = 60;

  private static final String[] EAST_ASIAN_ENDINGS = {"摄", "攝", "撮影", "提供", "供图", "供圖"};
  private static final String[] DASHES = {" | ", " — ", " – ", " - "};

  private final Credits credits = new Credits();
  private final Phrases phrases = Phrases.get();

  Optional<CaptionLine> parse(String line) {
    Optional<CaptionLine> found = agencyAtEnd(line);
    if (found.isEmpty()) {
      found = behindDash(line);
    }
    if (found.isEmpty()) {
      found = eastAsian(line);
    }
    if (found.isEmpty()) {
      found = capitals(line);
    }
    return found;
  }

  /** Finds {@code REUTERS/Name} or {@code Name / AFP} after the caption's last sentence. */
  private Optional<CaptionLine> agencyAtEnd(String line) {
    int strokeAgency = agencyStroke(line);
    if (strokeAgency > 0) {
      Optional<String> credit = credits.unlabelled(line.substring(strokeAgency));
      if (credit.isPresent()) {
        return Optional.of(CaptionLine.of(line.substring(0, strokeAgency), credit.get(), true));
      }
    }
    if (strokeAgency == 0 || line.length() <= 80) {
      Optional<String> whole = credits.unlabelled(line);
      if (whole.isPresent()
          && (line.indexOf('/') > 0 || credits.isAgency(line) || line.contains(" via "))) {
        return Optional.of(CaptionLine.of("", whole.get(), line.indexOf('/') > 0));
      }
    }
    for (int end = Sentences.lastEnd(line, line.length()), tries = 0;
        end > 0 && tries < 3;
        end = Sentences.lastEnd(line, end - 1), tries++) {
      String tail = line.substring(end);
      if (tail.isBlank() || tail.length() > 90) {
        continue;
      }
      Optional<String> credit = credits.unlabelled(tail);
      if (credit.isPresent()) {
        return Optional.of(
            CaptionLine.of(line.substring(0, end), credit.get(), tail.indexOf('/') > 0));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns where {@code AGENCY/} starts: the last place whose words before a stroke are an agency.
   */
  private int agencyStroke(String line) {
    for (int stroke = line.lastIndexOf('/');
        stroke > 0;
        stroke = line.lastIndexOf('/', stroke - 1)) {
      int word = stroke;
      for (int words = 0; words < 3 && word > 0; words++) {
        word = line.lastIndexOf(' ', word - 1) + 1;
        String name = line.substring(word, stroke);
        // In capitals, or after a full stop: "in Reuters/Ipsos polls" is prose.
        boolean shown =
            name.equals(name.toUpperCase(Locale.ROOT))
                || Sentences.isClosed(line.substring(0, word));
        if (shown && phrases.isAgency(name) && credits.startsWithAgency(line.substring(word))) {
          return word;
        }
        if (word == 0) {
          break;
        }
        word--;
      }
    }
    return -1;
  }

  /** Finds a credit behind a dash: {@code … da estação - Carlos Prado/Folhapress}. */
  private Optional<CaptionLine> behindDash(String line) {
    int bar = -1;
    for (String dash : DASHES) {
      bar = Math.max(bar, line.lastIndexOf(dash));
    }
    if (bar <= 0) {
      return Optional.empty();
    }
    String tail = line.substring(bar + 3);
    Optional<String> credit = credits.unlabelled(tail);
    if (credit.isEmpty() && tail.indexOf('/') > 0 && !tail.contains("://")) {
      credit = credits.properNames(tail);
    }
    String caption = line.substring(0, bar);
    return credit.map(words -> CaptionLine.of(caption, words, false));
  }

  /** Finds {@code …＝2021年4月3日、北海道、山本花子撮影}, {@code 渡船驶离码头。新华社记者 王伟 摄}. */
  private Optional<CaptionLine> eastAsian(String line) {
    if (!isEastAsianEnding(line)) {
      return Optional.empty();
    }
    int start = Sentences.lastEnd(line, line.length());
    for (char mark : new char[] {'、', '＝', '=', '，'}) {
      start = Math.max(start, line.lastIndexOf(mark) + 1);
    }
    if (start <= 0) {
      return Optional.empty();
    }
    String credit = line.substring(start).strip();
    return isEastAsian(credit)
        ? Optional.of(new CaptionLine(caption(line, start), Optional.of(credit), true))
        : Optional.empty();
  }

  /** Returns whether it is a credit such as {@code 王伟摄}, {@code 山本花子撮影}, {@code 市提供}. */
  static boolean isEastAsian(String credit) {
    boolean agency = credit.endsWith("发") && credit.startsWith("新华社");
    return credit.length() <= LONGEST_EAST_ASIAN && (agency || isEastAsianEnding(credit));
  }

  private static boolean isEastAsianEnding(String text) {
    for (String ending : EAST_ASIAN_ENDINGS) {
      if (text.endsWith(ending) && text.length() > ending.length()) {
        return true;
      }
    }
    return false;
  }

  private static String caption(String line, int end) {
    String caption = CaptionLine.tidy(line.substring(0, end));
    return caption.endsWith("、") || caption.endsWith("，")
        ? caption.substring(0, caption.length() - 1)
        : caption;
  }

  /**
   * Finds {@code … el pasado martes. ÓSCAR CORRAL} or {@code … el pasado martes. / ÓSCAR CORRAL},
   * as Spanish and French papers print it.
   */
  private Optional<CaptionLine> capitals(String line) {
    int end = Math.max(Sentences.lastEnd(line, line.length()), line.lastIndexOf(" | ") + 2);
    if (end <= 1 || end >= line.length()) {
      return Optional.empty();
    }
    String tail = Credits.tidy(line.substring(end));
    boolean name =
        tail.length() >= 5
            && tail.length() <= LONGEST_CAPITALS
            && tail.indexOf(' ') > 0
            && Character.isLetter(tail.codePointAt(0))
            && tail.equals(tail.toUpperCase(Locale.ROOT))
            && tail.chars().noneMatch(c -> Character.isDigit(c) || c == '!' || c == '?')
            && WritingSystems.hasCase(tail);
    // All in capitals, it tells nothing.
    return name && !line.equals(line.toUpperCase(Locale.ROOT))
        ? Optional.of(CaptionLine.of(line.substring(0, end), tail, false))
        : Optional.empty();
  }
}
