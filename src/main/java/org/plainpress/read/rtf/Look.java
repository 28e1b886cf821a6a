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

  Look withBold(boolean on) {
    return new Look(on, italic, struck, place);
  }

  Look withItalic(boolean on) {
    return new Look(bold, on, struck, place);
  }

  Look withStruck(boolean on) {
    return new Look(bold, italic, on, place);
  }

  Look at(Place other) {
    return new Look(bold, italic, struck, other);
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
