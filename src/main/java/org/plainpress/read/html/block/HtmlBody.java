package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.article.Block;
import org.plainpress.article.Heading;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.draft.Languages;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.html.page.Scope;

/**
 * Reads HTML that is nothing but an article, such as a feed's content or a book's chapter, into
 * blocks.
 */
public final class HtmlBody {

  private HtmlBody() {}

  /** Returns the blocks of a fragment or page. */
  public static List<Block> blocks(String html, PageContext context) {
    Document page = HtmlPage.of(html, context.base());
    HtmlPage.strip(page, context.notes());
    return blocks(page, page.body(), context);
  }

  /**
   * A document that is a page of its own, such as a chapter of a book.
   *
   * @param title its first heading, else what its book calls it, else the title it tells
   * @param language its language tag
   * @param words the text of its body, without markup
   * @param blocks its blocks, without the heading that is its title
   */
  public record Page(
      Optional<String> title, Optional<String> language, String words, List<Block> blocks) {}

  /** Matches what programs write as the title of a page that they know none of. */
  private static final Pattern NO_TITLE =
      Pattern.compile("(?i)unknown|untitled|no title|unbekannt|sans titre|.+\\.x?html?");

  /**
   * Reads a whole page, its title apart from its blocks.
   *
   * @param called what its book's contents call it
   */
  public static Page page(String html, Optional<String> called, PageContext context) {
    Document page = HtmlPage.of(html, context.base());
    String lang = Query.language(page);
    HtmlPage.strip(page, context.notes());
    List<Block> blocks = new ArrayList<>(blocks(page, page.body(), context));
    String title =
        Query.first(page, "h1, h2")
            .map(Element::text)
            .map(Carried::line)
            .filter(words -> !words.isEmpty())
            .or(() -> called)
            .or(() -> firstHeading(blocks))
            .orElseGet(() -> NO_TITLE.matcher(page.title()).matches() ? "" : page.title());
    title = Carried.line(title);
    dropTitle(blocks, title);
    dropTitleLine(blocks, title);
    return new Page(
        title.isEmpty() ? Optional.empty() : Optional.of(title),
        Languages.tag(lang),
        page.body().text(),
        blocks);
  }

  /** Returns the words of the heading, of whatever level, that blocks begin with. */
  private static Optional<String> firstHeading(List<Block> blocks) {
    return blocks.stream()
        .findFirst()
        .filter(Heading.class::isInstance)
        .map(first -> Text.folded(Text.plain(((Heading) first).content())));
  }

  /**
   * Removes the first paragraph where it only repeats the title, as in converted books.
   *
   * @param body changed
   */
  private static void dropTitleLine(List<Block> body, String title) {
    if (body.size() > 1
        && body.get(0) instanceof Paragraph line
        && Text.folded(Text.plain(line.content())).equalsIgnoreCase(title)) {
      body.remove(0);
    }
  }

  /**
   * Returns the first {@code h1} of HTML as its title, and takes it out of the blocks if they begin
   * with it.
   *
   * @param body the blocks of that HTML; changed
   */
  public static Optional<String> takeTitle(String html, List<Block> body) {
    Optional<String> title =
        Query.first(HtmlPage.of(html, ""), "h1").map(heading -> Carried.line(heading.text()));
    title.ifPresent(words -> dropTitle(body, words));
    return title.filter(words -> !words.isEmpty());
  }

  /**
   * Removes from the first three blocks a heading that only repeats the title.
   *
   * @param body changed
   */
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
