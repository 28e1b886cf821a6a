package org.plainpress.read.html.meta;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * What is looked at to find a page's metadata.
 *
 * @param page the page, before anything is taken out of it
 * @param jsonLd what it says in JSON-LD
 * @param tags what it says in {@code meta} elements
 * @param site what it tells of its site
 * @param elements its elements that may hold metadata
 * @param lines what a reader sees
 * @param model by which claims are weighed
 */
record PageFacts(
    Document page,
    JsonLd jsonLd,
    MetaTags tags,
    Site site,
    PageElements elements,
    List<PageLines.Line> lines,
    FieldModel model) {

  /** Looks at a page. */
  static PageFacts of(Document page, Optional<String> address, FieldModel model) {
    JsonLd jsonLd = new JsonLd(page);
    MetaTags tags = new MetaTags(page);
    Site site = new Site(page, jsonLd, tags, address);
    return new PageFacts(
        page, jsonLd, tags, site, new PageElements(page), PageLines.of(page), model);
  }
}
