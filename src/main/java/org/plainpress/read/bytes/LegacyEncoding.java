package org.plainpress.read.bytes;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plainpress.read.language.LanguageFinder;

/**
 * Finds the encoding of a text that is not in Unicode, by ICU's detector, which knows how often
 * three letters follow one another in the languages of each encoding.
 */
final class LegacyEncoding {

  /** What a text is read as that the detector takes for a subset of it. */
  private static final Map<String, String> READ_AS =
      Map.of("ISO-8859-8", "windows-1255", "ISO-8859-8-I", "windows-1255");

  /** Encodings that the detector does not know. */
  private static final List<String> UNKNOWN_TO_ICU = List.of("ibm866", "koi8-u");

  /**
   * Languages written with Central European letters, of some of which the detector knows nothing.
   */
  private static final Set<String> CENTRAL_EUROPEAN =
      Set.of("bs", "cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq");

  /** Letters of Polish in Windows-1250, which are none of its letters in ISO 8859-2. */
  private static final String POLISH_WINDOWS = "\u00a5\u00b9";

  private static final Set<String> BALTIC = Set.of("lt", "lv");

  /**
   * The least share of bytes outside ASCII among those and ASCII's letters in an East Asian text.
   * Polish and Czech have up to a fifth.
   */
  private static final double LEAST_EAST_ASIAN = 0.25;

  /** Of 100, how much surer ICU is of the East Asian encoding of a text than of another. */
  private static final int MUCH_SURER = 30;

  private LegacyEncoding() {}

  /**
   * Finds the encoding.
   *
   * @param sample of the text's bytes, as {@link Sample} takes it
   * @return empty where the bytes are a text in none that is known
   */
  static Optional<Encoding> of(byte[] sample) {
    Optional<Encoding> found = detected(sample);
    Optional<Encoding> western = Encoding.of("windows-1252");
    Optional<Encoding> cyrillic =
        found
            .or(() -> western)
            .filter(likely -> isForeign(sample))
            .flatMap(likely -> OldCyrillic.insteadOf(sample, likely));
    if (cyrillic.isPresent()) {
      return cyrillic;
    }
    return found
        .or(() -> western)
        .filter(likely -> likely.isLatin() || !likely.isEastAsian() && !isForeign(sample))
        .flatMap(likely -> OldLatin.insteadOf(sample, likely))
        .or(() -> found);
  }

  /** Returns whether so many bytes are outside ASCII that no Latin letters are among them. */
  private static boolean isForeign(byte[] sample) {
    return share(sample) >= LEAST_EAST_ASIAN;
  }

