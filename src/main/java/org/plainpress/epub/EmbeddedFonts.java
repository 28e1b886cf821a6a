package org.plainpress.epub;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainpress.settings.Typeface;
import org.plainpress.shape.FontSelection;

/**
 * Collects the fonts that a book carries, of each what the book's characters need. They keep the
 * tables by which reading systems shape text.
 */
final class EmbeddedFonts {

  /** A font as a file of the book. */
  record Font(FontSelection.Selected selected, String family) {
    String name() {
      return selected.file().name();
    }

    String href() {
      return "fonts/" + name() + ".ttf";
    }

    byte[] bytes() {
      return selected.subset();
    }

    boolean isMono() {
      return name().contains("Mono");
    }
  }

  /** Where a style sheet speaks of all that is not code. */
  private static final String BODY = "\nbody {\n";

  /** What a style sheet says of code where no font is embedded. */
  private static final String ANY_MONO = "font-family: monospace;";

  private final Optional<Typeface> typeface;
  private final BitSet characters = new BitSet();
  private final List<Font> files = new ArrayList<>();

  EmbeddedFonts(Optional<Typeface> typeface) {
    this.typeface = typeface;
  }

  boolean isEmpty() {
    return typeface.isEmpty();
  }

  /** Takes text that the book shows, so that the fonts that have its characters are embedded. */
  void need(String text) {
    if (typeface.isPresent()) {
      characters.or(FontSelection.characters(text));
    }
  }

  /** Returns the fonts of all the text that was taken. */
  List<Font> files() {
    if (files.isEmpty() && typeface.isPresent()) {
      for (FontSelection.Selected font : FontSelection.of(characters, typeface.get())) {
        files.add(new Font(font, font.family()));
      }
    }
    return files;
  }

  /**
   * Returns a style sheet with the rules that name the fonts of letters, which says in which order
   * all are asked.
   *
   * @param sheet one with a rule of {@link #BODY}, and with code set in {@link #ANY_MONO}
   */
  String css(String sheet) {
    StringBuilder css = new StringBuilder("\n");
    files().stream().filter(font -> !font.selected().ofSigns()).forEach(font -> face(css, font));
    String prose = list(files().stream().filter(font -> !font.isMono()));
    Stream<Font> mono =
        Stream.concat(
            files().stream().filter(Font::isMono), files().stream().filter(font -> !font.isMono()));
    // MuPDF sets a font of its own on the body, so that html is not the place to say it.
    return sheet
        .replace(BODY, BODY + "  font-family: " + prose + ", sans-serif;\n")
        .replace(ANY_MONO, "font-family: " + list(mono) + ", monospace;")
        .concat(css.toString());
  }

  /**
   * Returns the rules that name the fonts of signs, each for the characters that it shows (CSS
   * Fonts 4, 4.5): it has letters too, which are those of other fonts.
   */
  String modernCss() {
    StringBuilder css = new StringBuilder();
    files().stream().filter(font -> font.selected().ofSigns()).forEach(font -> face(css, font));
    return css.toString();
  }

  private static void face(StringBuilder css, Font font) {
    css.append("@font-face {\n  font-family: \"").append(font.family()).append("\";\n");
    css.append("  font-style: ").append(font.name().endsWith("Italic") ? "italic" : "normal");
    css.append(";\n  font-weight: ").append(font.name().contains("-Bold") ? "bold" : "normal");
    css.append(";\n  src: url(").append(font.href()).append(");\n");
    if (font.selected().ofSigns()) {
      css.append("  unicode-range: ").append(range(font.selected().characters())).append(";\n");
    }
    css.append("}\n\n");
  }

  private static String range(BitSet characters) {
    List<String> ranges = new ArrayList<>();
    for (int from = characters.nextSetBit(0); from >= 0; ) {
      int to = characters.nextClearBit(from) - 1;
      ranges.add(
          String.format(Locale.ROOT, "U+%X", from)
              + (to > from ? String.format(Locale.ROOT, "-%X", to) : ""));
      from = characters.nextSetBit(to + 1);
    }
    return String.join(", ", ranges);
  }

  private static String list(Stream<Font> fonts) {
    return fonts
        .map(font -> "\"" + font.family() + "\"")
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
