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

  private final Streams streams;
  private final Publication publication;
  private final PdfProfile profile;
  private final OffsetDateTime changed;

  /**
   * @param publication what the metadata tells of
   * @param undated the date of a publication that has none
   */
  public DocumentFile(
      Streams streams, Publication publication, PdfProfile profile, OffsetDateTime undated) {
    this.profile = profile;
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
    COSDictionary tree = new COSDictionary();
    COSDictionary catalog = new COSDictionary();
    catalog.setItem(COSName.TYPE, COSName.CATALOG);
    catalog.setItem(COSName.VERSION, COSName.getPDFName(version));
    catalog.setItem(COSName.PAGES, tree);
    COSDictionary resources = resources(drawn);
    List<COSDictionary> pages = new ArrayList<>();
    for (int p = 0; p < drawn.pages().size(); p++) {
      pages.add(page(p, drawn, resources, tree));
    }
    tree.setItem(COSName.TYPE, COSName.PAGES);
    tree.setItem(COSName.KIDS, new COSArray(pages));
    tree.setInt(COSName.COUNT, pages.size());
    List<COSDictionary> annotations =
        new Annotations(drawn.pages().size()).write(drawn.links(), pages);
    Attachments attachments = new Attachments(streams, attached, changed);
    StructureTree structure =
        new StructureTree(pages, annotations, profile.isPdf2(), attachments::formula);
    catalog.setItem(COSName.STRUCT_TREE_ROOT, structure.write(drawn));
    catalog(catalog, drawn);
    Destinations destinations =
        new Destinations(pages, Optional.of(structure).filter(s -> profile.isPdf2()));
    Annotations.lead(drawn.links(), annotations, destinations);
    int deepest = publication.isBundle() ? BUNDLE_LEVELS : Integer.MAX_VALUE;
    catalog.setItem(COSName.OUTLINES, Outlines.of(drawn.anchors(), deepest, destinations));
    metadata(catalog);
    if (profile.attaches()) {
      attachments.write(catalog, drawn.images());
    }
    COSDictionary trailer = new COSDictionary();
    trailer.setItem(COSName.ROOT, catalog);
    if (!profile.isPdf2()) {
      trailer.setItem(COSName.INFO, information());
    }
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

  private static COSDictionary page(
      int number, DrawnDocument drawn, COSDictionary resources, COSDictionary tree) {
    COSDictionary page = new COSDictionary();
    page.setItem(COSName.TYPE, COSName.PAGE);
    PageGeometry geometry = drawn.pages().get(number).geometry();
    page.setItem(COSName.MEDIA_BOX, CosNumbers.array(0, 0, geometry.width(), geometry.height()));
    page.setItem(COSName.PARENT, tree);
    page.setItem(COSName.RESOURCES, resources);
    page.setItem(COSName.CONTENTS, drawn.pages().get(number).content());
    page.setInt(COSName.STRUCT_PARENTS, number);
    page.setName("Tabs", "S");
    return page;
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
    outputIntent(catalog);
  }

  /**
   * Returns the document information, in agreement with the XMP (ISO 19005-3, 6.6.3). PDF/A-4 has
   * none (ISO 19005-4, 6.1.3).
   */
  private COSDictionary information() {
    COSDictionary info = new COSDictionary();
    info.setString(COSName.TITLE, Strings.limited(publication.meta().title()));
    info.setString(COSName.PRODUCER, Xmp.PRODUCER);
    info.setString(COSName.CREATION_DATE, PdfDate.of(changed));
    info.setString(COSName.MOD_DATE, PdfDate.of(changed));
    if (!publication.meta().authors().isEmpty()) {
      info.setString(
          COSName.AUTHOR, Strings.limited(String.join(", ", publication.meta().authors())));
    }
    return info;
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
