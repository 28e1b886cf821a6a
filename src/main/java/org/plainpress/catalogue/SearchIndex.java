package org.plainpress.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plainpress.feed.JsonValues;
import org.plainpress.feed.PageLink;

/**
 * Writes what a site is searched by: a script that holds a line for each article, since a page that
 * is opened from a disk may load a script, but no data.
 */
public final class SearchIndex {

  /** The file that holds it. */
  public static final String FILE = "search-index.js";

  private SearchIndex() {}

  /** Returns the file: of each article its page, its title, who wrote it, and its language. */
  public static String of(List<CatalogueWriter.Listed> publications) {
    List<List<String>> lines = new ArrayList<>();
    for (CatalogueWriter.Listed listed : publications) {
      boolean bundle = listed.pages().size() > 1;
      for (PageLink page : listed.pages()) {
        List<String> about = new ArrayList<>();
        if (bundle) {
          about.add(listed.title());
        } else {
          about.addAll(listed.authors());
        }
        listed.publisher().ifPresent(about::add);
        listed.date().ifPresent(date -> about.add(date.substring(0, Math.min(10, date.length()))));
        String language = bundle ? page.language() : listed.language().orElse("");
        List<String> line =
            new ArrayList<>(
                List.of(
                    page.href(),
                    page.title(),
                    String.join(" · ", about),
                    language.equals("und") ? "" : language));
        if (!bundle) {
          listed.summary().ifPresent(line::add);
        }
        lines.add(line);
      }
    }
    return lines.stream()
        .map(line -> new String(JsonValues.bytes(line), StandardCharsets.UTF_8))
        .collect(Collectors.joining(",\n", "window.articles = [\n", "\n];\n"));
  }
}
