package org.plainpress.read.html.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plainpress.article.Block;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.read.html.block.Candidate;
import org.plainpress.read.html.block.FigureBuilder;
import org.plainpress.read.press.phrase.Lengths;

/**
 * Finds captions that stand as blocks of their own right below their picture, and makes them the
 * picture's caption: paragraphs that begin with the words of its alternative text, and lists of a
 * single paragraph.
 */
final class RepeatedCaptions {

  /**
   * A paragraph must agree with the alternative text in at least this many letters and digits to be
   * its caption.
   */
  private static final int FEWEST_LETTERS = 20;

  /** Where the first 40 letters and digits agree, the rest is not compared. */
  private static final int MOST_LETTERS = 40;

  private RepeatedCaptions() {}

  /** Returns the candidates with each such caption joined to the picture above it. */
  static List<Candidate> joined(List<Candidate> candidates) {
    List<Candidate> out = new ArrayList<>();
    for (Candidate candidate : candidates) {
      int last = out.size() - 1;
      Optional<Candidate> figure =
          last < 0 ? Optional.empty() : captioned(out.get(last), candidate.block());
      if (figure.isPresent()) {
        out.set(last, figure.get());
      } else {
        out.add(candidate);
      }
    }
    return out;
  }

  /** Returns a figure with the block below it as its caption; empty where that is none. */
  private static Optional<Candidate> captioned(Candidate before, Block below) {
    if (!(before.block() instanceof Figure figure) || !figure.caption().isEmpty()) {
      return Optional.empty();
    }
    return only(below)
        .filter(
            words ->
                repeats(figure, words)
                    || below instanceof ItemList && Text.plain(words).length() <= Lengths.CAPTION)
        .map(words -> new Candidate(FigureBuilder.captioned(figure, words), before.kept(), true));
  }

  /**
   * Returns the words of a paragraph, or of a list that holds a single paragraph; empty for other
   * blocks.
   */
  private static Optional<List<Inline>> only(Block block) {
    if (block instanceof Paragraph paragraph) {
      return Optional.of(paragraph.content());
    }
    return block instanceof ItemList list
            && list.items().size() == 1
            && list.items().get(0).body().size() == 1
            && list.items().get(0).body().get(0) instanceof Paragraph paragraph
        ? Optional.of(paragraph.content())
        : Optional.empty();
  }

  /** Returns whether words begin as the figure's alternative text does and are not much longer. */
  private static boolean repeats(Figure figure, List<Inline> words) {
    String alt = letters(figure.alt().orElse(""));
    String text = letters(Text.plain(words));
    int shorter = Math.min(Math.min(alt.length(), text.length()), MOST_LETTERS);
    return shorter >= FEWEST_LETTERS
        && text.length() < 2 * alt.length() + 120
        && alt.regionMatches(0, text, 0, shorter);
  }

  /** Returns the letters and digits of a text, in lower case. */
  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
