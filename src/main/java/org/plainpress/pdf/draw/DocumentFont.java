package org.plainpress.pdf.draw;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plainpress.shape.FontFile;

/** Knows what one document uses of a font: which glyphs, and which text each stands for. */
public final class DocumentFont {

  private final FontFile file;
  private final String name;
  private final BitSet used = new BitSet();
  private final Map<Integer, Integer> carriers = new LinkedHashMap<>();

  /** The text of each glyph; empty for those that stand for none, or are not used. */
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

  /** Returns the text that a glyph stands for; empty where it stands for none. */
  public String text(int glyph) {
    return glyph < texts.length ? texts[glyph] : "";
  }

  /** Notes that a glyph is shown whose text something else tells. */
  void use(int glyph) {
    used.set(glyph);
  }

  /** Does what {@link #claim(int, String)} does, for one character that is no surrogate. */
  boolean claim(int glyph, char character) {
    String known = text(glyph);
    return !known.isEmpty() && used.get(glyph)
        ? known.length() == 1 && known.charAt(0) == character
        : claim(glyph, String.valueOf(character));
  }

  /**
   * Lets a glyph stand for a text in {@code ToUnicode} (ISO 32000-1, 9.10.3), unless it stands for
   * another already.
   *
   * @return whether the glyph now tells the text; if not, {@code /ActualText} must
   */
  boolean claim(int glyph, String text) {
    used.set(glyph);
    boolean mappable = isMappable(text);
    if (text(glyph).isEmpty()) {
      set(glyph, mappable ? text : " ");
    }
    return mappable && texts[glyph].equals(text);
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
   * Returns the code that shows nothing and tells one character: it leads to the glyph of the
   * space, and is beyond the font's own glyphs.
   */
  int carrier(int character) {
    used.set(file.space());
    claim(file.space(), " ");
    return carriers.computeIfAbsent(character, c -> file.glyphCount() + carriers.size());
  }

  /** Returns the characters that codes carry, each with its code, codes ascending. */
  public Map<Integer, Integer> carriers() {
    return carriers;
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
