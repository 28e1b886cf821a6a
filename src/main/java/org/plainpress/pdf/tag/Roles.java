package org.plainpress.pdf.tag;

import java.util.Set;

/**
 * The structure types of a document: those of PDF 1.7 (ISO 32000-1, 14.8.4), or those of PDF 2.0
 * (ISO 32000-2, 14.8.4) with the 1.7 ones, in their own namespace, where 2.0 has none.
 *
 * @param pdf2 whether the types of PDF 2.0 are there
 * @param titled whether the publication's title stands above the articles' titles
 */
public record Roles(boolean pdf2, boolean titled) {

  static final String PDF_1_7 = "http://iso.org/pdf/ssn";
  static final String PDF_2_0 = "http://iso.org/pdf2/ssn";

  /** What PDF 1.7 alone has, of the types that we write. */
  private static final Set<String> OLD =
      Set.of("Art", "BlockQuote", "TOC", "TOCI", "Note", "Reference", "Code");

  /** The publication's own title: a heading to nobody (ISO 32000-2, 14.8.4.3.2). */
  public String publicationTitle() {
    return pdf2 ? "Title" : "P";
  }

  /** An article's title: of a publication of one, it is the publication's. */
  public String articleTitle() {
    return pdf2 && !titled ? "Title" : "H1";
  }

  /**
   * @param level in the article, from 2
   * @param parent a note may hold no heading in PDF 2.0 (ISO 32005)
   */
  public String heading(int level, Tag parent) {
    if (pdf2 && parent.isWithin(note())) {
      return "P";
    }
    return "H" + (pdf2 && !titled ? level - 1 : level);
  }

  /** What holds a figure and its caption: in PDF 2.0 a Div may not hold a Caption (ISO 32005). */
  public String figureGroup() {
    return pdf2 ? "Sect" : "Div";
  }

  public String note() {
    return pdf2 ? "FENote" : "Note";
  }

  /** The namespace of a type that we write, for documents that have namespaces. */
  public static String namespace(String type) {
    return OLD.contains(type) ? PDF_1_7 : PDF_2_0;
  }
}
