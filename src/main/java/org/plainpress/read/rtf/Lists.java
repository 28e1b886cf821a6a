package org.plainpress.read.rtf;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes the items of lists, which RTF has as paragraphs with a number or bullet before each. */
final class Lists {

  /** A list that is not at its end; its last item is open. */
  private static final class Open {
    private final int level;
    private final String type;
    private int last;

    Open(int level, String type, int last) {
      this.level = level;
      this.type = type;
      this.last = last;
    }
  }

  private final StringBuilder html;
  private final Deque<Open> open = new ArrayDeque<>();

  Lists(StringBuilder html) {
    this.html = html;
  }

  /** Writes an item. */
  void item(int level, String mark, String content) {
    while (!open.isEmpty() && open.peek().level > level) {
      close();
    }
    boolean goesOn = !open.isEmpty() && open.peek().level == level;
    ListMark told = ListMark.of(mark, goesOn ? open.peek().type : "");
    if (goesOn && !open.peek().type.equals(told.type())) {
      close();
      goesOn = false;
    }
    if (goesOn) {
      Open list = open.peek();
      html.append("</li><li");
      if (told.isNumber() && told.number() != list.last + 1) {
        html.append(" value=\"").append(told.number()).append('"');
      }
      list.last = told.number();
    } else {
      begin(level, told);
    }
    html.append("><p>").append(content).append("</p>");
  }

  private void begin(int level, ListMark first) {
    if (first.isNumber()) {
      html.append("<ol type=\"").append(first.type()).append('"');
      if (first.number() != 1) {
        html.append(" start=\"").append(first.number()).append('"');
      }
      html.append("><li");
    } else {
      html.append("<ul><li");
    }
    open.push(new Open(level, first.type(), first.number()));
  }

  private void close() {
    html.append("</li>").append(open.pop().type.isEmpty() ? "</ul>" : "</ol>");
  }

  /** Ends all lists. */
  void end() {
    while (!open.isEmpty()) {
      close();
    }
  }
}
