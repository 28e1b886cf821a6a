package org.plainpress.read.bytes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An encoding as the web knows it: by the labels of the WHATWG Encoding Standard, of which many
 * mean another encoding than their name says. {@code iso-8859-1} is windows-1252, {@code gb2312} is
 * GBK.
 *
 * @param name the standard's name, in lower case
 * @param charset decodes it
 */
record Encoding(String name, Charset charset) {

  static final Encoding UTF_8 = new Encoding("utf-8", StandardCharsets.UTF_8);

  private static final String FILE = "/org/plainpress/assets/encodings/labels.txt";

  private static final Set<String> EAST_ASIAN =
      Set.of("big5", "euc-jp", "euc-kr", "gb18030", "gbk", "shift_jis");

  private static final Set<String> LATIN =
      Set.of(
          "windows-1250",
          "windows-1252",
          "windows-1254",
          "windows-1257",
          "iso-8859-2",
          "iso-8859-3",
          "iso-8859-4",
          "iso-8859-13",
          "iso-8859-15",
          "iso-8859-16",
          "macintosh");

  private static final class Labels {
    static final Map<String, Encoding> BY_LABEL = load();
  }

  /** Returns the encoding of a label, in whatever case; empty where it is of none. */
  static Optional<Encoding> of(String label) {
    return Optional.ofNullable(Labels.BY_LABEL.get(label.strip().toLowerCase(Locale.ROOT)));
  }

  /** Returns all labels, in their order. */
  static List<String> labels() {
    return Labels.BY_LABEL.keySet().stream().sorted().toList();
  }

  /** Returns whether it is UTF-8 or UTF-16. */
  boolean isUnicode() {
    return name.startsWith("utf-");
  }

  /** Returns whether it is one of East Asia, of two and more bytes a character. */
  boolean isEastAsian() {
    return EAST_ASIAN.contains(name);
  }

  /** Returns whether it shifts between sets of characters by escapes, in bytes of ASCII. */
  boolean isEscaped() {
    return name.startsWith("iso-2022-");
  }

  /** Returns whether all of its letters are Latin ones, which stand among those of ASCII. */
  boolean isLatin() {
    return LATIN.contains(name);
  }

  /** Returns the characters of a sample, which may end within one; U+FFFD for what is none. */
  String textOf(byte[] sample) {
    CharBuffer out = CharBuffer.allocate(sample.length * 2 + 16);
    charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .decode(ByteBuffer.wrap(sample), out, false);
    return out.flip().toString();
  }

  /** Returns the name as people write it, such as {@code Windows-1251}. */
  String shownName() {
    return switch (name) {
      case "big5" -> "Big5";
      case "shift_jis" -> "Shift_JIS";
      case "macintosh" -> "Mac Roman";
      case "ibm437", "ibm850", "ibm852" -> "CP" + name.substring(3) + " (DOS)";
      default ->
          name.startsWith("windows-")
              ? "W" + name.substring(1)
              : name.startsWith("x-") ? name : name.toUpperCase(Locale.ROOT);
    };
  }

  private static Map<String, Encoding> load() {
    Map<String, Encoding> labels = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(Encoding.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split(" \\| ");
        // A small Java runtime may lack the charsets of other continents.
        if (!line.startsWith("#") && Charset.isSupported(parts[1])) {
          Encoding encoding = new Encoding(parts[0], Charset.forName(parts[1]));
          for (String label : parts[2].split(" ")) {
            labels.put(label, encoding);
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return labels;
  }
}
