package org.plainpress.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.plainpress.article.Article;
import org.plainpress.article.Direction;
import org.plainpress.article.Media;
import org.plainpress.article.NumberedNotes;
import org.plainpress.article.Publication;
import org.plainpress.pdf.shape.Shaper;

/** Lays out a whole publication: its articles as rows, the rows on pages, the pages drawn. */
final class PublicationLayout {

  private final Publication publication;
  private final PDDocument document;
  private final Shaper shaper;
  private final DocumentFonts fonts = new DocumentFonts();
  private final Tag root = Tag.root("Document");
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<PagePainter> pages = new ArrayList<>();
  private final List<LinkAnnotation> links = new ArrayList<>();
  private final Map<Media.Image, Optional<Image>> images = new HashMap<>();

  PublicationLayout(Publication publication, PDDocument document, Shaper shaper) {
    this.publication = publication;
    this.document = document;
    this.shaper = shaper;
  }

  void layOut() {
    boolean rightToLeft = publication.meta().readingDirection() == Direction.RTL;
    List<Row> contents = List.of();
    List<ContentsEntry> entries = new ArrayList<>();
    if (publication.isBundle()) {
      contents = new ContentsLayout(publication, root, shaper, entries).rows();
    }
    List<List<Row>> articles = new ArrayList<>();
    for (int i = 0; i < publication.articles().size(); i++) {
      articles.add(article(i, entries));
    }
    Paginator paginator = new Paginator(Typography.BODY_HEIGHT);
    List<Paginator.Page> made = new ArrayList<>(paginator.paginate(contents));
    List<String> headers = new ArrayList<>();
    made.forEach(page -> headers.add(""));
    for (int i = 0; i < articles.size(); i++) {
      List<Paginator.Page> own = new Paginator(Typography.BODY_HEIGHT).paginate(articles.get(i));
      String title = publication.articles().get(i).meta().title();
      for (Paginator.Page page : own) {
        headers.add(page == own.get(0) ? "" : title);
        made.add(page);
      }
    }
    // Where everything stands must be known before the contents page, drawn first, can say it.
    for (int p = 0; p < made.size(); p++) {
      place(made.get(p), p);
    }
    entries.forEach(entry -> entry.number(shaper, rightToLeft));
    for (int p = 0; p < made.size(); p++) {
      PagePainter painter = new PagePainter(p, fonts, links);
      painter.paint(made.get(p), new PageFurniture(shaper, rightToLeft).rows(headers.get(p), p));
      pages.add(painter);
    }
  }

  private List<Row> article(int index, List<ContentsEntry> entries) {
    Article article = NumberedNotes.of(publication.articles().get(index));
    Tag tag = root.child("Art");
    if (!article.meta().language().equals(publication.meta().language())) {
      tag.language(article.meta().language());
    }
    ArticleLayout layout =
        new ArticleLayout(article, tag, shaper, "note-" + (index + 1) + "-", this::image);
    List<Row> rows = layout.rows();
    anchors.addAll(layout.anchors());
    if (!entries.isEmpty()) {
      entries.get(index).leadTo(layout.anchors().get(0));
    }
    return rows;
  }

  private static void place(Paginator.Page page, int number) {
    for (int r = 0; r < page.rows().size(); r++) {
      Anchor anchor = page.rows().get(r).anchor;
      if (anchor != null) {
        anchor.page = number;
        anchor.top = Typography.PAGE_HEIGHT - page.tops().get(r) + 6;
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

  DocumentFonts fonts() {
    return fonts;
  }

  Tag root() {
    return root;
  }

  List<Anchor> anchors() {
    return anchors;
  }

  List<PagePainter> pages() {
    return pages;
  }

  List<LinkAnnotation> links() {
    return links;
  }

  List<Image> images() {
    return images.values().stream().flatMap(Optional::stream).toList();
  }
}
