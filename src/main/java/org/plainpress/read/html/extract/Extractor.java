package org.plainpress.read.html.extract;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;

/** Chooses the blocks of a page that are most likely its article. */
public final class Extractor {

  /** Fewer words than these stand in two places by chance. */
  private static final int SHORTEST_QUOTE = 5;

  private final PageModel model;

  /** Makes an extractor that goes by a model. */
  public Extractor(PageModel model) {
    this.model = model;
  }

  /**
   * Finds the article.
   *
   * @param body the page's body; loose words in it are put into elements of their own
   * @param declared what the page declares
   */
  public Extraction of(Element body, Declared declared) {
    PageBlocks page = PageBlocks.of(body);
    double[] scores = scores(page, declared, model);
    boolean[] chosen = chosen(page.blocks(), scores);
    Wholes.decide(page.blocks(), scores, chosen);
    leaveOutPullQuotes(page.blocks(), chosen);
    return new Extraction(page, scores, chosen, model.odds());
  }

  /**
   * Leaves out what an aside only repeats of another chosen block, so that it is not read twice.
   */
  private static void leaveOutPullQuotes(List<TextBlock> blocks, boolean[] chosen) {
    for (TextBlock block : blocks) {
      boolean aside = block.place().distance(Place.Kind.ASIDE) < Place.FAR;
      if (chosen[block.number()] && aside && block.length() >= SHORTEST_QUOTE) {
        chosen[block.number()] =
            blocks.stream()
                .filter(other -> chosen[other.number()] && other.length() > block.length())
                .noneMatch(other -> Collections.indexOfSubList(other.words(), block.words()) >= 0);
      }
    }
  }

  /** Returns how likely each block is of the article, from 0 to 1. */
  static double[] scores(PageBlocks page, Declared declared, PageModel model) {
    return model.forest().of(rows(page, declared, model.odds()));
  }

  /** Returns what the forest asks of the blocks. */
  static float[][] rows(PageBlocks page, Declared declared, WordOdds odds) {
    return new BlockLook(new PageLook(page, declared, odds)).rows();
  }

  /**
   * Chooses the blocks that together are expected to have the best F1, the mean of what share of
   * the chosen words is of the article and what share of the article is chosen. So there is no
   * limit to set, and the best of a page is found even where nothing in it is likely.
   */
  static boolean[] chosen(List<TextBlock> blocks, double[] scores) {
    Integer[] order = new Integer[scores.length];
    double expected = 0;
    for (int i = 0; i < scores.length; i++) {
      order[i] = i;
      expected += scores[i] * blocks.get(i).length();
    }
    Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
    double right = 0;
    double taken = 0;
    double best = -1;
    int number = 0;
    for (int k = 0; k < order.length; k++) {
      int words = blocks.get(order[k]).length();
      right += scores[order[k]] * words;
      taken += words;
      double f1 = 2 * right / (taken + expected);
      if (f1 > best) {
        best = f1;
        number = k + 1;
      }
    }
    boolean[] chosen = new boolean[scores.length];
    for (int k = 0; k < number; k++) {
      chosen[order[k]] = true;
    }
    return chosen;
  }
}
