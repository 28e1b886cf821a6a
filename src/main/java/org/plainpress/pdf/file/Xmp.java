package org.plainpress.pdf.file;

import java.time.OffsetDateTime;
import java.util.List;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.mark.OwnEditions;
import org.plainpress.settings.PdfProfile;
import org.plainpress.xml.Xml;

/**
 * Writes the XMP packet (ISO 16684-1): Dublin Core, the claims of PDF/A and PDF/UA, and the
 * extension schema that declares the latter to the former (ISO 19005-3, 6.6.2.3).
 */
final class Xmp {

  static final String PRODUCER = OwnEditions.GENERATOR;

  private Xmp() {}

  /**
   * Returns the packet.
   *
   * @param changed the creation and modification date, which are the same in the document
   *     information
   */
  static String packet(Meta meta, PdfProfile profile, OffsetDateTime changed) {
    StringBuilder out = new StringBuilder(3072);
    out.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
        .append(
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
        .append(
            "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
        .append(
            " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n");
    alternative(out, "title", meta.title());
    meta.summary().or(meta::subtitle).ifPresent(words -> alternative(out, "description", words));
    meta.rights().ifPresent(words -> alternative(out, "rights", words));
    list(out, "creator", "Seq", authors(meta, profile));
    list(out, "publisher", "Bag", meta.publisher().stream().toList());
    list(out, "subject", "Bag", meta.subjects());
    list(out, "language", "Bag", List.of(meta.language()));
    element(out, "dc:format", "application/pdf");
    element(out, "dc:identifier", meta.id());
    meta.source().ifPresent(source -> element(out, "dc:source", source));
    String date = iso(changed);
    element(out, "xmp:CreateDate", date);
    element(out, "xmp:ModifyDate", date);
    element(out, "pdf:Producer", PRODUCER);
    switch (profile) {
      case UA1_A3A -> claims(out, "3", "A");
      case UA1_A2A -> claims(out, "2", "A");
      case UA2_A4F -> {
        element(out, "pdfaid:part", "4");
        element(out, "pdfaid:rev", "2020");
        element(out, "pdfaid:conformance", "F");
        element(out, "pdfuaid:part", "2");
        element(out, "pdfuaid:rev", "2024");
      }
    }
    out.append("</rdf:Description>\n")
        .append(profile.isPdf2() ? DECLARATIONS : EXTENSION)
        .append("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
    return out.toString();
  }

  /**
   * Returns the authors, as one where the document information names them too: it has one string
   * for all, and the two must agree.
   */
  private static List<String> authors(Meta meta, PdfProfile profile) {
    return profile.isPdf2() || meta.authors().isEmpty()
        ? meta.authors()
        : List.of(String.join(", ", meta.authors()));
  }

  private static void claims(StringBuilder out, String part, String conformance) {
    element(out, "pdfaid:part", part);
    element(out, "pdfaid:conformance", conformance);
    element(out, "pdfuaid:part", "1");
  }

  /** The claim of Well-Tagged PDF 1.0, for accessibility and for reuse (PDF Declarations, 2019). */
  private static final String DECLARATIONS =
      """
      <rdf:Description rdf:about="" xmlns:pdfd="http://pdfa.org/declarations/">
      <pdfd:declarations><rdf:Bag>
      <rdf:li rdf:parseType="Resource"><pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo></rdf:li>
      <rdf:li rdf:parseType="Resource"><pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#reuse1.0</pdfd:conformsTo></rdf:li>
      </rdf:Bag></pdfd:declarations>
      </rdf:Description>
      """;

  /** Declares the properties of PDF/UA to PDF/A, which knows no properties but its own. */
  private static final String EXTENSION =
      """
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      """;

  private static void alternative(StringBuilder out, String name, String words) {
    out.append("<dc:").append(name).append("><rdf:Alt><rdf:li xml:lang=\"x-default\">");
    Xml.text(out, words);
    out.append("</rdf:li></rdf:Alt></dc:").append(name).append(">\n");
  }

  private static void list(StringBuilder out, String name, String kind, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    out.append("<dc:").append(name).append("><rdf:").append(kind).append('>');
    for (String value : values) {
      out.append("<rdf:li>");
      Xml.text(out, value);
      out.append("</rdf:li>");
    }
    out.append("</rdf:").append(kind).append("></dc:").append(name).append(">\n");
  }

  private static void element(StringBuilder out, String name, String value) {
    out.append('<').append(name).append('>');
    Xml.text(out, value);
    out.append("</").append(name).append(">\n");
  }

  /** Returns a moment in UTC as XMP writes it (ISO 16684-1, 8.2.1.3), with its offset in digits. */
  private static String iso(OffsetDateTime moment) {
    return IsoDate.utc(moment).replace("Z", "+00:00");
  }
}
