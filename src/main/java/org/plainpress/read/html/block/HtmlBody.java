package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.article.Block;
import org.plainpress.article.Heading;
import org.plainpress.article.Text;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.draft.Languages;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.html.page.Scope;

/** The blocks of HTML that is nothing but an article: a feed's content, a book's chapter. */
public final class HtmlBody {

  private HtmlBody() {}

  /**
   * @param html a fragment or a page
   */
  public static List<Block> blocks(String html, PageContext context) {
    Document page = HtmlPage.of(html, context.base());
    HtmlPage.strip(page, context.notes());
    return blocks(page, page.body(), context);
  }

  /**
   * A page of its own, such as a chapter of a book.
   *
   * @param words those of its body, without markup
   */
  public record Page(
      Optional<String> title, Optional<String> language, String words, List<Block> blocks) {}

  /** All of a page, its title apart. */
  public static Page page(String html, PageContext context) {
    Document page = HtmlPage.of(html, context.base());
    String lang = Query.language(page);
    HtmlPage.strip(page, context.notes());
    List<Block> blocks = new ArrayList<>(blocks(page, page.body(), context));
    String title =
        Carried.line(Query.first(page, "h1, h2").map(Element::text).orElseGet(page::title));
    dropTitle(blocks, title);
    return new Page(
        title.isEmpty() ? Optional.empty() : Optional.of(title),
        Languages.tag(lang),
        page.body().text(),
        blocks);
  }

  /** Takes the title out of a body that begins with it, where the HTML's only {@code h1} does. */
  public static Optional<String> takeTitle(String html, List<Block> body) {
    Optional<String> title =
        Query.first(HtmlPage.of(html, ""), "h1").map(heading -> Carried.line(heading.text()));
    title.ifPresent(words -> dropTitle(body, words));
    return title.filter(words -> !words.isEmpty());
  }

  /** Takes out the first heading where it only says the title again. */
  public static void dropTitle(List<Block> body, String title) {
    for (int i = 0; i < Math.min(3, body.size()); i++) {
      if (body.get(i) instanceof Heading heading
          && Text.folded(Text.plain(heading.content())).equalsIgnoreCase(title)) {
        body.remove(i);
        return;
      }
    }
  }

  static List<Block> blocks(Document page, Element root, PageContext context) {
    Notes notes = new Notes(root, page);
    List<Block> blocks = new ArrayList<>();
    for (Candidate candidate : new BlockBuilder(Scope.whole(root), notes, context).build()) {
      blocks.add(candidate.block());
    }
    return blocks;
  }
}
