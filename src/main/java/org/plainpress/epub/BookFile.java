package org.plainpress.epub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.MediaType;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.TOCReference;
import org.plainpress.article.Article;
import org.plainpress.article.Media;
import org.plainpress.article.Publication;
import org.plainpress.json.ArticleJson;
import org.plainpress.mark.OwnEditions;
import org.plainpress.markup.BodyMarkup;
import org.plainpress.markup.PageBreaks;
import org.plainpress.paging.Pagination;
import org.plainpress.settings.EpubSettings;

/**
 * Writes one book to its container. What is ready is written at once; epublib's {@link Book} keeps
 * what the package document, the navigation document and the NCX are then written from.
 */
final class BookFile {

  static final String FOLDER = OwnEditions.FOLDER;
  static final String PACKAGE = FOLDER + "package.opf";
  static final String COVER = "cover.xhtml";
  static final String CONTENTS = "contents.xhtml";
  static final String NAV = "nav.xhtml";
  static final String NCX = "toc.ncx";

  /** The style sheet that every reading system can parse. */
  static final String STYLE = "style.css";

  /** The style sheet of what CSS 2.1 does not have, which an old reading system may drop. */
  static final String MODERN = "modern.css";

  /** The style sheet that makes cards of the rows of tables where a page is narrow. */
  static final String CARDS = "cards.css";

  private static final MediaType XHTML = new MediaType("application/xhtml+xml", ".xhtml");
  private static final MediaType CSS = new MediaType("text/css", ".css");
  private static final MediaType JSON = new MediaType("application/json", ".json");
  private static final MediaType NCX_TYPE = new MediaType("application/x-dtbncx+xml", ".ncx");

  /** The type that every version of EPUB 3 takes for a TrueType font with OpenType's tables. */
  private static final MediaType TTF = new MediaType("application/vnd.ms-opentype", ".ttf");

  private static final class Style {
    static final String SHEET = load("epub.css");
    static final String NEWER = load("epub-modern.css");
    static final String CARDS = load("epub-cards.css");

    /** The sheets of books without fonts of their own, which are most. */
    static final SameFile SAME_SHEET = SameFile.of(SHEET);

    static final SameFile SAME_NEWER = SameFile.of(NEWER);