  private static Optional<Encoding> detected(byte[] sample) {
    if (Thai.isIn(sample)) {
      return Encoding.of("windows-874");
    }
    Optional<Encoding> first = Optional.empty();
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      Optional<Encoding> found = named(match).filter(encoding -> isPossible(encoding, sample));
      if (found.isPresent() && Plausible.in(sample, found.get())) {
        return Optional.of(byLanguage(sample, found.get()));
      }
      if (first.isEmpty()) {
        first = found;
      }
    }
    // One accented letter in a text is too little for the detector.
    Optional<Encoding> likeliest = first;
    return Stream.concat(UNKNOWN_TO_ICU.stream(), Stream.of("windows-1252"))
        .flatMap(name -> Encoding.of(name).stream())
        .filter(encoding -> decodes(sample, encoding) && Plausible.in(sample, encoding))
        .findFirst()
        .or(() -> likeliest)
        .or(() -> Encoding.of("windows-1252").filter(western -> decodes(sample, western)));
  }

  /**
   * Returns whether the detector is much surer of another East Asian encoding than of the one that
   * a text is said to be in: most pairs of bytes are a character in each of them.
   */
  static boolean isOtherEastAsian(byte[] sample, Encoding said) {
    int ofSaid = 0;
    int ofOther = 0;
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      Optional<Encoding> found = named(match).filter(Encoding::isEastAsian);
      if (found.isPresent() && found.get().charset().equals(said.charset())) {
        ofSaid = Math.max(ofSaid, match.getConfidence());
      } else if (found.isPresent()) {
        ofOther = Math.max(ofOther, match.getConfidence());
      }
    }
    return ofOther > ofSaid + MUCH_SURER;
  }

  /** Returns the encoding of a match; EBCDIC and Unicode are none, since no such text gets here. */
  private static Optional<Encoding> named(CharsetMatch match) {
    return Encoding.of(READ_AS.getOrDefault(match.getName(), match.getName()))
        .filter(encoding -> !encoding.isUnicode() && !encoding.isEscaped());
  }

  private static boolean isPossible(Encoding encoding, byte[] sample) {
    return (!encoding.isEastAsian() || looksEastAsian(sample)) && decodes(sample, encoding);
  }

  private static boolean looksEastAsian(byte[] sample) {
    return share(sample) >= LEAST_EAST_ASIAN;
  }

  /** Returns the share of bytes outside ASCII among those and ASCII's letters. */
  private static double share(byte[] sample) {
    int high = 0;
    int letters = 0;
    for (byte b : sample) {
      high += b < 0 ? 1 : 0;
      letters += b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' ? 1 : 0;
    }
    return (double) high / Math.max(1, high + letters);
  }

  /** Returns whether all bytes are characters, but for one that may be cut at the end. */
  private static boolean decodes(byte[] sample, Encoding encoding) {
    CharsetDecoder decoder = encoding.charset().newDecoder();
    CharBuffer out = CharBuffer.allocate(sample.length * 2 + 16);
    return !decoder.decode(ByteBuffer.wrap(sample), out, false).isError();
  }

  /**
   * Returns the encoding whose letters the text's language needs: another of Latin letters, or
   * Ukrainian's of KOI8.
   */
  private static Encoding byLanguage(byte[] sample, Encoding found) {
    if (found.name().equals("koi8-r")) {
      // Lines and corners of boxes in one, letters in the other.
      return holds(sample, "\u00a4\u00a6\u00a7\u00ad\u00b4\u00b6\u00b7\u00bd")
          ? named("koi8-u", found)
          : found;
    }
    if (found.name().equals("iso-8859-2") && language(sample, found, false).equals("pl")) {
      return holds(sample, POLISH_WINDOWS) ? named("windows-1250", found) : found;
    }
    return found.name().equals("windows-1252") || found.name().equals("windows-1254")
        ? inLatin(sample, found, false)
        : found;
  }

  /**
   * Returns the encoding that a text in Latin letters is likelier in than in the Western European
   * one that it is said to be in: its language is surely one that needs other letters.
   */
  static Encoding ofLatin(byte[] sample, Encoding said) {
    return inLatin(sample, said, true);
  }

  private static Encoding inLatin(byte[] sample, Encoding found, boolean sure) {
    String language = language(sample, found, sure);
    if (CENTRAL_EUROPEAN.contains(language)) {
      // Control characters in ISO 8859, letters and quotation marks in Windows-1250.
      boolean windows = controls(sample) || language.equals("pl") && holds(sample, POLISH_WINDOWS);
      return named(windows ? "windows-1250" : "iso-8859-2", found);
    }
    if (language.equals("tr")) {
      return named("windows-1254", found);
    }
    Encoding baltic = named("windows-1257", found);
    return BALTIC.contains(language(sample, baltic, true)) && decodes(sample, baltic)
        ? baltic
        : found;
  }

  private static String language(byte[] sample, Encoding encoding, boolean sure) {
    return LanguageFinder.find(new String(sample, encoding.charset()))
        .filter(found -> found.sure() || !sure)
        .map(LanguageFinder.Found::language)
        .orElse("");
  }

  private static Encoding named(String label, Encoding otherwise) {
    return Encoding.of(label).orElse(otherwise);
  }

  private static boolean controls(byte[] sample) {
    for (byte b : sample) {
      if ((b & 0xE0) == 0x80) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text holds any of some bytes, given as the characters of their numbers. */
  private static boolean holds(byte[] sample, String codes) {
    for (byte b : sample) {
      if (codes.indexOf(b & 0xFF) >= 0) {
        return true;
      }
    }
    return false;
  }
}
