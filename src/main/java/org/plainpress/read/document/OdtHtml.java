package org.plainpress.read.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.press.head.HeadDate;

/** Makes HTML of the text of an OpenDocument (ISO/IEC 26300-3, 5 to 10). */
final class OdtHtml {

  private final OdtStyles styles;
  private final Map<String, byte[]> files;
  private final List<ReadingNote> notes;
  private final StringBuilder footnotes = new StringBuilder();
  private int footnote;
  private Optional<String> title = Optional.empty();
  private Optional<String> subtitle = Optional.empty();
  private Optional<String> date = Optional.empty();

  /**
   * @param files the files of the package, in which formulas are
   * @param notes receives a note of what is left out
   */
  OdtHtml(OdtStyles styles, Map<String, byte[]> files, List<ReadingNote> notes) {
    this.styles = styles;
    this.files = files;
    this.notes = notes;
  }

  /** Returns a document's text, its notes behind it. */
  String of(Element text) {
    leftOut(text, "office|annotation", "comment", "comments");
    text.select("office|annotation-end").remove();
    leftOut(
        text, "text|tracked-changes > text|changed-region", "tracked change", "tracked changes");
    text.select("text|tracked-changes").remove();
    leftOut(text, "text|table-of-content", "table of contents", "tables of contents");
    StringBuilder out = new StringBuilder();
    children(text, out);
    if (footnotes.length() > 0) {
      out.append("<ol>").append(footnotes).append("</ol>");
    }
    return out.toString();
  }

  Optional<String> title() {
    return title;
  }

  Optional<String> subtitle() {
    return subtitle;
  }

  /** Returns what a paragraph of the style for dates says, if that is nothing but a date. */
  Optional<String> date() {
    return date;
  }

  private static boolean isDate(String words) {
    return HeadDate.of(words).filter(HeadDate::whole).isPresent();
  }

  private void leftOut(Element text, String selector, String one, String many) {
    int found = text.select(selector).size();
    if (found > 0) {
      notes.add(ReadingNote.ofWhole("left out " + found + " " + (found == 1 ? one : many)));
      text.select(selector).remove();
    }
  }

