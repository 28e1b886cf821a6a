package org.plainpress.pdf.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.plainpress.article.Publication;
import org.plainpress.pdf.draw.DocumentFont;
import org.plainpress.pdf.draw.DrawnDocument;
import org.plainpress.pdf.layout.Image;
import org.plainpress.pdf.layout.PageGeometry;
import org.plainpress.settings.PdfProfile;

/** Puts the document together: pages, fonts, structure, metadata, attachments. */
public final class DocumentFile {

  /** The deepest level in the outline of a bundle, which shows articles and their main headings. */
  private static final int BUNDLE_LEVELS = 2;

  private final PDDocument document;
  private final Streams streams;
  private final Publication publication;
  private final PdfProfile profile;
  private final OffsetDateTime changed;

  /**
   * @param document that is filled; it has no pages yet
   * @param publication what the metadata tells of
   * @param undated the date of a publication that has none
   */
  public DocumentFile(
      PDDocument document,
      Streams streams,
      Publication publication,
      PdfProfile profile,
      OffsetDateTime undated) {
    this.profile = profile;
    this.document = document;
    this.streams = streams;
    this.publication = publication;
    this.changed = publication.meta().lastChanged(undated);
  }

  /**
   * Writes the file.
   *
   * @param attached the publication whose Article JSON is attached, if the profile has attachments
   * @param out receives the file; left open
   * @throws IOException if {@code out} does
   */
  public void write(DrawnDocument drawn, Publication attached, OutputStream out)
      throws IOException {
    String version = profile.isPdf2() ? "2.0" : "1.7";
    // The catalog's wins over the header's, and is 1.4 until told otherwise.
    document.getDocumentCatalog().setVersion(version);
    COSDictionary resources = resources(drawn);
    List<COSDictionary> pages = new ArrayList<>();
    for (int p = 0; p < drawn.pages().size(); p++) {
      pages.add(page(p, drawn, resources));
    }
    List<COSDictionary> annotations =
        new Annotations(drawn.pages().size()).write(drawn.links(), pages);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    Attachments attachments = new Attachments(streams, attached, changed);
    StructureTree structure =
        new StructureTree(pages, annotations, profile.isPdf2(), attachments::formula);
    catalog.setItem(COSName.STRUCT_TREE_ROOT, structure.write(drawn));
    catalog(catalog, drawn);
    Destinations destinations =
        new Destinations(pages, Optional.of(structure).filter(s -> profile.isPdf2()));
    Annotations.lead(drawn.links(), annotations, destinations);
    int deepest = publication.isBundle() ? BUNDLE_LEVELS : Integer.MAX_VALUE;
    Outlines.write(document, drawn.anchors(), deepest, destinations);
    metadata(catalog);
    if (profile.attaches()) {
      attachments.write(catalog, drawn.images());
    }
    COSDictionary trailer = document.getDocument().getTrailer();
    trailer.setItem(COSName.ID, DocumentId.of(publication.meta().id(), drawn.checksum(), trailer));
    new ObjectFile(streams, out).write(version, trailer);
  }

  private COSDictionary resources(DrawnDocument drawn) throws IOException {
    COSDictionary fonts = Parts.dictionary();
    for (DocumentFont font : drawn.fonts().all()) {
      fonts.setItem(COSName.getPDFName(font.name()), new EmbeddedFont(streams, font).write());
    }
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, fonts);
    COSDictionary images = Parts.dictionary();
    for (Image image : drawn.images()) {
      images.setItem(COSName.getPDFName(image.name()), image.object().getCOSObject());
    }
    if (images.size() > 0) {
      resources.setItem(COSName.XOBJECT, images);
    }
    return resources;
  }

  private COSDictionary page(int number, DrawnDocument drawn, COSDictionary resources) {
    PDPage page = new PDPage();
    document.addPage(page);
    COSDictionary dictionary = page.getCOSObject();
    PageGeometry geometry = drawn.pages().get(number).geometry();
    COSArray box = CosNumbers.array(0, 0, geometry.width(), geometry.height());
    dictionary.setItem(COSName.MEDIA_BOX, box);
    dictionary.setItem(COSName.RESOURCES, resources);
    dictionary.setItem(COSName.CONTENTS, drawn.pages().get(number).content());
    dictionary.setInt(COSName.STRUCT_PARENTS, number);
    dictionary.setName("Tabs", "S");
    return dictionary;
  }

  private void catalog(COSDictionary catalog, DrawnDocument drawn) {
    catalog.setString(COSName.LANG, publication.meta().language());
    COSDictionary marked = Parts.dictionary();
    marked.setItem("Marked", COSBoolean.TRUE);
    catalog.setItem("MarkInfo", marked);
    COSDictionary viewer = Parts.dictionary();
    viewer.setItem("DisplayDocTitle", COSBoolean.TRUE);
    // No Direction R2L: PDFium (Chrome, Edge) would turn round every line, those of addresses too.
    catalog.setItem("ViewerPreferences", viewer);
    catalog.setItem("PageLabels", PageLabelTree.of(drawn.labels()));
  }

  private void metadata(COSDictionary catalog) throws IOException {
    String packet = Xmp.packet(publication.meta(), profile, changed);
    COSStream xmp = streams.plain(packet.getBytes(StandardCharsets.UTF_8));
    xmp.setItem(COSName.TYPE, COSName.getPDFName("Metadata"));
    xmp.setName(COSName.SUBTYPE, "XML");
    catalog.setItem(COSName.METADATA, xmp);
    information();
    outputIntent(catalog);
  }

  /**
   * Writes the document information, in agreement with the XMP (ISO 19005-3, 6.6.3). PDF/A-4 has
   * none (ISO 19005-4, 6.1.3).
   */
  private void information() {
    if (profile.isPdf2()) {
      return;
    }
    COSDictionary info = document.getDocumentInformation().getCOSObject();
    info.setString(COSName.TITLE, Strings.limited(publication.meta().title()));
    info.setString(COSName.PRODUCER, Xmp.PRODUCER);
    info.setString(COSName.CREATION_DATE, PdfDate.of(changed));
    info.setString(COSName.MOD_DATE, PdfDate.of(changed));
    if (!publication.meta().authors().isEmpty()) {
      info.setString(
          COSName.AUTHOR, Strings.limited(String.join(", ", publication.meta().authors())));
    }
  }

  /** Says which colours the pages' are: sRGB (ISO 19005-3, 6.2.3). */
  private void outputIntent(COSDictionary catalog) throws IOException {
    COSStream colours = streams.ofDeflated(ColourProfile.sRgb());
    colours.setInt(COSName.N, 3);
    COSDictionary intent = Parts.dictionary();
    intent.setItem(COSName.TYPE, COSName.getPDFName("OutputIntent"));
    intent.setName(COSName.S, "GTS_PDFA1");
    intent.setString("OutputConditionIdentifier", "sRGB IEC61966-2.1");
    intent.setString("Info", "sRGB IEC61966-2.1");
    intent.setItem("DestOutputProfile", colours);
    COSArray intents = new COSArray();
    intents.add(intent);
    catalog.setItem("OutputIntents", intents);
  }
}
