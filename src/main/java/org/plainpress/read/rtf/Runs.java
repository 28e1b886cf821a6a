package org.plainpress.read.rtf;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/** Puts together the HTML of a paragraph, run by run: runs that look alike are one. */
final class Runs {

  private final StringBuilder html = new StringBuilder();
  private final StringBuilder run = new StringBuilder();
  private final StringBuilder words = new StringBuilder();
  private Look look = Look.PLAIN;
  private Optional<String> link = Optional.empty();
  private boolean linked;
  private boolean hasObject;

  /** Adds text. */
  void text(String text, State state) {
    turnTo(state.look, state.link);
    run.append(text);
    words.append(text);
  }

  /** Adds what is HTML already: a picture or the call of a note. */
  void object(String markup) {
    turnTo(Look.PLAIN, link);
    endRun();
    html.append(markup);
    hasObject = true;
  }

  /** Adds the end of a line. */
  void lineEnd() {
    endRun();
    html.append("<br>");
    words.append('\n');
  }

  private void turnTo(Look next, Optional<String> nextLink) {
    if (!next.equals(look)) {
      endRun();
      look = next;
    }
    if (!nextLink.equals(link)) {
      endRun();
      endLink();
      link = nextLink;
    }
  }

  private void endRun() {
    if (run.length() == 0) {
      return;
    }
    if (link.isPresent() && !linked) {
      html.append("<a href=\"").append(attribute(link.get())).append("\">");
      linked = true;
    }
    List<String> tags = run.toString().isBlank() ? List.of() : look.tags();
    tags.forEach(tag -> html.append('<').append(tag).append('>'));
    html.append(Entities.escape(run.toString()));
    for (int i = tags.size() - 1; i >= 0; i--) {
      html.append("</").append(tags.get(i)).append('>');
    }
    run.setLength(0);
  }

  private void endLink() {
    if (linked) {
      html.append("</a>");
      linked = false;
    }
  }

  /** Returns the words so far, a line each as the paragraph has them. */
  String words() {
    return words.toString();
  }

  boolean isEmpty() {
    return !hasObject && words.toString().isBlank();
  }

  /** Returns the HTML, and begins anew. */
  String take() {
    endRun();
    endLink();
    String taken = html.toString();
    html.setLength(0);
    words.setLength(0);
    look = Look.PLAIN;
    link = Optional.empty();
    hasObject = false;
    return taken;
  }

  static String attribute(String value) {
    return Entities.escape(value).replace("\"", "&quot;");
  }
}