    private static String load(String name) {
      try (InputStream in =
          BookFile.class.getResourceAsStream("/org/plainpress/assets/styles/" + name)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  private final Publication publication;
  private final EpubSettings settings;
  private final EpubExtras extras;
  private final OffsetDateTime undated;
  private final Container container;
  private final Book book = new Book();
  private final Map<Media.Image, String> images = new HashMap<>();
  private final List<NavDocument.PageEntry> pages = new ArrayList<>();
  private final EmbeddedFonts fonts;

  /** The documents in which MathML is: not each article with formulas, some of which are words. */
  private final Set<String> formulas = new HashSet<>();

  /** Below which widths of the page, in em, rows of tables are cards. */
  private final SortedSet<Integer> cards = new TreeSet<>();

  BookFile(
      Publication publication,
      EpubSettings settings,
      EpubExtras extras,
      OffsetDateTime undated,
      Container container) {
    this.publication = publication;
    this.settings = settings;
    this.extras = extras;
    this.undated = undated;
    this.container = container;
    this.fonts = new EmbeddedFonts(settings.embedded());
  }

  /** Writes the whole book. */
  void write() throws IOException {
    book.setResources(new Manifest());
    book.setMetadata(BookMetadata.of(publication));
    if (extras.cover().isPresent()) {
      cover(extras.cover().get());
    }
    if (publication.isBundle()) {
      contents();
    }
    BodyMarkup markup = BodyMarkup.forBook(this::image);
    for (int i = 0; i < publication.articles().size(); i++) {
      article(i, markup);
    }
    style();
    navigation();
    container.add(
        PACKAGE,
        new PackageDocument(publication, book, settings, extras.paged(), formulas, undated).xml());
  }

  private void cover(Media.Image picture) throws IOException {
    String href = "cover" + suffix(picture);
    book.setCoverImage(add("cover-image", href, type(picture), picture.data().toByteArray()));
    Resource page =
        text("cover", COVER, new CoverDocument(publication.meta(), href, picture).xhtml());
    book.setCoverPage(page);
    book.getSpine().addResource(page);
  }

  private void contents() throws IOException {
    PageBreaks breaks = breaks(Pagination.FRONT, CONTENTS);
    String xhtml = new ContentsDocument(publication, settings.series(), breaks).xhtml();
    book.getSpine().addResource(text("contents", CONTENTS, xhtml));
  }

  private void article(int index, BodyMarkup markup) throws IOException {
    Article article = publication.articles().get(index);
    PageBreaks breaks = breaks(index, ChapterDocument.href(index));
    ChapterDocument document = new ChapterDocument(publication, index, breaks);
    String xhtml = document.xhtml(markup);
    cards.addAll(document.cards());
    if (xhtml.contains("<math ")) {
      formulas.add(ChapterDocument.href(index));
    }
    String name = ChapterDocument.name(index);
    Resource chapter = text(name, ChapterDocument.href(index), xhtml);
    book.getSpine().addResource(chapter);
    TOCReference entry = new TOCReference(article.meta().title(), chapter, "title");
    book.getTableOfContents().addTOCReference(entry);
    headings(entry, chapter, document.headings());
    // The source of everything above: what our EPUB reader takes the article back from. Its images
    // are those of the book.
    add(
        name + "-json",
        name + ".json",
        JSON,
        ArticleJson.toBytes(article, image -> Optional.of(image(image))));
  }

  /**
   * Puts the headings of an article below it in the table of contents, nested as their levels say.
   */
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

  /**
   * Returns the page breaks to be marked in a document, and lists them for the page list.
   *
   * @param article the index of the article, or {@link Pagination#FRONT} for what stands before all
   */
  private PageBreaks breaks(int article, String href) {
    if (extras.paged().isEmpty()) {
      return PageBreaks.none();
    }
    List<Pagination.Page> own = extras.paged().get().pagination().of(article);
    for (Pagination.Page page : own) {
      pages.add(new NavDocument.PageEntry(page.label(), href + "#" + PageBreaks.id(page)));
    }
    return new PageBreaks(own);
  }

  private void style() throws IOException {
    if (fonts.isEmpty()) {
      add("style", STYLE, Style.SAME_SHEET);
      add("modern", MODERN, Style.SAME_NEWER);
    } else {
      String newer = Style.NEWER + "\n" + fonts.modernCss();
      add("style", STYLE, CSS, fonts.css(Style.SHEET).getBytes(StandardCharsets.UTF_8));
      add("modern", MODERN, CSS, newer.getBytes(StandardCharsets.UTF_8));
    }
    if (!cards.isEmpty()) {
      int each = Style.CARDS.indexOf("@container");
      StringBuilder rules = new StringBuilder(Style.CARDS.substring(0, each));
      for (int width : cards) {
        rules.append(Style.CARDS.substring(each).replace("999", Integer.toString(width)));
      }
      add("cards", CARDS, CSS, rules.toString().getBytes(StandardCharsets.UTF_8));
    }
    for (EmbeddedFonts.Font font : fonts.files()) {
      add(font.name(), font.href(), TTF, font.bytes());
    }
  }

  /**
   * Writes the navigation document, which is not in the spine: what reading systems show of it they
   * show by themselves, and a bundle has a page of contents. The NCX is for old reading systems.
   */
  private void navigation() throws IOException {
    text("nav", NAV, new NavDocument(publication, book, pages).xhtml());
    String toc = new NcxDocument(publication.meta(), book, pages).xml();
    Resource ncx = add("ncx", NCX, NCX_TYPE, toc.getBytes(StandardCharsets.UTF_8));
    book.setNcxResource(ncx);
    book.getSpine().setTocResource(ncx);
  }

  private String image(Media.Image image) {
    return images.computeIfAbsent(
        image,
        known -> {
          String name = "image-" + (images.size() + 1);
          try {
            add(name, name + suffix(known), type(known), known.data().toByteArray());
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
          return name + suffix(known);
        });
  }

  private static MediaType type(Media.Image image) {
    return new MediaType(image.type(), suffix(image));
  }

  private static String suffix(Media.Image image) {
    String type = image.type().substring("image/".length());
    return type.equals("jpeg") ? ".jpg" : "." + type;
  }

  private Resource text(String id, String href, String xhtml) throws IOException {
    fonts.need(xhtml);
    return add(id, href, XHTML, xhtml.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a resource to the container and puts it into the book. */
  private Resource add(String id, String href, MediaType type, byte[] data) throws IOException {
    if (type.getName().startsWith("image/")) {
      container.store(FOLDER + href, data);
    } else {
      container.add(FOLDER + href, data);
    }
    return book.getResources().add(new WrittenResource(id, href, type, data.length));
  }

  /** Writes a style sheet that other books have too, and puts it into the book. */
  private void add(String id, String href, SameFile sheet) throws IOException {
    container.add(FOLDER + href, sheet);
    book.getResources().add(new WrittenResource(id, href, CSS, sheet.data().length));
  }
}
