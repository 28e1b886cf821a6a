package org.plainpress.article;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Gives the plain text of inline content, and checks the strings of the model. */
public final class Text {

  private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  private Text() {}

  /**
   * {@return the words of inline content without its markup; line breaks become spaces}
   *
   * @param content the inline content
   */
  public static String plain(List<Inline> content) {
    if (content.size() == 1 && content.get(0) instanceof Inline.Plain only) {
      return only.text();
    }
    StringBuilder out = new StringBuilder();
    append(content, out);
    return out.toString();
  }

  private static void append(List<Inline> content, StringBuilder out) {
    for (Inline inline : content) {
      switch (inline.kind()) {
        case PLAIN -> out.append(((Inline.Plain) inline).text());
        case LABEL -> out.append(((Inline.Label) inline).text());
        case CODE -> out.append(((Inline.Code) inline).text());
        case MATH -> out.append(((Inline.Math) inline).formula().alt());
        case LINE_BREAK -> out.append(' ');
        case NOTE_REF -> {}
        case EMPHASIS,
            STRONG,
            LINK,
            FOREIGN,
            ABBREVIATION,
            SUPERSCRIPT,
            SUBSCRIPT,
            DELETION,
            INSERTION,
            RUBY ->
            append(inline.content(), out);
      }
    }
  }

  /**
   * {@return the text with each run of white space folded into one space, and none at its ends}
   *
   * @param text the text
   */
  public static String folded(String text) {
    return isFolded(text) ? text : foldedAnew(text);
  }

  /** Returns whether a text is as it should be, as most are, which are folded several times. */
  private static boolean isFolded(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? before == ' ' : isFoldable(c)) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  private static boolean isFoldable(char c) {
    // Between a space and the last sign of ASCII there is none.
    return (c <= ' ' || c > '~') && (Character.isWhitespace(c) || c == '\u00a0');
  }

  private static String foldedAnew(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isFoldable(c)) {
        space = out.length() > 0;
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * {@return a text that is cut at a word, and ends in an ellipsis, where it is longer}
   *
   * @param text the text
   * @param longest how many UTF-16 units it may have
   */
  public static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int space = text.lastIndexOf(' ', longest);
    int end = space > longest / 2 ? space : longest;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /**
   * {@return the language subtag of a BCP 47 tag: {@code en} of {@code en-GB}}
   *
   * @param tag a BCP 47 tag
   */
  public static String primaryLanguage(String tag) {
    int hyphen = tag.indexOf('-');
    return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
  }

  /**
   * {@return whether every edition can carry a character} XML 1.0, 2.2 excludes the controls, the
   * surrogates and U+FFFE and U+FFFF; the other noncharacters are for no interchange at all
   * (Unicode, 23.7).
   *
   * @param codePoint a Unicode code point
   */
  public static boolean isCarried(int codePoint) {
    if (codePoint < 0x20) {
      return codePoint == '\t' || codePoint == '\n';
    }
    return !(codePoint >= 0x7F && codePoint <= 0x9F)
        && !(codePoint >= 0xD800 && codePoint <= 0xDFFF)
        && !(codePoint >= 0xFDD0 && codePoint <= 0xFDEF)
        && (codePoint & 0xFFFE) != 0xFFFE;
  }

  static void requireCarried(String field, String text) {
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (!isCarried(codePoint)) {
        throw new IllegalArgumentException(
            String.format("%s: U+%04X is a character no edition can carry", field, codePoint));
      }
      i += Character.charCount(codePoint);
    }
  }

  static void requireWords(String field, String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(field + ": is missing or blank");
    }
    requireCarried(field, text);
  }

  static void requireAddress(String field, String address) {
    requireWords(field, address);
    int colon = address.indexOf(':');
    String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
    // A scheme that runs code in a reading system must not reach an edition.
    if (scheme.equals("javascript") || scheme.equals("vbscript") || scheme.equals("data")) {
      throw new IllegalArgumentException(field + ": '" + scheme + ":' is not an address to go to");
    }
    if (address.chars().anyMatch(c -> c <= ' ')) {
      throw new IllegalArgumentException(field + ": an address holds no white space");
    }
  }

  static void requireLanguage(String field, String tag) {
    if (tag == null || !LANGUAGE_TAG.matcher(tag).matches()) {
      throw new IllegalArgumentException(field + ": '" + tag + "' is not a BCP 47 language tag");
    }
  }
}
