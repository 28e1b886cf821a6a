package org.plainpress.read.book;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.siegmann.epublib.domain.Author;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.GuideReference;
import nl.siegmann.epublib.domain.Identifier;
import nl.siegmann.epublib.domain.Metadata;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.Resources;
import nl.siegmann.epublib.domain.SpineReference;
import org.plainpress.article.Article;
import org.plainpress.json.ArticleJson;
import org.plainpress.json.MalformedArticleJson;
import org.plainpress.mark.OwnEditions;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Pictures;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.DecodedText;
import org.plainpress.read.bytes.WellFormed;
import org.plainpress.read.bytes.ZipEntries;
import org.plainpress.read.draft.ArticleDraft;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.block.BodyHead;
import org.plainpress.read.html.block.HtmlBody;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.image.ImageImporter;

/**
 * Reads EPUBs: our own from the Article JSON that they carry, so that nothing is lost; all others
 * from the documents of their spine, one article each.
 */
public final class EpubReader implements ArticleReader {

  private final ImageImporter importer;
  private final Clock clock;
  private final ReadLimits limits;

  /**
   * Makes a reader that goes by the system's clock.
   *
   * @param importer decodes the images in the book
   */
  public EpubReader(ImageImporter importer) {
    this(importer, Clock.systemUTC(), ReadLimits.DEFAULT);
  }

  /**
   * Makes a reader.
   *
   * @param importer decodes the images in the book
   * @param clock tells today, by which the century of a date such as {@code 31.12.98} is told where
   *     the book has no date with a full year
   * @param limits say how much a book may unpack to
   */
  public EpubReader(ImageImporter importer, Clock clock, ReadLimits limits) {
    this.importer = importer;
    this.clock = clock;
    this.limits = limits;
  }

  @Override
  public List<Reading> read(Source source) {
    Map<String, byte[]> files = ZipEntries.of(source.bytes(), limits);
    List<Reading> ours = ours(files);
    if (!ours.isEmpty()) {
      return ours;
    }
    Encryption.check(files);
    Book book = book(files);
    List<Chapter> chapters = new ArrayList<>();
    for (SpineReference reference : book.getSpine().getSpineReferences()) {
      Optional.ofNullable(reference.getResource())
          .filter(EpubReader::isDocument)
          .map(resource -> chapter(reference, files))
          .filter(chapter -> !chapter.document().isContents())
          .filter(chapter -> !isContents(book, chapter))
          .ifPresent(chapters::add);
    }
    BookContents contents = BookContents.of(files);
    List<String> passedOver = passOver(chapters, FrontMatter.of(book, contents));
    joinParts(chapters, contents);
    BookNotes bookNotes = new BookNotes(chapters.stream().map(Chapter::document).toList());
    bookNotes.settle();
    List<Reading> readings = new ArrayList<>();
    for (Chapter chapter : chapters) {
      if (!bookNotes.isEmptied(chapter.document())) {
        chapter(book, contents, chapter, files).ifPresent(readings::add);
      }
    }
    if (readings.isEmpty()) {
      throw new UnreadableSource("this EPUB holds no text that can be read");
    }
    List<Reading> titled = titled(readings, Carried.line(book.getTitle()));
    return passedOver.isEmpty()
        ? titled
        : noted(
            titled, "passed over what is no article of the book: " + String.join(", ", passedOver));
  }

  /**
   * Takes out the pages that are no articles, unless there are no others.
   *
   * @param chapters changed
   * @return what they are, with their files
   */
  private static List<String> passOver(List<Chapter> chapters, FrontMatter pages) {
    List<Chapter> articles = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    for (Chapter chapter : chapters) {
      pages
          .what(chapter.document(), chapter.href())
          .ifPresentOrElse(
              what -> passedOver.add(what + " (" + chapter.href() + ")"),
              () -> articles.add(chapter));
    }
    if (articles.stream().allMatch(chapter -> chapter.document().isEmpty())) {
      return List.of();
    }
    chapters.retainAll(articles);
    return passedOver;
  }

  /**
   * Puts the files together that calibre made of one: {@code a_split_001.html} goes on where {@code
   * a_split_000.html} ends, unless it begins with a heading or the contents lead to it.
   *
   * @param chapters changed
   */
  private static void joinParts(List<Chapter> chapters, BookContents contents) {
    for (int i = chapters.size() - 1; i > 0; i--) {
      BookDocument part = chapters.get(i).document();
      BookDocument before = chapters.get(i - 1).document();
      if (part.goesOnFrom(before) && contents.label(part.path()).isEmpty()) {
        before.append(part);
        chapters.get(i - 1).notes().addAll(chapters.remove(i).notes());
        chapters.forEach(chapter -> chapter.document().redirect(part, before));
      }
    }
  }

