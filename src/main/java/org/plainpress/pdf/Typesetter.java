package org.plainpress.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.plainpress.article.Article;
import org.plainpress.article.Direction;
import org.plainpress.article.Media;
import org.plainpress.article.NumberedNotes;
import org.plainpress.article.Publication;
import org.plainpress.paging.Pagination;
import org.plainpress.pdf.draw.DocumentFonts;
import org.plainpress.pdf.draw.DrawnDocument;
import org.plainpress.pdf.draw.PagePainter;
import org.plainpress.pdf.file.ImageLoader;
import org.plainpress.pdf.file.Streams;
import org.plainpress.pdf.layout.ArticleLayout;
import org.plainpress.pdf.layout.ContentsEntry;
import org.plainpress.pdf.layout.ContentsLayout;
import org.plainpress.pdf.layout.Image;
import org.plainpress.pdf.layout.LinkAnnotation;
import org.plainpress.pdf.layout.PageFurniture;
import org.plainpress.pdf.layout.PageLabels;
import org.plainpress.pdf.layout.Paginator;
import org.plainpress.pdf.layout.Row;
import org.plainpress.pdf.layout.Typography;
import org.plainpress.pdf.tag.Anchor;
import org.plainpress.pdf.tag.Roles;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.settings.PdfSettings;
import org.plainpress.shape.Shaper;

/**
 * Lays out a whole publication: an article as rows, the rows on pages, the pages drawn, before the
 * next article is begun, so that of a long bundle only what the file will hold is kept.
 */
final class Typesetter {

  private final Publication publication;
  private final PDDocument document;
  private final Streams streams;
  private final Shaper shaper;
  private final Typography typography;
  private final Roles roles;
  private final boolean rightToLeft;
  private final DocumentFonts fonts = new DocumentFonts();
  private final Tag root = Tag.root("Document");
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<DrawnDocument.Page> pages = new ArrayList<>();
  private final List<Pagination.Page> starts = new ArrayList<>();
  private final List<LinkAnnotation> links = new ArrayList<>();
  private final Map<Media.Image, Optional<Image>> images = new HashMap<>();
  private final CRC32 checksum = new CRC32();
  private PageLabels labels = new PageLabels(0);

  Typesetter(
      Publication publication,
      PDDocument document,
      Streams streams,
      Shaper shaper,
      PdfSettings settings) {
    this.publication = publication;
    this.document = document;
    this.streams = streams;
    this.shaper = shaper;
    this.typography = new Typography(settings);
    this.roles = new Roles(settings.profile().isPdf2(), publication.isBundle());
    this.rightToLeft = publication.meta().readingDirection() == Direction.RTL;
  }

  DrawnDocument typeset() throws IOException {
    if (!publication.isBundle()) {
      article(0);
      return drawn();
    }
    ContentsLayout contents = new ContentsLayout(publication, root, shaper, typography, roles);
    List<Paginator.Page> front = new Paginator(typography.page()).paginate(contents.rows());
    labels = new PageLabels(front.size());
    for (Paginator.Page page : front) {
      begin(page, Pagination.FRONT);
      pages.add(null);
    }
    for (int i = 0; i < publication.articles().size(); i++) {
      contents.entries().get(i).leadTo(article(i));
    }
    shaper.speak(publication.meta().language());
    // The pages that say where everything stands come first, and are drawn last.
    for (ContentsEntry entry : contents.entries()) {
      entry.number(shaper, typography.body.style(), labels, rightToLeft);
    }
    for (int p = 0; p < front.size(); p++) {
      pages.set(p, paint(front.get(p), p, ""));
    }
    return drawn();
  }

  private DrawnDocument drawn() {
    return new DrawnDocument(
        root,
        pages,
        new Pagination(starts),
        typography.page(),
        labels,
        anchors,
        links,
        fonts,
        images.values().stream().flatMap(Optional::stream).toList(),
        checksum.getValue());
  }

  /**
   * @return the place of its title
   */
  private Anchor article(int index) throws IOException {
    Article article = NumberedNotes.of(publication.articles().get(index));
    Tag tag = root.child("Art");
    if (!article.meta().language().equals(publication.meta().language())) {
      tag.language(article.meta().language());
    }
    shaper.speak(article.meta().language());
    ArticleLayout layout =
        new ArticleLayout(
            article, tag, shaper, typography, roles, "note-" + (index + 1) + "-", this::image);
    List<Paginator.Page> own = new Paginator(typography.page()).paginate(layout.rows());
    for (Paginator.Page page : own) {
      begin(page, index);
      String header = page == own.get(0) ? "" : article.meta().title();
      pages.add(paint(page, pages.size(), header));
    }
    anchors.addAll(layout.anchors());
    return layout.anchors().get(0);
  }

  private void begin(Paginator.Page page, int article) {
    Row first = page.rows().stream().filter(row -> !row.artifact).findFirst().orElseThrow();
    starts.add(new Pagination.Page(labels.of(pages.size()), article, first.start.position()));
  }

  private DrawnDocument.Page paint(Paginator.Page page, int number, String header)
      throws IOException {
    place(page, number);
    PagePainter painter = new PagePainter(number, typography, fonts, links);
    painter.paint(page, furniture(number, header));
    checksum.update(painter.content());
    return new DrawnDocument.Page(streams.deflated(painter.content()), painter.marks());
  }

  /** A title page bears none, though it counts. */
  private List<PageFurniture.Piece> furniture(int number, String header) {
    boolean title = publication.isBundle() && number == 0;
    return title
        ? List.of()
        : new PageFurniture(shaper, typography, rightToLeft).rows(header, labels.of(number));
  }

  private void place(Paginator.Page page, int number) {
    for (int r = 0; r < page.rows().size(); r++) {
      for (Anchor anchor : page.rows().get(r).anchors) {
        anchor.place(number, typography.page().height() - page.tops().get(r) + 6);
      }
    }
  }

  private Image image(Media.Image media) {
    return images.computeIfAbsent(media, this::load).orElse(null);
  }

  /** Empty where it cannot be decoded: its alternative text stands in for it then. */
  private Optional<Image> load(Media.Image media) {
    try {
      return Optional.of(new Image(ImageLoader.load(document, media), "I" + (images.size() + 1)));
    } catch (IOException broken) {
      return Optional.empty();
    }
  }
}
