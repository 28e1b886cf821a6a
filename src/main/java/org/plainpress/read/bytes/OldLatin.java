package org.plainpress.read.bytes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainpress.read.language.LanguageFinder;

/**
 * Tells texts of DOS (CP850, CP437), of the old Macintosh (Mac Roman) and in ISO 8859-15, which
 * ICU's detector does not know, by where letters and signs stand: an {@code é} of the Macintosh is
 * a {@code Ž} in Windows-1252, which stands within no word.
 */
final class OldLatin {

  /** The least share of characters outside ASCII that stand where they cannot. */
  private static final double LEAST_WRONG = 0.3;

  /** So many characters that stand oddly are no slips. */
  private static final int MANY = 3;

  /** The most of those in the encoding that is believed instead. */
  private static final double MOST_WRONG = 0.05;

  /** Signs that stand before a word, and not within one. */
  private static final String OPENING = "\u201c\u201e\u201a\u00ab\u2039\u00bf\u00a1";

  /** Signs that stand within words or between them without a space. */
  private static final String JOINING =
      "\u2019\u2018\u2013\u2014\u2026\u00ad\u00a0\u201d\u00bb\u203a";

  /** Quotation marks, which every language has. */
  private static final String QUOTES = "\u2019\u2018\u201c\u201d\u2013\u2014\u00ab\u00bb\u2026";

  /** The letters outside ASCII of the languages that these encodings were made for. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("da", "æøåÆØÅéö"),
          Map.entry("de", "äöüßÄÖÜé„‚"),
          Map.entry("en", "éèêëïöüñçà"),
          Map.entry("es", "áéíóúñüÁÉÍÓÚÑ¿¡ºª"),
          Map.entry("fi", "äöåÄÖÅ"),
          Map.entry("fr", "éèêëàâîïôûùüçœÉÈÀÇÊ"),
          Map.entry("is", "áéíóúýþæöðÁÍÓÚÞÆÖ"),
          Map.entry("it", "àèéìòùÈÀ"),
          Map.entry("nl", "éëïèöüó"),
          Map.entry("no", "æøåÆØÅéòô"),
          Map.entry("pt", "áâãàçéêíóôõúÁÂÃÇÉÊÍÓÚºª"),
          Map.entry("sv", "åäöÅÄÖé"));

  private OldLatin() {}

  /**
   * Returns the encoding of a text that makes more sense in it than in the one that was found.
   *
   * @param sample of the text's bytes, as {@link Sample} takes it
   * @param found the encoding that the text is taken to be in
   */
  static Optional<Encoding> insteadOf(byte[] sample, Encoding found) {
    Sense now = Sense.of(found.textOf(sample), "");
    if (isLatin9(sample) && isWestern(sample)) {
      return Encoding.of("iso-8859-15");
    }
    if (!now.isDoubtful()
        || Encoding.of("windows-1252").filter(it -> fits(sample, it)).isPresent()) {
      return Optional.empty();
    }
    Optional<Encoding> best = Optional.empty();
    int fewest = Integer.MAX_VALUE;
    for (String label : List.of("ibm850", "ibm437", "macintosh")) {
      Optional<Encoding> encoding = Encoding.of(label);
      if (encoding.isPresent()) {
        Sense sense = sense(encoding.get().textOf(sample));
        if (sense.fits() && sense.rare < fewest && (now.surely > 0 || sense.rare == 0)) {
          fewest = sense.rare;
          best = encoding;
        }
      }
    }
    return best;
  }

  /** Returns the sense of a text, for which the letters of its own language are expected. */
  private static Sense sense(String text) {
    String letters =
        LanguageFinder.find(text)
            .map(found -> LETTERS.getOrDefault(found.language(), ""))
            .orElse("");
    return Sense.of(text, QUOTES + letters);
  }

  private static boolean isWestern(byte[] sample) {
    return Encoding.of("iso-8859-15")
        .flatMap(encoding -> LanguageFinder.find(encoding.textOf(sample)))
        .filter(language -> LETTERS.containsKey(language.language()))
        .isPresent();
  }

