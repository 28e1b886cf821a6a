package org.plainpress.read.rtf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What holds within a group: where its text goes, and how it looks. */
final class State {

  /** Where text goes. */
  enum Target {
    /** Into the document, or into the note within it. */
    TEXT,
    /** Nowhere. */
    NONE,
    FONTS,
    STYLES,
    INFO,
    /** A picture, in hexadecimal digits. */
    PICTURE,
    /** What a field is to do, such as to link. */
    INSTRUCTION,
    /** The number or bullet of a list's item. */
    MARK,
    /** The name of a property of a drawing. */
    PROPERTY,
    /** The value of a property of a drawing. */
    VALUE
  }

  Target target = Target.TEXT;
  Look look = Look.PLAIN;
  int font;
  int rightToLeftFont;
  boolean rightToLeft;
  boolean hidden;

  /** Whether pictures are only for programs that do not know of others. */
  boolean lost;

  /** How many letters behind a Unicode character stand for it where that is not known. */
  int alternatives = 1;

  Optional<String> link = Optional.empty();

  private final Deque<Runnable> ends = new ArrayDeque<>();

  /** Returns the state of a group within this one. */
  State inner() {
    State inner = new State();
    inner.target = target;
    inner.look = look;
    inner.font = font;
    inner.rightToLeftFont = rightToLeftFont;
    inner.rightToLeft = rightToLeft;
    inner.hidden = hidden;
    inner.lost = lost;
    inner.alternatives = alternatives;
    inner.link = link;
    return inner;
  }

  /** Says what is to be done when the group ends, before what was said so far. */
  void atEnd(Runnable last) {
    ends.push(last);
  }

  /** Does what is to be done when the group ends. */
  void end() {
    while (!ends.isEmpty()) {
      ends.pop().run();
    }
  }

  /** Returns the font that decides how bytes are read. */
  int fontOfText() {
    return rightToLeft ? rightToLeftFont : font;
  }
}
