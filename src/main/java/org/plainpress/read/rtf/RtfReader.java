package org.plainpress.read.rtf;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.plainpress.article.Block;
import org.plainpress.article.Heading;
import org.plainpress.article.Text;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.draft.ArticleDraft;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.block.BodyHead;
import org.plainpress.read.html.block.HtmlBody;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.image.ImageImporter;
import org.plainpress.read.library.LibraryTexts;

/**
 * Reads documents in RTF (Microsoft's Rich Text Format 1.9.1): what word processors and press
 * databases export. The export of a database is an article a document.
 */
public final class RtfReader implements ArticleReader {

  private final ImageImporter importer;
  private final Clock clock;

  /**
   * Makes a reader.
   *
   * @param importer decodes the images in the document
   * @param clock tells today, by which the century of a date such as {@code 31.12.98} is told
   */
  public RtfReader(ImageImporter importer, Clock clock) {
    this.importer = importer;
    this.clock = clock;
  }

  @Override
  public List<Reading> read(Source source) {
    RtfText text = new RtfText();
    new Tokens(source.bytes(), text).read();
    String html = text.html();
    List<Reading> exported = LibraryTexts.readPage(html, clock);
    return exported.isEmpty() ? List.of(article(text, html, source)) : exported;
  }

  private Reading article(RtfText text, String html, Source source) {
    List<ReadingNote> notes = new ArrayList<>();
    leftOut(text, notes);
    ArticleDraft draft = new ArticleDraft(notes, clock);
    Facts facts = text.facts();
    facts.of("title").ifPresent(draft::title);
    facts.of("subject").ifPresent(draft::subject);
    for (String word : facts.of("keywords").orElse("").split("\\s*[,;]\\s*")) {
      draft.subject(word);
    }
    facts.of("doccomm").ifPresent(draft::summary);
    facts.day("revtim").ifPresent(draft::modified);
    String plain = Carried.line(Jsoup.parse(html).text());
    draft.completeLanguage(plain);
    List<Block> body =
        new ArrayList<>(
            HtmlBody.blocks(
                html,
                new PageContext(
                    "",
                    draft.language(),
                    (reference, address) -> {
                      Optional<byte[]> bytes = text.pictures().bytes(reference);
                      return bytes.isPresent()
                          ? importer.read(bytes.get())
                          : source.pictures().find(reference, address);
                    },
                    notes)));
    if (body.isEmpty()) {
      throw new UnreadableSource("there is no text in this document");
    }
    text.title().ifPresent(draft::title);
    text.subtitle().ifPresent(draft::subtitle);
    if (draft.hasTitle()) {
      HtmlBody.dropTitle(body, draft.title());
    } else {
      HtmlBody.takeTitle(html, body)
          .or(
              () ->
                  body.stream().anyMatch(Heading.class::isInstance)
                      ? Optional.empty()
                      : BodyHead.takeBold(body))
          .ifPresent(draft::title);
    }
    // What stands in the text says more than when its file was made.
    BodyHead.takeDate(body).or(() -> facts.day("creatim")).ifPresent(draft::published);
    List<String> signed = BodyHead.takeByline(body);
    // What the program was registered for signs less than the line below the title.
    (signed.isEmpty() ? facts.of("author").map(List::of).orElse(List.of()) : signed)
        .forEach(draft::author);
    draft
        .completeTitle(BodyHead.firstWords(body, plain))
        .identify(Text.folded(draft.title() + "\n" + plain));
    return draft.finish(body);
  }

  private static void leftOut(RtfText text, List<ReadingNote> notes) {
    if (text.comments() > 0) {
      notes.add(
          ReadingNote.ofWhole(
              "left out " + (text.comments() == 1 ? "1 comment" : text.comments() + " comments")));
    }
    if (!text.margins().isEmpty()) {
      List<String> words =
          text.margins().stream()
              .map(line -> "'" + (line.length() > 80 ? line.substring(0, 80) + "…" : line) + "'")
              .toList();
      notes.add(
          ReadingNote.ofWhole(
              "left out the headers and footers of pages: " + String.join(", ", words)));
    }
  }
}
