package org.plainpress.read.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.plainpress.read.ReadingNote;

/**
 * Reads a text in which marks of HTML are left, such as {@code &amp;mdash;} and {@code <br>}: the
 * characters that they stand for, the lines that they end, and the words between them.
 */
final class MarkupInText {

  private static final Pattern ENTITY =
      Pattern.compile("&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\\d{2,6}|#[xX][0-9a-fA-F]{2,5});");

  private static final Pattern TAG =
      Pattern.compile(
          "</?(p|div|br|hr|b|i|u|em|strong|a|span|font|small|sup|sub|h[1-6]|ul|ol|li|blockquote|center)"
              + "(?:\\s+[a-zA-Z-]+(?:\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\\s\"'<>]+))?)*\\s*/?>",
          Pattern.CASE_INSENSITIVE);

  /** Tags that end a paragraph. */
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "hr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "blockquote",
          "center");

  private static final Pattern ADDRESS =
      Pattern.compile("href\\s*=\\s*[\"']?([^\"'\\s>]+)", Pattern.CASE_INSENSITIVE);

  private MarkupInText() {}

  /**
   * Returns a text without marks of HTML; one that has at most one of them is about them.
   *
   * @param notes receives a note of what went
   */
  static String plain(String text, List<ReadingNote> notes) {
    long tags = TAG.matcher(text).results().limit(2).count();
    String words = tags > 1 ? withoutTags(text, notes) : text;
    Matcher entities = ENTITY.matcher(words);
    if (!entities.find()) {
      return words;
    }
    // A semicolon is asked for, so that "AT&T" and "R&D" stay as they are.
    String decoded =
        entities.replaceAll(
            entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true)));
    if (!decoded.equals(words)) {
      notes.add(
          ReadingNote.ofWhole("HTML's entities, such as &amp;, are the characters they mean"));
    }
    return decoded;
  }

  private static String withoutTags(String text, List<ReadingNote> notes) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> addresses = new LinkedHashSet<>();
    String words =
        TAG.matcher(text)
            .replaceAll(
                tag -> {
                  String name = tag.group(1).toLowerCase(Locale.ROOT);
                  names.add(name);
                  Matcher address = ADDRESS.matcher(tag.group());
                  if (address.find()) {
                    addresses.add(address.group(1));
                  }
                  return name.equals("br") ? "\n" : BLOCKS.contains(name) ? "\n\n" : "";
                });
    notes.add(
        ReadingNote.ofWhole(
            "left out marks of HTML in the text ("
                + String.join(", ", names)
                + ")"
                + (addresses.isEmpty()
                    ? ""
                    : "; their links lead to " + String.join(", ", addresses))));
    return words;
  }
}
