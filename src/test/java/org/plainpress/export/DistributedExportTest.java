package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.testing.RandomArticles;

@DisplayName("An export whose editions are made elsewhere")
class DistributedExportTest extends FolderFixture {

  private static final String WORDS =
      "The council met on the quay and spoke of the bridge, the winter, the school and the library.";

  /** What the machines that make editions have put where all can read it. */
  private final Map<String, byte[]> elsewhere = new HashMap<>();

  private Path listings() {
    return folder.resolve("listings");
  }

  /** Reads, makes and lists articles as a cluster does. */
  private boolean distributed(List<Article> articles) throws IOException {
    Files.createDirectories(listings());
    ExportSettings all = exportSettings(FIRST);
    EditionPress press = new EditionPress(all);
    List<byte[]> read = new ArrayList<>();
    Map<String, byte[]> images = new HashMap<>();
    try (DistributedExport export =
        new DistributedExport(
            all.in(listings()),
            elsewhere::containsKey,
            name -> Optional.ofNullable(elsewhere.get(name)),
            listener)) {
      if (!export.open()) {
        return false;
      }
      for (Article article : articles) {
        read.add(DistributedExport.json(press.said(article), images::put));
        export.take(read.get(read.size() - 1), folder.resolve("input.json").toString());
      }
      List<DistributedExport.Name> names = export.names();
      for (int i = 0; i < names.size(); i++) {
        Article article =
            DistributedExport.article(read.get(i), name -> Optional.of(images.get(name)));
        EditionPress.Pressed pressed =
            press.press(
                article.withMeta(article.meta().toBuilder().id(names.get(i).id()).build()),
                names.get(i).slug());
        elsewhere.putAll(pressed.contents());
        export.made(i, pressed.editions(), pressed.cover(), pressed.failures().isEmpty());
      }
      boolean listed = export.list();
      export.end();
      return listed;
    }
  }

  private Map<String, String> distributed() throws IOException {
    Map<String, byte[]> made = new HashMap<>(elsewhere);
    try (Stream<Path> files = Files.walk(listings())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        made.put(listings().relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return hashes(made);
  }

  private static Map<String, String> hashes(Map<String, byte[]> files) {
    Map<String, String> hashes = new TreeMap<>();
    files.forEach(
        (name, bytes) ->
            hashes.put(
                name.replace('\\', '/'),
                bytes.length + " " + HexFormat.of().toHexDigits(java.util.Arrays.hashCode(bytes))));
    hashes.keySet().removeIf(name -> name.startsWith("."));
    return hashes;
  }

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      articles.add(RandomArticles.of(i));
      articles.add(article("ferry", "2026-02-0" + (1 + i), "Words of " + i + "."));
    }
    return articles;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("makes and lists what one machine does, with or without a site")
  void equals(boolean withSite) throws IOException {
    site = withSite;
    settings = settings.withSize(4);
    work = new WorkSettings(2, false, false, Shard.parse("date"));
    List<Article> articles = articles();
    assertThat(export(FIRST, articles.toArray(Article[]::new))).isTrue();
    assertThat(distributed(articles)).isTrue();
    assertThat(distributed()).isEqualTo(hashes(files())).hasSizeGreaterThan(20);
  }

  @Test
  @DisplayName(
      "goes on with the folder, and knows a later version of an article without an address")
  void goesOn() throws IOException {
    Article first = ofWords(WORDS);
    Article corrected = ofWords(WORDS + " It voted, too.");
    for (Article version : List.of(first, corrected)) {
      assertThat(export(FIRST, version)).isTrue();
      assertThat(distributed(List.of(version))).isTrue();
    }
    assertThat(distributed()).isEqualTo(hashes(files()));
    assertThat(atom()).hasSize(1);
  }

  private static Article ofWords(String words) {
    Meta meta = Meta.builder("The council").id(ArticleId.ofContent(words)).language("en").build();
    return new Article(meta, List.of(Paragraph.of(words)));
  }

  @Test
  @DisplayName("touches nothing where a feed cannot be gone on with, or nothing was read")
  void nothing() throws IOException {
    Files.createDirectories(listings());
    Files.writeString(listings().resolve("atom.xml"), "<feed");
    assertThat(distributed(articles())).isFalse();
    assertThat(listener.failures).hasSize(1);
    Files.delete(listings().resolve("atom.xml"));
    assertThat(distributed(List.of())).isFalse();
    assertThat(elsewhere).isEmpty();
    assertThat(listings()).isEmptyDirectory();
  }
}
