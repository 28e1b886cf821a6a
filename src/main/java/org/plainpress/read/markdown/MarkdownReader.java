package org.plainpress.read.markdown;

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
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Block;
import org.plainpress.article.Meta;
import org.plainpress.article.Text;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.html.Carried;
import org.plainpress.read.html.HtmlBody;
import org.plainpress.read.html.PageContext;
import org.plainpress.read.language.LanguageFinder;
import org.plainpress.read.press.FirstWords;
import org.plainpress.read.text.DecodedText;

/** Reads Markdown (CommonMark with tables, footnotes, strikethrough and front matter). */
public final class MarkdownReader implements ArticleReader {

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
    String html = captioned(renderer.render(document));
    Meta.Builder meta = Meta.builder("");
    front.into(meta);
    String plain = Carried.line(Jsoup.parse(html).text());
    if (!meta.hasLanguage()) {
      LanguageFinder.find(plain).ifPresent(found -> meta.language(found.language()));
    }
    List<Block> blocks =
        HtmlBody.blocks(
            html,
            new PageContext(
                source.address().orElse(""), meta.language(), source.pictures(), notes));
    List<Block> body = new ArrayList<>(blocks);
    if (!meta.hasTitle()) {
      HtmlBody.takeTitle(html, body).ifPresent(meta::title);
    } else {
      HtmlBody.dropTitle(body, meta.title());
    }
    if (body.isEmpty() && !meta.hasTitle()) {
      throw new UnreadableSource("there is no text in it");
    }
    if (!meta.hasTitle()) {
      meta.title(FirstWords.of(plain));
      notes.add(
          ReadingNote.ofWhole(
              "there is no title; its first words stand for one (--title gives another)"));
    }
    meta.id(
        meta.source()
            .map(ArticleId::ofSource)
            .orElseGet(() -> ArticleId.ofContent(Text.folded(meta.title() + "\n" + plain))));
    return List.of(new Reading(new Article(meta.build(), body), notes));
  }

  /** What stands in quotation marks behind an image's address is its caption. */
  private static String captioned(String html) {
    if (!html.contains(" title=")) {
      return html;
    }
    Document page = Jsoup.parseBodyFragment(html);
    for (Element image : page.select("p > img[title]:only-child")) {
      Element figure = new Element("figure");
      image.parent().replaceWith(figure);
      figure.appendChild(image);
      figure.appendElement("figcaption").text(image.attr("title"));
      image.removeAttr("title");
    }
    return page.body().html();
  }

  /** What stands between the lines of hyphens above the text, as YAML. */
  private record FrontMatter(Map<String, List<String>> fields) {

    void into(Meta.Builder meta) {
      first("title").ifPresent(meta::title);
      first("subtitle", "deck").ifPresent(meta::subtitle);
      first("kicker", "section").ifPresent(meta::kicker);
      all("authors", "author", "by").forEach(meta::author);
      first("publisher", "site", "publication").ifPresent(meta::publisher);
      first("lang", "language", "locale")
          .flatMap(org.plainpress.read.html.Languages::tag)
          .ifPresent(meta::language);
      first("description", "summary", "excerpt").ifPresent(meta::summary);
      all("tags", "keywords", "subjects", "categories").forEach(meta::subject);
      first("rights", "copyright", "license").ifPresent(meta::rights);
      first("source", "url", "link", "canonical", "permalink")
          .filter(url -> url.matches("https?://\\S+"))
          .ifPresent(meta::source);
      first("date", "published", "created")
          .flatMap(org.plainpress.read.press.Dates::parse)
          .ifPresent(meta::published);
      first("updated", "modified", "lastmod")
          .flatMap(org.plainpress.read.press.Dates::parse)
          .ifPresent(meta::modified);
    }

    private Optional<String> first(String... names) {
      return all(names).stream().findFirst();
    }

    /** The values of the first field that there is; {@code [a, b]} is a list too. */
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
