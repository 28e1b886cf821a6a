package org.plainpress.read.draft;

import java.util.Map;
import java.util.Optional;

/** What a paragraph is by the name that a word processor gives its style. */
public enum StyleRole {
  TITLE,
  SUBTITLE,
  DATE,
  QUOTE,
  CAPTION,
  CODE,
  CONTENTS;

  /** The names of Word's own styles, and those that pandoc and LibreOffice give. */
  private static final Map<String, StyleRole> NAMES =
      Map.ofEntries(
          Map.entry("title", TITLE),
          Map.entry("subtitle", SUBTITLE),
          Map.entry("date", DATE),
          Map.entry("quote", QUOTE),
          Map.entry("intense quote", QUOTE),
          Map.entry("block text", QUOTE),
          Map.entry("quotations", QUOTE),
          Map.entry("caption", CAPTION),
          Map.entry("html preformatted", CODE),
          Map.entry("preformatted text", CODE),
          Map.entry("source code", CODE),
          Map.entry("code", CODE));

  /**
   * Returns the role of a style's paragraphs; empty for body text, headings and styles that are not
   * known.
   *
   * @param style its name in small letters, which for built-in styles is English in every language
   */
  public static Optional<StyleRole> named(String style) {
    return style.matches("toc \\d") ? Optional.of(CONTENTS) : Optional.ofNullable(NAMES.get(style));
  }
}
