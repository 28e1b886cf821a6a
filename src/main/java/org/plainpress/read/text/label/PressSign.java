package org.plainpress.read.text.label;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.plainpress.read.press.phrase.Phrases;

/**
 * Finds the signs by which the press credits a picture, whatever else is in the line: labels,
 * agencies, the copyright sign. Weaker than the grammar of credits, which wants a whole credit.
 */
public final class PressSign {

  /** The most words of a label such as {@code photo illustration by}. */
  private static final int MOST_WORDS = 3;

  private static final Pattern PARTS = Pattern.compile("[/()\\[\\]|,]");
  private static final Pattern TAIL = Pattern.compile("[.)\\]]+$");

  private static final Phrases PHRASES = Phrases.get();
  private static final Set<String> LABEL_STARTS =
      PHRASES.firstWords("credit", "credit by", "publisher");

  private final Words words;
  private int copyright = -1;
  private int colon = -1;
  private int label = -1;
  private int agency = -1;
  private int source = -1;

  public PressSign(List<String> words) {
    this(new Words(words));
  }

  PressSign(Words words) {
    this.words = words;
  }

  /** Returns the strongest sign in a line, with where it stands; {@code none} for none. */
  public String strongest() {
    for (int i = 0; i < words.count(); i++) {
      String word = words.at(i);
      if (word.indexOf('©') >= 0 || word.equalsIgnoreCase("(c)")) {
        copyright = i;
      }
      if (LABEL_STARTS.contains(words.bareAt(i))) {
        findLabel(i);
      } else if (glued(word)) {
        colon = i;
      }
      findAgency(i);
    }
    if (words.count() == 1 && colon < 0 && copyright < 0 && label >= 0) {
      return "word";
    }
    return copyright >= 0
        ? "© " + place(copyright)
        : colon >= 0
            ? "label: " + place(colon)
            : source >= 0
                ? "source: " + place(source)
                : agency >= 0
                    ? "agency " + place(agency)
                    : label >= 0 ? "label " + place(label) : "none";
  }

  /** Finds a label of one to three words that begins at a word. */
  private void findLabel(int i) {
    StringBuilder joined = new StringBuilder();
    for (int to = i + 1; to <= Math.min(words.count(), i + MOST_WORDS); to++) {
      joined.append(joined.length() == 0 ? "" : " ").append(words.at(to - 1));
      String bare = Words.bare(joined.toString());
      char last = joined.charAt(joined.length() - 1);
      boolean ends = last == ':' || last == '：';
      boolean capital = joined.codePoints().anyMatch(Character::isUpperCase);
      if (is("credit by", bare) && (capital || joined.charAt(0) == '(' || to - i > 1)
          || is("credit", bare) && ends) {
        colon = to < words.count() ? i : colon;
      } else if (is("publisher", bare) && ends) {
        source = to < words.count() ? i : source;
      } else if (is("credit", bare) && capital) {
        label = i;
      }
    }
  }

  /** Finds an agency's name of one to three words that begins in a word. */
  private void findAgency(int i) {
    String word = words.at(i);
    if (!hasParts(word)) {
      boolean bare = !word.isEmpty() && Character.isLetter(word.charAt(0));
      if (word.length() <= 1
          || !PHRASES.startsAgency(bare ? words.bareAt(i) : Phrases.fold(word))) {
        return;
      }
    }
    for (String part : PARTS.split(word)) {
      if (part.length() <= 1
          || !PHRASES.startsAgency(Phrases.fold(TAIL.matcher(part).replaceFirst("")))) {
        continue;
      }
      StringBuilder joined = new StringBuilder(part);
      for (int to = i + 1; to <= Math.min(words.count(), i + MOST_WORDS); to++) {
        if (to > i + 1) {
          joined.append(' ').append(PARTS.split(words.at(to - 1) + " ")[0].strip());
        }
        if (PHRASES.isAgency(TAIL.matcher(joined).replaceFirst(""))) {
          agency = to - 1;
        }
      }
    }
  }

  private static boolean hasParts(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 0x80 && !Character.isLetterOrDigit(c) && "/()[]|,".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean is(String section, String bare) {
    Set<String> labels = PHRASES.of(section);
    return bare.length() > 2 && labels.contains(bare);
  }

  /** Returns whether a label is glued to what stands before or after it: {@code CreditAnn}. */
  private boolean glued(String word) {
    for (int cut = 3; cut < word.length(); cut++) {
      boolean turns =
          Character.isUpperCase(word.charAt(cut)) && Character.isLowerCase(word.charAt(cut - 1));
      if (turns) {
        int from = cut - 1;
        while (from > 0 && Character.isLowerCase(word.charAt(from))) {
          from--;
        }
        if (is("credit", Phrases.fold(word.substring(from, cut)))) {
          return true;
        }
      }
    }
    return false;
  }

  private String place(int at) {
    int after = words.count() - 1 - at;
    return at == 0 ? "first" : after <= 1 ? "last" : after <= 6 ? "late" : "within";
  }
}
