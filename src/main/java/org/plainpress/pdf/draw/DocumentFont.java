package org.plainpress.pdf.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plainpress.shape.FontFile;

/**
 * Knows what one document uses of a font: which glyphs, and which text each stands for. A code is a
 * glyph of the font, or one beyond them: where a glyph stands for different texts in different
 * places each further text has a code of its own, and so has each glyph that is made of others.
 */
public final class DocumentFont {

  /** A code beyond the font's own glyphs. */
  public sealed interface FurtherCode {

    /** Returns what the code tells. */
    String text();
  }

  /** A code that shows a glyph of the font. */
  public record Glyph(int glyph, String text) implements FurtherCode {}

  /** A code that shows a glyph made of others. */
  public record Derived(DerivedGlyph glyph, String text) implements FurtherCode {}

  private final FontFile file;
  private final String name;
  private final BitSet used = new BitSet();
  private final List<FurtherCode> furtherCodes = new ArrayList<>();
  private final Map<FurtherCode, Integer> codes = new HashMap<>();

  /** The derived glyphs that are used, each with its index in the order of their first use. */
  private final Map<DerivedGlyph, Integer> derived = new LinkedHashMap<>();

  /** The text of each glyph; empty for those that are not used by their own code. */
  private String[] texts = {};

  /**
   * @param name in the resource dictionary, such as {@code F1}
   */
  DocumentFont(FontFile file, String name) {
    this.file = file;
    this.name = name;
  }

  /** Returns the font itself. */
  public FontFile file() {
    return file;
  }

  /** Returns the name in the resource dictionary, such as {@code F1}. */
  public String name() {
    return name;
  }

  /** Returns the ids of the glyphs that the document uses. */
  public BitSet used() {
    return used;
  }

  /** Returns the text that a glyph's own code stands for; empty where it is not used. */
  public String text(int glyph) {
    return glyph < texts.length ? texts[glyph] : "";
  }

  /** Returns the codes beyond the font's own glyphs, in order from {@code file().glyphCount()}. */
  public List<FurtherCode> furtherCodes() {
    return Collections.unmodifiableList(furtherCodes);
  }

  /** Returns the derived glyphs that are used, each with its index in the order of first use. */
  public Map<DerivedGlyph, Integer> derived() {
    return Collections.unmodifiableMap(derived);
  }

  /**
   * Returns whether a glyph's own code tells one character, and lets it from now on if it told none
   * yet. Most glyphs of most texts do; this finds it without making strings.
   */
  boolean claim(int glyph, char character) {
    String known = text(glyph);
    if (!known.isEmpty()) {
      return known.length() == 1 && known.charAt(0) == character;
    }
    String text = String.valueOf(character);
    return isMappable(text) && code(glyph, text) == glyph;
  }

  /**
   * Returns the code that shows a glyph and tells a text by {@code ToUnicode} (ISO 32000-1,
   * 9.10.3): the glyph's own where it tells the same, or nothing yet.
   */
  int code(int glyph, String text) {
    String known = text(glyph);
    if (known.isEmpty()) {
      used.set(glyph);
      set(glyph, text);
      return glyph;
    }
    return known.equals(text) ? glyph : code(new Glyph(glyph, text));
  }

  /** Returns the code that shows a derived glyph and tells a text. */
  int code(DerivedGlyph glyph, String text) {
    if (derived.putIfAbsent(glyph, derived.size()) == null) {
      glyph.parts().forEach(part -> used.set(part.glyph()));
    }
    return code(new Derived(glyph, text));
  }

  /** Returns how far the pen moves to the right after a code, in 1/1000 em. */
  public int advance(FurtherCode code) {
    return code instanceof Derived derived
        ? derived.glyph().advance()
        : file.advance(((Glyph) code).glyph());
  }

  private int code(FurtherCode further) {
    return codes.computeIfAbsent(
        further,
        code -> {
          furtherCodes.add(code);
          return file.glyphCount() + furtherCodes.size() - 1;
        });
  }

  private void set(int glyph, String text) {
    int known = texts.length;
    if (glyph >= known) {
      texts = Arrays.copyOf(texts, Math.max(256, Math.max(glyph + 1, known * 2)));
      Arrays.fill(texts, known, texts.length, "");
    }
    texts[glyph] = text;
  }

  /**
   * Returns whether a text may stand in {@code ToUnicode}. In PDF/A it has no zero and no byte
   * order mark, and characters for private use only with {@code /ActualText} (ISO 19005-3,
   * 6.2.11.7).
   */
  static boolean isMappable(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == 0 || c == 0xFEFF || c == 0xFFFE || Character.getType(c) == Character.PRIVATE_USE) {
        return false;
      }
      i += Character.charCount(c);
    }
    return !text.isEmpty();
  }
}
