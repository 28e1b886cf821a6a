package org.plainpress.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An export on a cluster")
class SparkExportTest {

  private static final String ALL = "epub,pdf,rss,atom,json";

  @TempDir private Path folder;

  private Path input(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Path lines(int count) throws IOException {
    return input("news.jsonl", Samples.lines(count).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns what a single machine makes. */
  private Map<String, String> plain(String... args) throws IOException {
    Path output = folder.resolve("plain");
    Runs.plain(output, args);
    return Runs.made(output);
  }

  private static String[] with(String output, String... args) {
    return Stream.concat(Stream.of("-q", "-o", output), Arrays.stream(args)).toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"archives", "files"})
  @DisplayName("makes of JSON Lines, read in parts, the bytes that one machine makes")
  void lines(String layout) throws IOException {
    String[] args = {
      "-f", ALL, "--feed-size", "7", "--base-url", "https://paper.example/", lines(33).toString()
    };
    Path output = folder.resolve("out");
    Runs.Said said = Runs.inParts(3000, with(output.toString(), plus(args, "--layout", layout)));
    assertThat(said.err()).isEmpty();
    assertThat(said.exit()).isZero();
    assertThat(Runs.made(output)).isEqualTo(plain(args)).hasSizeGreaterThan(66);
    if (layout.equals("archives")) {
      assertThat(archives(output)).hasSizeGreaterThan(3);
    }
  }

  private static String[] plus(String[] args, String... more) {
    return Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new);
  }

  private static List<Path> archives(Path output) throws IOException {
    try (Stream<Path> files = Files.list(output.resolve(EditionArchive.FOLDER))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("divides a WARC between records, and finds a page's images in all of it")
  void archive(boolean packed) throws IOException {
    Path warc = input(packed ? "crawl.warc.gz" : "crawl.warc", Samples.archive(12, packed));
    String[] args = {"-f", "epub,atom", warc.toString()};
    Path output = folder.resolve("out");
    Runs.Said said = Runs.inParts(packed ? 100 : 400, with(output.toString(), args));
    assertThat(said.err()).isEmpty();
    assertThat(archives(output)).hasSizeGreaterThan(2);
    assertThat(Runs.made(output)).isEqualTo(plain(args)).hasSize(12 + 1 + 1);
  }

  @Test
  @DisplayName("reads a folder of files as one machine does, with the images beside pages")
  void folder() throws IOException {
    for (int number = 0; number < 5; number++) {
      input("news/" + number + "/page.html", Samples.page(number).getBytes(StandardCharsets.UTF_8));
      input("news/" + number + "/quay.png", Samples.picture(number));
    }
    input(
        "news/a note.md",
        "# A note\n\nThe bridge is open again.\n".getBytes(StandardCharsets.UTF_8));
    String[] args = {"-f", ALL, "--shard", "hash", folder.resolve("news").toString()};
    Path output = folder.resolve("out");
    Runs.Said said = Runs.inParts(100_000, with(output.toString(), args));
    assertThat(said.err()).isEmpty();
    // A feed tells when what has no date was added: the moment of the run.
    assertThat(editions(Runs.made(output))).isEqualTo(editions(plain(args))).hasSize(12 + 5);
  }

  private static Map<String, String> editions(Map<String, String> made) {
    Map<String, String> editions = new java.util.TreeMap<>(made);
    editions.keySet().removeIf(name -> name.matches("rss.*|atom.*|feed.*"));
    return editions;
  }

  @Test
  @DisplayName("reads a Parquet table with a column of Article JSON")
  void table() throws IOException {
    Path lines = lines(9);
    SparkSession session = Runs.session();
    session
        .read()
        .text(lines.toString())
        .withColumnRenamed("value", "json")
        .coalesce(1)
        .write()
        .parquet(folder.resolve("table").toString());
    Path output = folder.resolve("out");
    Runs.Said said =
        Runs.inParts(
            1 << 20, with(output.toString(), "-f", ALL, folder.resolve("table").toString()));
    assertThat(said.err()).isEmpty();
    assertThat(Runs.made(output))
        .isEqualTo(plain("-f", ALL, lines.toString()))
        .hasSizeGreaterThan(20);
  }

  @Test
  @DisplayName("reads a Parquet table whose columns are the fields of Article JSON")
  void columns() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int number = 0; number < 9; number++) {
      rows.add(
          RowFactory.create(
              number % 3 == 0 ? "The ferry sails" : "Harbour notes " + number,
              List.of("Ada Dahl"),
              "The Measured Paper",
              java.sql.Date.valueOf(Samples.day(number)),
              "en-GB",
              "https://paper.example/" + number,
              null,
              Samples.body(number)));
    }
    StructType columns =
        new StructType(
            new StructField[] {
              DataTypes.createStructField("title", DataTypes.StringType, false),
              DataTypes.createStructField(
                  "authors", DataTypes.createArrayType(DataTypes.StringType), true),
              DataTypes.createStructField("publisher", DataTypes.StringType, true),
              DataTypes.createStructField("published", DataTypes.DateType, true),
              DataTypes.createStructField("language", DataTypes.StringType, true),
              DataTypes.createStructField("source", DataTypes.StringType, true),
              DataTypes.createStructField("rights", DataTypes.StringType, true),
              DataTypes.createStructField("body", DataTypes.StringType, false)
            });
    Path table = folder.resolve("table.parquet");
    Runs.session().createDataFrame(rows, columns).coalesce(1).write().parquet(table.toString());
    Path output = folder.resolve("out");
    Runs.Said said = Runs.cluster(with(output.toString(), "-f", ALL, table.toString()));
    assertThat(said.err()).isEmpty();
    assertThat(Runs.made(output)).isEqualTo(plain("-f", ALL, lines(9).toString()));
  }

  @Test
  @DisplayName("tells in one line of a table that holds no articles")
  void otherTable() throws IOException {
    Path table = folder.resolve("other.parquet");
    Runs.session().range(3).write().parquet(table.toString());
    Runs.Said said = Runs.cluster(with(folder.resolve("out").toString(), table.toString()));
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err())
        .isEqualTo(
            "plainpress: "
                + table
                + ": is no table of articles: it has neither a column 'json' nor a column 'body' of text, but id\n");
  }

