package org.plainpress.read.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Makes HTML of a message's plain text: paragraphs, of which lines that were broken by width are
 * one again, quotations behind {@code >}, lists, and headings that are underlined.
 */
final class PlainMail {

  private static final Pattern QUOTED = Pattern.compile("^> ?");
  private static final Pattern ITEM =
      Pattern.compile("^\\s{0,3}(?:[-*•+]|\\d{1,3}[.)])\\s+(?=\\S)");
  private static final Pattern UNDERLINE =
      Pattern.compile("^\\s*(?:={3,}|-{3,}|~{3,}|\\*{3,}|_{3,}|#{3,})\\s*$");
  private static final Pattern ADDRESS =
      Pattern.compile("<?(https?://[^\\s<>\"]+[^\\s<>\".,;:!?)'\\]])>?");

  /** A line that is broken by width has at least this many characters. */
  private static final int NARROWEST = 50;

  /** Quotations are nested no deeper than this; what is deeper is part of the innermost. */
  private static final int DEEPEST = 20;

  private PlainMail() {}

  /**
   * Returns a text as HTML.
   *
   * @param flowed whether a space at the end of a line says that it goes on (RFC 3676)
   * @param joined whether that space is no part of the text
   */
  static String html(String text, boolean flowed, boolean joined) {
    List<String> lines = text.lines().toList();
    StringBuilder out = new StringBuilder();
    blocks(flowed ? flowed(lines, joined) : lines, flowed, 0, out);
    return out.toString();
  }

  /** Joins the lines that go on: those that end in a space, within one depth of quotation. */
  private static List<String> flowed(List<String> lines, boolean joined) {
    List<String> out = new ArrayList<>();
    String open = "";
    boolean goesOn = false;
    for (String line : lines) {
      Matcher marks = Pattern.compile("^(>*) ?(.*)$").matcher(line);
      String quotes = marks.matches() ? marks.group(1) : "";
      String words = marks.matches() ? marks.group(2) : line;
      boolean signature = words.equals("-- ");
      if (goesOn && open.startsWith(quotes + " ") && !signature) {
        open = open + words;
      } else {
        if (!open.isEmpty()) {
          out.add(open.stripTrailing());
        }
        open = quotes + " " + words;
      }
      goesOn = words.endsWith(" ") && !signature;
      if (goesOn && joined) {
        open = open.substring(0, open.length() - 1);
      }
    }
    out.add(open.stripTrailing());
    return out.stream().map(line -> line.startsWith(" ") ? line.substring(1) : line).toList();
  }

  private static void blocks(List<String> lines, boolean flowed, int depth, StringBuilder out) {
    int width =
        flowed
            ? Integer.MAX_VALUE
            : lines.stream().mapToInt(String::length).filter(n -> n <= 80).max().orElse(0);
    List<String> paragraph = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (QUOTED.matcher(line).find() && depth < DEEPEST) {
        paragraph(paragraph, width, out);
        int end = i;
        while (end < lines.size() && lines.get(end).startsWith(">")) {
          end++;
        }
        out.append("<blockquote>");
        blocks(
            lines.subList(i, end).stream()
                .map(one -> QUOTED.matcher(one).replaceFirst(""))
                .toList(),
            flowed,
            depth + 1,
            out);
        out.append("</blockquote>");
        i = end - 1;
      } else if (line.isBlank()) {
        paragraph(paragraph, width, out);
      } else if (line.strip().equals("--")) {
        paragraph(paragraph, width, out);
        out.append("<hr>");
      } else if (UNDERLINE.matcher(line).matches()) {
        boolean heading = paragraph.size() == 1 && paragraph.get(0).length() <= 80;
        if (heading) {
          out.append("<h2>").append(linked(paragraph.remove(0))).append("</h2>");
        } else {
          paragraph(paragraph, width, out);
          out.append("<hr>");
        }
      } else {
        paragraph.add(line);
      }
    }
    paragraph(paragraph, width, out);
  }

  /** Adds a paragraph or a list, and empties its lines. */
  private static void paragraph(List<String> lines, int width, StringBuilder out) {
    if (lines.isEmpty()) {
      return;
    }
    Matcher first = ITEM.matcher(lines.get(0));
    boolean list = first.find();
    boolean ordered = list && Character.isDigit(first.group().strip().charAt(0));
    out.append(list ? ordered ? "<ol>" : "<ul>" : "<p>");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher item = ITEM.matcher(line);
      if (list && item.find()) {
        out.append(i > 0 ? "</li>" : "").append("<li>").append(linked(line.substring(item.end())));
      } else {
        out.append(i == 0 ? "" : goesOn(lines.get(i - 1), line, width) || list ? " " : "<br>");
        out.append(linked(line.strip()));
      }
    }
    out.append(list ? ordered ? "</li></ol>" : "</li></ul>" : "</p>");
    lines.clear();
  }

  /** Returns whether the next line's first word had no room on a line. */
  private static boolean goesOn(String line, String next, int width) {
    int word = next.strip().split("\\s", 2)[0].length();
    return width >= NARROWEST && width < Integer.MAX_VALUE && line.length() + 1 + word > width - 8;
  }

  private static String linked(String line) {
    StringBuilder out = new StringBuilder();
    Matcher address = ADDRESS.matcher(line);
    int from = 0;
    while (address.find()) {
      String at = Entities.escape(address.group(1));
      out.append(Entities.escape(line.substring(from, address.start())));
      out.append("<a href=\"")
          .append(at.replace("\"", "&quot;"))
          .append("\">")
          .append(at)
          .append("</a>");
      from = address.end();
    }
    return out.append(Entities.escape(line.substring(from))).toString();
  }
}
