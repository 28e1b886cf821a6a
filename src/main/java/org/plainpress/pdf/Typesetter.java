package org.plainpress.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.plainpress.article.Article;
import org.plainpress.article.Binary;
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
import org.plainpress.pdf.layout.ContentsLayout;
import org.plainpress.pdf.layout.Image;
import org.plainpress.pdf.layout.LayoutContext;
import org.plainpress.pdf.layout.LinkAnnotation;
import org.plainpress.pdf.layout.PageFurniture;
import org.plainpress.pdf.layout.PageGeometry;
import org.plainpress.pdf.layout.PageLabels;
import org.plainpress.pdf.layout.Paginator;
import org.plainpress.pdf.layout.Paginator.PlacedRow;
import org.plainpress.pdf.layout.Row;
import org.plainpress.pdf.layout.Typography;
import org.plainpress.pdf.tag.Anchor;
import org.plainpress.pdf.tag.Roles;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.settings.PdfSettings;
import org.plainpress.settings.Series;
import org.plainpress.shape.Shaper;

/**
 * Lays out a whole publication: an article as rows, the rows on pages, the pages drawn, before the
 * next article is begun, so that of a long bundle only what the file will hold is kept.
 */
final class Typesetter {

  private final Publication publication;
  private final Optional<Series> series;
  private final Streams streams;
  private final LayoutContext context;
  private final PageGeometry geometry;
  private final PageGeometry landscape;
  private final boolean rightToLeft;
  private final DocumentFonts fonts = new DocumentFonts();
  private final Tag root = Tag.root("Document");
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<DrawnDocument.Page> articlePages = new ArrayList<>();
  private final List<Pagination.Page> starts = new ArrayList<>();
  private final List<LinkAnnotation> links = new ArrayList<>();
  private final Map<Media.Image, Optional<Image>> images = new HashMap<>();
  private final CRC32 checksum = new CRC32();
  private PageLabels labels = new PageLabels(0);

  /**
   * @param streams makes the document's streams
   */
  Typesetter(Publication publication, Streams streams, Shaper shaper, PdfSettings settings) {
    this.publication = publication;
    this.series = settings.series();
    this.streams = streams;
    Typography typography = new Typography(settings);
    Roles roles = new Roles(settings.profile().isPdf2(), publication.isBundle());
    this.context = new LayoutContext(shaper, typography, roles);
    this.geometry = typography.page();
    this.landscape = geometry.landscape();
    this.rightToLeft = publication.meta().readingDirection() == Direction.RTL;
  }

  DrawnDocument typeset() throws IOException {
    if (!publication.isBundle()) {
      article(0);
      return drawn(articlePages);
    }
    ContentsLayout contents = new ContentsLayout(publication, series, root, context);
    List<List<PlacedRow>> front = new Paginator(geometry).paginate(contents.rows());
    labels = new PageLabels(front.size());
    for (int p = 0; p < front.size(); p++) {
      begin(front.get(p), p, Pagination.FRONT);
    }
    List<Anchor> titles = new ArrayList<>();
    for (int i = 0; i < publication.articles().size(); i++) {
      titles.add(article(i));
    }
    // The pages that say where everything stands come first, and are drawn last.
    context.shaper().speak(publication.meta().language());
    for (int i = 0; i < titles.size(); i++) {
      contents.entries().get(i).leadTo(titles.get(i), context, labels);
    }
    List<DrawnDocument.Page> pages = new ArrayList<>();
    for (int p = 0; p < front.size(); p++) {
      pages.add(paint(front.get(p), p, contents.header()));
    }
    pages.addAll(articlePages);
    return drawn(pages);
  }

  private DrawnDocument drawn(List<DrawnDocument.Page> pages) {
    return new DrawnDocument(
        root,
        pages,
        new Pagination(starts),
        labels,
        anchors,
        links,
        fonts,
        images.values().stream().flatMap(Optional::stream).toList(),
        checksum.getValue());
  }

  /**
   * Lays out and draws an article.
   *
   * @return the place of its title
   */
  private Anchor article(int index) throws IOException {
    Article article = NumberedNotes.of(publication.articles().get(index));
    Tag tag = root.child("Art");
    if (!article.meta().language().equals(publication.meta().language())) {
      tag.speak(article.meta().language());
    }
    context.shaper().speak(article.meta().language());
    String noteIds = "note-" + (index + 1) + "-";
    ArticleLayout layout = new ArticleLayout(article, tag, context, noteIds, this::image);
    String header = "";
    for (List<PlacedRow> page : new Paginator(geometry).paginate(layout.rows())) {
      int number = labels.front() + articlePages.size();
      begin(page, number, index);
      articlePages.add(paint(page, number, header));
      // The first page has the title itself.
      header = article.meta().title();
    }
    anchors.addAll(layout.anchors());
    return layout.anchors().get(0);
  }

  /** Notes which words a page begins with. */
  private void begin(List<PlacedRow> page, int number, int article) {
    Row first =
        page.stream()
            .map(PlacedRow::row)
            .filter(row -> !row.isArtifact())
            .findFirst()
            .orElseThrow();
    starts.add(new Pagination.Page(labels.of(number), article, first.start().position()));
  }

  private DrawnDocument.Page paint(List<PlacedRow> page, int number, String header)
      throws IOException {
    place(page, number);
    PageGeometry sheet = geometry(page);
    PagePainter painter = new PagePainter(number, sheet, context.typography(), fonts, links);
    byte[] content = painter.paint(page, furniture(number, sheet, header));
    checksum.update(content);
    return new DrawnDocument.Page(streams.deflated(content), sheet, painter.marks());
  }

  /** Returns header and number of a page; none of a title page, though it counts. */
  private List<PageFurniture.Piece> furniture(int number, PageGeometry sheet, String header) {
    boolean title = publication.isBundle() && number == 0;
    return title
        ? List.of()
        : new PageFurniture(context, sheet, rightToLeft).pieces(header, labels.of(number));
  }

  /** Tells the places on a page where they are. */
  private void place(List<PlacedRow> page, int number) {
    for (PlacedRow placed : page) {
      for (Anchor anchor : placed.row().anchors()) {
        anchor.place(number, geometry(page).height() - placed.top() + 6);
      }
    }
  }

  private PageGeometry geometry(List<PlacedRow> page) {
    return page.get(0).row().landscape() ? landscape : geometry;
  }

  private Optional<Image> image(Media.Image media) {
    return images.computeIfAbsent(media, this::load);
  }

  /**
   * Loads an image; empty where it cannot be decoded: its alternative text stands in for it then.
   */
  private Optional<Image> load(Media.Image media) {
    try {
      String name = "I" + (images.size() + 1);
      ImageLoader.Loaded image = ImageLoader.load(streams.document(), media);
      Optional<Binary> same = image.asIs() ? Optional.of(media.data()) : Optional.empty();
      return Optional.of(new Image(image.object(), name, media.width(), media.height(), same));
    } catch (IOException broken) {
      return Optional.empty();
    }
  }
}
