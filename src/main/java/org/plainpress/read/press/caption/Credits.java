package org.plainpress.read.press.caption;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.plainpress.read.press.phrase.Phrases;
import org.plainpress.read.press.phrase.WritingSystems;

/** Tells whether words name a photographer, an agency or another source of a picture. */
public final class Credits {

  /** The most characters of a credit. */
  private static final int LONGEST = 110;

  /** The most words of a credit. */
  private static final int MOST_WORDS = 14;

  /** A source word that more words may follow has at least so many characters. */
  private static final int SHORTEST_SOURCE = 6;

  /** The most characters of a credit in Chinese or Japanese. */
  private static final int LONGEST_SPACELESS = 40;

  /** Small words within names and between them, in the languages of the press. */
  private static final Set<String> CONNECTORS =
      Set.of(
          "de",
          "da",
          "do",
          "das",
          "dos",
          "di",
          "du",
          "des",
          "del",
          "della",
          "dello",
          "dei",
          "degli",
          "van",
          "von",
          "der",
          "den",
          "ten",
          "ter",
          "of",
          "the",
          "and",
          "for",
          "via",
          "in",
          "at",
          "y",
          "e",
          "et",
          "und",
          "en",
          "i",
          "la",
          "le",
          "los",
          "las",
          "al",
          "el",
          "bin",
          "ibn",
          "ben",
          "from",
          "to",
          "by",
          "für",
          "pour",
          "por",
          "para",
          "par",
          "per",
          "with",
          "through",
          "au",
          "sur",
          "zu",
          "zum",
          "im",
          "am",
          "och",
          "og",
          "ja",
          "ve",
          "и",
          "в",
          "для",
          "mit",
          "on",
          "behalf",
          "courtesy",
          "photo",
          "pool",
          "file",
          "stock",
          "images",
          "handout",
          "photos",
          "image",
          "d",
          "l",
          "a",
          "an",
          "o",
          "&",
          "/",
          "|",
          "-",
          "–",
          "—",
          "+",
          "·",
          "•",
          "//",
          "aus",
          "archiv",
          "foto",
          "bild",
          "/via");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NAME_GAPS = Pattern.compile("[\\s/]+");
  private static final Pattern PART_GAPS =
      Pattern.compile("\\s*(?:/|\\||,|;|–|—| - |\\(|\\)|（|）| via | for | von )\\s*");

  private final Phrases phrases = Phrases.get();

  /**
   * Returns the credit, tidied, where the words after a label are one.
   *
   * @param value what stands after the label
   */
  Optional<String> afterLabel(String value) {
    String credit = tidy(value);
    return isNames(credit) || isSourceWords(credit) ? Optional.of(credit) : Optional.empty();
  }

  /** Returns a credit that no label announces, one of whose parts is a known agency. */
  Optional<String> unlabelled(String value) {
    String credit = tidy(value);
    return isNames(credit) && namesAgency(credit) ? Optional.of(credit) : Optional.empty();
  }

  /**
   * Returns a credit that no label announces and no part of which is known: names, nothing else.
   */
  public Optional<String> properNames(String value) {
    String credit = tidy(value);
    String[] words = NAME_GAPS.split(credit);
    boolean names = words.length >= 2 && words.length <= 7 && isNames(credit);
    for (String word : words) {
      names &= !word.isEmpty() && (Character.isUpperCase(word.codePointAt(0)) || isConnector(word));
    }
    return names ? Optional.of(credit) : Optional.empty();
  }

