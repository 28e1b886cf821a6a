package org.plainpress.read.html.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.plainpress.json.JsonTree;
import org.plainpress.read.Source;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.read.html.page.Unshown;

/** A page of a collection, with what people said of its text. */
final class LabelledPage {

  final String name;
  final String site;

  /** article, forum, documentation; or pages, html. */
  final String kind;

  final PageBlocks page;
  final Declared declared;

  /** The main text; empty where only segments are known. */
  final String truth;

  final List<String> with;
  final List<String> without;
  final byte[] bytes;

  /** The words of the main text and how often each is in it. */
  final Map<String, Integer> bag = new HashMap<>();

  /** How likely each block is of the article, from 0 to 1; -1 where that is not known. */
  final float[] labels;

  private LabelledPage(
      String name,
      String address,
      String kind,
      byte[] bytes,
      String truth,
      List<String> with,
      List<String> without) {
    this.name = name;
    this.site = site(address);
    this.kind = kind;
    this.truth = truth;
    this.with = with;
    this.without = without;
    this.bytes = bytes;
    Document document = HtmlPage.of(new Source(name, bytes));
    this.declared = Declared.of(document);
    Unshown.bringOut(document);
    HtmlPage.strip(document, new ArrayList<>());
    this.page = PageBlocks.of(document.body());
    Words.of(truth).forEach(word -> bag.merge(word, 1, Integer::sum));
    this.labels = truth.isEmpty() ? segments() : aligned();
  }

  /** Reads the collections below a folder that have labels: web, pages, html. */
  static List<LabelledPage> in(Path folder) throws IOException {
    List<LabelledPage> pages = new ArrayList<>();
    for (Path truth : sorted(folder.resolve("web/ground-truth"))) {
      String name = truth.getFileName().toString().replace(".json", "");
      Map<?, ?> json = (Map<?, ?>) JsonTree.lenient(Files.readString(truth)).get(0);
      Map<?, ?> type = (Map<?, ?>) ((Map<?, ?>) json.get("_internal")).get("page_type");
      Map<?, ?> known = (Map<?, ?>) json.get("ground_truth");
      Object text = known.get("main_content");
      pages.add(
          new LabelledPage(
              name,
              String.valueOf(json.get("url")),
              String.valueOf(type.get("primary")),
              unzipped(folder.resolve("web/html/" + name + ".html.gz")),
              text == null ? "" : text.toString(),
              List.of(),
              List.of()));
    }
    Map<?, ?> gold =
        (Map<?, ?>) JsonTree.lenient(Files.readString(folder.resolve("pages/gold.json"))).get(0);
    for (Map.Entry<?, ?> entry : gold.entrySet()) {
      Map<?, ?> value = (Map<?, ?>) entry.getValue();
      pages.add(
          new LabelledPage(
              "p" + entry.getKey(),
              String.valueOf(value.get("url")),
              "pages",
              unzipped(folder.resolve("pages/" + entry.getKey() + ".html.gz")),
              "",
              strings(value.get("with")),
              strings(value.get("without"))));
    }
    for (Path page : sorted(folder.resolve("html"))) {
      if (Files.isDirectory(page)) {
        String expected = Jsoup.parse(Files.readString(page.resolve("expected.html"))).text();
        String name = page.getFileName().toString();
        pages.add(
            new LabelledPage(
                "h" + name,
                "http://" + name.replaceAll("-?[0-9]*$", "") + "/",
                "html",
                Files.readAllBytes(page.resolve("source.html")),
                expected,
                List.of(),
                List.of()));
      }
    }
    return pages;
  }

