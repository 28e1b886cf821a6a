package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plainpress.read.press.phrase.Sentences;

/**
 * Finds the numbered headings of a list article, each alone between paragraphs: {@code 1. The
 * harbour}, {@code 2. The mill}, {@code 3. The old town}, or counting down to 1.
 */
final class NumberedHeadings {

  /** The most characters of such a heading. */
  private static final int LONGEST = 80;

  /** The fewest of them: two numbered lines may be a list that paragraphs interrupt. */
  private static final int FEWEST = 3;

  private NumberedHeadings() {}

  /** Returns the places of the pieces that are such headings. */
  static Set<Integer> of(List<Piece> pieces) {
    List<Integer> alone = new ArrayList<>();
    for (int i = 0; i + 1 < pieces.size(); i++) {
      if (isNumbered(pieces, i)
          && !isNumbered(pieces, i - 1)
          && !isNumbered(pieces, i + 1)
          && pieces.get(i).line().text().length() <= LONGEST) {
        alone.add(i);
      }
    }
    List<Integer> up = run(pieces, alone);
    List<Integer> backward = new ArrayList<>(alone);
    Collections.reverse(backward);
    List<Integer> down = run(pieces, backward);
    List<Integer> longer = up.size() >= down.size() ? up : down;
    long sentences = longer.stream().filter(i -> isStatement(pieces.get(i).line().text())).count();
    return longer.size() >= FEWEST && 2 * sentences < longer.size()
        ? new HashSet<>(longer)
        : Set.of();
  }

  /** Returns the lines that count on from 1. */
  private static List<Integer> run(List<Piece> pieces, List<Integer> alone) {
    List<Integer> run = new ArrayList<>();
    for (int i : alone) {
      if (Markers.ordinal(pieces.get(i).line().text()) == run.size() + 1) {
        run.add(i);
      }
    }
    return run;
  }

  private static boolean isStatement(String text) {
    return Sentences.endsSentence(text) && !text.endsWith("?") && !text.endsWith("!");
  }

  private static boolean isNumbered(List<Piece> pieces, int i) {
    if (i < 0 || !pieces.get(i).isText()) {
      return false;
    }
    String text = pieces.get(i).line().text();
    return Markers.ordinalLength(text) > 0
        && Character.isDigit(text.charAt(0))
        && !text.contains("\t");
  }
}