  /** Returns a credit in Korean behind a label without a colon: {@code 사진 섬마을문화원}. */
  Optional<String> korean(String value) {
    String credit = tidy(value);
    boolean korean =
        !credit.isEmpty()
            && credit.length() <= LONGEST_SPACELESS
            && credit
                .codePoints()
                .allMatch(
                    c ->
                        c == ' '
                            || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    return korean ? Optional.of(credit) : Optional.empty();
  }

  /** Returns whether it is an agency's name and nothing else. */
  boolean isAgency(String value) {
    return phrases.isAgency(tidy(value));
  }

  /** Returns whether it begins with an agency and a stroke: {@code REUTERS/Ivo Salas}. */
  boolean startsWithAgency(String value) {
    int stroke = value.indexOf('/');
    return stroke > 0 && phrases.isAgency(value.substring(0, stroke));
  }

  private boolean isSourceWords(String credit) {
    String folded = Phrases.fold(credit);
    Set<String> words = phrases.of("source words");
    if (words.contains(folded) || phrases.isAgency(credit)) {
      return true;
    }
    // "archiv obce", "archivo familiar": of whom it is.
    int space = folded.indexOf(' ');
    if (space >= SHORTEST_SOURCE
        && words.contains(folded.substring(0, space))
        && folded.split(" ").length <= 3) {
      return true;
    }
    for (int cut = folded.indexOf('/'); cut > 0; cut = folded.indexOf('/', cut + 1)) {
      if (words.contains(folded.substring(0, cut).strip())) {
        return true;
      }
    }
    return false;
  }

  private boolean namesAgency(String credit) {
    if (phrases.isAgency(credit)) {
      return true;
    }
    for (String part : PART_GAPS.split(credit)) {
      if (!part.isBlank() && phrases.isAgency(part)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether all of it could be names: no sentence, no lower-case words but connectors. */
  private boolean isNames(String credit) {
    if (credit.isEmpty() || credit.length() > LONGEST || hasSentencePunctuation(credit)) {
      return false;
    }
    if (!WritingSystems.hasCase(credit)) {
      int most = WritingSystems.hasSpaceless(credit) ? LONGEST_SPACELESS : LONGEST;
      return credit.length() <= most && credit.split(" ").length <= 8;
    }
    String[] words = SPACES.split(withoutSmallAgencies(credit));
    if (words.length > MOST_WORDS) {
      return false;
    }
    int names = 0;
    int plain = 0;
    for (int i = 0; i < words.length; i++) {
      String word = bare(words[i]);
      if (isName(word)) {
        names++;
      } else if (!((i > 0 || word.equals("the") && words.length > 1) && isConnector(word))
          && !word.isEmpty()
          && !phrases.isAgency(word)) {
        plain++;
      }
    }
    // "Sorrell family", "Museum collection": one small word after the name.
    boolean few = plain == 0 || plain == 1 && words.length <= 4 && isName(bare(words[0]));
    return few && (names > 0 || namesAgency(credit));
  }

  /**
   * Returns a credit without agencies written small, which are names all the same: {@code picture
   * alliance / dpa / Ingo Wolter}.
   */
  private String withoutSmallAgencies(String credit) {
    if (credit.indexOf('/') < 0 || !Character.isLowerCase(credit.codePointAt(0))) {
      return credit;
    }
    StringBuilder names = new StringBuilder();
    for (String part : credit.split("/")) {
      names.append(names.length() == 0 ? "" : " / ");
      names.append(phrases.isAgency(part) ? part.strip().toUpperCase(Locale.ROOT) : part.strip());
    }
    return names.toString();
  }

  private static boolean isConnector(String word) {
    return CONNECTORS.contains(word) || word.startsWith("d'") || word.startsWith("d’");
  }

  /**
   * Returns whether a word may be part of a name: with a capital, a digit, a handle, or uncased.
   */
  private boolean isName(String word) {
    if (word.isEmpty()) {
      return false;
    }
    int first = word.codePointAt(0);
    if (first == '@' || first == '#' || Character.isDigit(first)) {
      return true;
    }
    if (Character.isLetter(first)) {
      return !Character.isLowerCase(first)
          || word.indexOf('/') > 0 && hasNamePart(word)
          || word.indexOf('.') > 0 && word.length() > 4;
    }
    return false;
  }

  private boolean hasNamePart(String word) {
    for (String part : word.split("/")) {
      if (!part.isEmpty() && (Character.isUpperCase(part.charAt(0)) || phrases.isAgency(part))) {
        return true;
      }
    }
    return phrases.isAgency(word);
  }

  private static String bare(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && "([（".indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ",;)]）.".indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    return word.substring(from, to);
  }

  private static boolean hasSentencePunctuation(String credit) {
    for (int i = 0; i < credit.length(); i++) {
      char c = credit.charAt(i);
      if ("?!？！。\"“”„«»".indexOf(c) >= 0) {
        return true;
      }
      if (c == '.' && i + 1 < credit.length() && credit.charAt(i + 1) == ' ') {
        int start = credit.lastIndexOf(' ', i) + 1;
        // An initial ("J. Smith") or a short form ("St. Louis") is no end of a sentence.
        if (i - start > 3) {
          return true;
        }
        if (i > 0 && isUncased(credit.charAt(i - 1))) {
          return true;
        }
      }
      if ((c == ':' || c == '：') && i + 1 < credit.length() && credit.charAt(i + 1) == ' ') {
        return false;
      }
    }
    return false;
  }

  /** Returns whether it is a letter of a script without capitals, which has no initials either. */
  private static boolean isUncased(char c) {
    return Character.isLetter(c) && Character.toLowerCase(c) == Character.toUpperCase(c);
  }

  /** Returns a credit without the marks around it and a full stop after it. */
  public static String tidy(String value) {
    String text = value.strip();
    while (!text.isEmpty() && "-–—|/·•:：,;＝=\u00a0".indexOf(text.charAt(0)) >= 0) {
      text = text.substring(1).strip();
    }
    while (!text.isEmpty() && "|·•,;:\u00a0".indexOf(text.charAt(text.length() - 1)) >= 0) {
      text = text.substring(0, text.length() - 1).strip();
    }
    boolean stop = text.endsWith(".") || text.endsWith("。");
    if (stop && text.length() > 1 && !isInitials(text)) {
      text = text.substring(0, text.length() - 1).strip();
    }
    return text;
  }

  /** Returns whether a credit is initials such as {@code A.P.}, which keep their last full stop. */
  private static boolean isInitials(String text) {
    int stop = text.length() - 1;
    int before = text.lastIndexOf('.', stop - 1);
    return before >= 0 && stop - before <= 2;
  }
}