  @Test
  @DisplayName("writes the site of a folder as one machine does")
  void site() throws IOException {
    String[] args = {
      "-f", "epub,atom", "--site", "--base-url", "https://paper.example/", lines(12).toString()
    };
    Path output = folder.resolve("out");
    Runs.Said said = Runs.inParts(2000, with(output.toString(), plus(args, "--layout", "files")));
    assertThat(said.err()).isEmpty();
    assertThat(Runs.made(output)).isEqualTo(plain(args)).containsKeys("index.html", "opds.xml");
  }

  @Test
  @DisplayName("changes nothing when it runs again over what it made")
  void again() throws IOException {
    String[] args =
        with(
            folder.resolve("out").toString(),
            "-f",
            ALL,
            "--site",
            "--feed-size",
            "5",
            lines(20).toString());
    assertThat(Runs.inParts(3000, args).exit()).isZero();
    Map<String, String> once = Runs.made(folder.resolve("out"));
    List<Path> archives = archives(folder.resolve("out"));
    assertThat(Runs.inParts(3000, args).exit()).isZero();
    assertThat(Runs.made(folder.resolve("out"))).isEqualTo(once);
    assertThat(archives(folder.resolve("out"))).isEqualTo(archives);
  }

  @Test
  @DisplayName("goes on with a folder: feeds and index keep what was there")
  void goesOn() throws IOException {
    Path output = folder.resolve("out");
    Path first = input("first.jsonl", Samples.lines(6).getBytes(StandardCharsets.UTF_8));
    String[] all = Samples.lines(14).split("(?<=\n)");
    Path second =
        input(
            "second.jsonl",
            String.join("", Arrays.copyOfRange(all, 6, 14)).getBytes(StandardCharsets.UTF_8));
    assertThat(Runs.inParts(2000, with(output.toString(), "-f", ALL, first.toString())).exit())
        .isZero();
    assertThat(Runs.inParts(2000, with(output.toString(), "-f", ALL, second.toString())).exit())
        .isZero();
    Runs.plain(folder.resolve("plain"), "-f", ALL, first.toString());
    Runs.plain(folder.resolve("plain"), "-f", ALL, second.toString());
    assertThat(Runs.made(output)).isEqualTo(Runs.made(folder.resolve("plain")));
  }

  @Test
  @DisplayName("finds each edition in its archive by the index")
  void index() throws IOException {
    Path output = folder.resolve("out");
    Runs.inParts(2000, with(output.toString(), "-f", "epub", lines(6).toString()));
    Map<String, String> made = Runs.made(output);
    List<String> index = Files.readAllLines(output.resolve(EditionIndex.FILE));
    assertThat(index).hasSize(6).isSorted();
    for (String line : index) {
      String[] cells = line.split("\t");
      byte[] archive = Files.readAllBytes(output.resolve(cells[1]));
      int from = Integer.parseInt(cells[2]);
      byte[] edition = Arrays.copyOfRange(archive, from, from + Integer.parseInt(cells[3]));
      assertThat(Runs.hash(edition)).isEqualTo(made.get(cells[0]));
    }
  }

  @Test
  @DisplayName("keeps what failed as a table, and makes the rest")
  void failures() throws IOException {
    String broken = Samples.lines(2) + "{\"plainpress\":1}\n" + Samples.lines(3);
    Path lines = input("news.jsonl", broken.getBytes(StandardCharsets.UTF_8));
    Path output = folder.resolve("out");
    String missing = folder.resolve("none.warc").toString();
    Runs.Said said = Runs.cluster(with(output.toString(), "-f", "epub", lines.toString(), missing));
    assertThat(said.exit()).isEqualTo(1);
    List<Row> table =
        Runs.session()
            .read()
            .json(output.resolve(Failures.FILE).toString())
            .orderBy("kind")
            .collectAsList();
    assertThat(table).hasSize(2);
    assertThat(table.get(0).<String>getAs("kind")).isEqualTo("article");
    assertThat(table.get(0).<String>getAs("message")).startsWith("line 3");
    assertThat(table.get(1).<String>getAs("source")).isEqualTo(missing);
    assertThat(table.get(1).<String>getAs("message"))
        .isEqualTo("there is no such file; check the name");
    assertThat(Runs.made(output)).hasSize(5);
  }

  @Test
  @DisplayName("tells wrong usage in one line, and where help is")
  void usage() throws IOException {
    String lines = lines(1).toString();
    assertThat(Runs.cluster("--format", "epbu", lines).err())
        .startsWith("plainpress: ")
        .contains("epbu")
        .endsWith("Try 'plainpress-spark --help'.\n");
    assertThat(Runs.cluster("--bundle", "All", lines).exit()).isEqualTo(2);
    assertThat(Runs.cluster("-o", folder.toString(), lines).err())
        .contains("lie within one another");
    assertThat(Runs.cluster("https://example.org/a.warc").err())
        .contains("is no file that every machine can read");
    assertThat(Runs.cluster("--part-size", "0", lines).err())
        .startsWith("plainpress: --part-size: 0 is not within 1 to 1024\n");
    assertThat(Runs.cluster("--help").out())
        .contains("--layout", "--feed-size")
        .doesNotContain("--watch");
  }
}
