package org.plainpress.read.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.plainpress.article.Block;
import org.plainpress.article.Heading;
import org.plainpress.article.Text;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.ZipEntries;
import org.plainpress.read.draft.ArticleDraft;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.block.BodyHead;
import org.plainpress.read.html.block.HtmlBody;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.language.LanguageFinder;
import org.plainpress.read.library.LibraryTexts;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.Result;

/**
 * Reads documents of Word (DOCX) by way of mammoth, which goes by the styles of paragraphs and not
 * by their looks. The export of a database is an article a document.
 */
public final class DocxReader implements ArticleReader {

  /** What mammoth makes of the styles that {@link WordMarkup} gives. */
  private static final String STYLES =
      """
      p.Title => h1.%5$s:fresh
      p.%1$s => p.%1$s:fresh
      p.%2$s => blockquote > p:fresh
      p.%3$s => p.caption:fresh
      p.%4$s => p.%4$s:fresh
      p.%6$s => pre:separator('\\n')
      p.%7$s => p.%7$s:fresh
      r[style-name='Strong'] => strong
      r[style-name='Emphasis'] => em
      r[style-name='Verbatim Char'] => code
      r[style-name='HTML Code'] => code
      r[style-name='Source Text'] => code
      """
          .formatted(
              WordMarkup.SUBTITLE,
              WordMarkup.QUOTE,
              WordMarkup.CAPTION,
              WordMarkup.TABLE_CAPTION,
              WordMarkup.TITLE,
              WordMarkup.CODE,
              WordMarkup.DATE);

  /** How deep documents within documents are read. */
  private static final int DEEPEST = 3;

  private final Clock clock;
  private final ReadLimits limits;

  /** Makes a reader that goes by the system's clock. */
  public DocxReader() {
    this(Clock.systemUTC(), ReadLimits.DEFAULT);
  }

  /**
   * Makes a reader.
   *
   * @param clock tells today, by which the century of a date such as {@code 31.12.98} is told where
   *     the text has no date with a full year
   * @param limits say how much a document may unpack to
   */
  public DocxReader(Clock clock, ReadLimits limits) {
    this.clock = clock;
    this.limits = limits;
  }

  @Override
  public List<Reading> read(Source source) {
    byte[] bytes = source.bytes();
    Map<String, byte[]> files = ZipEntries.of(bytes, limits);
    if (!files.containsKey("word/document.xml")) {
      throw new UnreadableSource("this archive holds no document of Word");
    }
    List<ReadingNote> notes = new ArrayList<>();
    leftOut(files, notes);
    WordHtml word = word(files, notes, 0);
    List<Reading> exported = LibraryTexts.readPage(word.body(), clock);
    if (!exported.isEmpty()) {
      return exported;
    }
    Optional<String> subtitle = word.takeSubtitle();
    String plain = Carried.line(Jsoup.parse(word.body()).text());
    Optional<String> dated = word.takeDate();
    String html = word.body();
    ArticleDraft draft = new ArticleDraft(notes, clock);
    Optional<Document> properties = properties(files);
    List<String> authors = properties.map(told -> into(told, draft)).orElse(List.of());
    if (LanguageFinder.find(plain).filter(LanguageFinder.Found::sure).isEmpty()) {
      // Too few words to tell: the language that the document is set to is the better guess.
      language(files).ifPresent(draft::language);
    }
    draft.completeLanguage(plain);
    List<Block> body =
        new ArrayList<>(
            HtmlBody.blocks(html, new PageContext("", draft.language(), source.pictures(), notes)));
    if (body.isEmpty()) {
      throw new UnreadableSource("there is no text in this document");
    }
    if (draft.hasTitle()) {
      HtmlBody.dropTitle(body, draft.title());
    } else {
      HtmlBody.takeTitle(html, body)
          .or(() -> hasHeading(body) ? Optional.empty() : BodyHead.takeBold(body))
          .ifPresent(draft::title);
      if (draft.hasTitle() && !html.contains(WordMarkup.TITLE)) {
        notes.add(
            ReadingNote.ofWhole(
                "there is no title; its first heading stands for one (--title gives another)"));
      }
    }
    subtitle.ifPresent(draft::subtitle);
    // What stands in the text says more than when its file was made.
    dated
        .or(() -> BodyHead.takeDate(body))
        .or(() -> properties.flatMap(told -> text(told, "dcterms|created")))
        .ifPresent(draft::published);
    List<String> signed = BodyHead.takeByline(body);
    // What the program was registered for signs less than the line below the title.
    (signed.isEmpty() ? authors : signed).forEach(draft::author);
    draft
        .completeTitle(BodyHead.firstWords(body, plain))
        .identify(Text.folded(draft.title() + "\n" + plain));
    return List.of(draft.finish(body));
  }

