package org.plainpress.shape;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Finds the font that has a character: first the typeface that text is set in, then the font of the
 * character's script, then any that has it.
 */
public final class FontLibrary {

  private static final int REPLACEMENT = 0xFFFD;

  /**
   * The families that are asked, in this order, for what neither the typeface nor the script's has.
   */
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

  /**
   * The families besides {@code NotoSans} that have a bold font; the others' bold is their regular,
   * stroked.
   */
  private static final Set<String> HAVE_BOLD =
      Set.of(
          "Vazirmatn",
          "NanumSquare",
          "NotoSansHebrew",
          "NotoSansDevanagari",
          "NotoSansBengali",
          "NotoSansTamil",
          "NotoSansThai");

  /**
   * The fonts made for scripts, by script and style. It is a cache before {@link FontFile#named},
   * as that of {@link FontFamily} is: it is asked for every character that the typeface does not
   * have.
   */
  private static final AtomicReferenceArray<FontFile> OF_SCRIPTS =
      new AtomicReferenceArray<>(4 * UnicodeScript.values().length);

  private FontLibrary() {}

  /** Returns the first font that has the character; empty where none has. */
  static Optional<FontFile> find(int codePoint, Style style, FontFamily typeface) {
    FontFile primary = typeface.file(style);
    if (primary.covers(codePoint)) {
      return Optional.of(primary);
    }
    FontFile ofScript = ofScript(codePoint, style);
    if (ofScript.covers(codePoint)) {
      return Optional.of(ofScript);
    }
    for (String last : LAST_RESORTS) {
      FontFile file = file(last, style);
      if (file.covers(codePoint)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Returns the font of the box that stands for characters that no font has. */
  static FontFile replacement(Style style, FontFamily typeface) {
    return find(REPLACEMENT, style, typeface).orElseThrow();
  }

  /** Returns the font made for the character's script. */
  private static FontFile ofScript(int codePoint, Style style) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    int slot = 4 * script.ordinal() + (style.bold() ? 1 : 0) + (style.italic() ? 2 : 0);
    FontFile known = OF_SCRIPTS.get(slot);
    if (known == null) {
      known = file(family(script), style);
      OF_SCRIPTS.set(slot, known);
    }
    return known;
  }

  private static String family(UnicodeScript script) {
    return switch (script) {
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
      default -> "NotoSans";
    };
  }

  private static FontFile file(String family, Style style) {
    if (family.equals("DroidSansFallbackFull")) {
      return FontFile.named(family);
    }
    if (family.equals("NotoSans")) {
      return FontFile.named(family + style.fontSuffix());
    }
    boolean bold = style.bold() && HAVE_BOLD.contains(family);
    return FontFile.named(family + (bold ? "-Bold" : "-Regular"));
  }
}
