package org.plainpress.read.document;

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
import org.plainpress.article.Text;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Pictures;
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
import org.plainpress.read.image.ImageImporter;

/** Reads text documents of OpenDocument (ODT, ISO/IEC 26300), such as LibreOffice writes. */
public final class OdtReader implements ArticleReader {

  /** Elements that are nested deeper than this many levels are flattened. */
  private static final int DEEPEST = 200;

  private final ImageImporter importer;
  private final Clock clock;
  private final ReadLimits limits;

  /**
   * Makes a reader.
   *
   * @param importer decodes the images in the document
   * @param clock tells today, by which the century of a date such as {@code 31.12.98} is told
   * @param limits say how much a document may unpack to
   */
  public OdtReader(ImageImporter importer, Clock clock, ReadLimits limits) {
    this.importer = importer;
    this.clock = clock;
    this.limits = limits;
  }

  @Override
  public List<Reading> read(Source source) {
    Map<String, byte[]> files = ZipEntries.of(source.bytes(), limits);
    if (files.containsKey("META-INF/manifest.xml")
        && xml(files, "META-INF/manifest.xml").selectFirst("manifest|encryption-data") != null) {
      throw new UnreadableSource("this document is encrypted; save it without a password");
    }
    Document content = xml(files, "content.xml");
    Element text = content.selectFirst("office|text");
    if (text == null) {
      throw new UnreadableSource("this archive holds no text document of OpenDocument");
    }
    List<ReadingNote> notes = new ArrayList<>();
    Document styles = xml(files, "styles.xml");
    OdtHtml html = new OdtHtml(new OdtStyles(content, styles), files, notes);
    String body = html.of(text);
    ArticleDraft draft = new ArticleDraft(notes, clock);
    Document meta = xml(files, "meta.xml");
    into(meta, draft);
    Optional.ofNullable(
            styles.selectFirst(
                "style|default-style[style:family=paragraph] > style|text-properties"))
        .map(set -> set.attr("fo:language") + "-" + set.attr("fo:country"))
        .filter(tag -> tag.matches("[a-z]{2,3}-[A-Z]{2}"))
        .ifPresent(draft::language);
    String plain = Carried.line(Jsoup.parse(body).text());
    draft.completeLanguage(plain);
    List<Block> blocks =
        new ArrayList<>(
            HtmlBody.blocks(
                body, new PageContext("", draft.language(), pictures(files, source), notes)));
    if (blocks.isEmpty()) {
      throw new UnreadableSource("there is no text in this document");
    }
    html.title().ifPresent(draft::title);
    html.subtitle().ifPresent(draft::subtitle);
    if (draft.hasTitle()) {
      HtmlBody.dropTitle(blocks, draft.title());
    } else {
      HtmlBody.takeTitle(body, blocks).ifPresent(draft::title);
    }
    // What stands in the text says more than when its file was made.
    html.date()
        .or(() -> BodyHead.takeDate(blocks))
        .or(() -> first(meta, "meta|creation-date").map(OdtReader::second))
        .ifPresent(draft::published);
    draft
        .completeTitle(BodyHead.firstWords(blocks, plain))
        .identify(Text.folded(draft.title() + "\n" + plain));
    return List.of(draft.finish(blocks));
  }

  /** Adds to an article what its document says of itself (OpenDocument 1.3, part 3, 4.3). */
  private static void into(Document meta, ArticleDraft draft) {
    first(meta, "dc|title").ifPresent(draft::title);
    first(meta, "meta|initial-creator")
        .or(() -> first(meta, "dc|creator"))
        .ifPresent(names -> List.of(names.split(" *; *")).forEach(draft::author));
    first(meta, "dc|description").ifPresent(draft::summary);
    first(meta, "dc|subject").ifPresent(draft::subject);
    meta.select("meta|keyword").forEach(word -> draft.subject(word.text()));
    first(meta, "dc|language").ifPresent(draft::language);
    first(meta, "dc|date").map(OdtReader::second).ifPresent(draft::modified);
  }

  /** Returns a date without the nine digits of its second's fraction. */
  private static String second(String date) {
    return date.replaceFirst("\\.\\d+$", "");
  }

  private static Optional<String> first(Document meta, String selector) {
    return Optional.ofNullable(meta.selectFirst(selector))
        .map(found -> Carried.line(found.text()))
        .filter(line -> !line.isEmpty());
  }

  private static Document xml(Map<String, byte[]> files, String name) {
    byte[] bytes = files.getOrDefault(name, new byte[0]);
    Document document =
        Jsoup.parse(
            new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser().setMaxDepth(DEEPEST));
    document.outputSettings().prettyPrint(false);
    return document;
  }

  private Pictures pictures(Map<String, byte[]> files, Source source) {
    return (reference, address) -> {
      Optional<byte[]> bytes = Optional.ofNullable(files.get(reference.replaceFirst("^\\./", "")));
      return bytes.isPresent()
          ? importer.read(bytes.get())
          : source.pictures().find(reference, address);
    };
  }
}
