package org.plainpress.read.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Text;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.UnreadableSource;

/**
 * Bytes as text: UTF-8 or UTF-16, with or without a byte order mark, else in the encodings that
 * texts had before Unicode.
 *
 * @param text without the characters that no edition can carry
 */
public record DecodedText(String text) {

  /** More control characters than this share of all bytes, and it is no text. */
  private static final double MOST_CONTROLS = 0.02;

  /** A text is UTF-8 where more than this share of its bytes outside ASCII is well-formed UTF-8. */
  private static final double SURELY_UTF8 = 0.9;

  /** Only texts of East Asia reach this share without being UTF-8. */
  private static final double MAYBE_UTF8 = 0.33;

  /**
   * Decodes a text.
   *
   * @param notes receives the encoding where it is none of Unicode, and what had to be replaced or
   *     left out
   * @throws UnreadableSource where the bytes are no text
   */
  public static DecodedText of(byte[] bytes, List<ReadingNote> notes) {
    return new DecodedText(carried(decoded(bytes, notes), notes));
  }

  private static String decoded(byte[] bytes, List<ReadingNote> notes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return lenient(bytes, 3, StandardCharsets.UTF_8, notes);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16LE, notes);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16BE, notes);
    }
    Optional<Charset> latin = Utf16.ofLatin(bytes);
    if (latin.isPresent()) {
      return lenient(bytes, 0, latin.get(), notes);
    }
    Optional<String> strict = strictUtf8(bytes);
    ByteCounts counts = ByteCounts.of(bytes);
    boolean full = counts.controls() > (strict.isEmpty() ? 1 : 10) * MOST_CONTROLS * bytes.length;
    if (strict.isPresent() && !full) {
      return strict.get();
    }
    Optional<Charset> wide = Utf16.ofAnyScript(bytes);
    if (wide.isPresent()) {
      return lenient(bytes, 0, wide.get(), notes);
    }
    if (full) {
      throw new UnreadableSource(
          "this is no text (it is full of control characters); give a text file");
    }
    Optional<Charset> legacy = legacy(bytes, counts);
    legacy.ifPresent(found -> notes.add(readAs(found)));
    return lenient(bytes, 0, legacy.orElse(StandardCharsets.UTF_8), notes);
  }

  /** Returns another encoding than UTF-8; empty where the text is UTF-8, broken in places. */
  private static Optional<Charset> legacy(byte[] bytes, ByteCounts counts) {
    if (counts.wellFormedShare() > SURELY_UTF8) {
      return Optional.empty();
    }
    // Pairs of bytes of East Asian texts are often well-formed UTF-8 by chance.
    boolean maybeUtf8 = counts.wellFormedShare() > MAYBE_UTF8;
    return LegacyEncoding.of(bytes, counts)
        .filter(found -> !maybeUtf8 || LegacyEncoding.isEastAsian(found));
  }

  private static ReadingNote readAs(Charset found) {
    String name = found.name().replace("windows-", "Windows-");
    return ReadingNote.ofWhole("read as " + name + ", since it is not UTF-8");
  }

  private static Optional<String> strictUtf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  private static String lenient(byte[] bytes, int from, Charset charset, List<ReadingNote> notes) {
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(rest);
      String decoded = text.toString();
      long bad = decoded.chars().filter(c -> c == '\uFFFD').count();
      if (bad > 0) {
        notes.add(
            ReadingNote.ofWhole(
                bad + " places are not " + charset.name() + " and became U+FFFD (\uFFFD)"));
      }
      return decoded;
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException("a replacing decoder does not fail", impossible);
    }
  }

  /** Returns a text without the characters that no edition can carry, and notes how many. */
  private static String carried(String text, List<ReadingNote> notes) {
    int fine = 0;
    while (fine < text.length() && isFine(text.codePointAt(fine))) {
      fine += Character.charCount(text.codePointAt(fine));
    }
    if (fine == text.length()) {
      return text;
    }
    int controls = 0;
    int noncharacters = 0;
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, fine);
    for (int i = fine; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == '\f' || c == 0x0B) {
        out.append(' ');
      } else if (c == 0x85) {
        out.append('\n');
      } else if (isFine(c)) {
        out.appendCodePoint(c);
      } else if (Character.isISOControl(c)) {
        controls++;
      } else {
        noncharacters++;
        out.append('\uFFFD');
      }
      i += Character.charCount(c);
    }
    if (controls > 0) {
      notes.add(ReadingNote.ofWhole("left out " + controls + " control characters"));
    }
    if (noncharacters > 0) {
      notes.add(
          ReadingNote.ofWhole(
              noncharacters + " noncharacters or lone surrogates became U+FFFD (\uFFFD)"));
    }
    return out.toString();
  }

  /** Returns whether a character stays as it is; carriage returns go when lines are split. */
  private static boolean isFine(int c) {
    return Text.isCarried(c) || c == '\r';
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
