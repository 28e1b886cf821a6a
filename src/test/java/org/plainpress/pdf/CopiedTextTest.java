package org.plainpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Formula;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Publication;
import org.plainpress.pdf.draw.MixedParagraphs;
import org.plainpress.settings.PdfSettings;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Gallery;
import org.plainpress.testing.PdfEngines;

/**
 * Each engine is started once, over all files. A text is compared by its runs of six letters, since
 * engines put spaces, and the page's header and number, where they see fit.
 */
@DisplayName("What people copy from our PDFs and search in them, in Chrome, Firefox and poppler")
class CopiedTextTest {

  /** Of a text's runs of letters: what the end of a page or a changed sign may cost. */
  private static final double SLACK = 0.02;

  private static final int RUN = 6;

  @TempDir private static Path folder;

  private static final Map<Path, List<String>> PIECES = new LinkedHashMap<>();
  private static final Map<PdfEngines, Map<Path, String>> TEXTS = new EnumMap<>(PdfEngines.class);

  @BeforeAll
  static void write() throws IOException {
    Map<String, Article> articles = new LinkedHashMap<>(Gallery.articles());
    // Three hundred pages of the same few words show nothing that the others do not.
    articles.remove("long");
    int count = 0;
    for (String line : Files.readAllLines(Path.of("src/test/resources/copied.txt"))) {
      String[] parts = line.split("\t");
      articles.put("text-" + ++count + "-" + parts[0], article(parts[0], parts[1]));
    }
    for (int seed = 1; seed <= 30; seed++) {
      write("mixed-" + seed + ".pdf", MixedParagraphs.article(seed), PdfSettings.DEFAULT);
      write("styled-" + seed + ".pdf", MixedParagraphs.styled(seed), PdfSettings.DEFAULT);
    }
    for (Map.Entry<String, Article> entry : articles.entrySet()) {
      write(entry.getKey() + ".pdf", entry.getValue(), PdfSettings.DEFAULT);
      write(
          entry.getKey() + ".large.pdf",
          entry.getValue(),
          PdfSettings.DEFAULT.withLargePrint(true));
    }
  }

  private static Article article(String language, String text) {
    Meta meta = Meta.builder("1").id(ArticleId.ofContent("copied")).language(language).build();
    return new Article(meta, List.of(Paragraph.of(text)));
  }

  private static void write(String name, Article article, PdfSettings settings) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, Editions.pdf(Publication.of(article), settings));
    PIECES.put(file, pieces(article));
  }

  /** Returns the words of an article that its pages show, a string for each place. */
  private static List<String> pieces(Article article) {
    Set<String> drawn =
        Blocks.of(Figure.class, article.body())
            .filter(figure -> figure.media() instanceof Media.Image)
            .flatMap(figure -> figure.alternative().stream())
            .map(alternative -> "Figure /Alt " + alternative)
            .collect(Collectors.toSet());
    return ExpectedOutline.withReadings(article, false).stream()
        .filter(line -> line.contains(" ") && !line.endsWith(" *") && !drawn.contains(line))
        .filter(line -> line.matches("(?s)(P|H\\d|TD|TH|Caption|Figure) .*"))
        .map(line -> line.replaceFirst("^\\w+ (/Alt )?", ""))
        .flatMap(line -> aroundFormulas(line, article))
        .toList();
  }

  /** Returns the words around formulas, of which the pages show the characters instead. */
  private static Stream<String> aroundFormulas(String words, Article article) {
    // The longest first: what is said of a formula may be a part of what is said of another.
    String parted =
        Blocks.formulas(article.body()).stream()
            .map(Formula::alt)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .reduce(words, (left, alt) -> left.replace(alt, "\n"));
    return parted.lines();
  }

  private static Map<Path, String> texts(PdfEngines engine) {
    return TEXTS.computeIfAbsent(engine, asked -> asked.text(List.copyOf(PIECES.keySet())));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("is whole, in every script and structure, in standard and large print")
  void whole(PdfEngines engine) {
    SoftAssertions softly = new SoftAssertions();
    texts(engine)
        .forEach(
            (file, text) -> {
              if (!file.getFileName().toString().matches("(mixed|styled)-.*")) {
                softly
                    .assertThat(missing(file, text))
                    .as("%s of %s", engine, file)
                    .isLessThan(slack(file));
              }
            });
    softly.assertAll();
  }

  /** Returns the share that may be missing: poppler takes a line beside a matrix for several. */
  private static double slack(Path file) {
    return file.getFileName().toString().startsWith("formulas") ? 0.03 : SLACK;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("keeps the order of words of both directions mixed at random")
  void mixed(PdfEngines engine) {
    // PDFium takes a foreign word in brackets for one of the line's own now and then: 0.2 % of the
    // runs of letters; the others lose none.
    assertThat(averageMissing(engine, "mixed-"))
        .isLessThan(engine == PdfEngines.PDFIUM ? 0.004 : 0.001);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("keeps the order of words of both directions that change style or are links")
  void styled(PdfEngines engine) {
    assertThat(averageMissing(engine, "styled-")).isLessThan(0.001);
  }

  private static double averageMissing(PdfEngines engine, String names) {
    return texts(engine).entrySet().stream()
        .filter(text -> text.getKey().getFileName().toString().startsWith(names))
        .mapToDouble(text -> missing(text.getKey(), text.getValue()))
        .average()
        .orElseThrow();
  }

  /**
   * Returns the share of the runs of letters of a file's words that a text lacks, from 0 to 1. A
   * reading above its base is read apart from it.
   */
  private static double missing(Path file, String text) {
    return missing(text, file, piece -> ExpectedOutline.withoutReadings(piece) + readings(piece));
  }

  private static String readings(String piece) {
    return Pattern.compile("\uFFFA([^\uFFFB]*)\uFFFB")
        .matcher(piece)
        .results()
        .map(reading -> "\n" + reading.group(1))
        .collect(Collectors.joining());
  }

  private static double missing(String text, Path file, UnaryOperator<String> order) {
    Map<String, Integer> wanted = new HashMap<>();
    PIECES.get(file).forEach(piece -> order.apply(piece).lines().forEach(l -> count(l, wanted)));
    Map<String, Integer> found = new HashMap<>();
    count(text, found);
    int total = wanted.values().stream().mapToInt(count -> count).sum();
    int missing =
        wanted.entrySet().stream()
            .mapToInt(run -> Math.max(0, run.getValue() - found.getOrDefault(run.getKey(), 0)))
            .sum();
    return missing / (double) Math.max(1, total);
  }

  private static void count(String text, Map<String, Integer> runs) {
    String letters =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}]", "");
    for (int i = 0; i + RUN <= letters.length(); i++) {
      runs.merge(letters.substring(i, i + RUN), 1, Integer::sum);
    }
  }
}
