package org.plainpress.export;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Article;
import org.plainpress.article.Meta;
import org.plainpress.feed.PageLink;

/**
 * Names the pages of articles: as their editions, and within a bundle for the bundle and the title.
 * No edition's name has an underscore, so no page takes the name of another's, or of the site's own
 * pages.
 */
final class PageNames {

  private static final String SUFFIX = ".html";

  private PageNames() {}

  /** Returns the pages of a job's articles, in reading order. */
  static List<PageLink> of(Job job) {
    List<PageLink> pages = new ArrayList<>();
    Slug slugs = new Slug();
    for (Article article : job.publication().articles()) {
      Meta meta = article.meta();
      String own =
          job.publication().isBundle()
              ? job.slug() + "_" + slugs.of(meta.title())
              : alone(job.slug());
      pages.add(new PageLink(own + SUFFIX, meta.title(), meta.language()));
    }
    return pages;
  }

  /** Returns the page of an article that has editions of its own. */
  static List<PageLink> of(String slug, Meta meta) {
    return List.of(new PageLink(alone(slug) + SUFFIX, meta.title(), meta.language()));
  }

  private static String alone(String slug) {
    boolean index = slug.equals("index") || slug.endsWith("/index");
    return index ? slug + "_article" : slug;
  }
}
