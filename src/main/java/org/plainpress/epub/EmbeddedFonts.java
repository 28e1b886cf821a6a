package org.plainpress.epub;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainpress.settings.Typeface;
import org.plainpress.shape.FontFile;
import org.plainpress.shape.FontLibrary;

/**
 * Collects the fonts that a book carries. They are embedded whole, since reading systems shape text
 * by their tables.
 */
final class EmbeddedFonts {

  /** A font as a file of the book. */
  record Font(FontFile file) {
    String name() {
      return file.name();
    }

    String href() {
      return "fonts/" + file.name() + ".ttf";
    }

    byte[] bytes() {
      return file.bytes();
    }

    /** Returns the name that all styles of its family share: the first part of its own name. */
    String family() {
      int hyphen = name().indexOf('-');
      return hyphen < 0 ? name() : name().substring(0, hyphen);
    }
  }

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
      text.codePoints().forEach(characters::set);
    }
  }

  /** Returns the fonts of all the text that was taken. */
  List<Font> files() {
    if (files.isEmpty()) {
      FontLibrary.needed(characters, typeface.orElseThrow())
          .forEach(file -> files.add(new Font(file)));
    }
    return files;
  }

  /** Returns the rules that name the fonts (CSS Fonts 4, 4). */
  String css() {
    StringBuilder css = new StringBuilder();
    Set<String> families = new LinkedHashSet<>();
    String mono = "";
    for (Font font : files()) {
      css.append("@font-face {\n  font-family: ").append(font.family()).append(";\n");
      css.append("  src: url(").append(font.href()).append(");\n");
      css.append("  font-weight: ").append(font.name().contains("-Bold") ? "bold" : "normal");
      css.append(";\n  font-style: ").append(font.name().endsWith("Italic") ? "italic" : "normal");
      css.append(";\n}\n\n");
      if (font.family().endsWith("Mono")) {
        mono = font.family();
      } else {
        families.add(font.family());
      }
    }
    String list = families.stream().collect(Collectors.joining(", "));
    css.append("body {\n  font-family: ").append(list).append(", sans-serif;\n}\n\n");
    return css.append("pre, code {\n  font-family: ")
        .append(mono)
        .append(", monospace;\n}\n\n")
        .toString();
  }
}
