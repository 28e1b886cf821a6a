package org.plainpress.read.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plainpress.article.Text;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.UnreadableSource;

/** Bytes as text: UTF-8 or UTF-16 with or without a byte order mark, or Windows-1252. */
public record DecodedText(String text) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** More control characters than this share of all bytes, and it is no text. */
  private static final double MOST_CONTROLS = 0.02;

  /**
   * @param notes receives what had to be replaced or left out
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
    Charset unmarked = utf16WithoutMark(bytes);
    if (unmarked != null) {
      return lenient(bytes, 0, unmarked, notes);
    }
    String strict = strictUtf8(bytes);
    ByteCensus census = ByteCensus.of(bytes);
    if (census.controls > (strict == null ? MOST_CONTROLS : 10 * MOST_CONTROLS) * bytes.length) {
      throw new UnreadableSource(
          "this is no text (it is full of control characters); give a text file");
    }
    if (strict != null) {
      return strict;
    }
    if (census.isWindows1252()) {
      notes.add(ReadingNote.ofWhole("read as Windows-1252, since it is not UTF-8"));
      return new String(bytes, WINDOWS_1252);
    }
    return lenient(bytes, 0, StandardCharsets.UTF_8, notes);
  }

  private static String strictUtf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return null;
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

  /** Text in UTF-16 that is mostly Latin has a zero in every second byte. */
  private static Charset utf16WithoutMark(byte[] bytes) {
    int length = Math.min(bytes.length, 4096) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int half = length / 2;
    if (half < 2 || even + odd < half * 0.4) {
      return null;
    }
    if (odd > even * 10) {
      return StandardCharsets.UTF_16LE;
    }
    return even > odd * 10 ? StandardCharsets.UTF_16BE : null;
  }

  /** Without the characters that no edition can carry. */
  private static String carried(String text, List<ReadingNote> notes) {
    int controls = 0;
    int noncharacters = 0;
    StringBuilder out = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean fine = Text.isCarried(c) || c == '\r' || c == '\f' || c == 0x0B || c == 0x85;
      if ((!fine || c == '\f' || c == 0x0B || c == 0x85) && out == null) {
        out = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (out != null) {
        if (c == '\f' || c == 0x0B) {
          out.append(' ');
        } else if (c == 0x85) {
          out.append('\n');
        } else if (fine) {
          out.appendCodePoint(c);
        } else if (Character.isISOControl(c)) {
          controls++;
        } else {
          noncharacters++;
          out.append('\uFFFD');
        }
      }
      i = next;
    }
    if (controls > 0) {
      notes.add(ReadingNote.ofWhole("left out " + controls + " control characters"));
    }
    if (noncharacters > 0) {
      notes.add(
          ReadingNote.ofWhole(
              noncharacters + " noncharacters or lone surrogates became U+FFFD (\uFFFD)"));
    }
    return out == null ? text : out.toString();
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
