package org.plainpress.epub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.siegmann.epublib.domain.Author;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.Identifier;
import nl.siegmann.epublib.domain.MediaType;
import nl.siegmann.epublib.domain.Metadata;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.SpineReference;
import nl.siegmann.epublib.domain.TOCReference;
import nl.siegmann.epublib.epub.NCXDocument;
import org.plainpress.article.Article;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.json.ArticleJson;
import org.plainpress.markup.BodyMarkup;

/** Makes epublib's book of a publication: its resources, spine, table of contents, metadata. */
final class BookBuilder {

  static final String FOLDER = "EPUB/";
  static final String PACKAGE = FOLDER + "package.opf";
  static final String NAV = "nav.xhtml";
  static final String NCX = "toc.ncx";
  static final String STYLE = "style.css";

  private static final MediaType XHTML = new MediaType("application/xhtml+xml", ".xhtml");
  private static final MediaType CSS = new MediaType("text/css", ".css");
  private static final MediaType JSON = new MediaType("application/json", ".json");

  private static final class Style {
    static final byte[] SHEET = load();

    private static byte[] load() {
      try (InputStream in =
          BookBuilder.class.getResourceAsStream("/org/plainpress/assets/styles/epub.css")) {
        return in.readAllBytes();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  private final Publication publication;
  private final Book book = new Book();
  private final Map<Media.Image, String> images = new HashMap<>();
  private final List<Resource> chapters = new ArrayList<>();

  BookBuilder(Publication publication) {
    this.publication = publication;
  }

  Book build() throws IOException {
    metadata();
    BodyMarkup markup = BodyMarkup.forBook(this::image);
    for (int i = 0; i < publication.articles().size(); i++) {
      chapter(i + 1, publication.articles().get(i), markup);
    }
    add(new Resource("style", Style.SHEET, STYLE, CSS));
    Resource ncx = ncx();
    book.setNcxResource(ncx);
    add(ncx);
    book.getSpine().setTocResource(ncx);
    String nav = new NavDocument(publication, book, chapters.get(0).getHref()).xhtml();
    Resource contents = new Resource("nav", nav.getBytes(StandardCharsets.UTF_8), NAV, XHTML);
    add(contents);
    // Its landmark leads to it, so it is in the spine: before many articles, after one.
    book.getSpine()
        .getSpineReferences()
        .add(publication.isBundle() ? 0 : 1, new SpineReference(contents));
    return book;
  }

  /**
   * What is true of this book and its accessibility metadata must say (EPUB Accessibility 1.1, 2).
   */
  AccessibilityFacts facts() {
    return AccessibilityFacts.of(publication);
  }

  /** The book's resources in the order they were added: epublib keeps them in none. */
  static List<Resource> inOrder(Book book) {
    List<Resource> resources = new ArrayList<>(book.getResources().getAll());
    resources.sort(
        (a, b) -> rank(a) != rank(b) ? rank(a) - rank(b) : compare(a.getHref(), b.getHref()));
    return resources;
  }

  private static int rank(Resource resource) {
    return switch (resource.getHref()) {
      case NAV -> 0;
      case NCX -> 1;
      case STYLE -> 2;
      default -> 3;
    };
  }

  /** Shorter first, so that {@code article-10} comes after {@code article-9}. */
  private static int compare(String a, String b) {
    return a.length() != b.length() ? a.length() - b.length() : a.compareTo(b);
  }

  private void metadata() {
    Meta meta = publication.meta();
    Metadata metadata = book.getMetadata();
    metadata.addTitle(meta.title());
    Identifier id = new Identifier("URI", meta.id());
    id.setBookId(true);
    metadata.setIdentifiers(new ArrayList<>(List.of(id)));
    metadata.setLanguage(meta.language());
    meta.authors().forEach(author -> metadata.addAuthor(new Author("", author)));
    meta.publisher().ifPresent(metadata::addPublisher);
    meta.summary().or(meta::subtitle).ifPresent(metadata::addDescription);
    metadata.setSubjects(new ArrayList<>(meta.subjects()));
    meta.rights().ifPresent(rights -> metadata.setRights(new ArrayList<>(List.of(rights))));
  }

  private void chapter(int number, Article article, BodyMarkup markup) {
    String name = "article-" + number;
    BodyMarkup.Rendered body = markup.render(article);
    String xhtml = new ChapterDocument(article, body.xhtml()).xhtml();
    Resource chapter =
        new Resource(name, xhtml.getBytes(StandardCharsets.UTF_8), name + ".xhtml", XHTML);
    add(chapter);
    chapters.add(chapter);
    // The source of everything above: what our EPUB reader takes the article back from.
    add(new Resource(name + "-json", ArticleJson.toBytes(article), name + ".json", JSON));
    book.getSpine().addResource(chapter);
    TOCReference entry = new TOCReference(article.meta().title(), chapter, "title");
    book.getTableOfContents().addTOCReference(entry);
    headings(entry, chapter, body.headings());
  }

  /** Nests the headings below the article as their levels say. */
  private static void headings(
      TOCReference top, Resource chapter, List<BodyMarkup.Entry> headings) {
    List<TOCReference> open = new ArrayList<>(List.of(top));
    for (BodyMarkup.Entry heading : headings) {
      while (open.size() >= heading.level()) {
        open.remove(open.size() - 1);
      }
      TOCReference entry = new TOCReference(heading.text(), chapter, heading.id());
      open.get(open.size() - 1).addChildSection(entry);
      open.add(entry);
    }
  }

  private String image(Media.Image image) {
    return images.computeIfAbsent(
        image,
        known -> {
          String type = known.type().substring("image/".length());
          String name = "image-" + (images.size() + 1);
          String href = name + (type.equals("jpeg") ? ".jpg" : "." + type);
          add(
              new Resource(
                  name, known.data().toByteArray(), href, new MediaType(known.type(), "." + type)));
          return href;
        });
  }

  private Resource ncx() throws IOException {
    Resource ncx =
        NCXDocument.createNCXResource(
            book.getMetadata().getIdentifiers(),
            book.getTitle(),
            List.of(),
            book.getTableOfContents());
    ncx.setId("ncx");
    ncx.setHref(NCX);
    return ncx;
  }

  private void add(Resource resource) {
    book.getResources().add(resource);
  }
}
