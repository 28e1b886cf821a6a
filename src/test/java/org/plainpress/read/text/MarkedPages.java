package org.plainpress.read.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Saved pages, found by the texts that were made of them. */
final class MarkedPages {

  /** The fewest characters of a line by which a text and a page are known to be the same. */
  private static final int LONG = 60;

  /** The fewest such lines. */
  private static final int FEWEST_SHARED = 2;

  private final List<MarkedPage> pages;
  private final Map<String, List<Integer>> places = new HashMap<>();

  private MarkedPages(List<MarkedPage> pages) {
    this.pages = pages;
    for (int i = 0; i < pages.size(); i++) {
      for (MarkedPage.MarkedLine line : pages.get(i).lines()) {
        if (line.text().length() >= LONG) {
          places.computeIfAbsent(line.text(), text -> new ArrayList<>()).add(i);
        }
      }
    }
  }

  /** Reads the pages below folders; a folder that is not there has none. */
  static MarkedPages below(List<Path> folders) throws IOException {
    List<MarkedPage> pages = new ArrayList<>();
    for (Path folder : folders) {
      pages.addAll(MarkedPage.below(folder));
    }
    return new MarkedPages(pages);
  }

  /** Returns the page that a text was made of. */
  Optional<MarkedPage> sourceOf(List<String> lines) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (String line : new HashSet<>(lines)) {
      for (int page : new HashSet<>(places.getOrDefault(line, List.of()))) {
        shared.merge(page, 1, Integer::sum);
      }
    }
    shared.values().removeIf(count -> count < FEWEST_SHARED);
    return shared.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(page -> pages.get(page.getKey()));
  }
}
