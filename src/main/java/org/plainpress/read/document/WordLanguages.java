package org.plainpress.read.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.plainpress.article.Text;
import org.plainpress.read.language.LanguageFinder;

/**
 * Brings past mammoth the language of runs (ECMA-376, part 1, 17.3.2.20) where it is another than
 * that of most of the text. Word tags by the keyboard, so that a tag which the words contradict is
 * not believed.
 */
final class WordLanguages {

  private static final Pattern EAST_ASIAN =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
  private static final Pattern RIGHT_TO_LEFT =
      Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}\\p{IsThaana}]");

  private final WordMarks marks;

  WordLanguages(WordMarks marks) {
    this.marks = marks;
  }

  /**
   * Rewrites a part.
   *
   * @param usual the language that the style sheet gives to all text
   */
  void rewrite(Document document, Optional<String> usual) {
    Map<String, Integer> letters = new HashMap<>();
    List<Element> runs = document.select("w|r:has(> w|t)");
    for (Element run : runs) {
      String language = tag(run).or(() -> usual).map(Text::primaryLanguage).orElse("");
      letters.merge(language, words(run).length(), Integer::sum);
    }
    String main =
        letters.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    List<Element> span = new ArrayList<>();
    for (Element run : runs) {
      boolean goesOn =
          !span.isEmpty()
              && run.previousElementSibling() == span.get(span.size() - 1)
              && tag(run).equals(tag(span.get(0)));
      if (!goesOn) {
        mark(span, main);
        span.clear();
      }
      if (tag(run).filter(own -> !Text.primaryLanguage(own).equals(main)).isPresent()) {
        span.add(run);
      }
    }
    mark(span, main);
  }

  private void mark(List<Element> runs, String main) {
    if (runs.isEmpty()) {
      return;
    }
    StringBuilder words = new StringBuilder();
    runs.forEach(run -> words.append(words(run)));
    String tag = tag(runs.get(0)).orElse("");
    if (words.toString().isBlank() || contradicts(words.toString(), tag, main)) {
      return;
    }
    runs.get(0).before(marks.mark("<span lang=\"" + Entities.escape(tag) + "\">"));
    runs.get(runs.size() - 1).after(marks.mark("</span>"));
  }

  private static boolean contradicts(String words, String tag, String main) {
    return LanguageFinder.find(words)
        .filter(
            found -> {
              String language = Text.primaryLanguage(found.language());
              boolean other = !language.equals(Text.primaryLanguage(tag));
              return other && (found.sure() || language.equals(main));
            })
        .isPresent();
  }

  private static String words(Element run) {
    StringBuilder words = new StringBuilder();
    run.select("> w|t").forEach(text -> words.append(text.wholeText()));
    return words.toString();
  }

  /** Returns the language of a run's own script. */
  private static Optional<String> tag(Element run) {
    String words = words(run);
    String attribute =
        EAST_ASIAN.matcher(words).find()
            ? "w:eastAsia"
            : RIGHT_TO_LEFT.matcher(words).find() ? "w:bidi" : "w:val";
    return Optional.ofNullable(run.selectFirst("> w|rPr > w|lang"))
        .map(lang -> lang.attr(attribute))
        .filter(tag -> tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"));
  }
}
