package org.plainpress.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads a PDF as assistive technology does: by its structure tree, each element with the text of
 * the marked content in it, {@code /ActualText} instead of the glyphs where there is any.
 */
final class TaggedText {

  /**
   * A structure element.
   *
   * @param alternative {@code /Alt}
   * @param expansion {@code /E}
   * @param kids the strings and nodes in it, in order
   */
  record Node(
      String type, Optional<String> alternative, Optional<String> expansion, List<Object> kids) {

    /** Returns all text in the element and below it, with white space folded. */
    String text() {
      StringBuilder out = new StringBuilder();
      append(out);
      return out.toString().replaceAll("\\s+", " ").strip();
    }

    private void append(StringBuilder out) {
      if (type.equals("Formula")) {
        // What is drawn is told by its words.
        out.append(alternative.orElseThrow());
        return;
      }
      for (Object kid : kids) {
        if (kid instanceof Node node) {
          node.append(out);
        } else {
          out.append(kid);
        }
      }
    }
  }

  private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();

  private TaggedText() {}

  /** Returns the element {@code Document} of a PDF. */
  static Node of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      TaggedText text = new TaggedText();
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, String> marks = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
          if (content.getMCID() >= 0) {
            marks.put(content.getMCID(), text(content));
          }
        }
        text.pages.put(page.getCOSObject(), marks);
      }
      return text.node(
          (PDStructureElement)
              document.getDocumentCatalog().getStructureTreeRoot().getKids().get(0),
          Optional.empty());
    }
  }

  private static String text(PDMarkedContent content) {
    if (content.getActualText() != null) {
      return content.getActualText();
    }
    StringBuilder out = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition position) {
        out.append(position.getUnicode());
      } else if (part instanceof PDMarkedContent nested) {
        out.append(text(nested));
      }
    }
    return out.toString();
  }

  /**
   * @param inherited the page that the element above names, for elements that name none
   */
  private Node node(PDStructureElement element, Optional<PDPage> inherited) {
    Optional<PDPage> page = Optional.ofNullable(element.getPage()).or(() -> inherited);
    List<Object> kids = new ArrayList<>();
    for (Object kid : ((PDStructureNode) element).getKids()) {
      if (kid instanceof PDStructureElement child) {
        kids.add(node(child, page));
      } else if (kid instanceof Integer mcid) {
        kids.add(pages.get(page.orElseThrow().getCOSObject()).getOrDefault(mcid, ""));
      } else if (kid instanceof PDMarkedContentReference reference) {
        kids.add(
            pages.get(reference.getPage().getCOSObject()).getOrDefault(reference.getMCID(), ""));
      }
    }
    return new Node(
        element.getStructureType(),
        Optional.ofNullable(element.getAlternateDescription()),
        Optional.ofNullable(element.getExpandedForm()),
        kids);
  }
}
