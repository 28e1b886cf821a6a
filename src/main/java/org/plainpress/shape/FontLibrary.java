package org.plainpress.shape;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plainpress.settings.Typeface;

/**
 * The fonts we set text in, and which of them has a character: the typeface asked for first, then
 * the font of the character's script, then any that has it.
 */
public final class FontLibrary {

  private static final Map<String, FontFile> LOADED = new ConcurrentHashMap<>();

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

  /** Besides {@code NotoSans}; the others' bold is their regular, stroked. */
  private static final Set<String> HAVE_BOLD =
      Set.of(
          "Vazirmatn",
          "NanumSquare",
          "NotoSansHebrew",
          "NotoSansDevanagari",
          "NotoSansBengali",
          "NotoSansTamil",
          "NotoSansThai");

  private FontLibrary() {}

  /** The first font that has the character; empty where none has. */
  static Optional<FontFile> find(int codePoint, Style style, FontFamily typeface) {
    FontFile primary = typeface.file(style);
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

  /**
   * The fonts that text in all styles needs, first those of the typeface.
   *
   * @param characters code points of the text
   */
  public static Collection<FontFile> needed(BitSet characters, Typeface typeface) {
    FontFamily family = FontFamily.of(typeface);
    Set<FontFile> files = new LinkedHashSet<>();
    for (Style style : Style.ALL) {
      files.add(family.file(style));
    }
    characters.stream()
        .filter(c -> !Character.isWhitespace(c))
        .forEach(c -> Style.ALL.forEach(style -> find(c, style, family).ifPresent(files::add)));
    return files;
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
      case BENGALI -> "NotoSansBengali";
      case TAMIL -> "NotoSansTamil";
      case GUJARATI -> "NotoSansGujarati";
      case GURMUKHI -> "NotoSansGurmukhi";
      case KANNADA -> "NotoSansKannada";
      case MALAYALAM -> "NotoSansMalayalam";
      case ORIYA -> "NotoSansOriya";
      case SINHALA -> "NotoSansSinhala";
      case TELUGU -> "NotoSansTelugu";
      case KHMER -> "NotoSansKhmer";
      case LAO -> "NotoSansLao";
      case MYANMAR -> "NotoSansMyanmar";
      case ARMENIAN -> "NotoSansArmenian";
      case ETHIOPIC -> "NotoSansEthiopic";
      case GEORGIAN -> "NotoSansGeorgian";
      case HANGUL -> "NanumSquare";
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> "DroidSansFallbackFull";
      default -> null;
    };
  }

  private static FontFile file(String family, Style style) {
    if (family.equals("DroidSansFallbackFull")) {
      return file(family);
    }
    if (family.equals("NotoSans")) {
      return file(family + weight(style, true));
    }
    return file(family + (HAVE_BOLD.contains(family) ? weight(style, false) : "-Regular"));
  }

  /** Scripts that stack marks higher and lower than a leading of one and a half has room for. */
  static float leading(String font) {
    return switch (font) {
      case "NotoSansMyanmar-Regular" -> 1.95f;
      case "NotoSansKhmer-Regular" -> 1.8f;
      case "NotoSansLao-Regular" -> 1.65f;
      default -> 0;
    };
  }

  static boolean isOfSigns(String font) {
    return font.startsWith("NotoEmoji") || font.startsWith("NotoSansSymbols2");
  }

  static String weight(Style style, boolean italics) {
    boolean italic = style.italic() && italics;
    return style.bold() ? italic ? "-BoldItalic" : "-Bold" : italic ? "-Italic" : "-Regular";
  }

  static FontFile file(String name) {
    FontFile known = LOADED.get(name);
    return known != null ? known : LOADED.computeIfAbsent(name, FontFile::load);
  }
}
