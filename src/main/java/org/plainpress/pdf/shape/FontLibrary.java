package org.plainpress.pdf.shape;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The fonts we set text in, and which of them has a character: Atkinson Hyperlegible Next first,
 * then the font of the character's script, then any that has it.
 */
public final class FontLibrary {

  private static final Map<String, FontFile> LOADED = new ConcurrentHashMap<>();

  /** Asked for every character: regular, bold, italic, both, and of fixed width. */
  private static final AtomicReferenceArray<FontFile> PRIMARY = new AtomicReferenceArray<>(5);

  private static final String[] LAST_RESORTS = {
    "NotoSans",
    "NotoSansMath",
    "NotoSansSymbols2",
    "DroidSansFallbackFull",
    "NotoEmoji",
    "Vazirmatn",
    "NotoSansHebrew",
    "NotoSansDevanagari",
    "NotoSansThai"
  };

  private FontLibrary() {}

  /** The font that text in the style is set in where nothing else is needed. */
  public static FontFile primary(Style style) {
    int slot = style.mono() ? 4 : (style.bold() ? 1 : 0) + (style.italic() ? 2 : 0);
    FontFile known = PRIMARY.get(slot);
    if (known == null) {
      known =
          style.mono()
              ? file("AtkinsonHyperlegibleMono-Regular")
              : file("AtkinsonHyperlegibleNext" + weight(style, true));
      PRIMARY.set(slot, known);
    }
    return known;
  }

  /** The first font that has the character; empty where none has. */
  public static Optional<FontFile> find(int codePoint, Style style) {
    FontFile primary = primary(style);
    if (primary.covers(codePoint)) {
      return Optional.of(primary);
    }
    String family = family(codePoint);
    if (family != null) {
      FontFile ofScript = file(family, style);
      if (ofScript.covers(codePoint)) {
        return Optional.of(ofScript);
      }
    }
    for (String last : LAST_RESORTS) {
      FontFile file = file(last, style);
      if (file.covers(codePoint)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** The family made for the character's script; null where that is the primary one. */
  private static String family(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case LATIN, GREEK, CYRILLIC -> "NotoSans";
      // One glyph a letter: fonts that set dots as marks of their own do not copy as text.
      case ARABIC -> "Vazirmatn";
      case HEBREW -> "NotoSansHebrew";
      case DEVANAGARI -> "NotoSansDevanagari";
      case THAI -> "NotoSansThai";
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> "DroidSansFallbackFull";
      default -> null;
    };
  }

  private static FontFile file(String family, Style style) {
    return switch (family) {
      case "DroidSansFallbackFull" -> file(family);
      case "NotoEmoji", "NotoSansMath", "NotoSansSymbols2" -> file(family + "-Regular");
      case "NotoSans" -> file(family + weight(style, true));
      default -> file(family + weight(style, false));
    };
  }

  private static String weight(Style style, boolean italics) {
    boolean italic = style.italic() && italics;
    return style.bold() ? italic ? "-BoldItalic" : "-Bold" : italic ? "-Italic" : "-Regular";
  }

  private static FontFile file(String name) {
    FontFile known = LOADED.get(name);
    return known != null ? known : LOADED.computeIfAbsent(name, FontFile::load);
  }
}
