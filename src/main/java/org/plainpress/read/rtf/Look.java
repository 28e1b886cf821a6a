package org.plainpress.read.rtf;

import java.util.ArrayList;
import java.util.List;

/** How letters look, as far as editions tell. */
record Look(boolean bold, boolean italic, boolean struck, Place place) {

  /** Where letters stand on their line. */
  enum Place {
    LINE,
    ABOVE,
    BELOW
  }

  static final Look PLAIN = new Look(false, false, false, Place.LINE);

  /** Returns how letters look behind a control word. */
  Look with(String word, boolean on) {
    return switch (word) {
      case "b" -> new Look(on, italic, struck, place);
      case "i" -> new Look(bold, on, struck, place);
      case "strike", "striked" -> new Look(bold, italic, on, place);
      case "super" -> new Look(bold, italic, struck, on ? Place.ABOVE : Place.LINE);
      case "sub" -> new Look(bold, italic, struck, on ? Place.BELOW : Place.LINE);
      case "nosupersub" -> new Look(bold, italic, struck, Place.LINE);
      default -> this;
    };
  }

  /** Returns the elements of HTML that look so, from the outermost. */
  List<String> tags() {
    List<String> tags = new ArrayList<>();
    if (bold) {
      tags.add("strong");
    }
    if (italic) {
      tags.add("em");
    }
    if (struck) {
      tags.add("s");
    }
    if (place != Place.LINE) {
      tags.add(place == Place.ABOVE ? "sup" : "sub");
    }
    return tags;
  }
}
