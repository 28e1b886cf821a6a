package org.plainpress.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * A PDF as assistive technology takes it: by its structure tree, each element with the text of the
 * marked content in it, {@code /ActualText} instead of the glyphs where there is any.
 */
final class TaggedText {

  /** Below: what it holds, in order, as strings and nodes. */
  record Node(
      String type, String alternative, String expansion, String language, List<Object> kids) {

    /** All text below it, white space folded. */
    String text() {
      StringBuilder out = new StringBuilder();
      append(out);
      return out.toString().replaceAll("\\s+", " ").strip();
    }

    private void append(StringBuilder out) {
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
          null);
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

  private Node node(PDStructureElement element, PDPage inherited) {
    PDPage page = element.getPage() != null ? element.getPage() : inherited;
    List<Object> kids = new ArrayList<>();
    for (Object kid : ((PDStructureNode) element).getKids()) {
      if (kid instanceof PDStructureElement child) {
        kids.add(node(child, page));
      } else if (kid instanceof Integer mcid) {
        kids.add(pages.get(page.getCOSObject()).getOrDefault(mcid, ""));
      } else if (kid instanceof PDMarkedContentReference reference) {
        kids.add(
            pages.get(reference.getPage().getCOSObject()).getOrDefault(reference.getMCID(), ""));
      }
    }
    return new Node(
        element.getStructureType(),
        element.getAlternateDescription(),
        element.getExpandedForm(),
        element.getLanguage(),
        kids);
  }
}
