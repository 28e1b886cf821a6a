package org.plainpress.read.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Tells UTF-16 that does not begin with a byte order mark. */
final class Utf16 {

  /** How many bytes are looked at. */
  private static final int ENOUGH = 4096;

  /** The least share of the letters that are of one script, in a text of any language. */
  private static final double ONE_SCRIPT = 0.6;

  private Utf16() {}

  /** Returns the byte order of a text that is mostly Latin: every second byte of it is zero. */
  static Optional<Charset> ofLatin(byte[] bytes) {
    int length = Math.min(bytes.length, ENOUGH) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int half = length / 2;
    if (half < 2 || even + odd < half * 0.4) {
      return Optional.empty();
    }
    if (odd > even * 10) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even > odd * 10 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  /**
   * Returns the byte order of a text in any script. It has a zero byte, since it has a space or the
   * end of a line; in one order its letters are of one script, in the other of many.
   */
  static Optional<Charset> ofAnyScript(byte[] bytes) {
    if (bytes.length % 2 != 0 || !hasZero(bytes)) {
      return Optional.empty();
    }
    double little = likelihood(bytes, StandardCharsets.UTF_16LE);
    double big = likelihood(bytes, StandardCharsets.UTF_16BE);
    if (Math.max(little, big) < ONE_SCRIPT) {
      return Optional.empty();
    }
    return Optional.of(little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  private static boolean hasZero(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, ENOUGH); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the share of the most frequent script among the letters; 0 where it is no text. */
  private static double likelihood(byte[] bytes, Charset order) {
    int letters = 0;
    int spaces = 0;
    int strange = 0;
    Map<Character.UnicodeScript, Integer> scripts = new EnumMap<>(Character.UnicodeScript.class);
    CharBuffer text;
    try {
      text = order.newDecoder().decode(ByteBuffer.wrap(bytes, 0, sample(bytes, order)));
    } catch (CharacterCodingException notThisOrder) {
      return 0;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        scripts.merge(script(c), 1, Integer::sum);
      } else if (c == ' ' || c == '\n' || c == '\r') {
        spaces++;
      } else if (!Character.isDefined(c)
          || Character.getType(c) == Character.PRIVATE_USE
          || Character.isISOControl(c) && !Character.isWhitespace(c)) {
        strange++;
      }
    }
    if (letters == 0 || spaces == 0 || strange * 50 > text.length()) {
      return 0;
    }
    int most = scripts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return (double) most / (letters + strange);
  }

  /** Returns how many bytes to decode: no half of a surrogate pair stands at the end. */
  private static int sample(byte[] bytes, Charset order) {
    if (bytes.length <= ENOUGH) {
      return bytes.length;
    }
    int high = bytes[order == StandardCharsets.UTF_16LE ? ENOUGH - 1 : ENOUGH - 2] & 0xFC;
    return high == 0xD8 ? ENOUGH - 2 : ENOUGH;
  }

  /** Returns the script of a letter, one for all that Chinese and Japanese are written in. */
  private static Character.UnicodeScript script(char letter) {
    Character.UnicodeScript script = Character.UnicodeScript.of(letter);
    return switch (script) {
      case HIRAGANA, KATAKANA, BOPOMOFO, COMMON -> Character.UnicodeScript.HAN;
      default -> script;
    };
  }
}