  private static boolean fits(byte[] sample, Encoding encoding) {
    return !Sense.of(encoding.textOf(sample), "").isDoubtful();
  }

  /**
   * Returns whether a text has, of the eight characters that ISO 8859-15 has in the place of others
   * of ISO 8859-1, some that make sense in the first only, and none that do in the other.
   */
  private static boolean isLatin9(byte[] sample) {
    int newer = 0;
    for (int i = 0; i < sample.length; i++) {
      int c = sample[i] & 0xFF;
      if (c >= 0x80 && c < 0xA0) {
        return false;
      }
      int before = i == 0 ? ' ' : sample[i - 1] & 0xFF;
      int after = i + 1 == sample.length ? ' ' : sample[i + 1] & 0xFF;
      boolean within = isLetter(before) || isLetter(after);
      switch (c) {
        // A euro beside a number or space: nothing else has the sign for any currency.
        case 0xA4 -> newer += within ? -100 : 1;
        case 0xBD, 0xA8, 0xB8 ->
            newer += isLetter(before) && isLetter(after) ? 1 : within ? 0 : -100;
        case 0xA6, 0xB4, 0xBC, 0xBE -> newer += within && isLetter(after) ? 0 : -100;
        default -> {
          // The same in both.
        }
      }
    }
    return newer > 0;
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xC0 && c != 0xD7 && c != 0xF7;
  }

  /**
   * How much sense the characters outside ASCII make where they stand.
   *
   * @param all how many there are
   * @param wrong how many stand where they cannot
   * @param surely how many of those are no slip of the writer, such as a missing space
   * @param rare how many are none that is expected
   */
  private record Sense(int all, int wrong, int surely, int rare) {

    static Sense of(String text, String expected) {
      int all = 0;
      int wrong = 0;
      int surely = 0;
      int rare = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < 0x80) {
          continue;
        }
        all++;
        rare += expected.indexOf(c) < 0 ? 1 : 0;
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        boolean impossible = isImpossible(c, before, after);
        surely += impossible ? 1 : 0;
        wrong += impossible || isOdd(c, before, after) ? 1 : 0;
      }
      return new Sense(all, wrong, surely, rare);
    }

    boolean isDoubtful() {
      return (surely > 0 || wrong >= MANY) && wrong > LEAST_WRONG * all;
    }

    boolean fits() {
      return wrong <= MOST_WRONG * all;
    }

    private static boolean isImpossible(char c, char before, char after) {
      boolean letter = Character.isLetter(c);
      boolean latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
      return c == '\uFFFD'
          || Character.isISOControl(c)
          || letter && Character.isUpperCase(c) && Character.isLowerCase(before)
          || letter && Character.isLowerCase(c) && Character.isUpperCase(after)
          || letter && !latin && c != '\u00b5'
          || !letter
              && OPENING.indexOf(c) < 0
              && JOINING.indexOf(c) < 0
              && Character.isLetter(before)
              && Character.isLetter(after)
          || (c == '\u201e' || c == '\u201a')
              && Character.isLetter(before)
              && Character.isLetter(after)
          || c >= '\u2500' && c <= '\u25ff';
    }

    private static boolean isOdd(char c, char before, char after) {
      if (Character.isLetter(c)) {
        // No word is one of these letters.
        return "\u0160\u017d\u0152\u0178".indexOf(c) >= 0
            && !Character.isLetter(before)
            && !Character.isLetter(after);
      }
      boolean within = Character.isLetter(before) && Character.isLetter(after);
      return switch (c) {
        case '\u2019', '\u2026', '\u00ad', '\u00a0' -> false;
        case '\u201a', '\u201e', '\u2022', '\u2020', '\u2021', '\u2030' ->
            Character.isLetter(before);
        case '\u00a4', '\u00a6', '\u00a8', '\u00ac', '\u00af', '\u00b8' -> true;
        case '\u02c6', '\u02dc', '\u0192' -> true;
        case '\u2013', '\u2014', '\u2018', '\u201c', '\u201d', '\u00ab', '\u00bb' -> within;
        case '\u2039', '\u203a', '\u00bf', '\u00a1' -> within;
        default -> Character.isLetter(after);
      };
    }
  }
}
