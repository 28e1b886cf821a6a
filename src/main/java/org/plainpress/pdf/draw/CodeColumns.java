package org.plainpress.pdf.draw;

import java.util.Optional;
import org.plainpress.shape.GlyphSlice;
import org.plainpress.shape.TextLine;

/**
 * Finds the lines of code in which spaces make columns: a program that extracts text would read
 * them down instead of across, so {@code /ActualText} tells the whole line (ISO 32000-1, 14.9.4).
 */
final class CodeColumns {

  private CodeColumns() {}

  /**
   * Returns the text of a line whose spaces make columns; empty for every other line, and for one
   * that is not marked as a whole or not told in the order that it is written.
   */
  static Optional<String> of(TextLine<?> line) {
    if (!line.isMono()) {
      return Optional.empty();
    }
    String visible = line.text().source().substring(line.start(), line.visibleEnd());
    if (!visible.strip().contains("  ") || !isOnePiece(line)) {
      return Optional.empty();
    }
    // The line feed after it is drawn as a space, which keeps it apart from the next line.
    return Optional.of(line.visibleEnd() < line.end() ? visible + " " : visible);
  }

  private static boolean isOnePiece(TextLine<?> line) {
    Object owner = line.placed().get(0).slice().run().owner();
    for (TextLine.Placed<?> placed : line.placed()) {
      GlyphSlice<?> slice = placed.slice();
      if (slice.run().owner() != owner || slice.rightToLeft()) {
        return false;
      }
    }
    return true;
  }
}
