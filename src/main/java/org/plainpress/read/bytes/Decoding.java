package org.plainpress.read.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.plainpress.read.ReadingNote;

/**
 * Decodes a text by its byte order mark; as UTF-8 where it can be nothing else; as what it is said
 * to be in, first by who sent it, then by itself; and by what its bytes look like where nothing is
 * said, or where they contradict it.
 */
final class Decoding {

  /** A text is UTF-8 where more than this share of its bytes outside ASCII is well-formed UTF-8. */
  private static final double SURELY_UTF8 = 0.9;

  /** Only texts of East Asia and of Russian DOS reach this share without being UTF-8. */
  private static final double MAYBE_UTF8 = 0.33;

  private static final int ESCAPE = 0x1B;

  private final byte[] bytes;
  private final Said said;
  private final Supplier<byte[]> sample;
  private final List<ReadingNote> notes;

  /**
   * @param said what is said of the encoding that the text is in
   * @param sample takes of the bytes those that tell the encoding
   */
  Decoding(byte[] bytes, Said said, Supplier<byte[]> sample, List<ReadingNote> notes) {
    this.bytes = bytes;
    this.said = said;
    this.sample = sample;
    this.notes = notes;
  }

  /** Decodes by the byte order mark, or as UTF-16 or UTF-32 by where the zero bytes stand. */
  Optional<String> marked() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      return Optional.of(lenient(3, Encoding.UTF_8));
    }
    if (startsWith(0xFF, 0xFE, 0, 0)) {
      return Optional.of(lenient(4, unicode(Charset.forName("UTF-32LE"))));
    }
    if (startsWith(0, 0, 0xFE, 0xFF)) {
      return Optional.of(lenient(4, unicode(Charset.forName("UTF-32BE"))));
    }
    if (startsWith(0xFF, 0xFE)) {
      return Optional.of(lenient(2, unicode(StandardCharsets.UTF_16LE)));
    }
    if (startsWith(0xFE, 0xFF)) {
      return Optional.of(lenient(2, unicode(StandardCharsets.UTF_16BE)));
    }
    if (said.byUser().isPresent()) {
      return Optional.empty();
    }
    return Utf32.of(bytes).or(() -> Utf16.ofLatin(bytes)).map(order -> lenient(0, unicode(order)));
  }

  /** Decodes by what the user says. */
  Optional<String> told() {
    return said.byUser().map(encoding -> lenient(0, encoding));
  }

  /** Decodes what shifts between alphabets by escapes, in bytes of ASCII only. */
  Optional<String> escaped() {
    boolean escapes = false;
    for (byte b : bytes) {
      if (b < 0) {
        return Optional.empty();
      }
      escapes |= b == ESCAPE;
    }
    if (!escapes) {
      return Optional.empty();
    }
    Optional<Encoding> known = encodings().stream().filter(Encoding::isEscaped).findFirst();
    String ascii = new String(bytes, StandardCharsets.US_ASCII);
    boolean japanese = ascii.contains("\u001b$B") || ascii.contains("\u001b$@");
    return known
        .or(() -> japanese ? Encoding.of("iso-2022-jp") : Optional.empty())
        .map(
            encoding -> {
              if (known.isEmpty()) {
                note("read as " + encoding.shownName() + ", since it shifts by escapes");
              }
              return lenient(0, encoding);
            });
  }

  /** Decodes well-formed UTF-8; empty where it is not. */
  Optional<String> strictUtf8() {
    // Takes a fifth of the decoder's time, and tells a malformed byte by the mark that it leaves.
    String quick = new String(bytes, StandardCharsets.UTF_8);
    if (quick.indexOf('\uFFFD') < 0) {
      return Optional.of(againstSaid(quick));
    }
    try {
      return Optional.of(
          againstSaid(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()));
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /** Returns a text of UTF-8, and notes that only another encoding is said of it. */
  private String againstSaid(String text) {
    List<Encoding> encodings = encodings();
    boolean ascii = text.length() == bytes.length;
    if (!ascii && !encodings.isEmpty() && encodings.stream().noneMatch(Encoding::isUnicode)) {
      note(
          "read as UTF-8, by its bytes: they are not "
              + encodings.get(0).shownName()
              + ", as it says");
    }
    return text;
  }

  /** Decodes UTF-16 in any script. */
  Optional<String> wide() {
    return Utf16.ofAnyScript(bytes).map(order -> lenient(0, unicode(order)));
  }

  /** Decodes a text that is not well-formed UTF-8 by what is said of it, or by its bytes. */
  String legacy(ByteCounts counts) {
    if (counts.wellFormedShare() > SURELY_UTF8) {
      return lenient(0, Encoding.UTF_8);
    }
    byte[] part = sample.get();
    List<Encoding> encodings = encodings();
    Optional<Encoding> believed =
        encodings.stream().filter(one -> !one.isUnicode() && isBelieved(one, part)).findFirst();
    if (believed.isPresent()) {
      return lenient(0, believed.get());
    }
    // Pairs of bytes of East Asian texts are often well-formed UTF-8 by chance, and so are three
    // small letters of Russian in CP866, the last two of the alphabet's first half.
    boolean maybeUtf8 = counts.wellFormedShare() > MAYBE_UTF8;
    Optional<Encoding> found =
        LegacyEncoding.of(part)
            .filter(one -> !maybeUtf8 || one.isEastAsian() || one.name().equals("ibm866"));
    if (found.isEmpty()) {
      Optional<Encoding> only = encodings.stream().filter(one -> !one.isUnicode()).findFirst();
      return lenient(0, only.filter(one -> !maybeUtf8).orElse(Encoding.UTF_8));
    }
    if (encodings.isEmpty()) {
      note("read as " + found.get().shownName() + ", since it is not UTF-8");
    } else if (!encodings.contains(found.get())) {
      note(
          "read as "
              + found.get().shownName()
              + ", by its bytes: they are not "
              + encodings.get(0).shownName()
              + ", as it says");
    }
    return lenient(0, found.get());
  }

  private List<Encoding> encodings() {
    return said.byText().stream().flatMap(label -> Encoding.of(label).stream()).toList();
  }

  private static boolean isBelieved(Encoding encoding, byte[] part) {
    if (!Plausible.in(part, encoding)) {
      return false;
    }
    // Programs write the Western European label whatever they write.
    return encoding.name().equals("windows-1252")
        ? !Plausible.isFull(part) || LegacyEncoding.ofLatin(part, encoding).equals(encoding)
        : !encoding.isEastAsian() || !LegacyEncoding.isOtherEastAsian(part, encoding);
  }

  private static Encoding unicode(Charset charset) {
    return new Encoding(charset.name().toLowerCase(Locale.ROOT), charset);
  }

  private String lenient(int from, Encoding encoding) {
    try {
      String decoded =
          encoding
              .charset()
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString();
      long bad = decoded.chars().filter(c -> c == '\uFFFD').count();
      if (bad > 0) {
        note(
            bad
                + (bad == 1 ? " place is not " : " places are not ")
                + encoding.shownName()
                + " and became U+FFFD (\uFFFD)");
      }
      return decoded;
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException("a replacing decoder does not fail", impossible);
    }
  }

  private void note(String message) {
    notes.add(ReadingNote.ofWhole(message));
  }

  private boolean startsWith(int... mark) {
    byte[] start = new byte[mark.length];
    for (int i = 0; i < mark.length; i++) {
      start[i] = (byte) mark[i];
    }
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, start, 0, mark.length);
  }
}
