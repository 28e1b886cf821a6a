package org.plainpress.pdf.draw;

import java.util.List;
import org.plainpress.pdf.layout.Paginator.PlacedRow;
import org.plainpress.pdf.layout.Row;
import org.plainpress.shape.TextLine;

/**
 * Tells which way most letters of a page run. Poppler takes every line of a page for one that runs
 * that way, whatever the line is.
 */
final class PageDirection {

  private PageDirection() {}

  /** Returns whether at least half of the letters run left to right. */
  static boolean isLeftToRight(List<PlacedRow> rows) {
    List<? extends TextLine<?>> lines =
        rows.stream()
            .flatMap(placed -> placed.row().placements().stream())
            .map(Row.Placement::line)
            .toList();
    // Where no line runs right to left, nothing asks: most pages of most documents are not read.
    return lines.stream().noneMatch(line -> line.text().rightToLeft())
        || lines.stream().mapToInt(PageDirection::balance).sum() >= 0;
  }

  /** Returns how many more letters run left to right than right to left. */
  private static int balance(TextLine<?> line) {
    return line.text()
        .text()
        .substring(line.start(), line.visibleEnd())
        .codePoints()
        .map(
            c ->
                switch (Character.getDirectionality(c)) {
                  case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
                  case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                      Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                      -1;
                  default -> 0;
                })
        .sum();
  }
}