  private static List<Path> sorted(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static List<String> strings(Object value) {
    return ((List<?>) value).stream().map(String::valueOf).toList();
  }

  private static byte[] unzipped(Path file) {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static final Set<String> SECOND = Set.of("co", "com", "org", "net", "gov", "ac", "edu");

  private static String site(String address) {
    String host = address;
    try {
      String known = URI.create(address.strip()).getHost();
      host = known == null ? address : known;
    } catch (IllegalArgumentException odd) {
      host = address.replaceFirst("^https?://", "").replaceFirst("/.*", "");
    }
    String[] parts = host.split("\\.");
    int n = parts.length;
    boolean three = n > 2 && parts[n - 1].length() == 2 && SECOND.contains(parts[n - 2]);
    return n < 2 ? host : three ? parts[n - 3] : parts[n - 2];
  }

  static String folded(String text) {
    return String.join(" ", Words.of(text));
  }

  private float[] segments() {
    float[] found = new float[page.blocks().size()];
    List<String> in = with.stream().map(LabelledPage::folded).toList();
    List<String> out = without.stream().map(LabelledPage::folded).toList();
    for (TextBlock block : page.blocks()) {
      String words = " " + String.join(" ", block.words()) + " ";
      boolean yes = in.stream().anyMatch(one -> !one.isEmpty() && holds(words, one));
      boolean no = out.stream().anyMatch(one -> !one.isEmpty() && holds(words, one));
      found[block.number()] = yes == no ? -1 : yes ? 1 : 0;
    }
    return found;
  }

  private static boolean holds(String words, String segment) {
    return words.contains(" " + segment + " ")
        || segment.length() > 20 && segment.contains(words.strip()) && words.length() > 12;
  }

  private float[] aligned() {
    float[] found = new float[page.blocks().size()];
    List<String> gold = Words.of(truth);
    Map<String, List<Integer>> shingles = new HashMap<>();
    int n = Declared.SHINGLE;
    for (int i = 0; i + n <= gold.size(); i++) {
      shingles
          .computeIfAbsent(String.join(" ", gold.subList(i, i + n)), key -> new ArrayList<>())
          .add(i);
    }
    int[] places = new int[found.length];
    int at = 0;
    for (TextBlock block : page.blocks()) {
      int i = block.number();
      List<String> words = block.words();
      places[i] = -1;
      if (words.size() < n) {
        continue;
      }
      boolean[] covered = new boolean[words.size()];
      int place = -1;
      for (int k = 0; k + n <= words.size(); k++) {
        List<Integer> where = shingles.get(String.join(" ", words.subList(k, k + n)));
        if (where != null) {
          java.util.Arrays.fill(covered, k, k + n, true);
          int expected = at;
          place =
              place >= 0
                  ? place
                  : where.stream()
                      .min(
                          (a, b) -> Integer.compare(Math.abs(a - expected), Math.abs(b - expected)))
                      .get();
        }
      }
      int count = 0;
      for (boolean one : covered) {
        count += one ? 1 : 0;
      }
      found[i] = count / (float) words.size();
      if (found[i] > 0.7) {
        places[i] = place;
        at = place + words.size();
      }
    }
    shortOnes(gold, places, found);
    for (int i = 0; i < found.length; i++) {
      found[i] = found[i] > 0.85 ? 1 : found[i] < 0.3 ? 0 : found[i];
    }
    return found;
  }

  /**
   * Labels blocks of few words: they are in the text where they stand between the same neighbours.
   */
  private void shortOnes(List<String> gold, int[] places, float[] found) {
    List<TextBlock> blocks = page.blocks();
    int before = 0;
    for (TextBlock block : blocks) {
      int i = block.number();
      if (block.length() >= Declared.SHINGLE) {
        before = places[i] >= 0 ? places[i] + block.length() : before;
        continue;
      }
      int next = i + 1;
      while (next < places.length && next < i + 40 && places[next] < 0) {
        next++;
      }
      int until = next < places.length && places[next] >= 0 ? places[next] : before + 12;
      int from = Math.max(0, before - 2);
      int to = Math.min(gold.size(), Math.max(until, from) + 1);
      for (int k = from; k + block.length() <= to && k < from + 60; k++) {
        if (gold.subList(k, k + block.length()).equals(block.words())) {
          found[i] = 1;
          before = k + block.length();
          break;
        }
      }
    }
  }

  /** Returns the F1 of the words of chosen blocks. */
  double f1(boolean[] chosen) {
    Map<String, Integer> got = new HashMap<>();
    int size = 0;
    for (TextBlock block : page.blocks()) {
      if (chosen[block.number()]) {
        block.words().forEach(word -> got.merge(word, 1, Integer::sum));
        size += block.length();
      }
    }
    int all = bag.values().stream().mapToInt(Integer::intValue).sum();
    int both = 0;
    for (Map.Entry<String, Integer> entry : got.entrySet()) {
      both += Math.min(entry.getValue(), bag.getOrDefault(entry.getKey(), 0));
    }
    return size + all == 0 ? 0 : 2.0 * both / (size + all);
  }
}
