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

/**
 * Captions that stand right below their picture: paragraphs that begin with the words of its
 * alternative text, and lists of one. They become the picture's caption.
 */
final class RepeatedCaptions {

  private static final int FEWEST_LETTERS = 20;

  /** As many letters alike are no chance. */
  private static final int MOST_LETTERS = 40;

  private static final int LONGEST = 400;

  private RepeatedCaptions() {}

  static List<Candidate> joined(List<Candidate> candidates) {
    List<Candidate> out = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Candidate before = out.isEmpty() ? null : out.get(out.size() - 1);
      Optional<List<Inline>> words =
          before != null && before.block() instanceof Figure figure && figure.caption().isEmpty()
              ? only(candidate.block())
                  .filter(
                      text ->
                          repeats(figure, text)
                              || candidate.block() instanceof ItemList
                                  && Text.plain(text).length() <= LONGEST)
              : Optional.empty();
      if (words.isPresent()) {
        Figure figure = (Figure) before.block();
        FigureBuilder.Caption caption = FigureBuilder.parsed(words.get());
        Optional<String> credit = figure.credit().or(caption::credit);
        out.set(
            out.size() - 1,
            new Candidate(
                new Figure(figure.media(), figure.alt(), caption.words(), credit, false),
                before.kept(),
                true));
      } else {
        out.add(candidate);
      }
    }
    return out;
  }

  /** The words of a paragraph, or of a list that is nothing but one paragraph. */
  private static Optional<List<Inline>> only(Block block) {
    if (block instanceof Paragraph paragraph) {
      return Optional.of(paragraph.content());
    }
    return block instanceof ItemList list
            && list.items().size() == 1
            && list.items().get(0).size() == 1
            && list.items().get(0).get(0) instanceof Paragraph paragraph
        ? Optional.of(paragraph.content())
        : Optional.empty();
  }

  private static boolean repeats(Figure figure, List<Inline> words) {
    String alt = letters(figure.alt().orElse(""));
    String text = letters(Text.plain(words));
    int shorter = Math.min(Math.min(alt.length(), text.length()), MOST_LETTERS);
    return shorter >= FEWEST_LETTERS
        && text.length() < 2 * alt.length() + 120
        && alt.regionMatches(0, text, 0, shorter);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
