package org.plainpress.pdf.tag;

import java.util.Set;

/**
 * Chooses the structure types of a document: those of PDF 1.7 (ISO 32000-1, 14.8.4), or those of
 * PDF 2.0 (ISO 32000-2, 14.8.4) with the 1.7 ones, in their own namespace, where 2.0 has none.
 *
 * @param pdf2 whether the document may have the types of PDF 2.0
 * @param titled whether the publication's title stands above the articles' titles
 */
public record Roles(boolean pdf2, boolean titled) {

  private static final String PDF_1_7 = "http://iso.org/pdf/ssn";
  private static final String PDF_2_0 = "http://iso.org/pdf2/ssn";

  /** The types that we write and PDF 2.0 does not have. */
  private static final Set<String> OLD =
      Set.of("Art", "BlockQuote", "TOC", "TOCI", "Note", "Reference", "Code");

  /**
   * Returns the type of a bundle's own title, above the titles of its articles. It is no heading:
   * {@code Title} in PDF 2.0 (ISO 32000-2, 14.8.4.3.2), a paragraph before.
   */
  public String publicationTitle() {
    return pdf2 ? "Title" : "P";
  }

  /**
   * Returns the type of an article's title: {@code H1}, unless the article is the whole publication
   * and PDF 2.0 has a type for a document's title.
   */
  public String articleTitle() {
    return pdf2 && !titled ? "Title" : "H1";
  }

  /**
   * Returns the type of a heading: {@code H1} to {@code H6}, or {@code P} within a note, which may
   * hold no heading in PDF 2.0 (ISO 32005).
   *
   * @param level in the article, from 2
   * @param parent what the heading stands in
   */
  public String heading(int level, Tag parent) {
    if (pdf2 && parent.isWithin(note())) {
      return "P";
    }
    return "H" + (pdf2 && !titled ? level - 1 : level);
  }

  /**
   * Returns the type of what holds a figure and its caption: in PDF 2.0 a {@code Div} may not hold
   * a {@code Caption} (ISO 32005).
   */
  public String figureGroup() {
    return pdf2 ? "Sect" : "Div";
  }

  /**
   * Returns the type of a box beside the text. PDF 1.7 has none, and in PDF 2.0 it stands in
   * neither quotations, notes nor others of its kind (ISO 32005, table 5).
   *
   * @param parent what the box stands in
   */
  public String aside(Tag parent) {
    return pdf2 && parent.type().equals("Art") ? "Aside" : "Sect";
  }

  /** Returns the type of a footnote. */
  public String note() {
    return pdf2 ? "FENote" : "Note";
  }

  /** Returns the namespace of a type in documents that have namespaces (ISO 32000-2, 14.7.4). */
  public static String namespace(String type) {
    return OLD.contains(type) ? PDF_1_7 : PDF_2_0;
  }
}
