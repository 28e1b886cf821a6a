package org.plainpress.read.html.meta;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.read.html.page.Query;

/**
 * What is looked at to find a page's metadata.
 *
 * @param page the page, before anything is taken out of it
 * @param jsonLd what it says in JSON-LD
 * @param tags what it says in {@code meta} elements
 * @param site what it tells of its site
 * @param elements its elements that may hold metadata
 * @param lines what a reader sees
 * @param scripts what stands in its own scripts, JSON-LD left out
 * @param model by which claims are weighed
 */
record PageFacts(
    Document page,
    JsonLd jsonLd,
    MetaTags tags,
    Site site,
    PageElements elements,
    List<PageLines.Line> lines,
    List<String> scripts,
    FieldModel model) {

  /** Looks at a page, and parts the names of authors in it that nothing but its style parts. */
  static PageFacts of(Document page, Optional<String> address, FieldModel model) {
    JsonLd jsonLd = new JsonLd(page);
    MetaTags tags = new MetaTags(page);
    Site site = new Site(page, jsonLd, tags, address);
    PageElements elements = new PageElements(page);
    PageElements.AUTHORS.forEach(kind -> Coauthors.part(elements.of(kind), Authors.LONGEST));
    return new PageFacts(
        page, jsonLd, tags, site, elements, PageLines.of(page), scripts(page), model);
  }

  /** Returns the same of a page that shows nothing, with one line in which nothing stands. */
  PageFacts withEmptyLine() {
    PageLines.Line nothing = new PageLines.Line(page.body(), List.of(), "", 0, false);
    return new PageFacts(page, jsonLd, tags, site, elements, List.of(nothing), scripts, model);
  }

  private static List<String> scripts(Document page) {
    return Query.all(page, "script").stream()
        .filter(script -> !script.hasAttr("src"))
        .filter(script -> !script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"))
        .map(Element::data)
        .toList();
  }
}