  /**
   * Returns a document as HTML.
   *
   * @param depth how many documents it is within
   */
  private WordHtml word(Map<String, byte[]> files, List<ReadingNote> notes, int depth) {
    WordMarks marks = new WordMarks();
    byte[] marked =
        marks.marked(WordParts.of(files, notes), bytes -> inner(bytes, notes, depth + 1), notes);
    return new WordHtml(marks.restored(converted(marked, notes)));
  }

  private String inner(byte[] bytes, List<ReadingNote> notes, int depth) {
    if (depth > DEEPEST) {
      throw new UnreadableSource("documents are within documents too deep");
    }
    return word(ZipEntries.of(bytes, limits), notes, depth).body();
  }

  /** Notes what stands in a document beside its text: comments, and what each page begins with. */
  private static void leftOut(Map<String, byte[]> files, List<ReadingNote> notes) {
    int comments =
        xml(files.getOrDefault("word/comments.xml", new byte[0])).select("w|comment").size();
    if (comments > 0) {
      notes.add(
          ReadingNote.ofWhole(
              "left out " + (comments == 1 ? "1 comment" : comments + " comments")));
    }
    List<String> words =
        files.entrySet().stream()
            .filter(file -> file.getKey().matches("word/(?:header|footer)\\d*\\.xml"))
            .sorted(Map.Entry.comparingByKey())
            .map(file -> Carried.line(xml(file.getValue()).text()))
            .filter(text -> text.matches(".*\\p{L}.*"))
            .distinct()
            .map(text -> "'" + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + "'")
            .toList();
    if (!words.isEmpty()) {
      notes.add(
          ReadingNote.ofWhole(
              "left out the headers and footers of pages: " + String.join(", ", words)));
    }
  }

  private static Document xml(byte[] bytes) {
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
  }

  /**
   * Returns a document as HTML.
   *
   * @param notes receives up to five warnings about what could not be converted
   */
  private static String converted(byte[] bytes, List<ReadingNote> notes) {
    try {
      Result<String> result =
          new DocumentConverter()
              .addStyleMap(STYLES)
              .convertToHtml(new ByteArrayInputStream(bytes));
      result.getWarnings().stream()
          .distinct()
          // Roles of styles are told before: what mammoth makes of their names says nothing.
          .filter(warning -> !warning.startsWith("Unrecognised "))
          .limit(5)
          .map(ReadingNote::ofWhole)
          .forEach(notes::add);
      return result.getValue();
    } catch (IOException | RuntimeException damaged) {
      // mammoth answers damaged documents with whatever it runs into.
      throw new UnreadableSource("this document is damaged or not of Word", damaged);
    }
  }

  /**
   * Returns what a document says of itself: the core properties of the Open Packaging Conventions
   * (ECMA-376, part 2, 11).
   */
  private static Optional<Document> properties(Map<String, byte[]> files) {
    return Optional.ofNullable(files.get("docProps/core.xml")).map(DocxReader::xml);
  }

  private static Optional<String> language(Map<String, byte[]> files) {
    return Optional.ofNullable(files.get("word/styles.xml"))
        .map(DocxReader::xml)
        .flatMap(WordStyles::language);
  }

  private static boolean hasHeading(List<Block> body) {
    return body.stream().anyMatch(Heading.class::isInstance);
  }

  /** Adds a document's properties to an article; returns the authors that they name. */
  private static List<String> into(Document properties, ArticleDraft draft) {
    text(properties, "dc|title").ifPresent(draft::title);
    for (String word : text(properties, "cp|keywords").orElse("").split("\\s*[,;]\\s*")) {
      draft.subject(word);
    }
    text(properties, "dc|description").ifPresent(draft::summary);
    text(properties, "dc|language").ifPresent(draft::language);
    text(properties, "dc|subject").ifPresent(draft::subject);
    text(properties, "dcterms|modified").ifPresent(draft::modified);
    return List.of(text(properties, "dc|creator").orElse("").split("\\s*;\\s*"));
  }

  /** Returns the text of the first selected property that is not blank. */
  private static Optional<String> text(Document properties, String selector) {
    Element element = properties.selectFirst(selector);
    return Optional.ofNullable(element)
        .map(found -> Carried.line(found.text()))
        .filter(line -> !line.isEmpty());
  }
}
