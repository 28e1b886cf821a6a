package org.plainpress.read.html.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.html.page.Scope;

/** The blocks of a page, how likely each is of the article, and which were chosen. */
public final class Extraction {

  /** As many characters of a block are shown, so that a person finds it on the page. */
  private static final int FIRST_WORDS = 60;

  /** A word is told as a sign against a block where the odds are below 1 to 2.7. */
  private static final double TELLING = -1;

  private final PageBlocks page;
  private final List<TextBlock> blocks;
  private final double[] scores;
  private final boolean[] chosen;
  private final WordOdds odds;

  Extraction(PageBlocks page, double[] scores, boolean[] chosen, WordOdds odds) {
    this.page = page;
    this.blocks = page.blocks();
    this.scores = scores;
    this.chosen = chosen;
    this.odds = odds;
  }

  /**
   * Returns what was chosen. Loose words are put back to where they stood, unless only some of
   * those that one element holds were chosen.
   */
  public Scope scope() {
    List<Element> parts = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i]) {
        parts.add(blocks.get(i).element());
      }
    }
    if (parts.isEmpty()) {
      return Scope.whole(page.body());
    }
    Set<Element> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    parts.forEach(part -> kept.addAll(part.getAllElements()));
    Map<Element, List<Element>> wrappers = new IdentityHashMap<>();
    for (Element wrapper : page.wrappers()) {
      Query.parent(wrapper)
          .ifPresent(
              parent -> wrappers.computeIfAbsent(parent, key -> new ArrayList<>()).add(wrapper));
    }
    Scope scope = Scope.of(parts, kept);
    wrappers.forEach((parent, own) -> unwrap(parent, own, kept));
    return scope;
  }

  private static void unwrap(Element parent, List<Element> wrappers, Set<Element> kept) {
    long number = wrappers.stream().filter(kept::contains).count();
    if (number > 0 && number < wrappers.size()) {
      return;
    }
    wrappers.forEach(Element::unwrap);
    if (number > 0) {
      kept.add(parent);
    }
  }

  /**
   * Returns a line for each block, in document order: whether it was taken, how likely it is of the
   * article in hundredths, where it stands, its first words, and what spoke against it where it was
   * left out. The first line tells from which likelihood on blocks were taken. What is in the
   * article for what stands around it, as a heading or caption, or in its fields, is told apart.
   */
  public List<String> reasons(LeftOut leftOut) {
    List<String> lines = new ArrayList<>();
    double least = 1;
    for (int i = 0; i < chosen.length; i++) {
      least = chosen[i] ? Math.min(least, scores[i]) : least;
    }
    lines.add(
        "blocks that are of the article by "
            + hundredths(least)
            + " or more were taken; of others that are \"in it\", the article has the words as well");
    for (TextBlock block : blocks) {
      int i = block.number();
      boolean read = chosen[i] || leftOut.isRead(block);
      String start = chosen[i] ? "taken    " : read ? "in it    " : "left out ";
      String end = read ? "" : against(block);
      lines.add(
          start
              + hundredths(scores[i])
              + " "
              + where(block)
              + " \""
              + firstWords(block)
              + "\""
              + end);
    }
    return lines;
  }

  /**
   * Returns what was left out.
   *
   * @param article the article's words; a block may be among them after all, as a caption or
   *     heading
   * @param told whether all that a text says is in the article's fields, as its byline
   */
  public LeftOut leftOut(String article, Predicate<String> told) {
    return new LeftOut(blocks, chosen, article, told);
  }

  private static String hundredths(double score) {
    int value = (int) Math.min(99, Math.floor(100 * score));
    return (value < 10 ? "0.0" : "0.") + value;
  }

  /** Returns the names of a block's element and of the one around it. */
  private static String where(TextBlock block) {
    return shortened(block.place().parent.look) + " > " + shortened(block.place().look);
  }

  static String firstWords(TextBlock block) {
    return shortened(block.text());
  }

  private static String shortened(String text) {
    String line = text.length() <= FIRST_WORDS ? text : text.substring(0, FIRST_WORDS) + "…";
    return line.replaceAll("\\s+", " ");
  }

  /** Returns what spoke against a block: its links, the names around it, its own words. */
  private String against(TextBlock block) {
    List<String> signs = new ArrayList<>();
    if (block.linkShare() > 0.5) {
      signs.add(Math.round(100 * block.linkShare()) + " % links");
    }
    List<String> names = new ArrayList<>();
    for (Place up = block.place(); up.parent != up; up = up.parent) {
      up.names.stream().filter(name -> odds.ofName(name) < TELLING).forEach(names::add);
    }
    if (!names.isEmpty()) {
      signs.add("names " + String.join(", ", names.stream().distinct().limit(4).toList()));
    }
    List<String> words =
        block.words().stream()
            .filter(word -> odds.ofWord(word) < TELLING)
            .distinct()
            .limit(4)
            .toList();
    if (!words.isEmpty()) {
      signs.add("words " + String.join(", ", words));
    }
    return signs.isEmpty() ? "" : " (" + String.join("; ", signs) + ")";
  }
}
