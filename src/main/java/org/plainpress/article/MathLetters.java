package org.plainpress.article;

import java.util.Map;
import java.util.Optional;

/**
 * Gives the characters that Unicode has for letters of other shapes in formulas (Unicode, 22.2): of
 * {@code x} the italic {@code 𝑥} (MathML Core, 4.2).
 */
public final class MathLetters {

  /**
   * Where the letters of a shape begin; 0 where there are none.
   *
   * @param upper the capital A
   * @param lower the small a
   * @param digit the 0
   * @param greekUpper the capital Alpha
   * @param greekLower the small alpha
   */
  private record Shape(int upper, int lower, int digit, int greekUpper, int greekLower) {}

  private static final Map<String, Shape> SHAPES =
      Map.ofEntries(
          Map.entry("bold", new Shape(0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8, 0x1D6C2)),
          Map.entry("italic", new Shape(0x1D434, 0x1D44E, 0, 0x1D6E2, 0x1D6FC)),
          Map.entry("bold-italic", new Shape(0x1D468, 0x1D482, 0, 0x1D71C, 0x1D736)),
          Map.entry("script", new Shape(0x1D49C, 0x1D4B6, 0, 0, 0)),
          Map.entry("bold-script", new Shape(0x1D4D0, 0x1D4EA, 0, 0, 0)),
          Map.entry("fraktur", new Shape(0x1D504, 0x1D51E, 0, 0, 0)),
          Map.entry("bold-fraktur", new Shape(0x1D56C, 0x1D586, 0, 0, 0)),
          Map.entry("double-struck", new Shape(0x1D538, 0x1D552, 0x1D7D8, 0, 0)),
          Map.entry("sans-serif", new Shape(0x1D5A0, 0x1D5BA, 0x1D7E2, 0, 0)),
          Map.entry("bold-sans-serif", new Shape(0x1D5D4, 0x1D5EE, 0x1D7EC, 0x1D756, 0x1D770)),
          Map.entry("sans-serif-italic", new Shape(0x1D608, 0x1D622, 0, 0, 0)),
          Map.entry("sans-serif-bold-italic", new Shape(0x1D63C, 0x1D656, 0, 0x1D790, 0x1D7AA)),
          Map.entry("monospace", new Shape(0x1D670, 0x1D68A, 0x1D7F6, 0, 0)));

  /** The letters that Unicode had before the others, by the place that is empty among those. */
  private static final Map<Integer, Integer> EARLIER =
      Map.ofEntries(
          Map.entry(0x1D455, 0x210E),
          Map.entry(0x1D49D, 0x212C),
          Map.entry(0x1D4A0, 0x2130),
          Map.entry(0x1D4A1, 0x2131),
          Map.entry(0x1D4A3, 0x210B),
          Map.entry(0x1D4A4, 0x2110),
          Map.entry(0x1D4A7, 0x2112),
          Map.entry(0x1D4A8, 0x2133),
          Map.entry(0x1D4AD, 0x211B),
          Map.entry(0x1D4BA, 0x212F),
          Map.entry(0x1D4BC, 0x210A),
          Map.entry(0x1D4C4, 0x2134),
          Map.entry(0x1D506, 0x212D),
          Map.entry(0x1D50B, 0x210C),
          Map.entry(0x1D50C, 0x2111),
          Map.entry(0x1D515, 0x211C),
          Map.entry(0x1D51D, 0x2128),
          Map.entry(0x1D53A, 0x2102),
          Map.entry(0x1D53F, 0x210D),
          Map.entry(0x1D545, 0x2115),
          Map.entry(0x1D547, 0x2119),
          Map.entry(0x1D548, 0x211A),
          Map.entry(0x1D549, 0x211D),
          Map.entry(0x1D551, 0x2124));

  /** Greek letters beyond the alphabet, in the order in which they follow the small omega. */
  private static final String GREEK_FORMS = "∂ϵϑϰϕϱϖ";

  private MathLetters() {}

  /**
   * {@return a text in letters of a shape; what has none of that shape stays as it is}
   *
   * @param text the text
   * @param shape as MathML names it: {@code bold}, {@code double-struck}
   */
  public static String shaped(String text, String shape) {
    Optional<Shape> known = Optional.ofNullable(SHAPES.get(shape));
    if (known.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.appendCodePoint(shaped(c, known.get())));
    return out.toString();
  }

  private static int shaped(int c, Shape shape) {
    int found = c;
    if (c >= 'A' && c <= 'Z') {
      found = shape.upper() + c - 'A';
    } else if (c >= 'a' && c <= 'z') {
      found = shape.lower() + c - 'a';
    } else if (c >= '0' && c <= '9' && shape.digit() > 0) {
      found = shape.digit() + c - '0';
    } else if (c >= 0x391 && c <= 0x3A9 && shape.greekUpper() > 0) {
      found = shape.greekUpper() + c - 0x391;
    } else if (c >= 0x3B1 && c <= 0x3C9 && shape.greekLower() > 0) {
      found = shape.greekLower() + c - 0x3B1;
    } else if (GREEK_FORMS.indexOf(c) >= 0 && shape.greekLower() > 0) {
      found = shape.greekLower() + 25 + GREEK_FORMS.indexOf(c);
    }
    return EARLIER.getOrDefault(found, found);
  }
}
