package org.plainpress.read.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Rewrites what is drawn in a Word document: every picture, be it of a group, of the old VML,
 * linked or lost, becomes one that mammoth knows or a figure with its alternative text; text boxes,
 * the words of SmartArt and the titles of charts stay.
 */
final class WordObjects {

  /** Drawings of Windows, which no reader shows. */
  private static final Pattern METAFILE = Pattern.compile("(?i).*\\.(?:emf|wmf|emz|wmz)");

  private static final String PICTURE =
      "<w:drawing><wp:inline><wp:docPr/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip/>"
          + "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>";

  /** A document may use pictures of VML alone, and declare no names for others. */
  private static final Map<String, String> NAMES =
      Map.of(
          "wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
          "a", "http://schemas.openxmlformats.org/drawingml/2006/main",
          "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "pic", "http://schemas.openxmlformats.org/drawingml/2006/picture");

  private final WordMarks marks;
  private final WordParts parts;
  private final String part;

  /**
   * @param part the file that is rewritten, such as {@code word/document.xml}
   */
  WordObjects(WordMarks marks, WordParts parts, String part) {
    this.marks = marks;
    this.parts = parts;
    this.part = part;
  }

  void rewrite(Document document) {
    document.select("mc|AlternateContent").forEach(WordObjects::choose);
    document.select("w|pict, w|object").forEach(this::old);
    document.select("w|drawing").forEach(this::drawing);
  }

  /** Chooses what is known of alternatives (ECMA-376, part 3, 9.3): what Word itself shows. */
  private static void choose(Element alternatives) {
    Optional<Element> choice =
        Optional.ofNullable(
            alternatives.selectFirst(
                "> mc|Choice:has(pic|pic, w|txbxContent, c|chart, dgm|relIds)"));
    Optional<Element> chosen =
        choice.or(() -> Optional.ofNullable(alternatives.selectFirst("> mc|Fallback")));
    chosen
        .or(() -> Optional.ofNullable(alternatives.selectFirst("> mc|Choice")))
        .ifPresentOrElse(
            one -> {
              alternatives.replaceWith(one);
              one.unwrap();
            },
            alternatives::remove);
  }

  /** Makes drawings of the pictures in VML (ECMA-376, part 4, 19.1). */
  private void old(Element holder) {
    for (Element image : holder.select("v|imagedata")) {
      Element shape = image.closest("v|shape, v|rect, v|group");
      String alt =
          Stream.of(
                  shape == null ? "" : shape.attr("alt"),
                  image.attr("o:title"),
                  shape == null ? "" : shape.attr("title"))
              .filter(words -> !words.isBlank())
              .findFirst()
              .orElse("");
      String id = image.hasAttr("r:id") ? image.attr("r:id") : image.attr("o:relid");
      holder.before(picture(id, alt));
    }
    if (holder.selectFirst("v|imagedata") != null) {
      holder.select("v|imagedata").remove();
    }
  }

  private void drawing(Element drawing) {
    String words = words(Optional.ofNullable(drawing.selectFirst("wp|docPr")));
    List<Element> in =
        drawing.select("pic|pic, w|txbxContent, c|chart, cx|chart, dgm|relIds").stream()
            .filter(one -> inner(one, drawing))
            .toList();
    List<Element> own = new ArrayList<>();
    boolean told = false;
    for (Element one : in) {
      switch (one.tagName()) {
        case "pic:pic" -> {
          Element blip = one.selectFirst("a|blip");
          String alt = words(Optional.ofNullable(one.selectFirst("pic|cNvPr")));
          boolean single = drawing.selectFirst("a|graphicData > pic|pic") == one;
          String best = single && !words.isBlank() || alt.isBlank() ? words : alt;
          told |= !best.isBlank();
          own.add(picture(blip == null ? "" : id(blip), best));
        }
        case "w:txbxContent" -> own.add(new Element("w:pict").appendChild(one));
        case "dgm:relIds" -> {
          told |= !words.isBlank();
          own.add(marks.mark(lost(words) + diagram(one)));
        }
        default -> {
          String title = chartTitle(one);
          String alt = words.isBlank() ? title : words;
          told |= !alt.isBlank();
          own.add(marks.mark(lost(alt) + chartTable(one, title)));
        }
      }
    }
    if (!told && !words.isBlank() && in.stream().noneMatch(one -> one.nameIs("w:txbxContent"))) {
      own.add(marks.mark(lost(words)));
    }
    own.forEach(drawing::before);
    drawing.remove();
  }

  /** Returns whether no text box stands between an element and the drawing that it is of. */
  private static boolean inner(Element one, Element drawing) {
    Element box = one.parent() == null ? null : one.parent().closest("w|txbxContent, w|drawing");
    return box == drawing;
  }

  /** Returns a picture as mammoth knows it; where the document has it not, a lost one. */
  private Element picture(String id, String alt) {
    Optional<String> file = parts.target(part, id).filter(parts::has);
    if (file.isEmpty() || METAFILE.matcher(file.get()).matches()) {
      String address =
          parts.external(part, id).filter(at -> at.startsWith("http")).or(() -> file).orElse("");
      String words = alt.isBlank() ? "" : "\" alt=\"" + Entities.escape(alt);
      return marks.mark("<img src=\"" + Entities.escape(address) + words + "\">");
    }
    Element drawing = WordParts.element(PICTURE);
    NAMES.forEach((prefix, name) -> drawing.attr("xmlns:" + prefix, name));
    drawing.select("wp|docPr").attr("descr", alt);
    drawing.select("a|blip").attr("r:embed", id);
    return drawing;
  }

  private static String id(Element blip) {
    return blip.attr("r:embed").isEmpty() ? blip.attr("r:link") : blip.attr("r:embed");
  }

  private static String words(Optional<Element> named) {
    return named
        .map(one -> one.attr("descr").isBlank() ? one.attr("title") : one.attr("descr"))
        .orElse("")
        .strip();
  }

  /** Returns a figure whose picture is lost; nothing where there are no words for it. */
  private static String lost(String words) {
    return words.isBlank() ? "" : "<img alt=\"" + Entities.escape(words) + "\">";
  }

  private String diagram(Element diagram) {
    List<String> texts =
        parts
            .target(part, diagram.attr("r:dm"))
            .map(name -> parts.xml(name).select("dgm|pt > dgm|t").eachText())
            .orElse(List.of())
            .stream()
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    StringBuilder out = new StringBuilder();
    texts.forEach(text -> out.append("<li>").append(Entities.escape(text)).append("</li>"));
    return texts.isEmpty() ? "" : "<ul>" + out + "</ul>";
  }

  private String chartTable(Element chart, String title) {
    return parts
        .target(part, chart.attr("r:id"))
        .map(name -> ChartTable.of(parts.xml(name), title))
        .orElse("");
  }

  private String chartTitle(Element chart) {
    return parts
        .target(part, chart.attr("r:id"))
        .map(
            name ->
                parts.xml(name).select("c|title a|t, cx|title a|t").stream()
                    .filter(text -> text.closest("c|plotArea, cx|plotArea") == null)
                    .map(Element::wholeText)
                    .collect(Collectors.joining())
                    .strip())
        .orElse("");
  }
}
