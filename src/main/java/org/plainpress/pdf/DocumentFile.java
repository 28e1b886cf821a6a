package org.plainpress.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.plainpress.article.Direction;
import org.plainpress.article.Publication;
import org.plainpress.json.ArticleJson;
import org.plainpress.message.Messages;

/** Puts the document together: pages, fonts, structure, metadata, attachment. */
final class DocumentFile {

  private static final class Profile {
    static final byte[] SRGB = load();

    private static byte[] load() {
      try (InputStream in =
          DocumentFile.class.getResourceAsStream("/org/plainpress/assets/colour/sRGB.icc")) {
        return in.readAllBytes();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  private final PDDocument document;
  private final Publication publication;
  private final OffsetDateTime changed;

  DocumentFile(PDDocument document, Publication publication, OffsetDateTime undated) {
    this.document = document;
    this.publication = publication;
    this.changed = publication.meta().lastChanged(undated);
  }

  void write(PublicationLayout layout, OutputStream out) throws IOException {
    document.setVersion(1.7f);
    COSDictionary resources = resources(layout);
    List<COSDictionary> pages = new ArrayList<>();
    for (int p = 0; p < layout.pages().size(); p++) {
      pages.add(page(p, layout.pages().get(p).content(), resources));
    }
    List<COSDictionary> annotations =
        new Annotations(layout.pages().size()).write(layout.links(), pages);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem(COSName.STRUCT_TREE_ROOT, new StructureTree(pages, annotations).write(layout));
    catalog(catalog);
    Outlines.write(document, layout.anchors(), pages);
    metadata(catalog);
    attachments(catalog);
    identify(layout);
    document.save(out, CompressParameters.DEFAULT_COMPRESSION);
  }

  private COSDictionary resources(PublicationLayout layout) throws IOException {
    COSDictionary fonts = new COSDictionary();
    for (DocumentFont font : layout.fonts().all()) {
      fonts.setItem(COSName.getPDFName(font.name()), new EmbeddedFont(document, font).write());
    }
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, fonts);
    COSDictionary images = new COSDictionary();
    for (Image image : layout.images()) {
      images.setItem(COSName.getPDFName(image.name()), image.object().getCOSObject());
    }
    if (images.size() > 0) {
      resources.setItem(COSName.XOBJECT, images);
    }
    return resources;
  }

  private COSDictionary page(int number, byte[] content, COSDictionary resources)
      throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    COSDictionary dictionary = page.getCOSObject();
    COSArray box = numbers(0, 0, Typography.PAGE_WIDTH, Typography.PAGE_HEIGHT);
    dictionary.setItem(COSName.MEDIA_BOX, box);
    dictionary.setItem(COSName.RESOURCES, resources);
    dictionary.setItem(COSName.CONTENTS, Streams.deflated(document, content));
    dictionary.setInt(COSName.STRUCT_PARENTS, number);
    dictionary.setName("Tabs", "S");
    return dictionary;
  }

  private void catalog(COSDictionary catalog) {
    catalog.setString(COSName.LANG, publication.meta().language());
    COSDictionary marked = new COSDictionary();
    marked.setItem("Marked", COSBoolean.TRUE);
    catalog.setItem("MarkInfo", marked);
    COSDictionary viewer = new COSDictionary();
    viewer.setItem("DisplayDocTitle", COSBoolean.TRUE);
    if (publication.meta().readingDirection() == Direction.RTL) {
      viewer.setName("Direction", "R2L");
    }
    catalog.setItem("ViewerPreferences", viewer);
    catalog.setItem("PageLabels", pageLabels());
  }

  private static COSDictionary pageLabels() {
    COSDictionary decimal = new COSDictionary();
    decimal.setName("S", "D");
    COSArray numbers = new COSArray();
    numbers.add(COSInteger.ZERO);
    numbers.add(decimal);
    COSDictionary labels = new COSDictionary();
    labels.setItem("Nums", numbers);
    return labels;
  }

  private void metadata(COSDictionary catalog) throws IOException {
    COSStream xmp = document.getDocument().createCOSStream();
    xmp.setItem(COSName.TYPE, COSName.getPDFName("Metadata"));
    xmp.setName(COSName.SUBTYPE, "XML");
    try (OutputStream stream = xmp.createOutputStream()) {
      stream.write(Xmp.packet(publication.meta(), changed).getBytes(StandardCharsets.UTF_8));
    }
    catalog.setItem(COSName.METADATA, xmp);
    COSDictionary info = document.getDocumentInformation().getCOSObject();
    info.setString(COSName.TITLE, publication.meta().title());
    info.setString(COSName.PRODUCER, Xmp.PRODUCER);
    info.setString(COSName.CREATION_DATE, PdfDate.of(changed));
    info.setString(COSName.MOD_DATE, PdfDate.of(changed));
    if (!publication.meta().authors().isEmpty()) {
      info.setString(COSName.AUTHOR, String.join(", ", publication.meta().authors()));
    }
    COSStream profile = Streams.deflated(document, Profile.SRGB);
    profile.setInt(COSName.N, 3);
    COSDictionary intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.getPDFName("OutputIntent"));
    intent.setName(COSName.S, "GTS_PDFA1");
    intent.setString("OutputConditionIdentifier", "sRGB IEC61966-2.1");
    intent.setString("Info", "sRGB IEC61966-2.1");
    intent.setItem("DestOutputProfile", profile);
    COSArray intents = new COSArray();
    intents.add(intent);
    catalog.setItem("OutputIntents", intents);
  }

  /** The Article JSON, so that the PDF is a source again (ISO 19005-3, 6.8). */
  private void attachments(COSDictionary catalog) throws IOException {
    COSArray names = new COSArray();
    COSArray files = new COSArray();
    for (int i = 0; i < publication.articles().size(); i++) {
      byte[] json = ArticleJson.toBytes(publication.articles().get(i));
      String name =
          publication.isBundle() ? String.format("article-%04d.json", i + 1) : "article.json";
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
    COSStream data = Streams.deflated(document, json);
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

  /** {@code /ID} from the content: PDFBox would take the time. */
  private void identify(PublicationLayout layout) {
    CRC32 crc = new CRC32();
    ByteArrayOutputStream id = new ByteArrayOutputStream();
    id.writeBytes(publication.meta().id().getBytes(StandardCharsets.UTF_8));
    layout.pages().forEach(page -> id.writeBytes(page.content()));
    crc.update(id.toByteArray());
    document.setDocumentId(crc.getValue());
  }

  static COSArray numbers(float... values) {
    COSArray array = new COSArray();
    for (float value : values) {
      COSBase number =
          value == Math.rint(value)
              ? COSInteger.get((long) value)
              : new COSFloat(Math.round(value * 100) / 100f);
      array.add(number);
    }
    return array;
  }
}
