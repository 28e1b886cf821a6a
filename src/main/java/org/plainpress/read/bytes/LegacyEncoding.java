package org.plainpress.read.bytes;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainpress.read.language.LanguageFinder;

/**
 * Finds the encoding of a text that is not in Unicode, by ICU's detector, which knows how often
 * three letters follow one another in the languages of each encoding.
 */
final class LegacyEncoding {

  /** How many bytes the detector is given, which looks at no more. */
  private static final int ENOUGH = 12_000;

  /** What a text is read as that the detector takes for a subset of it, or by another name. */
  private static final Map<String, String> READ_AS =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "ISO-8859-9", "windows-1254",
          "ISO-8859-8", "windows-1255",
          "ISO-8859-8-I", "windows-1255");

  private static final Set<String> LATIN =
      Set.of("windows-1252", "windows-1254", "windows-1250", "ISO-8859-2");

  /**
   * Languages written with Central European letters, of some of which the detector knows nothing.
   */
  private static final Set<String> CENTRAL_EUROPEAN =
      Set.of("bs", "cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq");

  private static final Set<String> EAST_ASIAN =
      Set.of("Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR");

  /**
   * The least share of bytes outside ASCII among those and ASCII's letters in an East Asian text.
   * Polish and Czech have up to a fifth.
   */
  private static final double LEAST_EAST_ASIAN = 0.25;

  private LegacyEncoding() {}

  /**
   * Finds the encoding.
   *
   * @param counts those of the same bytes
   * @return empty where the bytes are a text in none that is known
   */
  static Optional<Charset> of(byte[] bytes, ByteCounts counts) {
    int start = lineStart(bytes, counts.firstHigh());
    byte[] sample = Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + ENOUGH));
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      String name = READ_AS.getOrDefault(match.getName(), match.getName());
      if (isPossible(name, sample)) {
        Charset found = Charset.forName(name);
        return Optional.of(LATIN.contains(name) ? byLanguage(sample, found) : found);
      }
    }
    // One accented letter in a text is too little for the detector.
    Charset western = Charset.forName("windows-1252");
    return counts.wellFormed() == 0 && decodes(sample, western)
        ? Optional.of(western)
        : Optional.empty();
  }

  /** Returns whether an encoding is one of East Asia, of two and more bytes a character. */
  static boolean isEastAsian(Charset charset) {
    return EAST_ASIAN.contains(charset.name());
  }

  private static boolean isPossible(String name, byte[] sample) {
    // EBCDIC and Unicode: no text that gets here is in either.
    if (name.startsWith("IBM") || name.startsWith("UTF-") || !Charset.isSupported(name)) {
      return false;
    }
    return (!EAST_ASIAN.contains(name) || looksEastAsian(sample))
        && decodes(sample, Charset.forName(name));
  }

  private static boolean looksEastAsian(byte[] sample) {
    int high = 0;
    int letters = 0;
    for (byte b : sample) {
      high += b < 0 ? 1 : 0;
      letters += b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' ? 1 : 0;
    }
    return high >= LEAST_EAST_ASIAN * (high + letters);
  }

  /** Returns whether all bytes are characters, but for one that may be cut at the end. */
  private static boolean decodes(byte[] sample, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    CharBuffer out = CharBuffer.allocate(sample.length * 2);
    return !decoder.decode(ByteBuffer.wrap(sample), out, false).isError();
  }

  /** Returns where the line starts that a place is on: no character is cut in two there. */
  private static int lineStart(byte[] bytes, int at) {
    int start = at;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  /** Returns another encoding of Latin letters where the text's language needs its letters. */
  private static Charset byLanguage(byte[] sample, Charset found) {
    String name = found.name();
    boolean western = name.equals("windows-1252") || name.equals("windows-1254");
    boolean central =
        western
            && LanguageFinder.find(new String(sample, found))
                .filter(language -> CENTRAL_EUROPEAN.contains(language.language()))
                .isPresent();
    if (!central) {
      return found;
    }
    for (byte b : sample) {
      int code = b & 0xFF;
      if (code >= 0x80 && code <= 0x9F) {
        // Control characters in ISO 8859, letters and quotation marks in Windows-1250.
        return Charset.forName("windows-1250");
      }
    }
    return Charset.forName("ISO-8859-2");
  }
}
