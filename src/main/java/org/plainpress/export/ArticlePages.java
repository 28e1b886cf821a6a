package org.plainpress.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plainpress.article.Article;
import org.plainpress.catalogue.ArticlePage;
import org.plainpress.catalogue.SitePage;
import org.plainpress.catalogue.SiteStyle;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.FeedHead;

/**
 * Writes the pages of articles into a folder.
 *
 * @param folder the site's
 * @param site what the site says of itself
 * @param feeds the feeds that pages name
 */
record ArticlePages(Path folder, FeedHead site, List<SitePage.Feed> feeds) {

  /**
   * Writes the page of an article.
   *
   * @param entry the publication that the article is in
   * @param index its index there
   */
  Edition write(FeedEntry entry, int index) throws IOException {
    ArticlePage written = new ArticlePage(site, entry, index, feeds);
    byte[] html = written.html().getBytes(StandardCharsets.UTF_8);
    for (int width : written.cards()) {
      Path cards = folder.resolve(SiteStyle.cardsFile(width));
      if (!Files.exists(cards)) {
        byte[] rules = SiteStyle.cards(width).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(cards, out -> out.write(rules));
      }
    }
    Article article = entry.publication().articles().get(index);
    Path page = folder.resolve(entry.pages().get(index).href());
    long size = AtomicFile.write(page, out -> out.write(html));
    return new Edition(page, size, Holdings.of(List.of(article)).words());
  }
}
