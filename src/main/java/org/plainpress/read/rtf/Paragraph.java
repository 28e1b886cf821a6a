package org.plainpress.read.rtf;

import java.util.Optional;

/** What a paragraph is, as far as editions tell. */
final class Paragraph {

  /** The outline level of body text; those of headings are lower, from 0. */
  private static final int NO_LEVEL = 9;

  private int style;
  private int outline = NO_LEVEL;
  private int level;
  private boolean inTable;
  private boolean centred;
  private Optional<String> mark = Optional.empty();

  /** Takes a control word that tells of a paragraph; false where it is another. */
  boolean take(String word, int parameter) {
    switch (word) {
      case "pard" -> {
        style = 0;
        outline = NO_LEVEL;
        level = 0;
        inTable = false;
        centred = false;
      }
      case "s" -> style = parameter;
      case "outlinelevel" -> outline = parameter;
      case "ilvl" -> level = Math.max(0, Math.min(8, parameter));
      case "intbl" -> inTable = true;
      case "itap" -> inTable = parameter > 0;
      case "qc" -> centred = true;
      case "ql", "qr", "qj" -> centred = false;
      default -> {
        return false;
      }
    }
    return true;
  }

  int style() {
    return style;
  }

  /** Returns the level of a heading by the paragraph itself, from 0; empty for body text. */
  Optional<Integer> outline() {
    return Optional.of(outline).filter(told -> told >= 0 && told < NO_LEVEL);
  }

  /** Returns how deep in lists it is, from 0. */
  int level() {
    return level;
  }

  boolean isInTable() {
    return inTable;
  }

  boolean isCentred() {
    return centred;
  }

  /** Gives what stands before an item of a list: its number or bullet. */
  void mark(String text) {
    mark = Optional.of(text.strip());
  }

  /** Takes the number or bullet; empty where it is no item of a list. */
  Optional<String> takeMark() {
    Optional<String> taken = mark;
    mark = Optional.empty();
    return taken;
  }
}
