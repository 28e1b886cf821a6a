package org.plainpress.read.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Rewrites the text of a Word document so that mammoth loses nothing of it: hidden and moved text
 * goes, wrappings open, styles become those that it knows, and marks stand for equations, readings,
 * charts and the numbers of lists.
 */
final class WordMarkup {

  /** The ids of styles of ours, which the style map of {@link DocxReader} turns into classes. */
  static final String SUBTITLE = "PlainpressSubtitle";

  static final String QUOTE = "PlainpressQuote";
  static final String CAPTION = "PlainpressCaption";
  static final String TABLE_CAPTION = "PlainpressTableCaption";

  static final List<String> STYLES = List.of(SUBTITLE, QUOTE, CAPTION, TABLE_CAPTION);

  /** The class of the element that tells an item's number. */
  static final String NUMBER = "plainpress-number";

  private final WordMarks marks;
  private final WordStyles styles;
  private final WordNumbering numbering;
  private final Map<String, byte[]> files;

  WordMarkup(
      WordMarks marks, WordStyles styles, WordNumbering numbering, Map<String, byte[]> files) {
    this.marks = marks;
    this.styles = styles;
    this.numbering = numbering;
    this.files = files;
  }

  /** Rewrites a part of the package in place. */
  void rewrite(Document document) {
    document.select("w|moveFrom").remove();
    for (Element run : document.select("w|r:has(> w|rPr > w|vanish)")) {
      if (run.select("> w|rPr > w|vanish").stream().allMatch(WordMarkup::isOn)) {
        run.remove();
      }
    }
    document.select("w|moveTo, w|fldSimple, w|customXml, w|smartTag").forEach(Element::unwrap);
    document.select("w|cr").forEach(end -> end.tagName("w:br"));
    equations(document);
    for (Element ruby : document.select("w|ruby")) {
      String base = ruby.select("> w|rubyBase w|t").text();
      String reading = ruby.select("> w|rt w|t").text();
      String html =
          "<ruby>" + Entities.escape(base) + "<rt>" + Entities.escape(reading) + "</rt></ruby>";
      replaceRun(ruby, marks.mark(html));
    }
    document.select("w|drawing").forEach(this::drawing);
    document.select("w|altChunk").forEach(this::chunk);
    document.select("w|p").forEach(this::paragraph);
  }

  /** Returns whether a property that is on or off is on (ECMA-376, part 1, 17.17.4). */
  private static boolean isOn(Element property) {
    return !List.of("0", "false", "off").contains(property.attr("w:val"));
  }

  private void equations(Document document) {
    for (Element equation : document.select("m|oMath")) {
      boolean block = equation.closest("m|oMathPara") != null;
      equation.replaceWith(marks.mark(OfficeMath.mathMl(equation, block)));
    }
    // What a paragraph of equations holds is runs now, which mammoth knows.
    document.select("m|oMathPara").forEach(Element::unwrap);
  }

  /** Puts a run in the place of the run that holds an element. */
  private static void replaceRun(Element inner, Element run) {
    Element around = inner.parent();
    if (around != null && around.nameIs("w:r")) {
      around.replaceWith(run);
    } else {
      inner.replaceWith(run);
    }
  }

  /**
   * Makes the pictures of a group drawings of their own; a chart, a diagram or another drawing
   * without a picture becomes a lost one with its alternative text.
   */
  private void drawing(Element drawing) {
    if (drawing.selectFirst("a|graphicData > pic|pic") != null
        || drawing.selectFirst("w|txbxContent") != null) {
      return;
    }
    List<Element> pictures = drawing.select("pic|pic");
    Optional<Element> about = Optional.ofNullable(drawing.selectFirst("wp|docPr"));
    String words =
        about
            .map(told -> told.attr("descr").isBlank() ? told.attr("title") : told.attr("descr"))
            .orElse("");
    for (Element picture : pictures) {
      Element own = new Element("w:drawing");
      Element inline = own.appendElement("wp:inline");
      Element name = picture.selectFirst("pic|cNvPr");
      String alt = name == null ? "" : name.attr("descr");
      inline.appendElement("wp:docPr").attr("descr", alt.isBlank() ? words : alt);
      inline.appendElement("a:graphic").appendElement("a:graphicData").appendChild(picture);
      drawing.before(own);
    }
    if (pictures.isEmpty() && !words.isBlank()) {
      replaceRun(drawing, marks.mark("<img alt=\"" + Entities.escape(words) + "\">"));
    } else {
      drawing.remove();
    }
  }

  /** Puts in place what another file of the package holds (ECMA-376, part 1, 17.17.2.1). */
  private void chunk(Element chunk) {
    String relations =
        new String(
            files.getOrDefault("word/_rels/document.xml.rels", new byte[0]),
            StandardCharsets.UTF_8);
    String id = chunk.attr("r:id");
    Element relation =
        Jsoup.parse(relations, "", Parser.xmlParser()).getElementsByTag("Relationship").stream()
            .filter(one -> one.attr("Id").equals(id))
            .findFirst()
            .orElseGet(() -> new Element("none"));
    String target = relation.attr("Target");
    String path = target.startsWith("/") ? target.substring(1) : "word/" + target;
    byte[] bytes = files.getOrDefault(path, new byte[0]);
    if (target.matches("(?i).*\\.x?html?") && bytes.length > 0) {
      String html = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).body().html();
      Element paragraph = new Element("w:p");
      paragraph.appendChild(marks.mark(html));
      chunk.replaceWith(paragraph);
    }
  }

  private void paragraph(Element paragraph) {
    Optional<WordNumbering.Item> item = numbering.next(paragraph);
    Optional<Integer> heading = styles.heading(paragraph);
    WordStyles.Role role = styles.role(paragraph);
    if (heading.isPresent() && role == WordStyles.Role.BODY) {
      style(paragraph, "Heading" + heading.get());
      return;
    }
    switch (role) {
      case TITLE -> style(paragraph, "Title");
      case SUBTITLE -> style(paragraph, SUBTITLE);
      case QUOTE -> style(paragraph, QUOTE);
      case CAPTION -> style(paragraph, isOfTable(paragraph) ? TABLE_CAPTION : CAPTION);
      case CONTENTS, BODY ->
          item.ifPresent(
              found -> {
                String number =
                    "<i class=\"%s\" title=\"%d %s\"></i>"
                        .formatted(NUMBER, found.number(), found.type());
                Element properties = paragraph.selectFirst("> w|pPr");
                if (properties != null) {
                  properties.after(marks.mark(number));
                } else {
                  paragraph.prependChild(marks.mark(number));
                }
              });
    }
  }

  /** Returns whether a caption is of the table above or below it and not of a picture. */
  private static boolean isOfTable(Element caption) {
    Element next = caption.nextElementSibling();
    Element before = caption.previousElementSibling();
    boolean below = next != null && next.nameIs("w:tbl");
    boolean above = before != null && before.nameIs("w:tbl");
    boolean picture = before != null && before.selectFirst("w|drawing, w|pict") != null;
    return (below || above) && !picture;
  }

  private static void style(Element paragraph, String id) {
    Element properties = paragraph.selectFirst("> w|pPr");
    if (properties == null) {
      properties = paragraph.prependElement("w:pPr");
    }
    properties.select("> w|pStyle").remove();
    properties.prependElement("w:pStyle").attr("w:val", id);
    if (!id.startsWith("Plainpress")) {
      // A numbered heading is a heading and no list.
      properties.select("> w|numPr").remove();
    }
  }
}
