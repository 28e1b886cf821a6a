package org.plainpress.pdf.file;

import java.io.IOException;
import java.time.OffsetDateTime;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.plainpress.article.Publication;
import org.plainpress.json.ArticleJson;
import org.plainpress.mark.OwnEditions;
import org.plainpress.message.Messages;

/**
 * Attaches the Article JSON of each article, so that the PDF is a source again (ISO 19005-3, 6.8;
 * ISO 19005-4, 6.9).
 */
final class Attachments {

  private final Streams streams;
  private final Publication publication;
  private final OffsetDateTime changed;

  /**
   * @param changed the attachments' own date
   */
  Attachments(Streams streams, Publication publication, OffsetDateTime changed) {
    this.streams = streams;
    this.publication = publication;
    this.changed = changed;
  }

  /** Adds the attachments to the document's catalog. */
  void write(COSDictionary catalog) throws IOException {
    COSArray names = new COSArray();
    COSArray files = new COSArray();
    for (int i = 0; i < publication.articles().size(); i++) {
      byte[] json = ArticleJson.toBytes(publication.articles().get(i));
      String name =
          publication.isBundle() ? OwnEditions.attachment(i + 1) : OwnEditions.attachment();
      COSDictionary file = attachment(name, json);
      names.add(new COSString(name));
      names.add(file);
      files.add(file);
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem("Names", names);
    COSDictionary all = new COSDictionary();
    all.setItem("EmbeddedFiles", tree);
    catalog.setItem("Names", all);
    catalog.setItem("AF", files);
  }

  private COSDictionary attachment(String name, byte[] json) throws IOException {
    COSStream data = streams.deflated(json);
    data.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
    data.setName(COSName.SUBTYPE, "application/json");
    COSDictionary parameters = new COSDictionary();
    parameters.setString("ModDate", PdfDate.of(changed));
    parameters.setInt("Size", json.length);
    data.setItem("Params", parameters);
    COSDictionary streams = new COSDictionary();
    streams.setItem("F", data);
    streams.setItem("UF", data);
    COSDictionary file = new COSDictionary();
    file.setItem(COSName.TYPE, COSName.getPDFName("Filespec"));
    file.setString("F", name);
    file.setString("UF", name);
    file.setName("AFRelationship", "Source");
    file.setString("Desc", Messages.of(publication.meta().language()).get("data"));
    file.setItem("EF", streams);
    return file;
  }
}