  private void children(Element element, StringBuilder out) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        out.append(Entities.escape(text.getWholeText()));
      } else if (child instanceof Element inner) {
        element(inner, out);
      }
    }
  }

  private void element(Element element, StringBuilder out) {
    switch (element.tagName()) {
      case "text:h" -> heading(element, out);
      case "text:p" -> paragraph(element, out);
      case "text:span" -> span(element, out);
      case "text:a" -> wrapped("a href=\"" + attribute(element, "xlink:href") + "\"", element, out);
      case "text:s" -> out.append(" ");
      case "text:tab" -> out.append("\t");
      case "text:line-break" -> out.append("<br>");
      case "text:list" -> list(element, out);
      case "text:list-item" -> item(element, out);
      case "text:note" -> note(element, out);
      case "text:ruby" -> ruby(element, out);
      case "table:table" -> table(element, out);
      case "draw:frame" -> frame(element, out);
      case "text:section" -> {
        if (!element.attr("text:display").equals("none")) {
          children(element, out);
        }
      }
      case "text:soft-page-break",
          "text:change",
          "text:change-start",
          "text:change-end",
          "text:sequence-decls",
          "text:variable-decls",
          "text:user-field-decls",
          "office:forms",
          "text:hidden-text",
          "svg:title",
          "svg:desc",
          "table:covered-table-cell" -> {
        // No text of the article.
      }
      default -> children(element, out);
    }
  }

  private static String attribute(Element element, String name) {
    return Entities.escape(element.attr(name)).replace("\"", "&quot;");
  }

  private void wrapped(String tag, Element element, StringBuilder out) {
    out.append('<').append(tag).append('>');
    children(element, out);
    out.append("</").append(tag.split(" ", 2)[0]).append('>');
  }

  private void heading(Element element, StringBuilder out) {
    String level = element.attr("text:outline-level");
    int depth = level.matches("[1-9]") ? Math.min(6, Integer.parseInt(level)) : 1;
    wrapped("h" + depth, element, out);
  }

  private void paragraph(Element element, StringBuilder out) {
    String style = element.attr("text:style-name");
    String words = Carried.line(element.text());
    if (styles.is(style, "Title") && title.isEmpty() && !words.isEmpty()) {
      title = Optional.of(words);
      wrapped("h1", element, out);
    } else if (styles.is(style, "Subtitle") && subtitle.isEmpty() && !words.isEmpty()) {
      subtitle = Optional.of(words);
    } else if (styles.is(style, "Date") && date.isEmpty() && isDate(words)) {
      date = HeadDate.of(words).map(HeadDate::written);
    } else if (styles.is(style, "Quotations")) {
      out.append("<blockquote>");
      wrapped("p", element, out);
      out.append("</blockquote>");
    } else if (styles.is(style, "Preformatted_20_Text")) {
      wrapped("pre", element, out);
    } else if (styles.is(style, "Horizontal_20_Line")) {
      out.append("<hr>");
    } else if (element.selectFirst("> draw|frame > draw|text-box") != null) {
      // A frame with a picture and its caption is a block of its own.
      children(element, out);
    } else {
      // "Figure" is also what pandoc calls the paragraph of the picture itself.
      boolean caption =
          !words.isEmpty()
              && styles.is(style, "Caption", "Illustration", "Figure", "Drawing", "Table");
      wrapped(caption ? "p class=\"caption\"" : "p", element, out);
    }
  }

  private void span(Element element, StringBuilder out) {
    String style = element.attr("text:style-name");
    List<String> tags = new ArrayList<>();
    if (styles.letters(style, "text:display").equals("none")) {
      return;
    }
    if (styles.letters(style, "fo:font-weight").equals("bold")
        || styles.is(style, "Strong_20_Emphasis")) {
      tags.add("strong");
    }
    if (styles.letters(style, "fo:font-style").equals("italic") || styles.is(style, "Emphasis")) {
      tags.add("em");
    }
    String position = styles.letters(style, "style:text-position");
    if (position.startsWith("super") || position.matches("[1-9].*")) {
      tags.add("sup");
    } else if (position.startsWith("sub") || position.startsWith("-")) {
      tags.add("sub");
    }
    String struck = styles.letters(style, "style:text-line-through-style");
    if (!struck.isEmpty() && !struck.equals("none")) {
      tags.add("s");
    }
    String language = styles.letters(style, "fo:language");
    if (language.matches("[a-z]{2,3}")) {
      out.append("<span lang=\"").append(language).append("\">");
    }
    tags.forEach(tag -> out.append('<').append(tag).append('>'));
    children(element, out);
    for (int i = tags.size() - 1; i >= 0; i--) {
      out.append("</").append(tags.get(i)).append('>');
    }
    if (language.matches("[a-z]{2,3}")) {
      out.append("</span>");
    }
  }

  private void list(Element list, StringBuilder out) {
    int level = 1;
    String style = list.attr("text:style-name");
    for (Element above = list.parent(); above != null; above = above.parent()) {
      if (above.nameIs("text:list")) {
        level++;
        style = style.isEmpty() ? above.attr("text:style-name") : style;
      }
    }
    Optional<Element> numbers = styles.numbering(style, level);
    String format = numbers.map(it -> it.attr("style:num-format")).orElse("");
    String tag = format.isEmpty() ? "ul" : "ol type=\"" + Entities.escape(format) + "\"";
    String start = numbers.map(it -> it.attr("text:start-value")).orElse("");
    boolean starts = !format.isEmpty() && start.matches("\\d{1,6}");
    wrapped(starts ? tag + " start=\"" + start + "\"" : tag, list, out);
  }

  private void item(Element item, StringBuilder out) {
    String number = item.attr("text:start-value");
    wrapped(number.matches("\\d{1,6}") ? "li value=\"" + number + "\"" : "li", item, out);
  }

  private void note(Element note, StringBuilder out) {
    footnote++;
    Element body = note.selectFirst("> text|note-body");
    out.append(
        "<sup><a href=\"#footnote-%1$d\" id=\"footnote-ref-%1$d\">[%1$d]</a></sup>"
            .formatted(footnote));
    int number = footnote;
    StringBuilder inner = new StringBuilder();
    if (body != null) {
      children(body, inner);
    }
    footnotes
        .append("<li id=\"footnote-")
        .append(number)
        .append("\">")
        .append(inner)
        .append("</li>");
  }

  private void ruby(Element ruby, StringBuilder out) {
    out.append("<ruby>");
    ruby.select("> text|ruby-base").forEach(base -> children(base, out));
    ruby.select("> text|ruby-text").forEach(reading -> wrapped("rt", reading, out));
    out.append("</ruby>");
  }

  private void table(Element table, StringBuilder out) {
    out.append("<table>");
    Element name = table.selectFirst("> table|title, > table|desc");
    if (name != null) {
      out.append("<caption>").append(Entities.escape(name.text())).append("</caption>");
    }
    for (Element row : table.select("table|table-row")) {
      if (row.closest("table|table") != table) {
        continue;
      }
      boolean header = row.parent() != null && row.parent().nameIs("table:table-header-rows");
      out.append("<tr>");
      for (Element cell : row.select("> table|table-cell")) {
        String tag = header ? "th" : "td";
        StringBuilder open = new StringBuilder(tag);
        for (String[] span :
            new String[][] {
              {"number-columns-spanned", "colspan"}, {"number-rows-spanned", "rowspan"}
            }) {
          String number = cell.attr("table:" + span[0]);
          if (number.matches("[1-9]\\d{0,3}")) {
            open.append(' ').append(span[1]).append("=\"").append(number).append('"');
          }
        }
        wrapped(open.toString(), cell, out);
      }
      out.append("</tr>");
    }
    out.append("</table>");
  }

  /** Adds a picture, a formula, or a box, which is a figure where it holds a picture. */
  private void frame(Element frame, StringBuilder out) {
    Element object = frame.selectFirst("> draw|object");
    Optional<String> formula = object == null ? Optional.empty() : formula(object);
    Element image = frame.selectFirst("> draw|image");
    Element box = frame.selectFirst("> draw|text-box");
    if (formula.isPresent()) {
      out.append(formula.get());
    } else if (image != null) {
      String words =
          Optional.ofNullable(frame.selectFirst("> svg|desc"))
              .or(() -> Optional.ofNullable(frame.selectFirst("> svg|title")))
              .map(told -> Entities.escape(Carried.line(told.text())).replace("\"", "&quot;"))
              .orElse("");
      out.append("<img src=\"")
          .append(attribute(image, "xlink:href"))
          .append("\" alt=\"")
          .append(words)
          .append("\">");
    } else if (box != null) {
      box(box, out);
    } else {
      children(frame, out);
    }
  }

  private void box(Element box, StringBuilder out) {
    Element picture = box.selectFirst("draw|frame:has(> draw|image)");
    if (picture == null) {
      children(box, out);
      return;
    }
    out.append("<figure>");
    frame(picture, out);
    picture.remove();
    StringBuilder caption = new StringBuilder();
    box.select("> text|p")
        .forEach(line -> children(line, caption.append(caption.length() > 0 ? " " : "")));
    out.append("<figcaption>").append(caption).append("</figcaption></figure>");
  }

  /** Returns the MathML of a formula, which is a document of its own in the package. */
  private Optional<String> formula(Element object) {
    String path = object.attr("xlink:href").replaceFirst("^\\./", "").replaceFirst("/$", "");
    byte[] bytes = files.getOrDefault(path + "/content.xml", new byte[0]);
    Document document =
        Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    return Optional.ofNullable(document.selectFirst("math, math|math"))
        .map(math -> math.outerHtml().replaceAll("(</?)math:", "$1"));
  }
}
