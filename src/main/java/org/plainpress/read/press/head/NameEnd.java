package org.plainpress.read.press.head;

import java.util.List;
import java.util.Set;
import org.plainpress.read.press.phrase.Phrases;
import org.plainpress.read.press.phrase.WritingSystems;

/** Finds where a name in a byline ends: before a function, a place or a paper. */
final class NameEnd {

  /** Small words within names. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "du", "di", "del", "della", "van", "von", "der", "den", "la",
          "le", "bin", "al", "el", "ter", "ten", "af", "und", "zu", "y", "ibn", "st", "mc", "'t");

  /** Words at which the names end: a place, a paper or a function follows. */
  private static final Set<String> STOPPERS =
      Set.of(
          "in", "for", "at", "from", "à", "aus", "en", "pour", "für", "i", "da", "bei", "special",
          "with", "of");

  private NameEnd() {}

  /**
   * Returns where the name at the start of the part ends: before a function or a place; 0 if no
   * name.
   */
  static int of(String part) {
    Phrases phrases = Phrases.get();
    if (phrases.isAgency(part)) {
      return part.length();
    }
    int agency = agencyAtEnd(part);
    if (agency > 0) {
      return agency;
    }
    String[] words = part.split(" ");
    int end = 0;
    int at = 0;
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      String folded = Phrases.fold(word);
      boolean elided = word.startsWith("d'") || word.startsWith("d’");
      boolean name =
          Character.isUpperCase(word.codePointAt(elided && word.length() > 2 ? 2 : 0))
              || !WritingSystems.hasCase(word);
      boolean function =
          phrases.of("role").contains(folded) && !isSurname(words, i) || i >= 2 && isBeat(words, i);
      if (function
          || STOPPERS.contains(folded) && i > 0
          || !name && !PARTICLES.contains(folded) && !elided) {
        return i == 0
                || function && isBeatAlone(words, i)
                || !name && !function && !STOPPERS.contains(folded)
            ? 0
            : end;
      }
      at += word.length();
      if (name) {
        end = at;
      }
      at++;
    }
    return words.length > 6 ? 0 : end;
  }

  /** Returns whether a part names those who write together: {@code Harbour News staff}. */
  static boolean isNewsroom(String part) {
    String[] words = part.split(" ");
    return words.length >= 2
        && Phrases.get().of("newsroom").contains(Phrases.fold(words[words.length - 1]))
        && List.of(words).subList(0, words.length - 1).stream()
            .allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
  }

  /**
   * Returns whether a word that names a function is a surname: the second and last of two words, of
   * which the first is a given name and qualifies no function, as in {@code Ann Reporter}.
   */
  private static boolean isSurname(String[] words, int at) {
    Phrases phrases = Phrases.get();
    String given = Phrases.fold(words[0]);
    return at == 1
        && words.length == 2
        && Character.isUpperCase(words[1].codePointAt(0))
        && !phrases.of("role").contains(given)
        && !phrases.of("beat").contains(given);
  }

  /**
   * Returns where the name ends in {@code MARA ELLISON Associated Press}; 0 where no agency follows
   * it.
   */
  private static int agencyAtEnd(String part) {
    int space = part.indexOf(' ');
    for (int words = 1; space > 0; space = part.indexOf(' ', space + 1), words++) {
      if (words >= 2 && Phrases.get().isAgency(part.substring(space + 1))) {
        return space;
      }
    }
    return 0;
  }

  /**
   * Returns whether words from here on qualify and name a function: {@code Environment
   * correspondent}.
   */
  private static boolean isBeat(String[] words, int from) {
    Phrases phrases = Phrases.get();
    if (!phrases.of("beat").contains(Phrases.fold(words[from]))) {
      return false;
    }
    for (int i = from; i < words.length; i++) {
      if (phrases.of("role").contains(Phrases.fold(words[i]))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether all words before a function qualify it: {@code Staff} of a writer. */
  private static boolean isBeatAlone(String[] words, int to) {
    Set<String> beats = Phrases.get().of("beat");
    return List.of(words).subList(0, to).stream().allMatch(w -> beats.contains(Phrases.fold(w)));
  }
}
