package org.plainpress.read.markdown;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.image.attributes.ImageAttributesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
import org.plainpress.read.html.page.Query;

/** Reads Markdown (CommonMark with tables, footnotes, strikethrough and front matter). */
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
          FootnotesExtension.create(),
          StrikethroughExtension.create(),
          ImageAttributesExtension.create(),
          YamlFrontMatterExtension.create());

  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();

  @Override
  public List<Reading> read(Source source) {
    List<ReadingNote> notes = new ArrayList<>();
    Node document = parser.parse(DecodedText.of(source.bytes(), notes).text());
    YamlFrontMatterVisitor matter = new YamlFrontMatterVisitor();
    document.accept(matter);
    FrontMatter front = new FrontMatter(matter.getData());
    String html = MarkdownBlocks.in(captioned(renderer.render(document)));
    ArticleDraft draft = new ArticleDraft(notes, clock);
    front.into(draft);
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
    draft.completeTitle(plain).identify(Text.folded(draft.title() + "\n" + plain));
    return List.of(draft.finish(body));
  }

  /**
   * Returns HTML in which an image that stands alone and has a title is a figure: Markdown's title,
   * in quotation marks behind the address, is read as the caption.
   */
  private static String captioned(String html) {
    if (!html.contains(" title=")) {
      return html;
    }
    Document page = Jsoup.parseBodyFragment(html);
    for (Element image : page.select("p > img[title]:only-child")) {
      if (Query.parent(image).filter(paragraph -> paragraph.hasText()).isPresent()) {
        // Words stand beside it, which a figure has no place for.
        continue;
      }
      Element figure = new Element("figure");
      Query.parent(image).ifPresent(paragraph -> paragraph.replaceWith(figure));
      figure.appendChild(image);
      figure.appendElement("figcaption").text(image.attr("title"));
      image.removeAttr("title");
    }
    return page.body().html();
  }

  /**
   * The fields that stand as YAML between lines of hyphens above the text.
   *
   * @param fields their values by their names
   */
  private record FrontMatter(Map<String, List<String>> fields) {

    /** Adds what the fields say to an article. */
    void into(ArticleDraft draft) {
      first("title").ifPresent(draft::title);
      first("subtitle", "deck").ifPresent(draft::subtitle);
      first("kicker", "section").ifPresent(draft::kicker);
      all("authors", "author", "by").forEach(draft::author);
      first("publisher", "site", "publication").ifPresent(draft::publisher);
      first("lang", "language", "locale").ifPresent(draft::language);
      first("description", "summary", "excerpt").ifPresent(draft::summary);
      all("tags", "keywords", "subjects", "categories").forEach(draft::subject);
      first("rights", "copyright", "license").ifPresent(draft::rights);
      first("source", "url", "link", "canonical", "permalink")
          .filter(url -> url.matches("https?://\\S+"))
          .ifPresent(draft::source);
      first("date", "published", "created").ifPresent(draft::published);
      first("updated", "modified", "lastmod").ifPresent(draft::modified);
    }

    /** Returns the first value of the first of several fields that has one. */
    private Optional<String> first(String... names) {
      return all(names).stream().findFirst();
    }

    /**
     * Returns the values of the first of several fields that has any; {@code [a, b]} is a list too.
     */
    private List<String> all(String... names) {
      for (String name : names) {
        List<String> values = new ArrayList<>();
        for (String value : fields.getOrDefault(name, List.of())) {
          boolean list = value.startsWith("[") && value.endsWith("]");
          for (String part :
              list ? value.substring(1, value.length() - 1).split(",") : new String[] {value}) {
            String line = Carried.line(part.strip().replaceAll("^[\"']|[\"']$", ""));
            if (!line.isEmpty()) {
              values.add(line);
            }
          }
        }
        if (!values.isEmpty()) {
          return values;
        }
      }
      return List.of();
    }
  }
}
