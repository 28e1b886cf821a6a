package org.plainpress.read.html;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.plainpress.article.Block;
import org.plainpress.article.Heading;
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
import org.plainpress.read.html.meta.PageMetadata;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.html.page.Scope;
import org.plainpress.read.html.select.Selection;

/**
 * Reads a web page: finds its article and leaves out what stands around it. Where the part that was
 * found to be the article gives no blocks, the whole page is read.
 */
public final class HtmlReader implements ArticleReader {

  private final Clock clock;

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
    this.clock = clock;
  }

  @Override
  public List<Reading> read(Source source) {
    List<ReadingNote> notes = new ArrayList<>();
    Document page = HtmlPage.of(source);
    ArticleDraft draft = new ArticleDraft(notes, clock);
    Optional<String> standfirst = PageMetadata.read(page, source.address(), draft);
    HtmlPage.strip(page, notes);
    if (page.body().text().isBlank() && !Query.holds(page.body(), "img[alt]:not([alt=''])")) {
      throw new UnreadableSource("there is no text in this page; save it again once it has loaded");
    }
    Scope scope = Scope.find(page, source.address().orElse(""));
    Meta known = draft.completeLanguage(scope.root().text()).soFar();
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
    String words = words(body);
    standfirst.filter(shown -> !words.contains(shown)).ifPresent(draft::subtitle);
    // The id of a page without a title is of its words alone, whatever stands for the title.
    draft.identify(draft.title() + "\n" + words).completeTitle(words);
    return List.of(draft.finish(body));
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
    return new Selection(known, context.notes()).of(candidates);
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
