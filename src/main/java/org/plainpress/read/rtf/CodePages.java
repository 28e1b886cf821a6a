package org.plainpress.read.rtf;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The encodings of a document's letters: that of the document, and those of its fonts (RTF 1.9.1,
 * "Character Set" and "Font Table").
 */
final class CodePages {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** The code pages of Windows by the character sets of fonts. */
  private static final Map<Integer, Integer> CHARACTER_SETS =
      Map.ofEntries(
          Map.entry(0, 1252),
          Map.entry(77, 10000),
          Map.entry(78, 932),
          Map.entry(83, 10005),
          Map.entry(84, 10004),
          Map.entry(85, 10006),
          Map.entry(86, 10081),
          Map.entry(87, 10021),
          Map.entry(88, 10029),
          Map.entry(89, 10007),
          Map.entry(128, 932),
          Map.entry(129, 949),
          Map.entry(130, 1361),
          Map.entry(134, 936),
          Map.entry(136, 950),
          Map.entry(161, 1253),
          Map.entry(162, 1254),
          Map.entry(163, 1258),
          Map.entry(177, 1255),
          Map.entry(178, 1256),
          Map.entry(186, 1257),
          Map.entry(204, 1251),
          Map.entry(222, 874),
          Map.entry(238, 1250),
          Map.entry(254, 437),
          Map.entry(255, 850));

  /** Java's names of the code pages that are not called after their number. */
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(708, "ISO-8859-6"),
          Map.entry(819, "ISO-8859-1"),
          Map.entry(874, "x-windows-874"),
          Map.entry(932, "windows-31j"),
          Map.entry(936, "GBK"),
          Map.entry(949, "x-windows-949"),
          Map.entry(950, "x-windows-950"),
          Map.entry(1361, "x-Johab"),
          Map.entry(10000, "x-MacRoman"),
          Map.entry(10004, "x-MacArabic"),
          Map.entry(10005, "x-MacHebrew"),
          Map.entry(10006, "x-MacGreek"),
          Map.entry(10007, "x-MacCyrillic"),
          Map.entry(10021, "x-MacThai"),
          Map.entry(10029, "x-MacCentralEurope"),
          Map.entry(10081, "x-MacTurkish"),
          Map.entry(20866, "KOI8-R"),
          Map.entry(21866, "KOI8-U"),
          Map.entry(54936, "GB18030"),
          Map.entry(65001, "UTF-8"));

  private final Map<Integer, Charset> fonts = new HashMap<>();
  private Charset document = WESTERN;

  /** Takes the encoding of the document from a control word; false where the word is another. */
  boolean take(String word, int parameter) {
    switch (word) {
      case "ansi" -> document = WESTERN;
      case "mac" -> document = named(10000).orElse(WESTERN);
      case "pc" -> document = named(437).orElse(WESTERN);
      case "pca" -> document = named(850).orElse(WESTERN);
      case "ansicpg" -> document = named(parameter).orElse(document);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Takes what a control word says of a font: its character set, or its code page. */
  void takeOfFont(String word, int font, int number) {
    Optional<Integer> codePage =
        switch (word) {
          case "fcharset" -> Optional.ofNullable(CHARACTER_SETS.get(number));
          case "cpg" -> Optional.of(number);
          default -> Optional.empty();
        };
    codePage.flatMap(CodePages::named).ifPresent(charset -> fonts.put(font, charset));
  }

  /** Returns the encoding of what is set in a font. */
  Charset of(int font) {
    // Programs that know of one encoding say so once, and call all of their fonts Western.
    boolean told = fonts.values().stream().anyMatch(one -> !one.equals(WESTERN));
    return told ? fonts.getOrDefault(font, document) : document;
  }

  private static Optional<Charset> named(int codePage) {
    for (String name :
        List.of(
            NAMES.getOrDefault(codePage, "windows-" + codePage),
            "IBM" + codePage,
            "ISO-8859-" + (codePage - 28_590))) {
      if (Charset.isSupported(name)) {
        return Optional.of(Charset.forName(name));
      }
    }
    return Optional.empty();
  }
}
