package org.plainpress.read.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.press.head.Byline;

/**
 * One document of an export.
 *
 * @param facts what the export says of it
 * @param html its body
 */
record Document(Facts facts, String html, List<ReadingNote> notes) {

  /** Matches what a list of pictures begins with. */
  private static final Pattern GRAPHIC =
      Pattern.compile(
          "(?i)^\\s*(?:\\(?\\d+\\)?\\s*)?(?:photos?|photographs?|pictures?|images?|graphics?|foto|fotos|bild)\\s*[,:.]\\s*");

  /** Matches a name all in capitals, by which databases credit. */
  private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}\\p{M} .'’/&-]{3,60}");

  /** Returns text as it stands in HTML. */
  static String escaped(String text) {
    return Entities.escape(text);
  }

  /** Returns paragraphs, parted by blank lines, as HTML. */
  static String paragraphs(List<String> lines) {
    StringBuilder out = new StringBuilder();
    for (String paragraph : String.join("\n", lines).strip().split("\\n\\s*\\n")) {
      if (!paragraph.isBlank()) {
        out.append("<p>").append(escaped(paragraph.strip().replaceAll("\\s+", " "))).append("</p>");
      }
    }
    return out.toString();
  }

  /** Returns a list of pictures as figures whose pictures are lost. */
  static String figures(String listed) {
    StringBuilder out = new StringBuilder();
    for (String one : listed.split(";\\s+|(?<=\\.)\\s+(?=\\(\\d\\))")) {
      String words = GRAPHIC.matcher(one.strip()).replaceFirst("").strip();
      if (words.isEmpty()) {
        continue;
      }
      int comma = words.lastIndexOf(',');
      String last = comma < 0 ? "" : words.substring(comma + 1).strip();
      boolean credited = CAPITALS.matcher(last).matches() && last.contains(" ");
      out.append("<figure><figcaption>")
          .append(escaped(credited ? words.substring(0, comma).strip() : words));
      if (credited) {
        out.append(" <span class=\"credit\">").append(escaped(last)).append("</span>");
      }
      out.append("</figcaption></figure>");
    }
    return out.toString();
  }

  /** Returns the names in a byline, which a word announces or not. */
  static List<String> names(String byline) {
    String line = byline.strip().replaceAll("\\s+", " ");
    Matcher by = Pattern.compile("(?i)^by\\s+").matcher(line);
    String named = "By " + by.replaceFirst("");
    return new ArrayList<>(
        Byline.labelled(named).map(Byline::names).orElseGet(() -> List.of(by.replaceFirst(""))));
  }

  /** Returns authors whose last names stand first: {@code Kestrel, Ada; Berg, Bo}. */
  static List<String> turnedNames(String names) {
    return Stream.of(names.split("\\s*[;\\n]\\s*"))
        .map(name -> name.replaceAll("\\d+$", "").strip().replaceAll("\\s+", " "))
        .filter(name -> !name.isEmpty())
        .map(name -> name.replaceFirst("^([^,]+),\\s*([^,]+)$", "$2 $1"))
        .toList();
  }

  /**
   * Returns the subjects in a list of a database, such as {@code *FISHING; HARBOURS (78%)}, parted
   * by semicolons or lines.
   */
  static List<String> subjects(String listed) {
    return Stream.of(listed.split("\\s*[;\\n]\\s*"))
        .map(one -> one.replaceAll("\\(\\d+%\\)|^\\s*\\*", "").strip())
        .filter(one -> !one.isEmpty())
        .toList();
  }

  /** Returns the words of HTML. */
  static String words(String html) {
    return Jsoup.parse(html).text();
  }
}
