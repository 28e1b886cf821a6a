package org.plainpress.read.html;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.MathBlock;
import org.plainpress.article.MathNode;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.draft.ArticleDraft;
import org.plainpress.read.html.block.BlockBuilder;
import org.plainpress.read.html.block.Candidate;
import org.plainpress.read.html.block.Notes;
import org.plainpress.read.html.extract.Declared;
import org.plainpress.read.html.extract.Extraction;
import org.plainpress.read.html.extract.Extractor;
import org.plainpress.read.html.extract.LeftOut;
import org.plainpress.read.html.extract.PageModel;
import org.plainpress.read.html.meta.PageMetadata;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.html.page.SavedCopy;
import org.plainpress.read.html.page.Scope;
import org.plainpress.read.html.page.Unshown;
import org.plainpress.read.html.select.KnownHead;
import org.plainpress.read.html.select.Selection;

/**
 * Reads a web page: finds its article and leaves out what stands around it. Where the part that was
 * found to be the article gives no blocks, the whole page is read.
 */
public final class HtmlReader implements ArticleReader {

  private final Clock clock;
  private final Optional<PageModel> model;
  private final boolean explained;

  /** Makes a reader that goes by the system's clock. */
  public HtmlReader() {
    this(Clock.systemUTC());
  }

  /**
   * Makes a reader.
   *
   * @param clock tells today, by which the century of a date such as {@code 31.12.98} is told where
   *     the text has no date with a full year
   */
  public HtmlReader(Clock clock) {
    this(clock, false);
  }

  /**
   * Makes a reader.
   *
   * @param clock see above
   * @param explained whether readings tell why each part of a page was taken or left out
   */
  public HtmlReader(Clock clock, boolean explained) {
    this(clock, Optional.empty(), explained);
  }

  /**
   * Makes a reader that goes by a model of its own; the training tries models so.
   *
   * @param clock see above
   * @param model tells what is the article of a page; empty for the program's own
   */
  public HtmlReader(Clock clock, Optional<PageModel> model) {
    this(clock, model, false);
  }

  private HtmlReader(Clock clock, Optional<PageModel> model, boolean explained) {
    this.clock = clock;
    this.model = model;
    this.explained = explained;
  }

  @Override
  public List<Reading> read(Source source) {
    List<ReadingNote> notes = new ArrayList<>();
    Document page = HtmlPage.of(source, notes);
    ArticleDraft draft = new ArticleDraft(notes, clock);
    Optional<String> address = source.address().or(() -> SavedCopy.address(page));
    Unshown.openShadows(page);
    PageMetadata metadata = PageMetadata.read(page, address, draft);
    SavedCopy.bringBackPictures(page);
    Declared declared = Declared.of(page);
    Unshown.bringOut(page);
    HtmlPage.strip(page, notes);
    if (!page.body().hasText() && !Query.holds(page.body(), "img[alt]:not([alt=''])")) {
      summary(page, declared, notes);
    }
    Extraction extraction =
        new Extractor(model.orElseGet(PageModel::get)).of(page.body(), declared);
    Scope scope = extraction.scope();
    Meta known = draft.completeStatedLanguage(scope.text()).soFar();
    known.source().ifPresent(own -> HtmlPage.completeFromRoot(page, own));
    PageContext context =
        new PageContext(page.baseUri(), known.language(), source.pictures(), notes);
    int told = notes.size();
    List<Block> body = body(page, scope, known, context);
    if (body.isEmpty()) {
      // What the first look left out, the second looks at again.
      notes.subList(told, notes.size()).clear();
      body = body(page, Scope.whole(page.body()), known, context);
    }
    if (body.isEmpty()) {
      throw new UnreadableSource("no article was found in this page");
    }
    LeftOut leftOut =
        extraction.leftOut(known.title() + "\n" + allWords(body), new KnownHead(known)::tellsAll);
    notes.addAll(leftOut.notes());
    String words = words(body);
    metadata.shownStandfirst().filter(shown -> !words.contains(shown)).ifPresent(draft::subtitle);
    // The id of a page without a title is of its words alone, whatever stands for the title.
    draft.identify(draft.title() + "\n" + words).completeTitle(words);
    Reading reading = draft.finish(body);
    if (!explained) {
      return List.of(reading);
    }
    List<String> reasons = new ArrayList<>(metadata.reasons());
    reasons.addAll(extraction.reasons(leftOut));
    return List.of(new Reading(reading.article(), reading.notes(), reasons));
  }

  /**
   * Puts the summary that a page declares in the place of the text that it has not.
   *
   * @throws UnreadableSource where it declares none
   */
  private static void summary(Document page, Declared declared, List<ReadingNote> notes) {
    String summary = declared.description();
    if (summary.isEmpty()) {
      throw new UnreadableSource("there is no text in this page; save it again once it has loaded");
    }
    page.body().appendElement("p").text(summary);
    notes.add(
        ReadingNote.ofWhole(
            "there is no text in this page but the summary that it declares; save it again once it has loaded"));
  }

  /**
   * Builds the blocks of a part of a page and chooses those of the article.
   *
   * @param scope the part of the page to read
   * @param known what is known of the article so far: its title, byline and date are not repeated
   *     in the body
   */
  private static List<Block> body(Document page, Scope scope, Meta known, PageContext context) {
    Notes footnotes = new Notes(scope.root(), page);
    List<Candidate> candidates = new BlockBuilder(scope, footnotes, context).build();
    return new Selection(new KnownHead(known), context).of(candidates);
  }

  /**
   * Returns all words of blocks, those of captions, tables, lists, code and notices too, but not
   * the readings of ruby annotations.
   */
  private static String allWords(List<Block> body) {
    StringBuilder words = new StringBuilder();
    Blocks.of(Block.class, body)
        .forEach(
            block -> {
              Blocks.text(block)
                  .forEach(
                      text -> {
                        shown(text, words);
                        words.append('\n');
                      });
              if (block instanceof MathBlock math) {
                shown(math.formula().math(), words);
              } else if (block instanceof CodeBlock code) {
                words.append(code.text());
              } else if (block instanceof Embed embed) {
                words.append(embed.notice().orElse(""));
              } else if (block instanceof Figure figure) {
                words.append(figure.credit().orElse(""));
              }
              words.append('\n');
            });
    return words.toString();
  }

  /** Appends words as a page has them: of a formula, its characters. */
  private static void shown(List<Inline> content, StringBuilder words) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Math math) {
        shown(math.formula().math(), words);
      } else if (inline.content().isEmpty()) {
        words.append(Text.plain(List.of(inline)));
      } else {
        shown(inline.content(), words);
      }
    }
  }

  private static void shown(MathNode node, StringBuilder words) {
    words.append(node.text());
    node.children().forEach(child -> shown(child, words));
  }

  /**
   * Returns the words of paragraphs and headings, by which an article without a title is
   * identified.
   */
  private static String words(List<Block> body) {
    StringBuilder out = new StringBuilder();
    for (Block block : body) {
      if (block instanceof Paragraph p) {
        out.append(Text.plain(p.content())).append('\n');
      } else if (block instanceof Heading h) {
        out.append(Text.plain(h.content())).append('\n');
      }
    }
    return Text.folded(out.toString());
  }
}
