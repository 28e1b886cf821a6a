package org.plainpress.read.bytes;

import java.util.List;
import java.util.Optional;
import org.plainpress.article.Text;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
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

  /**
   * Decodes a text of which nothing is known but its bytes.
   *
   * @param notes receives the encoding where it is none of Unicode, and what had to be replaced or
   *     left out
   * @throws UnreadableSource where the bytes are no text
   */
  public static DecodedText of(byte[] bytes, List<ReadingNote> notes) {
    return of(new Source("", bytes), notes);
  }

  /**
   * Decodes a text, whose sender may have said what it is in.
   *
   * @param notes receives the encoding where it is none of Unicode, and what had to be replaced or
   *     left out
   * @throws UnreadableSource where the bytes are no text
   */
  public static DecodedText of(Source source, List<ReadingNote> notes) {
    byte[] bytes = source.bytes();
    Decoding decoding =
        new Decoding(bytes, Said.of(source, Optional.empty()), () -> Sample.of(bytes), notes);
    return new DecodedText(carried(DoubleEncoding.repaired(text(bytes, decoding), notes), notes));
  }

  /**
   * Decodes a page, which may declare its encoding in a {@code meta} element.
   *
   * @param notes receives the encoding where it is none that was said, and how many places became
   *     U+FFFD
   */
  public static String ofPage(Source source, List<ReadingNote> notes) {
    byte[] bytes = source.bytes();
    return markup(bytes, Said.of(source, Declaration.ofPage(bytes)), notes);
  }

  /**
   * Decodes XML, which may declare its encoding in its first line.
   *
   * @param notes receives the encoding where it is none that was said, and how many places became
   *     U+FFFD
   */
  public static String ofXml(Source source, List<ReadingNote> notes) {
    byte[] bytes = source.bytes();
    return markup(bytes, Said.of(source, Declaration.ofXml(bytes)), notes);
  }

  private static String markup(byte[] bytes, Said said, List<ReadingNote> notes) {
    Decoding decoding = new Decoding(bytes, said, () -> Sample.ofMarkup(bytes), notes);
    String text =
        decoding
            .marked()
            .or(decoding::told)
            .or(decoding::escaped)
            .or(decoding::strictUtf8)
            .or(decoding::wide)
            .orElseGet(() -> decoding.legacy(ByteCounts.of(bytes)));
    return DoubleEncoding.repaired(text, notes);
  }

  private static String text(byte[] bytes, Decoding decoding) {
    Optional<String> known = decoding.marked().or(decoding::told).or(decoding::escaped);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<String> strict = decoding.strictUtf8();
    ByteCounts counts = ByteCounts.of(bytes);
    boolean full = counts.controls() > (strict.isEmpty() ? 1 : 10) * MOST_CONTROLS * bytes.length;
    if (strict.isPresent() && !full) {
      return strict.get();
    }
    Optional<String> wide = decoding.wide();
    if (wide.isPresent()) {
      return wide.get();
    }
    if (full) {
      throw new UnreadableSource(
          "this is no text (it is full of control characters); give a text file");
    }
    return decoding.legacy(counts);
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
}
