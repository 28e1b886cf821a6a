package org.plainpress.read.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.read.html.page.HtmlPage;

/** Finds the pages that feeds and their entries link to. */
final class FeedLinks {

  private FeedLinks() {}

  /** Returns the address that an entry's relative ones are resolved against; may be empty. */
  static String base(FeedElement entry, FeedHead feed) {
    return entry
        .base(feed.source().address())
        .or(() -> page(entry, feed))
        .or(feed::link)
        .or(feed.source()::address)
        .orElse("");
  }

  /** Returns the address of an entry's page. */
  static Optional<String> page(FeedElement entry, FeedHead feed) {
    Optional<String> base = feed.source().address().or(() -> feed.channel().text("link"));
    List<String> enclosed =
        entry.children("enclosure").stream().map(one -> one.attribute("url")).toList();
    return entry
        .text("feedburner:origlink")
        .flatMap(FeedArticle::address)
        .or(() -> pages(entry, base).stream().filter(one -> !enclosed.contains(one)).findFirst())
        .or(() -> permanent(entry));
  }

  /** Returns the addresses of pages that an element links to, the likeliest first. */
  static List<String> pages(FeedElement element, Optional<String> document) {
    List<String> found = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (FeedElement link : element.children("link", "url")) {
      String rel = link.attribute("rel");
      String type = link.attribute("type");
      String href = link.attribute("href");
      String written = href.isEmpty() ? link.text() : href;
      Optional<String> address =
          FeedArticle.address(written)
              .or(
                  () ->
                      HtmlPage.resolve(link.base(document).or(() -> document).orElse(""), written)
                          .flatMap(FeedArticle::address));
      if (rel.isEmpty() || rel.equals("alternate") || rel.endsWith("#alternate")) {
        address.ifPresent(type.isEmpty() || type.contains("html") ? found::add : others::add);
      }
    }
    found.addAll(others);
    return found;
  }

  /** Returns a guid that is the address of the entry's page, as it is unless the feed denies it. */
  private static Optional<String> permanent(FeedElement entry) {
    return entry
        .child("guid")
        .filter(guid -> !guid.attribute("ispermalink").equalsIgnoreCase("false"))
        .filter(guid -> !guid.attribute("isPermaLink").equalsIgnoreCase("false"))
        .map(FeedElement::text)
        .flatMap(FeedArticle::address);
  }
}
