package org.plainpress.read.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.article.Block;

/** The blocks of HTML that is nothing but an article: a feed's content, a book's chapter. */
public final class HtmlBody {

  private HtmlBody() {}

  /**
   * @param html a fragment or a page
   */
  public static List<Block> blocks(String html, PageContext context) {
    Document page = HtmlPage.of(html, context.base());
    HtmlPage.strip(page);
    return blocks(page, page.body(), context);
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
