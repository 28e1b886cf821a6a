package org.plainpress.read.bytes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells Cyrillic texts of DOS (CP866) and of the old Macintosh, which ICU's detector does not know:
 * they are taken for Arabic, Hebrew or another Cyrillic encoding then, and hold few words that
 * could be words there.
 */
final class OldCyrillic {

  private static final List<String> LABELS = List.of("ibm866", "x-mac-cyrillic");

  /** Those and the ones that ICU takes for Japanese where all is in capitals. */
  private static final List<String> ALL_LABELS =
      List.of("windows-1251", "koi8-r", "ibm866", "x-mac-cyrillic");

  private static final Pattern WORD =
      Pattern.compile("[^\\s\\p{Punct}]*[^\\p{ASCII}][^\\s\\p{Punct}]*");

  /** A word of small letters, with or without a capital first, or of capitals; or signs alone. */
  private static final Pattern CLEAN =
      Pattern.compile(
          "[«„“‘]?(?:\\p{L}[\\p{Ll}\\p{Lo}\\p{M}]*|\\p{Lu}+)[»“”’…]?|[–—№«»„“”…\\u00a0]+");

  private static final Pattern CYRILLIC = Pattern.compile("[\\p{IsCyrillic}\\P{L}]+");

  /** The least share of words that are clean in the encoding that is believed instead. */
  private static final double LEAST_CLEAN = 0.95;

  /** How much more of the words must be clean there than in the encoding that was found. */
  private static final double MORE = 0.05;

  private OldCyrillic() {}

  /**
   * Returns the encoding of a text that makes more sense in it than in the one that was found.
   *
   * @param sample of the text's bytes, as {@link Sample} takes it
   * @param found the encoding that the text is taken to be in
   */
  static Optional<Encoding> insteadOf(byte[] sample, Encoding found) {
    String before = found.textOf(sample);
    double now = clean(before, false);
    boolean foreign = found.isEastAsian();
    return (foreign ? ALL_LABELS : LABELS)
        .stream()
            .flatMap(label -> Encoding.of(label).stream())
            .filter(
                encoding -> {
                  String text = encoding.textOf(sample);
                  double then = clean(text, true);
                  return then >= LEAST_CLEAN
                      && (then >= now + MORE || foreign && CyrillicLetters.areWords(text));
                })
            .findFirst();
  }

  /**
   * Returns the share of words with letters outside ASCII that look like words.
   *
   * @param cyrillic whether only Cyrillic letters make one
   */
  private static double clean(String text, boolean cyrillic) {
    int words = 0;
    int clean = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String letters = word.group();
      words++;
      clean +=
          CLEAN.matcher(letters).matches() && (!cyrillic || CYRILLIC.matcher(letters).matches())
              ? 1
              : 0;
    }
    return words == 0 ? 0 : (double) clean / words;
  }
}
