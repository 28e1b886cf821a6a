package org.plainpress.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Text;
import org.plainpress.json.ArticleJson;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;

@DisplayName("Every word of a random page is read once, in its place, or told of")
class NothingLostTest {

  private static final int PAGES = 250;

  private static final Pattern WORD = Pattern.compile("[a-z]{6}rk");

  /** What stands twice in an article's JSON: a formula, beside its words. */
  private static final Pattern TOLD_TWICE =
      Pattern.compile("\"(?:mathml|src)\"\\s*:\\s*\"(?:[^\"\\\\]|\\\\.)*\"");

  @Test
  @DisplayName("in random articles of headings, lists, boxes, galleries, tables and the like")
  void random() {
    for (int seed = 0; seed < PAGES; seed++) {
      assertThat(faults(RandomPage.of(seed))).as("page of the seed " + seed).isEmpty();
    }
  }

  /** Returns what a reading of a page does with words that it should not. */
  static List<String> faults(RandomPage page) {
    Reading reading =
        new HtmlReader(Clock.systemUTC())
            .read(new Source("page.html", page.html().getBytes(StandardCharsets.UTF_8)))
            .get(0);
    List<String> read = words(json(reading));
    Set<String> told = new HashSet<>();
    for (ReadingNote note : reading.notes()) {
      told.addAll(words(note.toString()));
    }
    List<String> faults = new ArrayList<>();
    Set<String> once = new HashSet<>();
    for (String word : read) {
      if (!once.add(word)) {
        faults.add("twice: " + word);
      }
    }
    for (String word : page.words()) {
      if (!once.contains(word) && !isTold(word, page, told)) {
        faults.add("lost: " + word);
      }
    }
    List<String> inOrder = new ArrayList<>(read);
    inOrder.removeIf(page.loose()::contains);
    List<String> shown = new ArrayList<>(page.words());
    shown.removeIf(word -> page.loose().contains(word) || !once.contains(word));
    if (faults.isEmpty() && !inOrder.equals(shown)) {
      faults.add("moved: " + firstDifference(shown, inOrder));
    }
    Blocks.of(Figure.class, reading.article().body())
        .forEach(
            figure -> {
              List<String> caption =
                  words(Text.plain(figure.caption()) + figure.credit().orElse(""));
              List<String> own = page.captions().getOrDefault(figure.alt().orElse(""), List.of());
              if (!caption.equals(own)) {
                faults.add("caption of " + figure.alt().orElse("none") + ": " + caption);
              }
            });
    for (ReadingNote note : reading.notes()) {
      boolean behind = note.toString().startsWith("left out behind");
      List<String> named = words(note.toString().replaceFirst("^[^:]*:", ""));
      if (behind && !named.isEmpty() && once.containsAll(named)) {
        faults.add("read all the same: " + note);
      }
    }
    return faults;
  }

  /**
   * Returns whether a note tells of a word: it names it, or begins with the words of its line,
   * which a note shows the first of.
   */
  private static boolean isTold(String word, RandomPage page, Set<String> told) {
    return page.html()
        .lines()
        .filter(line -> line.contains(word))
        .anyMatch(line -> words(line).stream().anyMatch(told::contains));
  }

  private static String json(Reading reading) {
    return TOLD_TWICE.matcher(ArticleJson.print(List.of(reading.article()))).replaceAll("");
  }

  private static String firstDifference(List<String> expected, List<String> actual) {
    int i = 0;
    while (i < Math.min(expected.size(), actual.size()) && expected.get(i).equals(actual.get(i))) {
      i++;
    }
    return expected.subList(i, Math.min(expected.size(), i + 4))
        + " read as "
        + actual.subList(i, Math.min(actual.size(), i + 4));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  /**
   * Reads many pages by hand and prints what is wrong with them.
   *
   * @param args the first seed and the one behind the last
   */
  public static void main(String[] args) {
    int from = Integer.parseInt(args[0]);
    int to = Integer.parseInt(args[1]);
    int wrong = 0;
    for (int seed = from; seed < to; seed++) {
      List<String> faults = faults(RandomPage.of(seed));
      if (!faults.isEmpty()) {
        wrong++;
        System.out.println(seed + " " + faults);
      }
    }
    System.out.println(wrong + " of " + (to - from) + " pages");
  }
}