  /** Returns whether the guide calls a document the table of contents (OPF 2.0.1, 2.6). */
  private static boolean isContents(Book book, Chapter chapter) {
    return book.getGuide().getReferences().stream()
            .filter(one -> "toc".equalsIgnoreCase(one.getType()))
            .map(GuideReference::getResource)
            .anyMatch(one -> one != null && chapter.href().equals(one.getHref()))
        && chapter.document().isLinks();
  }

  /** Returns the chapters of a book with a note of its title, where none of them has that. */
  private static List<Reading> titled(List<Reading> chapters, String title) {
    boolean told =
        chapters.stream().anyMatch(one -> one.article().meta().title().equalsIgnoreCase(title));
    if (title.isEmpty() || told) {
      return chapters;
    }
    return noted(
        chapters,
        "the book's title is '"
            + title
            + "', which no chapter says; --bundle puts them together under one");
  }

  /** Returns chapters with a note of the whole book at the first. */
  private static List<Reading> noted(List<Reading> chapters, String note) {
    Reading first = chapters.get(0);
    List<ReadingNote> notes = new ArrayList<>(first.notes());
    notes.add(ReadingNote.ofWhole(note));
    chapters.set(0, first.withNotes(notes));
    return chapters;
  }

  /**
   * Returns the articles that an EPUB of ours carries, in their order; none where the EPUB is not
   * ours.
   */
  private static List<Reading> ours(Map<String, byte[]> files) {
    SortedMap<Integer, byte[]> sources = new TreeMap<>();
    files.forEach(
        (path, bytes) ->
            OwnEditions.articleOfBook(path).ifPresent(number -> sources.put(number, bytes)));
    List<Reading> readings = new ArrayList<>();
    for (byte[] json : sources.values()) {
      try {
        for (Article article :
            ArticleJson.parse(
                json, name -> Optional.ofNullable(files.get(OwnEditions.beside(name))))) {
          readings.add(new Reading(article, List.of()));
        }
      } catch (MalformedArticleJson foreign) {
        // Somebody else's file of that name: then the spine tells.
        return List.of();
      }
    }
    return readings;
  }

  /**
   * Parses a book.
   *
   * @param files the files of the book by their paths
   * @throws UnreadableSource where its package document is missing or broken
   */
  private static Book book(Map<String, byte[]> files) {
    byte[] container = files.getOrDefault("META-INF/container.xml", new byte[0]);
    if (!text(container).contains("rootfile")) {
      throw new UnreadableSource("this EPUB names no package document; it is damaged");
    }
    Resources resources = new Resources();
    files.forEach(
        (name, bytes) -> {
          if (isReadable(name, bytes)) {
            resources.add(new Resource(bytes, name));
          }
        });
    try {
      return new nl.siegmann.epublib.epub.EpubReader().readEpub(resources);
    } catch (java.io.IOException | RuntimeException damaged) {
      // epublib answers a damaged package document with whatever it runs into.
      throw new UnreadableSource("this EPUB's package document cannot be read", damaged);
    }
  }

