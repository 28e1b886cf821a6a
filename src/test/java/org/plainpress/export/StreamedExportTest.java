package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.json.ArticleJson;
import org.plainpress.read.input.Inputs;
import org.plainpress.settings.Format;
import org.plainpress.settings.ReadSettings;
import org.plainpress.testing.RandomArticles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("An export of many articles")
class StreamedExportTest extends FolderFixture {

  private static final int MANY = 140;

  @BeforeEach
  void cheap() {
    formats = EnumSet.of(Format.PDF, Format.RSS, Format.ATOM, Format.JSON);
    settings = settings.withSize(20);
  }

  private static Article number(int i) {
    return article(
        "story-" + i % 60, "20" + (10 + i % 9) + "-03-0" + (1 + i % 7), "Words of " + i + ".");
  }

  private static Article ofItsOwn(int i) {
    Article article = number(i);
    return article.withMeta(
        article.meta().toBuilder()
            .id(ArticleId.ofContent("story " + i))
            .title("About " + i % 60)
            .build());
  }

  private Path lines(List<String> lines) throws IOException {
    return Files.write(folder.resolve("articles.jsonl"), lines);
  }

  private static List<String> many() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      lines.add(new String(ArticleJson.toBytes(ofItsOwn(i)), StandardCharsets.UTF_8));
    }
    return lines;
  }

  private static WorkSettings jobs(int jobs) {
    return new WorkSettings(jobs, false, false, Shard.NONE);
  }

  private static WorkSettings resume() {
    return new WorkSettings(2, true, false, Shard.NONE);
  }

  /** Returns the files of the folder but for the manifest, which tells when. */
  private Map<String, String> made() throws IOException {
    Map<String, String> made = new TreeMap<>();
    files()
        .forEach((name, bytes) -> made.put(name.replace('\\', '/'), Arrays.hashCode(bytes) + ""));
    made.remove(Manifest.FILE);
    return made;
  }

  private void clear() throws IOException {
    for (String file : files().keySet()) {
      Files.delete(out().resolve(file));
    }
  }

  @Test
  @DisplayName("gives the same bytes with one job and with many, from one file and from many")
  void sameBytes() throws IOException {
    site = true;
    List<String> lines = many();
    work = jobs(1);
    assertThat(export(FIRST, lines(lines))).isTrue();
    Map<String, String> one = made();
    assertThat(one).hasSizeGreaterThan(2 * MANY);
    for (int jobs : new int[] {2, 5}) {
      clear();
      work = jobs(jobs);
      assertThat(export(FIRST, lines(lines))).isTrue();
      assertThat(made()).isEqualTo(one);
    }
  }

  @Test
  @DisplayName("of many files gives the same bytes whatever the number of jobs")
  void manyFiles() throws IOException {
    Path inputs = Files.createDirectory(folder.resolve("inputs"));
    for (int i = 0; i < 40; i++) {
      // Lengths differ, so that later files are read before earlier ones.
      String words = "Words of the council. ".repeat(i % 7 == 0 ? 4000 : 3);
      Files.writeString(inputs.resolve(i + ".txt"), "Story " + i % 30 + "\n\n" + words + i + "\n");
    }
    work = jobs(1);
    assertThat(export(FIRST, inputs)).isTrue();
    Map<String, String> one = made();
    clear();
    work = jobs(4);
    assertThat(export(FIRST, inputs)).isTrue();
    assertThat(made()).isEqualTo(one);
    List<String> order = listener.written.stream().map(e -> e.path().toString()).toList();
    assertThat(order.subList(order.size() / 2, order.size()))
        .isEqualTo(order.subList(0, order.size() / 2));
  }

  @Test
  @DisplayName("keeps whatever an article holds until feeds and pages are written")
  void whatever() throws IOException {
    settings = settings.withSize(100);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      lines.add(new String(ArticleJson.toBytes(RandomArticles.of(i)), StandardCharsets.UTF_8));
    }
    export(FIRST, lines(lines));
    Set<String> contents = contents();
    clear();
    // The first few stay in memory, and others are kept in a file: now it is the other way round.
    Collections.reverse(lines);
    export(FIRST, lines(lines));
    assertThat(contents()).isEqualTo(contents);
  }

  private Set<String> contents() throws IOException {
    Set<String> contents = new TreeSet<>();
    for (JsonNode item :
        JsonMapper.shared().readTree(out().resolve("feed.json").toFile()).get("items")) {
      contents.add(item.get("id") + " " + item.get("content_html"));
    }
    return contents;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 70, 139})
  @DisplayName("loses one bad line and no other, and names it")
  void badLine(int bad) throws IOException {
    formats = EnumSet.of(Format.RSS);
    site = false;
    List<String> lines = many();
    lines.set(bad, "{\"plainpress\": 1, \"title\": \"cut");
    assertThat(export(FIRST, lines(lines))).isFalse();
    assertThat(listener.failures).hasSize(1);
    assertThat(listener.failures.get(0)).contains("articles.jsonl");
    assertThat(listener.summaries.get(0).done()).isEqualTo(MANY - 1);
    assertThat(listener.summaries.get(0).reasons()).containsOnlyKeys("the JSON ends early");
  }

  @Test
  @DisplayName("tells where two articles have the same id, since feeds list only the last")
  void sameId() throws IOException {
    List<String> lines = many().subList(0, 4);
    lines.set(2, lines.get(0));
    assertThat(export(FIRST, lines(lines))).isTrue();
    assertThat(listener.notes)
        .filteredOn(note -> note.contains("has the id of an article before it"))
        .hasSize(1)
        .allMatch(note -> note.contains("articles.jsonl") && note.contains("'About 0'"));
  }

  @Test
  @DisplayName("ends at the first failure where that is wanted, and writes no feed of a part")
  void failFast() throws IOException {
    List<String> lines = many();
    lines.set(40, "{}");
    work = new WorkSettings(2, false, true, Shard.NONE);
    assertThat(export(FIRST, lines(lines))).isFalse();
    assertThat(listener.summaries.get(0).stopped()).isTrue();
    assertThat(listener.summaries.get(0).done()).isBetween(1, 60);
    assertThat(made()).doesNotContainKey("rss.xml");
  }

  @Test
  @DisplayName("goes on where it ended: what is done is skipped, and the bytes are the same")
  void resumes() throws IOException {
    Path input = lines(many());
    assertThat(export(FIRST, input)).isTrue();
    Map<String, String> undisturbed = made();
    clear();

    // What a run leaves that was killed: editions, a manifest whose last line is cut, no feeds.
    work = resume();
    List<String> lines = many();
    assertThat(export(FIRST, lines(lines.subList(0, 90)))).isTrue();
    for (String listing : made().keySet()) {
      if (!listing.endsWith(".pdf")) {
        Files.delete(out().resolve(listing));
      }
    }
    Path manifest = out().resolve(Manifest.FILE);
    String told = Files.readString(manifest);
    Files.writeString(manifest, told.substring(0, told.length() - 30));
    // Cut within a character, too.
    Files.write(manifest, new byte[] {'"', (byte) 0xC3}, StandardOpenOption.APPEND);
    Files.writeString(out().resolve(".plainpress-killed.part"), "half");

    assertThat(export(FIRST, lines(lines))).isTrue();
    assertThat(made()).isEqualTo(undisturbed);
    Summary summary = listener.summaries.get(2);
    assertThat(summary.skipped()).isEqualTo(89);
    assertThat(summary.done()).isEqualTo(MANY - 89);

    assertThat(export(FIRST, lines(lines))).isTrue();
    assertThat(made()).isEqualTo(undisturbed);
    assertThat(listener.summaries.get(3).skipped()).isEqualTo(MANY);
  }

  @Test
  @DisplayName("makes anew what changed, what is gone, and what other settings are asked of")
  void changed() throws IOException {
    List<String> lines = many();
    work = resume();
    assertThat(export(FIRST, lines(lines))).isTrue();
    lines.set(3, lines.get(3).replace("Words of", "Other words of"));
    Files.delete(out().resolve("about-7.pdf"));
    assertThat(export(FIRST, lines(lines))).isTrue();
    assertThat(listener.summaries.get(1).done()).isEqualTo(2);
    formats = EnumSet.of(Format.EPUB, Format.RSS);
    assertThat(export(FIRST, lines(lines.subList(0, 5)))).isTrue();
    assertThat(listener.summaries.get(2).skipped()).isZero();
  }

  @Test
  @DisplayName("of a few articles leaves no manifest, unless it is to be gone on with")
  void noManifest() throws IOException {
    export(FIRST, number(1), number(2));
    assertThat(out().resolve(Manifest.FILE)).doesNotExist();
    work = resume();
    export(FIRST, number(1), number(2));
    assertThat(out().resolve(Manifest.FILE)).isRegularFile();
  }

  @Test
  @DisplayName("stops when it is told to: what is in flight is written, and nothing is half done")
  void stops() throws IOException {
    Path input = lines(many());
    List<Edition> written = new ArrayList<>();
    ExportListener stopping =
        new ExportListener() {
          @Override
          public void written(Edition edition) {
            written.add(edition);
            if (written.size() == 30) {
              Thread ending = new Thread(Interruption::finishRuns);
              ending.setDaemon(true);
              ending.start();
            }
          }

          @Override
          public void note(String name, String message) {}

          @Override
          public void failed(String name, String message, Optional<Throwable> cause) {}

          @Override
          public void progress(Progress progress) {}

          @Override
          public void ended(Summary summary) {
            listener.ended(summary);
          }
        };
    ExportSettings all = exportSettings(FIRST);
    Inputs inputs = new Inputs(new ByteArrayInputStream(new byte[0]), ReadSettings.DEFAULT);
    Export export = new Export(all, stopping);
    boolean done = export.run(inputs, inputs.expand(List.of(input.toString())));
    if (!done) {
      assertThat(export.isInterrupted()).isTrue();
      assertThat(listener.summaries.get(0).stopped()).isTrue();
      assertThat(made().keySet().stream().filter(name -> name.endsWith(".pdf")))
          .hasSameSizeAs(written);
      assertThat(out().resolve(Manifest.FILE)).isRegularFile();
    }
    assertThat(files().keySet()).noneMatch(name -> name.endsWith(".part"));
    work = resume();
    assertThat(export(FIRST, input)).isTrue();
    Summary summary = listener.summaries.get(1);
    assertThat(summary.done() + summary.skipped()).isEqualTo(MANY);
    assertThat(summary.skipped()).isGreaterThanOrEqualTo(30);
  }

  @Test
  @DisplayName("goes on with an archived entry whose words were corrected, and leaves the others")
  void correctsArchived() throws IOException {
    List<String> lines = many();
    assertThat(export(FIRST, lines(lines))).isTrue();
    Map<String, String> before = made();
    lines.set(5, lines.get(5).replace("Words of", "Corrected words of"));
    assertThat(export(FIRST.plusDays(1), lines(lines))).isTrue();
    assertThat(contents().toString()).contains("Corrected words of 5.");
    Map<String, String> after = made();
    before.keySet().stream()
        .filter(name -> name.contains("archive"))
        .forEach(name -> assertThat(after).containsEntry(name, before.get(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"date", "hash", "50"})
  @DisplayName("spreads editions and pages over folders, which feeds and the catalogue know")
  void shards(String how) throws IOException {
    site = true;
    work = new WorkSettings(2, false, false, Shard.parse(how));
    List<String> lines = many();
    assertThat(export(FIRST, lines(lines))).isTrue();
    Map<String, String> first = made();
    String folders = "(?:\\d{4}/\\d\\d|[0-9a-f]{2}|\\d{5})/";
    assertThat(first.keySet())
        .filteredOn(name -> name.endsWith(".pdf"))
        .hasSize(MANY)
        .allMatch(name -> name.matches(folders + "[^/]+"));
    List<String> linked = new ArrayList<>();
    for (var link : xml("opds.xml").select("link[href]")) {
      linked.add(link.attr("href").replace("https://example.org/news/", ""));
    }
    assertThat(linked)
        .filteredOn(href -> href.matches(".*\\.(pdf|html)"))
        .isNotEmpty()
        .allSatisfy(href -> assertThat(first).containsKey(href));
    String page =
        first.keySet().stream()
            .filter(n -> n.matches(folders + ".*html"))
            .findFirst()
            .orElseThrow();
    String html = Files.readString(out().resolve(page));
    assertThat(html)
        .contains("href=\"" + "../".repeat(page.split("/").length - 1) + "article.css\"");
    assertThat(export(FIRST, lines(lines))).isTrue();
    assertThat(made()).isEqualTo(first);
  }

  @Test
  @DisplayName("of a folder into itself reads each input before an edition takes its place")
  void intoItself() throws IOException {
    formats = EnumSet.of(Format.EPUB);
    List<String> turned = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      turned.add(many().get(i));
    }
    assertThat(export(FIRST, lines(turned))).isTrue();
    Map<String, byte[]> books = files();
    // Each book is under the name of the next.
    for (int i = 0; i < 24; i++) {
      Files.write(
          out().resolve("about-" + (i + 1) % 24 + ".epub"), books.get("about-" + i + ".epub"));
    }
    ExportSettings all = exportSettings(FIRST);
    Inputs inputs = new Inputs(new ByteArrayInputStream(new byte[0]), ReadSettings.DEFAULT);
    List<String> named = books.keySet().stream().map(n -> out().resolve(n).toString()).toList();
    assertThat(new Export(all, listener).run(inputs, inputs.expand(named))).isTrue();
    assertThat(files().keySet()).isEqualTo(books.keySet());
    assertThat(
            Inputs.inMemory(ReadSettings.DEFAULT)
                .read(Inputs.Input.of(out().resolve("about-20.epub")))
                .get(0)
                .article()
                .meta()
                .title())
        .isEqualTo("About 20");
  }

  @Test
  @DisplayName("tells failures of one kind together")
  void kinds() {
    assertThat(Tally.kind("line 12: has no title; add one"))
        .isEqualTo(Tally.kind("line 7: has no title; add one"));
  }
}
