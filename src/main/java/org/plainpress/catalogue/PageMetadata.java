package org.plainpress.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainpress.address.Address;
import org.plainpress.article.Article;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.feed.Attachment;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.FeedImages;
import org.plainpress.feed.JsonValues;
import org.plainpress.markup.AccessibilityFacts;
import org.plainpress.markup.BodyMarkup;
import org.plainpress.message.Messages;
import org.plainpress.xml.Xml;

/**
 * Writes what a page says of its article to programs: Open Graph (ogp.me) to those that show a
 * link, and schema.org's NewsArticle in JSON-LD to those that index it, with how it can be read.
 */
final class PageMetadata {

  private final FeedHead site;
  private final FeedEntry entry;
  private final int index;
  private final Article article;
  private final Meta meta;
  private final Optional<String> address;
  private final Optional<String> image;
  private final Optional<String> summary;

  PageMetadata(FeedHead site, FeedEntry entry, int index) {
    this.site = site;
    this.entry = entry;
    this.index = index;
    this.article = entry.publication().articles().get(index);
    this.meta = article.meta();
    this.address = absolute(entry.pages().get(index).href());
    this.image =
        ArticlePage.firstImage(article)
            .map(FeedImages::name)
            .or(() -> entry.cover().map(Attachment::href))
            .flatMap(this::absolute);
    this.summary = BodyMarkup.firstWords(article);
  }

  /** Returns the address of a file of the folder; empty where the folder has none. */
  private Optional<String> absolute(String file) {
    return site.baseUrl().map(base -> Address.valid(base + file));
  }

  /** Returns the address of a file of the folder as seen from the page, which may lie below it. */
  private String relative(String file) {
    long below = entry.pages().get(index).href().chars().filter(c -> c == '/').count();
    return "../".repeat((int) below) + file;
  }

  void append(StringBuilder out) {
    summary.ifPresent(words -> meta(out, "name", "description", words));
    if (!meta.authors().isEmpty()) {
      meta(out, "name", "author", String.join(", ", meta.authors()));
    }
    if (meta.source().isEmpty() && address.isPresent()) {
      out.append("<link rel=\"canonical\"");
      Xml.attribute(out, "href", address.get());
      out.append(">\n");
    }
    openGraph(out);
    String json = new String(JsonValues.bytes(newsArticle()), StandardCharsets.UTF_8);
    // Nothing within may end the element (HTML, 4.12.1.3).
    out.append("<script type=\"application/ld+json\">")
        .append(json.replace("<", "\\u003c"))
        .append("</script>\n");
  }

  private void openGraph(StringBuilder out) {
    property(out, "og:type", "article");
    property(out, "og:title", meta.title());
    property(out, "og:site_name", site.title());
    summary.ifPresent(words -> property(out, "og:description", words));
    address.ifPresent(url -> property(out, "og:url", url));
    image.ifPresent(url -> property(out, "og:image", url));
    if (meta.language().matches("[a-z]{2,3}-[A-Z]{2}")) {
      property(out, "og:locale", meta.language().replace('-', '_'));
    }
    meta.published().ifPresent(date -> property(out, "article:published_time", date.iso()));
    meta.modified().ifPresent(date -> property(out, "article:modified_time", date.iso()));
    meta.authors().forEach(name -> property(out, "article:author", name));
    meta.subjects().forEach(subject -> property(out, "article:tag", subject));
  }

  private Map<String, Object> newsArticle() {
    Map<String, Object> news = new LinkedHashMap<>();
    news.put("@context", "https://schema.org");
    news.put("@type", "NewsArticle");
    news.put("headline", meta.title());
    meta.subtitle().ifPresent(words -> news.put("alternativeHeadline", words));
    summary.ifPresent(words -> news.put("description", words));
    meta.kicker().ifPresent(words -> news.put("articleSection", words));
    if (!meta.authors().isEmpty()) {
      news.put("author", meta.authors().stream().map(name -> named("Person", name)).toList());
    }
    meta.publisher().ifPresent(name -> news.put("publisher", named("Organization", name)));
    meta.published().map(IsoDate::iso).ifPresent(date -> news.put("datePublished", date));
    meta.modified().map(IsoDate::iso).ifPresent(date -> news.put("dateModified", date));
    if (!meta.language().equals("und")) {
      news.put("inLanguage", meta.language());
    }
    if (!meta.subjects().isEmpty()) {
      news.put("keywords", meta.subjects());
    }
    meta.rights().ifPresent(words -> news.put("copyrightNotice", words));
    news.put("identifier", meta.id());
    address.ifPresent(url -> news.put("url", url));
    meta.source().flatMap(Address::whole).ifPresent(url -> news.put("isBasedOn", url));
    image.ifPresent(url -> news.put("image", url));
    accessibility(news);
    List<Map<String, Object>> editions = entry.attachments().stream().map(this::edition).toList();
    if (!editions.isEmpty()) {
      news.put("encoding", editions);
    }
    return news;
  }

  private static Map<String, Object> named(String type, String name) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    thing.put("name", name);
    return thing;
  }

  private void accessibility(Map<String, Object> news) {
    AccessibilityFacts facts = AccessibilityFacts.of(Publication.of(article));
    news.put("accessMode", facts.modes());
    Map<String, Object> enough = new LinkedHashMap<>();
    enough.put("@type", "ItemList");
    enough.put("itemListElement", facts.sufficientModes());
    news.put("accessModeSufficient", List.of(enough));
    boolean alternatives = facts.figures() && facts.described();
    List<String> features =
        List.of("readingOrder", "structuralNavigation", "displayTransformability");
    news.put(
        "accessibilityFeature",
        alternatives
            ? List.of("alternativeText", features.get(0), features.get(1), features.get(2))
            : features);
    news.put("accessibilityHazard", List.of(facts.hazard()));
    StringBuilder words = new StringBuilder();
    facts.summarize(words, Messages.of(meta.language()), " ");
    if (words.length() > 0) {
      news.put("accessibilitySummary", words.toString().strip());
    }
    news.put("isAccessibleForFree", true);
  }

  private Map<String, Object> edition(Attachment edition) {
    Map<String, Object> media = new LinkedHashMap<>();
    media.put("@type", "MediaObject");
    media.put("encodingFormat", edition.mediaType());
    media.put("contentUrl", absolute(edition.href()).orElseGet(() -> relative(edition.href())));
    return media;
  }

  private static void property(StringBuilder out, String name, String value) {
    meta(out, "property", name, value);
  }

  private static void meta(StringBuilder out, String attribute, String name, String value) {
    out.append("<meta");
    Xml.attribute(out, attribute, name);
    Xml.attribute(out, "content", value);
    out.append(">\n");
  }
}
