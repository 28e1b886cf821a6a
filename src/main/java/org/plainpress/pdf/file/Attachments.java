package org.plainpress.pdf.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.plainpress.article.Article;
import org.plainpress.article.Binary;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.article.Publication;
import org.plainpress.json.ArticleJson;
import org.plainpress.mark.OwnEditions;
import org.plainpress.message.Messages;
import org.plainpress.pdf.layout.Image;

/**
 * Attaches the Article JSON of each article, so that the PDF is a source again (ISO 19005-3, 6.8;
 * ISO 19005-4, 6.9). Each image stands in the file once: the JSON names the image of the pages
 * where that is the article's own, byte for byte, as photographs and most drawings are; the others
 * are attached.
 */
final class Attachments {

  private final Streams streams;
  private final Publication publication;
  private final OffsetDateTime changed;
  private int formulas;

  /** The names by which the JSON knows images: that of a page's resource, or of an attachment. */
  private final Map<Binary, String> images = new HashMap<>();

  /** The attachments by their names, sorted, as a name tree wants them (ISO 32000-1, 7.9.6). */
  private final SortedMap<String, COSDictionary> files = new TreeMap<>();

  /**
   * @param changed the attachments' own date
   */
  Attachments(Streams streams, Publication publication, OffsetDateTime changed) {
    this.streams = streams;
    this.publication = publication;
    this.changed = changed;
  }

  /**
   * Adds the attachments to the document's catalog.
   *
   * @param drawn the images that pages show
   */
  void write(COSDictionary catalog, List<Image> drawn) throws IOException {
    drawn.forEach(image -> image.same().ifPresent(bytes -> images.put(bytes, image.name())));
    for (int i = 0; i < publication.articles().size(); i++) {
      Article article = publication.articles().get(i);
      others(article);
      String name =
          publication.isBundle() ? OwnEditions.attachment(i + 1) : OwnEditions.attachment();
      byte[] json =
          ArticleJson.toBytes(article, image -> Optional.ofNullable(images.get(image.data())));
      files.put(name, attachment(name, "application/json", streams.deflated(json), json.length));
    }
    COSArray names = new COSArray();
    COSArray associated = new COSArray();
    files.forEach(
        (name, file) -> {
          names.add(new COSString(name));
          names.add(file);
          if (!name.startsWith("formula-")) {
            associated.add(file);
          }
        });
    COSDictionary tree = Parts.dictionary();
    tree.setItem("Names", names);
    COSDictionary all = Parts.dictionary();
    all.setItem("EmbeddedFiles", tree);
    catalog.setItem("Names", all);
    catalog.setItem("AF", associated);
  }

  /** Attaches the images of an article that pages hold otherwise, or not at all. */
  private void others(Article article) throws IOException {
    List<Media.Image> shown =
        Blocks.of(Figure.class, article.body())
            .map(Figure::media)
            .filter(Media.Image.class::isInstance)
            .map(Media.Image.class::cast)
            .toList();
    for (Media.Image image : shown) {
      if (!images.containsKey(image.data())) {
        String suffix = image.type().substring("image/".length());
        String name = OwnEditions.attachedImage(files.size() + 1, suffix);
        images.put(image.data(), name);
        COSStream data = streams.deflated(image.data().toByteArray());
        files.put(name, attachment(name, image.type(), data, image.data().size()));
      }
    }
  }

  /**
   * Returns the file of a formula's MathML, which its structure element is associated with (ISO
   * 32000-2, 14.13.5).
   */
  COSDictionary formula(String mathMl) {
    byte[] xml = mathMl.getBytes(StandardCharsets.UTF_8);
    formulas++;
    String name = "formula-" + formulas + ".mml";
    COSDictionary file;
    try {
      COSStream data = streams.deflated(xml);
      file = attachment(name, "application/mathml+xml", data, xml.length);
    } catch (IOException noMemory) {
      throw new UncheckedIOException(noMemory);
    }
    file.setName("AFRelationship", "Supplement");
    file.setString("Desc", "MathML");
    // PDF/A-4f wants every file among those of the document (ISO 19005-4, 6.9).
    files.put(name, file);
    return file;
  }

  private COSDictionary attachment(String name, String type, COSStream data, int size) {
    data.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
    data.setName(COSName.SUBTYPE, type);
    COSDictionary parameters = Parts.dictionary();
    parameters.setString("ModDate", PdfDate.of(changed));
    parameters.setInt("Size", size);
    data.setItem("Params", parameters);
    COSDictionary embedded = Parts.dictionary();
    embedded.setItem("F", data);
    embedded.setItem("UF", data);
    COSDictionary file = new COSDictionary();
    file.setItem(COSName.TYPE, COSName.getPDFName("Filespec"));
    file.setString("F", name);
    file.setString("UF", name);
    file.setName("AFRelationship", "Source");
    file.setString("Desc", Messages.of(publication.meta().language()).get("data"));
    file.setItem("EF", embedded);
    return file;
  }
}
