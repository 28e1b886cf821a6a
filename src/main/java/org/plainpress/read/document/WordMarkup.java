package org.plainpress.read.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.plainpress.read.draft.StyleRole;

/**
 * Rewrites the text of a Word document so that mammoth loses nothing of it: hidden and moved text
 * goes, wrappings open, styles become those that it knows, and marks stand for equations, readings,
 * charts and the numbers of lists.
 */
final class WordMarkup {

  /** The ids of styles of ours, which the style map of {@link DocxReader} turns into classes. */
  static final String SUBTITLE = "PlainpressSubtitle";

  /** The class of a paragraph of the style for titles. */
  static final String TITLE = "plainpress-title";

  static final String DATE = "PlainpressDate";

  static final String QUOTE = "PlainpressQuote";
  static final String CAPTION = "PlainpressCaption";
  static final String TABLE_CAPTION = "PlainpressTableCaption";

  static final String CODE = "PlainpressCode";

  static final List<String> STYLES = List.of(SUBTITLE, DATE, QUOTE, CAPTION, TABLE_CAPTION, CODE);

  /** The class of the element that tells an item's number. */
  static final String NUMBER = "plainpress-number";

  private static final String PICTURES = "w|drawing, w|pict, w|object";

  /** Attributes of ours, by which paragraphs are told that hold a picture or a number. */
  private static final String PICTURE = "plainpress-picture";

  private static final String NUMBERED = "plainpress-numbered";

  private final WordMarks marks;
  private final WordStyles styles;
  private final WordNumbering numbering;

  WordMarkup(WordMarks marks, WordStyles styles, WordNumbering numbering) {
    this.marks = marks;
    this.styles = styles;
    this.numbering = numbering;
  }

  /**
   * Rewrites a part of the package in place, before its drawings are, which captions stand beside.
   */
  void prepare(Document document) {
    document.select("w|moveFrom, w|tr:has(> w|trPr > w|del)").remove();
    document.select("w|r").stream().filter(styles::isHidden).forEach(Element::remove);
    for (Element paragraph : document.select("w|p")) {
      if (paragraph.selectFirst(PICTURES) != null) {
        paragraph.attr(PICTURE, "1");
      }
      if (isNumbered(paragraph)) {
        paragraph.attr(NUMBERED, "1");
      }
    }
    document.select("w|fldSimple").forEach(WordMarkup::link);
    document.select("w|p:has(> w|pPr > w|framePr[w:dropCap])").forEach(WordMarkup::dropCap);
    // mammoth knows but one stroke.
    document.select("w|rPr > w|dstrike").forEach(strokes -> strokes.tagName("w:strike"));
  }

  /** Puts the initial that stands in a frame of its own before the words that it begins. */
  private static void dropCap(Element initial) {
    Element words = initial.nextElementSibling();
    if (words == null || !words.nameIs("w:p") || initial.text().strip().length() > 3) {
      return;
    }
    Element properties = words.selectFirst("> w|pPr");
    List<Element> runs = initial.select("> w|r");
    for (int i = runs.size() - 1; i >= 0; i--) {
      if (properties != null) {
        properties.after(runs.get(i));
      } else {
        words.prependChild(runs.get(i));
      }
    }
    initial.remove();
  }

  /**
   * Takes the table of contents out, whose pages no edition has (17.16.5.68).
   *
   * @return whether there was one
   */
  boolean withoutContents(Document document) {
    List<Element> parts = new ArrayList<>();
    for (Element gallery : document.select("w|docPartGallery[w:val=Table of Contents]")) {
      Optional.ofNullable(gallery.closest("w|sdt")).ifPresent(parts::add);
    }
    for (Element paragraph : document.select("w|p")) {
      if (styles.role(paragraph).equals(Optional.of(StyleRole.CONTENTS))) {
        parts.add(paragraph);
      }
    }
    int open = 0;
    for (Element part : parts) {
      if (part.parent() != null) {
        open += part.select("w|fldChar[w:fldCharType=begin]").size();
        open -= part.select("w|fldChar[w:fldCharType=end]").size();
        part.remove();
      }
    }
    // The field may end in the paragraph below its last line.
    for (Element end : document.select("w|fldChar[w:fldCharType=end]")) {
      if (open > 0) {
        end.remove();
        open--;
      }
    }
    return !parts.isEmpty();
  }

  /** Rewrites a part of the package in place. */
  void rewrite(Document document) {
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
    document.select("w|p").forEach(this::paragraph);
  }

  /** Returns whether a paragraph holds a number of a sequence, as captions do (17.16.5.56). */
  private static boolean isNumbered(Element paragraph) {
    return paragraph.select("w|fldSimple").stream()
            .anyMatch(field -> field.attr("w:instr").strip().startsWith("SEQ "))
        || paragraph.select("w|instrText").stream()
            .anyMatch(field -> field.wholeText().strip().startsWith("SEQ "));
  }

  /** Makes a field that is a link one in parts, which mammoth knows. */
  private static void link(Element field) {
    String instruction = field.attr("w:instr").strip();
    if (instruction.startsWith("HYPERLINK")) {
      Element words = WordParts.element("<w:r><w:instrText/></w:r>");
      words.child(0).text(instruction);
      field.prependChild(mark("separate"));
      field.prependChild(words);
      field.prependChild(mark("begin"));
      field.appendChild(mark("end"));
    }
  }

  private static Element mark(String type) {
    return WordParts.element("<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>");
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

  private void paragraph(Element paragraph) {
    Optional<WordNumbering.Item> item = numbering.next(paragraph);
    Optional<Integer> heading = styles.heading(paragraph);
    Optional<StyleRole> told = styles.role(paragraph);
    boolean caption = told.isEmpty() && paragraph.hasAttr(NUMBERED) && isBesideObject(paragraph);
    Optional<StyleRole> role = caption ? Optional.of(StyleRole.CAPTION) : told;
    if (heading.isPresent() && role.isEmpty()) {
      style(paragraph, "Heading" + heading.get());
      return;
    }
    switch (role.orElse(StyleRole.CONTENTS)) {
      case TITLE -> style(paragraph, "Title");
      case SUBTITLE -> style(paragraph, SUBTITLE);
      case DATE -> style(paragraph, DATE);
      case QUOTE -> style(paragraph, QUOTE);
      case CAPTION -> style(paragraph, isOfTable(paragraph) ? TABLE_CAPTION : CAPTION);
      case CODE -> style(paragraph, CODE);
      // Lines of a table of contents are numbered as body text is.
      case CONTENTS -> {
        numbering.giveOwn(paragraph);
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
  }

  /** Returns whether a picture or a table stands right above or below a paragraph. */
  private static boolean isBesideObject(Element paragraph) {
    return Stream.of(
            Optional.ofNullable(paragraph.previousElementSibling()),
            Optional.ofNullable(paragraph.nextElementSibling()))
        .flatMap(Optional::stream)
        .anyMatch(beside -> beside.nameIs("w:tbl") || beside.hasAttr(PICTURE));
  }

  /** Returns whether a caption is of the table above or below it and not of a picture. */
  private static boolean isOfTable(Element caption) {
    Element next = caption.nextElementSibling();
    Element before = caption.previousElementSibling();
    boolean below = next != null && next.nameIs("w:tbl");
    boolean above = before != null && before.nameIs("w:tbl");
    boolean picture = before != null && before.hasAttr(PICTURE);
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
