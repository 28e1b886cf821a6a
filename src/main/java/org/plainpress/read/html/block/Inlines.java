package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Inline;
import org.plainpress.article.Text;

/**
 * Tidies running text as it was collected: folds white space, drops what is empty, trims the ends.
 */
final class Inlines {

  private Inlines() {}

  /**
   * Returns running text as it stands in a block of its own; empty where it holds neither words nor
   * calls of notes.
   */
  static List<Inline> tidy(List<Inline> content) {
    List<Inline> trimmed = trim(new Folding().fold(content));
    return Text.plain(trimmed).isBlank() && !holdsNoteRef(trimmed) ? List.of() : trimmed;
  }

  private static boolean holdsNoteRef(List<Inline> content) {
    return content.stream().anyMatch(i -> i instanceof Inline.NoteRef || holdsNoteRef(i.content()));
  }

  /** Folds the white space of one block, from its beginning to its end. */
  private static final class Folding {

    /** Whether white space or the beginning of the block stands before what comes next. */
    private boolean afterSpace = true;

    /** Whether a space that stood before the call of a note is still to stand behind it. */
    private boolean spaceOwed;

    /** Returns running text with its white space folded across the bounds of its elements. */
    private List<Inline> fold(List<Inline> content) {
      List<Inline> out = new ArrayList<>(content.size());
      for (Inline inline : content) {
        if (inline instanceof Inline.Plain plain) {
          String text = fold(plain.text());
          if (!text.isEmpty()) {
            join(out, text);
          }
        } else if (inline instanceof Inline.LineBreak) {
          // Where breaks are left out, as in titles and searches, the words stay apart.
          if (!afterSpace) {
            join(out, " ");
          }
          out.add(inline);
          afterSpace = true;
        } else if (inline instanceof Inline.Code code) {
          String text = fold(code.text());
          if (!text.isEmpty()) {
            out.add(new Inline.Code(text));
          }
        } else if (inline.content().isEmpty()) {
          if (inline instanceof Inline.NoteRef) {
            call(out, inline);
          } else if (inline instanceof Inline.Math) {
            out.add(inline);
            afterSpace = false;
          } else if (inline instanceof Inline.Label && out.isEmpty()) {
            out.add(inline);
            afterSpace = true;
          }
        } else {
          List<Inline> inner = fold(inline.content());
          if (!inner.isEmpty()) {
            out.add(with(inline, inner));
          }
        }
      }
      return out;
    }

    /** Adds the call of a note, which stands at the word before it: the space goes behind it. */
    private void call(List<Inline> out, Inline call) {
      int last = out.size() - 1;
      if (last >= 0
          && out.get(last) instanceof Inline.Plain before
          && before.text().endsWith(" ")
          && before.text().length() > 1) {
        out.set(last, Inline.text(before.text().substring(0, before.text().length() - 1)));
        afterSpace = false;
        spaceOwed = true;
      }
      out.add(call);
    }

    /** Folds the white space of a text into single spaces. */
    private String fold(String text) {
      StringBuilder out = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
          if (!afterSpace) {
            out.append(' ');
            afterSpace = true;
          }
        } else {
          // Words stay apart on both sides of a call; punctuation stays at its word.
          if (spaceOwed && !afterSpace && Character.isLetterOrDigit(c)) {
            out.append(' ');
          }
          spaceOwed = false;
          out.append(c);
          afterSpace = false;
        }
      }
      return out.toString();
    }
  }

  /** Adds a text, joined to the text before it if there is one. */
  private static void join(List<Inline> out, String text) {
    int last = out.size() - 1;
    if (last >= 0 && out.get(last) instanceof Inline.Plain before) {
      out.set(last, Inline.text(before.text() + text));
    } else {
      out.add(Inline.text(text));
    }
  }

  /** Returns running text without white space at its end and without line breaks at its ends. */
  static List<Inline> trim(List<Inline> content) {
    List<Inline> out = new ArrayList<>(content);
    while (!out.isEmpty() && out.get(0) instanceof Inline.LineBreak) {
      out.remove(0);
    }
    while (!out.isEmpty()) {
      int end = out.size() - 1;
      Inline last = out.get(end);
      if (last instanceof Inline.LineBreak) {
        out.remove(end);
      } else if (last instanceof Inline.Plain plain) {
        String text = stripTrailing(plain.text());
        if (text.isEmpty()) {
          out.remove(end);
          continue;
        }
        out.set(end, Inline.text(text));
        break;
      } else if (!last.content().isEmpty()) {
        List<Inline> inner = trim(last.content());
        if (inner.isEmpty()) {
          out.remove(end);
          continue;
        }
        out.set(end, with(last, inner));
        break;
      } else {
        break;
      }
    }
    return out;
  }

  private static String stripTrailing(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\u00a0')) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Returns an inline with other content: the same link around other words. */
  static Inline with(Inline outer, List<Inline> content) {
    return switch (outer.kind()) {
      case EMPHASIS -> new Inline.Emphasis(content);
      case STRONG -> new Inline.Strong(content);
      case SUPERSCRIPT -> new Inline.Superscript(content);
      case SUBSCRIPT -> new Inline.Subscript(content);
      case DELETION -> new Inline.Deletion(content);
      case INSERTION -> new Inline.Insertion(content);
      case RUBY -> new Inline.Ruby(content, ((Inline.Ruby) outer).reading());
      case LINK -> new Inline.Link(((Inline.Link) outer).href(), content);
      case FOREIGN -> {
        Inline.Foreign foreign = (Inline.Foreign) outer;
        yield new Inline.Foreign(foreign.language(), foreign.direction(), content);
      }
      case ABBREVIATION ->
          new Inline.Abbreviation(((Inline.Abbreviation) outer).expansion(), content);
      case PLAIN, CODE, MATH, LINE_BREAK, NOTE_REF, LABEL -> outer;
    };
  }

  /**
   * Returns the first characters of running text, with their markup.
   *
   * @param length how many characters of its plain text
   */
  static List<Inline> head(List<Inline> content, int length) {
    List<Inline> out = new ArrayList<>();
    int left = length;
    for (Inline inline : content) {
      int size = Text.plain(List.of(inline)).length();
      if (left <= 0) {
        break;
      }
      if (size <= left) {
        out.add(inline);
      } else if (inline instanceof Inline.Plain plain) {
        out.add(Inline.text(plain.text().substring(0, left)));
      } else if (!inline.content().isEmpty()) {
        List<Inline> inner = head(inline.content(), left);
        if (!inner.isEmpty()) {
          out.add(with(inline, inner));
        }
      }
      left -= size;
    }
    return trim(out);
  }

  /**
   * Returns running text without its first characters.
   *
   * @param length how many characters of its plain text
   */
  static List<Inline> tail(List<Inline> content, int length) {
    List<Inline> out = new ArrayList<>();
    int left = length;
    for (Inline inline : content) {
      int size = Text.plain(List.of(inline)).length();
      if (left <= 0) {
        out.add(inline);
      } else if (size > left && inline instanceof Inline.Plain plain) {
        out.add(Inline.text(plain.text().substring(left)));
      } else if (size > left && !inline.content().isEmpty()) {
        out.add(with(inline, tail(inline.content(), left)));
      } else if (size > left || size == 0) {
        out.add(inline);
      }
      left -= size;
    }
    return out;
  }
}
