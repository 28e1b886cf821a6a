package org.plainpress.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.article.Text;
import org.plainpress.json.JsonTree;
import org.plainpress.read.Source;
import org.plainpress.testing.Tools;

/**
 * Reads a corpus of saved pages that is laid out as mozilla/readability's test pages are, and
 * prints how often title, byline, language, date and site name are as expected there. Run with
 * {@code -Dcorpus.html=FOLDER}; skipped without.
 */
@DisplayName("A corpus of saved pages")
class PageCorpusTest {

  private final Map<String, int[]> shares = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();

  @Test
  @DisplayName("is read without failure, and its metadata as expected in most cases")
  void metadata() throws IOException {
    Path corpus = Tools.onRequest("corpus.html");
    List<Path> pages;
    try (Stream<Path> folders = Files.list(corpus)) {
      pages = folders.filter(Files::isDirectory).sorted().toList();
    }
    assertThat(pages).isNotEmpty();
    for (Path page : pages) {
      Map<?, ?> expected =
          (Map<?, ?>)
              JsonTree.lenient(Files.readString(page.resolve("expected-metadata.json"))).get(0);
      Source source = new Source("source.html", Files.readAllBytes(page.resolve("source.html")));
      Meta meta = new HtmlReader().read(source).get(0).article().meta();
      String name = page.getFileName().toString();
      score(name, "title", expected.get("title"), meta.title());
      score(name, "byline", expected.get("byline"), String.join(", ", meta.authors()));
      score(name, "lang", expected.get("lang"), meta.language());
      score(name, "publishedTime", expected.get("publishedTime"), day(meta.published()));
      score(name, "siteName", expected.get("siteName"), meta.publisher().orElse(""));
    }
    misses.forEach(System.out::println);
    shares.forEach((key, share) -> System.out.println(key + " " + share[0] + "/" + share[1]));
    for (int[] share : shares.values()) {
      assertThat((double) share[0] / share[1]).isGreaterThan(0.8);
    }
  }

  private static String day(Optional<IsoDate> date) {
    return date.map(known -> known.day().toString()).orElse("");
  }

  /** Only what is expected counts; names are compared without "By", case and punctuation. */
  private void score(String page, String key, Object expected, String found) {
    if (expected == null) {
      return;
    }
    String want = folded(expected.toString());
    String got = folded(found);
    boolean hit =
        switch (key) {
          case "publishedTime" ->
              want.startsWith(got.replaceAll(" ", "")) && !got.isEmpty()
                  || expected.toString().startsWith(found) && !found.isEmpty();
          case "lang" ->
              Text.primaryLanguage(expected.toString().replace('_', '-'))
                  .equals(Text.primaryLanguage(found));
          case "byline" -> sameNames(want, got);
          default -> want.equals(got);
        };
    int[] share = shares.computeIfAbsent(key, k -> new int[2]);
    share[0] += hit ? 1 : 0;
    share[1]++;
    if (!hit) {
      misses.add(page + ": " + key + ": expected '" + expected + "', read '" + found + "'");
    }
  }

  /** Every name read is in the expected byline, which may have more around them. */
  private static boolean sameNames(String want, String got) {
    if (got.isEmpty()) {
      return false;
    }
    for (String word : got.split(" ")) {
      if (!(" " + want + " ").contains(" " + word + " ")) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String text) {
    return Text.folded(text)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{P}\\p{S}]+", " ")
        .replaceFirst("^\\s*by ", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
