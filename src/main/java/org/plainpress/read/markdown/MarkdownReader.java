package org.plainpress.read.markdown;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.image.attributes.ImageAttributesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.plainpress.article.Block;
import org.plainpress.article.Text;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.DecodedText;
import org.plainpress.read.draft.ArticleDraft;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.block.HtmlBody;
import org.plainpress.read.html.page.PageContext;

/**
 * Reads Markdown: CommonMark with tables, footnotes, strikethrough and front matter, and what the
 * dialects of site generators and note programs add to it.
 */
public final class MarkdownReader implements ArticleReader {

  private final Clock clock;

  /** Makes a reader that goes by the system's clock. */
  public MarkdownReader() {
    this(Clock.systemUTC());
  }

  /**
   * Makes a reader.
   *
   * @param clock tells today, by which the century of a date such as {@code 31.12.98} is told where
   *     the text has no date with a full year
   */
  public MarkdownReader(Clock clock) {
    this.clock = clock;
  }

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          FootnotesExtension.builder().inlineFootnotes(true).build(),
          // One tilde is a subscript.
          StrikethroughExtension.builder().requireTwoTildes(true).build(),
          ImageAttributesExtension.create());

  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();

  @Override
  public List<Reading> read(Source source) {
    List<ReadingNote> notes = new ArrayList<>();
    FrontMatter front = FrontMatterParser.of(DecodedText.of(source, notes).text(), notes);
    ArticleDraft draft = new ArticleDraft(notes, clock);
    front.into(draft);
    String html = html(front.text(), source, draft, notes);
    String plain = Carried.line(Jsoup.parse(html).text());
    draft.completeLanguage(plain);
    List<Block> blocks =
        HtmlBody.blocks(
            html,
            new PageContext(
                source.address().orElse(""), draft.language(), source.pictures(), notes));
    List<Block> body = new ArrayList<>(blocks);
    if (!draft.hasTitle()) {
      HtmlBody.takeTitle(html, body).ifPresent(draft::title);
    } else {
      HtmlBody.dropTitle(body, draft.title());
    }
    if (body.isEmpty() && !draft.hasTitle()) {
      throw new UnreadableSource("there is no text in it");
    }
    draft.completeTitle(firstWords(html)).identify(Text.folded(draft.title() + "\n" + plain));
    return List.of(draft.finish(body));
  }

  /** Returns Markdown, in whatever dialect, as HTML. */
  private String html(String markdown, Source source, ArticleDraft draft, List<ReadingNote> notes) {
    Abbreviations abbreviations = new Abbreviations();
    String text =
        abbreviations.taken(
            Shortcodes.read(
                TexSpans.read(Directives.in(DroppedParts.program(markdown, notes), notes)), notes));
    text = InlineMarks.read(Callouts.in(text, notes), draft::subject, notes);
    Node parsed = parser.parse(WideRows.in(GridTables.in(SimpleTables.in(text))));
    DroppedParts.footnotes(parsed, notes);
    DroppedParts.emptiedHeadings(parsed);
    Document page = Jsoup.parseBodyFragment(renderer.render(parsed));
    page.outputSettings().prettyPrint(false);
    MarkdownCaptions.in(page);
    MarkdownBlocks.in(page, notes);
    abbreviations.mark(page);
    DroppedParts.pictures(page, source, notes);
    return page.body().html();
  }

  /** Returns the words that a title may be made of: those of the prose, else all. */
  private static String firstWords(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    String all = page.text();
    page.select("table, pre, figure, .footnotes, sup:has(.footnote-ref), .footnote-ref").remove();
    String prose = Carried.line(page.text());
    return prose.isEmpty() ? Carried.line(all) : prose;
  }
}
