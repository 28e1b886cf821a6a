package org.plainpress.catalogue;

import java.util.List;
import java.util.Optional;
import org.plainpress.article.Article;
import org.plainpress.article.Direction;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.feed.Attachment;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.FeedImages;
import org.plainpress.feed.PageLink;
import org.plainpress.mark.OwnEditions;
import org.plainpress.markup.ArticleHead;
import org.plainpress.markup.BodyMarkup;
import org.plainpress.markup.PageBreaks;
import org.plainpress.message.FileSize;
import org.plainpress.message.Messages;
import org.plainpress.xml.Xml;

/**
 * Writes the page of an article: what an EPUB shows of it, in HTML, with links to its editions, to
 * the site and to its neighbours in a bundle. It needs no script; its images and its style sheet
 * are files beside it.
 */
public final class ArticlePage {

  private final FeedHead site;
  private final FeedEntry entry;
  private final int index;
  private final List<SitePage.Feed> feeds;
  private final Article article;
  private final Meta meta;
  private final Messages messages;
  private List<Integer> cards = List.of();
  private final StringBuilder out = new StringBuilder(16_384);

  /** Leads from the page's own folder to the site's: {@code ../../}; empty within the same. */
  private final String up;

  /**
   * Takes what the page is of.
   *
   * @param site what the site says of itself
   * @param entry the publication, with the pages of its articles
   * @param index the index of the article in the publication
   * @param feeds the feeds of the folder
   */
  public ArticlePage(FeedHead site, FeedEntry entry, int index, List<SitePage.Feed> feeds) {
    this.site = site;
    this.entry = entry;
    this.index = index;
    this.feeds = feeds;
    this.article = entry.publication().articles().get(index);
    this.meta = article.meta();
    this.messages = Messages.of(meta.language());
    this.up =
        "../".repeat((int) entry.pages().get(index).href().chars().filter(c -> c == '/').count());
  }

  /** Returns below which widths of the page, in em, rows of tables are cards, once written. */
  public List<Integer> cards() {
    return cards;
  }

  /** Returns the page. */
  public String html() {
    BodyMarkup markup = BodyMarkup.forPage(image -> up + FeedImages.name(image));
    BodyMarkup.Rendered body = markup.render(article);
    cards = body.cards();
    head();
    out.append("<body>\n<a class=\"skip\" href=\"#text\"");
    ownWords();
    out.append('>').append(Xml.text(messages.get("skip"))).append("</a>\n");
    out.append("<header class=\"site\"><a");
    Xml.attribute(out, "href", up + SitePage.FILE);
    language(site.language());
    out.append('>').append(Xml.text(site.title())).append("</a></header>\n");
    out.append(
        "<main id=\"text\" tabindex=\"-1\">\n<article aria-labelledby=\"title\">\n<header>\n");
    ArticleHead.render(out, markup, meta, PageBreaks.none());
    editions();
    out.append("</header>\n").append(body.xhtml()).append("</article>\n</main>\n");
    if (entry.publication().isBundle()) {
      neighbours();
    }
    return out.append("</body>\n</html>\n").toString();
  }

  private void head() {
    out.append("<!DOCTYPE html>\n<html");
    if (!meta.language().equals("und")) {
      Xml.attribute(out, "lang", meta.language());
    }
    Xml.attribute(out, "dir", meta.readingDirection().html());
    out.append(">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    boolean own = meta.title().equals(site.title());
    Xml.text(out, own ? meta.title() : meta.title() + " · " + site.title());
    out.append(
        "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta name=\"generator\" content=\"" + OwnEditions.GENERATOR + "\">\n");
    out.append("<link rel=\"stylesheet\" href=\"" + up + SiteStyle.ARTICLE_FILE + "\">\n");
    for (int width : cards) {
      out.append("<link rel=\"stylesheet\" href=\"" + up + SiteStyle.cardsFile(width) + "\">\n");
    }
    new PageMetadata(site, entry, index).append(out);
    entry
        .attachments()
        .forEach(edition -> alternate(edition.href(), edition.mediaType(), format(edition)));
    feeds.forEach(feed -> alternate(feed.file(), feed.mediaType(), feed.name()));
    out.append("</head>\n");
  }

  private void alternate(String href, String type, String title) {
    out.append("<link rel=\"alternate\"");
    Xml.attribute(out, "type", type);
    Xml.attribute(out, "title", title);
    Xml.attribute(out, "href", up + href);
    out.append(">\n");
  }

  private static String format(Attachment edition) {
    return edition.mediaType().contains("epub") ? "EPUB" : "PDF";
  }

  /** Writes the links to the editions that hold the article. */
  private void editions() {
    if (entry.attachments().isEmpty()) {
      return;
    }
    out.append("<ul class=\"files\">\n");
    for (Attachment edition : entry.attachments()) {
      out.append("<li><a");
      Xml.attribute(out, "href", up + edition.href());
      Xml.attribute(out, "type", edition.mediaType());
      out.append('>').append(format(edition));
      if (entry.publication().isBundle()) {
        out.append(": <bdi>").append(Xml.text(entry.meta().title())).append("</bdi>");
      }
      out.append(" (").append(FileSize.rounded(edition.length())).append(")</a></li>\n");
    }
    out.append("</ul>\n");
  }

  /** Writes links to the articles before and after this one. */
  private void neighbours() {
    out.append("<nav class=\"neighbours\"");
    ownWords();
    Xml.attribute(out, "aria-label", messages.get("articles"));
    out.append(">\n<ul>\n");
    if (index > 0) {
      neighbour("previous", entry.pages().get(index - 1));
    }
    if (index + 1 < entry.pages().size()) {
      neighbour("next", entry.pages().get(index + 1));
    }
    out.append("</ul>\n</nav>\n");
  }

  private void neighbour(String key, PageLink page) {
    out.append("<li>").append(Xml.text(messages.get(key) + messages.get("colon"))).append("<a");
    Xml.attribute(out, "href", up + page.href());
    language(page.language());
    out.append('>').append(Xml.text(page.title())).append("</a></li>\n");
  }

  /** Writes the language and direction of words that may not be in the article's language. */
  private void language(String tag) {
    if (!tag.equals(meta.language()) && !tag.equals("und")) {
      Xml.attribute(out, "lang", tag);
      Xml.attribute(out, "dir", Direction.of(tag).html());
    }
  }

  private void ownWords() {
    if (!messages.speak(meta.language())) {
      Xml.attribute(out, "lang", messages.language());
      Xml.attribute(out, "dir", Direction.of(messages.language()).html());
    }
  }

  /** Returns the first image of an article that shows something. */
  static Optional<Media.Image> firstImage(Article article) {
    return FeedImages.in(article).stream()
        .filter(figure -> !figure.decorative())
        .map(figure -> (Media.Image) figure.media())
        .findFirst();
  }
}
