package org.plainpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.Character.UnicodeScript;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Media;
import org.plainpress.article.Publication;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.settings.PdfProfile;
import org.plainpress.settings.PdfSettings;
import org.plainpress.settings.Typeface;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Gallery;
import org.plainpress.testing.Poppler;
import org.plainpress.testing.Referees;

@DisplayName("The gallery's PDFs, an article each of every script and structure")
class GalleryTest {

  private static final Map<String, Article> ARTICLES = Gallery.articles();

  private static final Map<PdfProfile, Map<String, byte[]>> PDFS = new EnumMap<>(PdfProfile.class);

  /** Returns the PDF of an article, which is made once for all tests. */
  private static byte[] pdf(String name, PdfProfile profile) {
    return PDFS.computeIfAbsent(profile, other -> new HashMap<>())
        .computeIfAbsent(
            name,
            article ->
                Editions.pdf(
                    Publication.of(ARTICLES.get(article)),
                    PdfSettings.DEFAULT.withProfile(profile)));
  }

  static Stream<Arguments> all() {
    return ARTICLES.keySet().stream()
        .flatMap(
            name -> Stream.of(PdfProfile.values()).map(profile -> Arguments.of(name, profile)));
  }

  @Test
  @DisplayName("hold every kind of block, inline and media, and the twenty-five scripts we claim")
  void complete() {
    Set<Class<?>> kinds = new HashSet<>();
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    ARTICLES.values().forEach(article -> collect(article, kinds, scripts));
    for (Class<?> model : List.of(Block.class, Inline.class, Media.class)) {
      assertThat(kinds).as(model.getSimpleName()).contains(model.getPermittedSubclasses());
    }
    scripts.removeAll(Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
    // The article of mixed scripts has one sign of cuneiform, which no font of ours draws.
    scripts.remove(UnicodeScript.CUNEIFORM);
    assertThat(scripts).hasSizeGreaterThanOrEqualTo(25);
  }

  /** Collects the records that a value of the model is made of, and the scripts of its texts. */
  private static void collect(Object value, Set<Class<?>> kinds, Set<UnicodeScript> scripts) {
    if (value instanceof String text) {
      text.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
    } else if (value instanceof Optional<?> some) {
      some.ifPresent(content -> collect(content, kinds, scripts));
    } else if (value instanceof List<?> list) {
      list.forEach(content -> collect(content, kinds, scripts));
    } else if (value instanceof Record) {
      kinds.add(value.getClass());
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        try {
          collect(component.getAccessor().invoke(value), kinds, scripts);
        } catch (ReflectiveOperationException closed) {
          throw new LinkageError("A record of the model cannot be read", closed);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("all")
  @DisplayName("pass their standards, and their structure is the article's, word by word")
  void standards(String name, PdfProfile profile) throws IOException {
    Article article = ARTICLES.get(name);
    byte[] pdf = pdf(name, profile);
    assertThat(Referees.verapdf(pdf, profile)).isEmpty();
    TaggedOutline.compare(pdf, article, profile);
  }

  /** The characters that no font of ours has: a sign of cuneiform and a ligature of Japanese. */
  private static final Set<Integer> WITHOUT_FONT = Set.of(0x12345, 0x309F);

  @Test
  @DisplayName("show every character, in whatever typeface")
  void fonts() throws IOException {
    for (Typeface typeface : Typeface.values()) {
      PdfWriter writer =
          new PdfWriter(PdfSettings.DEFAULT.withTypeface(typeface), Editions.UNDATED);
      for (Map.Entry<String, Article> entry : ARTICLES.entrySet()) {
        PdfReport report =
            writer.write(Publication.of(entry.getValue()), OutputStream.nullOutputStream());
        assertThat(report.missing())
            .as("characters of %s that no font has", entry.getKey())
            .isSubsetOf(WITHOUT_FONT);
      }
    }
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("all")
  @DisplayName("give their text back as it is read")
  void extraction(String name, PdfProfile profile) {
    Article article = ARTICLES.get(name);
    byte[] pdf = pdf(name, profile);
    String extracted = withoutFurniture(Poppler.pages(pdf), article.meta().title());
    List<String> drawn =
        Blocks.of(Figure.class, article.body())
            .filter(figure -> figure.media() instanceof Media.Image)
            .flatMap(figure -> figure.alternative().stream())
            .map(alternative -> "Figure /Alt " + alternative)
            .toList();
    if (name.equals("formulas")) {
      // A formula is no line of text: only the words around it are found as they stand.
      assertThat(extracted).contains(plain(", and in one of its own:"));
      return;
    }
    Set<String> inCells = new HashSet<>();
    Blocks.of(Table.class, article.body())
        .flatMap(table -> Blocks.within(table).stream())
        .forEach(
            body ->
                Blocks.forEach(
                    body,
                    inner ->
                        Blocks.text(inner).forEach(text -> inCells.add(plain(Text.plain(text))))));
    int from = 0;
    for (String marked : ExpectedOutline.withReadings(article, profile.isPdf2())) {
      String line = ExpectedOutline.withoutReadings(marked);
      String words = plain(line.replaceFirst("^\\w+ ?(/Alt )?", ""));
      boolean block =
          line.matches("(?s)(P|H\\d|Figure) .*") && !line.endsWith(" *") && !drawn.contains(line);
      boolean inTable = line.matches("(?s)(TD|TH|Caption) .*") || block && inCells.contains(words);
      if (inTable && !line.endsWith(" *")) {
        // Programs read tables across or down, as they see fit; their structure is held above.
        assertThat(extracted).contains(words);
      } else if (block) {
        int at = extracted.indexOf(words, from);
        assertThat(at)
            .as("where '%s' stands after '%s'", line, near(extracted, from))
            .isNotNegative();
        from = at + words.length();
      }
    }
  }

  private static String near(String extracted, int at) {
    return extracted.substring(Math.max(0, at - 40), Math.min(extracted.length(), at + 120));
  }

  private static String withoutFurniture(List<String> pages, String title) {
    StringBuilder out = new StringBuilder();
    for (int p = 0; p < pages.size(); p++) {
      List<String> lines =
          new ArrayList<>(pages.get(p).lines().filter(line -> !plain(line).isEmpty()).toList());
      String number = Integer.toString(p + 1);
      assertThat(lines).anyMatch(line -> plain(line).equals(number));
      lines.remove(lines.stream().map(GalleryTest::plain).toList().lastIndexOf(number));
      if (p > 0) {
        assertThat(plain(title)).startsWith(plain(lines.remove(0)).replace("…", ""));
      }
      lines.forEach(line -> out.append(plain(line)));
    }
    return out.toString();
  }

  /**
   * Returns text without white space, which programs place as they see fit, and marks of direction.
   */
  private static String plain(String text) {
    return text.replaceAll("[\\s\u00A0\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]", "");
  }
}
