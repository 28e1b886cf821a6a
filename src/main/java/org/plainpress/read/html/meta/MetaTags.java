package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.page.Query;

/**
 * The values of a page's {@code meta} elements by their names in lower case; Dublin Core's begin
 * with {@code dc:} or {@code dcterms:}, however the page writes them.
 */
final class MetaTags {

  private final Map<String, List<String>> values = new HashMap<>();

  /** Collects the {@code meta} elements of a page. */
  MetaTags(Document page) {
    // A property is meant more than a name: RDFa says so of itself.
    List<Element> elements = Query.all(page, "meta[content]");
    elements.sort(Comparator.comparing(meta -> !meta.hasAttr("property")));
    for (Element meta : elements) {
      String value = Carried.line(meta.attr("content"));
      if (!value.isEmpty()) {
        String names =
            meta.attr("property") + " " + meta.attr("name") + " " + meta.attr("itemprop");
        for (String name : names.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
          values
              .computeIfAbsent(
                  name.replaceFirst("^(dc|dcterms?)\\.", "$1:"), unseen -> new ArrayList<>())
              .add(value);
        }
      }
    }
  }

  /** Returns the first value of the first of several names that the page has. */
  Optional<String> first(String... names) {
    for (String name : names) {
      List<String> all = all(name);
      if (!all.isEmpty()) {
        return Optional.of(all.get(0));
      }
    }
    return Optional.empty();
  }

  /** Returns all values of a name, in the order of the page. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
