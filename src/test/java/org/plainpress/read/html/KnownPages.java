package org.plainpress.read.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.plainpress.article.Article;
import org.plainpress.read.Figures;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.html.meta.MetadataScore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of which people know the text, or the title, authors, date and standfirst. */
public final class KnownPages {

  /** One of so many pages is read, and none of more bytes: all would take twelve times as long. */
  private static final int ONE_OF = 5;

  private static final int LARGEST = 200_000;

  private static final JsonMapper JSON = JsonMapper.shared();

  private KnownPages() {}

  /**
   * Returns for a fifth of the pages below a folder, those of at most 200 kB, what reads and counts
   * it.
   *
   * @param data the folder with {@code web}, {@code pages}, {@code meta} and {@code html}
   */
  public static List<Supplier<Figures>> in(Path data) throws IOException {
    List<Page> all = new ArrayList<>();
    for (Path file : sorted(data.resolve("web/ground-truth"))) {
      JsonNode whole = JSON.readTree(Files.readAllBytes(file));
      String name = file.getFileName().toString().replace(".json", "");
      String kind = whole.at("/_internal/page_type/primary").asString("");
      JsonNode told = whole.get("ground_truth");
      boolean article = kind.equals("article");
      Known known =
          new Known(
              article ? "web" : "",
              kind,
              text(told, "main_content"),
              List.of(),
              List.of(),
              article ? told : JSON.createObjectNode(),
              "publish_date");
      all.add(new Page(bytes(data.resolve("web/html/" + name + ".html.gz")), known));
    }
    JsonNode segments = JSON.readTree(Files.readAllBytes(data.resolve("pages/gold.json")));
    for (String name : new TreeSet<>(segments.propertyNames())) {
      JsonNode told = segments.get(name);
      Known known =
          new Known(
              "",
              "pages",
              "",
              strings(told.get("with")),
              strings(told.get("without")),
              JSON.createObjectNode(),
              "");
      all.add(new Page(bytes(data.resolve("pages/" + name + ".html.gz")), known));
    }
    JsonNode meta = JSON.readTree(Files.readAllBytes(data.resolve("meta/gold.json")));
    for (String name : new TreeSet<>(meta.propertyNames())) {
      Path file = data.resolve("meta/" + name + ".html.gz");
      Known known =
          new Known("meta", "", "", List.of(), List.of(), meta.get(name), "date_published");
      all.add(
          new Page(
              bytes(Files.exists(file) ? file : data.resolve("meta/" + name + ".html")), known));
    }
    for (Path folder : sorted(data.resolve("html"))) {
      if (Files.isDirectory(folder)) {
        Known known = new Known("", "", "", List.of(), List.of(), JSON.createObjectNode(), "");
        all.add(new Page(bytes(folder.resolve("source.html")), known));
      }
    }
    return IntStream.range(0, all.size())
        .filter(i -> i % ONE_OF == 0 && all.get(i).bytes.length <= LARGEST)
        .<Supplier<Figures>>mapToObj(all::get)
        .toList();
  }

  /**
   * What people know of a page.
   *
   * @param where the collection that tells metadata; empty where none does
   * @param kind of the text that is known; empty where none is
   */
  private record Known(
      String where,
      String kind,
      String truth,
      List<String> with,
      List<String> without,
      JsonNode told,
      String date) {

    Figures figures(Optional<Article> article) {
      Figures figures = new Figures();
      if (!kind.isEmpty()) {
        figures.add(ReadingScore.figures(kind, article, truth, with, without));
      }
      if (!where.isEmpty() && article.isPresent()) {
        figures.add(
            MetadataScore.figures(
                where,
                article.get().meta(),
                text(told, "title"),
                text(told, "author"),
                text(told, date),
                text(told, "dek")));
      }
      figures.add("unread", article.isPresent() ? 0 : 1, 0);
      return figures;
    }
  }

  /** A page, which is counted anew only where it is read otherwise than at first. */
  private static final class Page implements Supplier<Figures> {

    private final byte[] bytes;
    private final Known known;
    private Optional<Optional<Article>> first = Optional.empty();
    private Figures figures = new Figures();

    Page(byte[] bytes, Known known) {
      this.bytes = bytes;
      this.known = known;
    }

    @Override
    public Figures get() {
      Optional<Article> article = read();
      if (first.isEmpty()) {
        first = Optional.of(article);
        figures = known.figures(article);
        figures.add("pages read otherwise", 0, 0);
        return figures;
      }
      if (article.equals(first.get())) {
        return figures;
      }
      Figures now = known.figures(article);
      now.add("pages read otherwise", 1, 0);
      return now;
    }

    private Optional<Article> read() {
      try {
        return Optional.of(new HtmlReader().read(new Source("page.html", bytes)).get(0).article());
      } catch (UnreadableSource none) {
        return Optional.empty();
      }
    }
  }

  private static String text(JsonNode told, String name) {
    JsonNode value = told.get(name);
    return value == null || value.isNull() ? "" : value.asString("");
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(one -> strings.add(one.asString()));
    return strings;
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return file.toString().endsWith(".gz")
        ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
        : bytes;
  }
}
