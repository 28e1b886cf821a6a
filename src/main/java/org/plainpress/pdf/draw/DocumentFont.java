package org.plainpress.pdf.draw;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plainpress.shape.FontFile;

/** What one document uses of a font: which glyphs, and which text each stands for. */
public final class DocumentFont {

  private final FontFile file;
  private final String name;
  private final BitSet used = new BitSet();
  private final Map<Integer, Integer> carriers = new LinkedHashMap<>();
  private String[] unicode = new String[256];

  /**
   * @param name in the resource dictionary, {@code F1}
   */
  DocumentFont(FontFile file, String name) {
    this.file = file;
    this.name = name;
  }

  public FontFile file() {
    return file;
  }

  public String name() {
    return name;
  }

  public BitSet used() {
    return used;
  }

  /** What a glyph stands for; null for nothing. */
  public String unicode(int glyph) {
    return glyph < unicode.length ? unicode[glyph] : null;
  }

  /** A glyph is shown whose text something else tells. */
  void use(int glyph) {
    used.set(glyph);
  }

  /** As {@link #claim(int, String)}, of one character that is no surrogate. */
  boolean claim(int glyph, char character) {
    String known = unicode(glyph);
    return known != null && used.get(glyph)
        ? known.length() == 1 && known.charAt(0) == character
        : claim(glyph, String.valueOf(character));
  }

  /**
   * Lets a glyph stand for a text in {@code ToUnicode}.
   *
   * @return false where it stands for another already, or the text may not be there: then the marks
   *     need {@code /ActualText}
   */
  boolean claim(int glyph, String text) {
    used.set(glyph);
    if (glyph >= unicode.length) {
      unicode = Arrays.copyOf(unicode, Math.max(glyph + 1, unicode.length * 2));
    }
    if (!isMappable(text)) {
      if (unicode[glyph] == null) {
        unicode[glyph] = " ";
      }
      return false;
    }
    if (unicode[glyph] == null) {
      unicode[glyph] = text;
      return true;
    }
    return unicode[glyph].equals(text);
  }

  /**
   * A code that shows nothing and tells one character: it leads to the glyph of the space.
   *
   * @return a code beyond the font's glyphs
   */
  int carrier(int character) {
    used.set(file.space());
    claim(file.space(), " ");
    return carriers.computeIfAbsent(character, c -> file.glyphCount() + carriers.size());
  }

  /** Characters and the codes that carry them, codes ascending. */
  public Map<Integer, Integer> carriers() {
    return carriers;
  }

  /**
   * PDF/A: no zero, no byte order mark; private use only with ActualText (ISO 19005-3, 6.2.11.7).
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