  /**
   * Returns whether epublib is to have a file. It would parse broken XML with words of its own on
   * the user's terminal; a broken table of contents is not needed, since the spine tells the order.
   *
   * @throws UnreadableSource where the book cannot be read without it
   */
  private static boolean isReadable(String name, byte[] bytes) {
    boolean contents = name.endsWith(".ncx");
    if (!contents && !name.endsWith(".opf") && !name.equals("META-INF/container.xml")) {
      return true;
    }
    if (text(bytes).contains("<!ENTITY")) {
      throw new UnreadableSource("this EPUB declares entities in " + name + ", which is refused");
    }
    OptionalInt broken = WellFormed.brokenLine(bytes);
    if (broken.isPresent() && !contents) {
      throw new UnreadableSource(
          "this EPUB is damaged: " + name + " is broken at line " + broken.getAsInt());
    }
    return broken.isEmpty();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * A document of the spine.
   *
   * @param href as epublib tells it
   * @param linear whether it is of the reading order
   * @param notes of how its bytes were read
   */
  private record Chapter(
      BookDocument document, String href, boolean linear, List<ReadingNote> notes) {}

  private static Chapter chapter(SpineReference reference, Map<String, byte[]> files) {
    String href = reference.getResource().getHref();
    String path = path(href, files);
    List<ReadingNote> notes = new ArrayList<>();
    String html =
        DecodedText.ofPage(new Source(path, files.getOrDefault(path, new byte[0])), notes);
    return new Chapter(new BookDocument(path, html), href, reference.isLinear(), notes);
  }

  /** Reads a document of the spine as an article; empty for one that holds nothing. */
  private Optional<Reading> chapter(
      Book book, BookContents contents, Chapter chapter, Map<String, byte[]> files) {
    String html = chapter.document().html();
    List<ReadingNote> notes = new ArrayList<>(chapter.notes());
    if (!chapter.linear()) {
      notes.add(
          ReadingNote.ofWhole(
              chapter.href() + " is not of the book's reading order; it is read where it stands"));
    }
    int links = chapter.document().linksToOthers();
    if (links > 0) {
      notes.add(
          ReadingNote.ofWhole(
              "left out "
                  + (links == 1 ? "1 link to another chapter" : links + " links to other chapters")
                  + " of the book; the words stay"));
    }
    ArticleDraft draft = new ArticleDraft(notes, clock);
    draft.language(String.valueOf(book.getMetadata().getLanguage()));
    Pictures pictures = pictures(chapter.document(), files);
    HtmlBody.Page page =
        HtmlBody.page(
            html,
            contents.label(chapter.document().path()),
            new PageContext("", draft.language(), pictures, notes));
    if (page.blocks().isEmpty()) {
      return Optional.empty();
    }
    page.language().ifPresent(draft::language);
    draft.completeLanguage(page.words());
    page.title().ifPresent(draft::title);
    String bookTitle = Carried.line(book.getTitle());
    if (!draft.hasTitle() && !bookTitle.isEmpty()) {
      draft.title(bookTitle);
      notes.add(
          ReadingNote.ofWhole(
              "a chapter has no title; that of the book stands for one (--title gives another)"));
    }
    draft.completeTitle(page.words());
    // A collection's articles are signed one by one.
    List<String> signed = BodyHead.takeByline(page.blocks());
    signed.forEach(draft::author);
    into(book.getMetadata(), signed.isEmpty(), draft);
    String identifier =
        book.getMetadata().getIdentifiers().stream()
            .map(Identifier::getValue)
            .findFirst()
            .orElse("");
    draft.identify(identifier + "\n" + chapter.href() + "\n" + draft.title());
    return Optional.of(draft.finish(page.blocks()));
  }

  /**
   * Adds to an article what the book says of itself.
   *
   * @param authors whether its authors are the article's
   */
  private static void into(Metadata metadata, boolean authors, ArticleDraft draft) {
    for (Author author : authors ? metadata.getAuthors() : List.<Author>of()) {
      draft.author(author.getFirstname() + " " + author.getLastname());
    }
    first(metadata.getPublishers()).ifPresent(draft::publisher);
    first(metadata.getRights()).ifPresent(draft::rights);
    metadata.getSubjects().forEach(draft::subject);
    metadata.getDates().forEach(date -> draft.published(String.valueOf(date.getValue())));
  }

  /** Returns the first value that is not blank. */
  private static Optional<String> first(List<String> values) {
    return values.stream().map(Carried::line).filter(line -> !line.isEmpty()).findFirst();
  }

  /** Returns whether a file is a document by its name. */
  private static boolean isDocument(Resource resource) {
    String href = Objects.requireNonNullElse(resource.getHref(), "").toLowerCase(Locale.ROOT);
    return href.endsWith(".xhtml")
        || href.endsWith(".html")
        || href.endsWith(".htm")
        || href.endsWith(".svg")
        || href.endsWith(".xml");
  }

  /**
   * Returns the path of a file in the book: epublib's addresses are relative to the package
   * document.
   */
  private static String path(String written, Map<String, byte[]> files) {
    String href =
        files.containsKey(written) || !written.contains("%")
            ? written
            : URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    if (files.containsKey(href)) {
      return href;
    }
    return files.keySet().stream()
        .filter(name -> name.endsWith("/" + href))
        .findFirst()
        .orElse(href);
  }

  /** Returns what finds the images of a document in its book. */
  private Pictures pictures(BookDocument document, Map<String, byte[]> files) {
    return (reference, address) -> {
      Optional<byte[]> bytes = document.resolved(reference.split("[?#]")[0]).map(files::get);
      return bytes.flatMap(importer::read);
    };
  }
}
