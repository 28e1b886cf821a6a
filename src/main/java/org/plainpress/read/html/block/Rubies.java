package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.article.Inline;
import org.plainpress.article.Text;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.page.Query;

/**
 * Reads words with their readings: in pairs of a base and its {@code rt}, or with all bases in
 * {@code rb} before all readings, alone or in {@code rtc} (HTML Ruby Markup Extensions, 2).
 */
final class Rubies {

  private final Function<Node, List<Inline>> words;
  private final List<Inline> out = new ArrayList<>();
  private List<List<Inline>> bases = new ArrayList<>();
  private List<String> readings = new ArrayList<>();

  /** The reading of all bases in a second container. */
  private String second = "";

  private Rubies(Function<Node, List<Inline>> words) {
    this.words = words;
  }

  /**
   * Returns what a {@code ruby} element holds.
   *
   * @param words reads a node within a base
   */
  static List<Inline> of(Element ruby, Function<Node, List<Inline>> words) {
    Rubies rubies = new Rubies(words);
    boolean marked = ruby.children().stream().anyMatch(child -> child.nameIs("rb"));
    for (Node child : ruby.childNodes()) {
      rubies.add(child, marked);
    }
    rubies.pair();
    return rubies.out;
  }

  /**
   * @param marked whether bases have elements of their own, so that white space between is none
   */
  private void add(Node node, boolean marked) {
    if (node instanceof Element element && element.nameIs("rt")) {
      readings.add(Carried.line(element.text()));
    } else if (node instanceof Element element && element.nameIs("rtc")) {
      container(element);
    } else if (node instanceof Element element && element.nameIs("rp")
        || node instanceof TextNode text && text.isBlank() && (marked || !readings.isEmpty())) {
      return;
    } else {
      if (!readings.isEmpty()) {
        pair();
      }
      boolean own = node instanceof Element element && element.nameIs("rb");
      if (own || bases.isEmpty() || marked) {
        bases.add(new ArrayList<>());
      }
      bases.get(bases.size() - 1).addAll(words.apply(node));
    }
  }

  private void container(Element element) {
    List<String> inner = new ArrayList<>();
    for (Element reading : Query.all(element, "rt")) {
      inner.add(Carried.line(reading.text()));
    }
    if (inner.isEmpty()) {
      inner.add(Carried.line(element.text()));
    }
    if (readings.isEmpty()) {
      readings.addAll(inner);
    } else {
      second = String.join(" ", inner);
    }
  }

  /** Adds the bases and readings so far: one by one where there are as many, else as a whole. */
  private void pair() {
    if (bases.size() == readings.size() && second.isEmpty()) {
      for (int i = 0; i < bases.size(); i++) {
        pair(bases.get(i), readings.get(i));
      }
    } else {
      List<Inline> base = new ArrayList<>();
      bases.forEach(base::addAll);
      String reading = String.join(" ", readings);
      pair(base, second.isEmpty() ? reading : reading + " · " + second);
    }
    bases = new ArrayList<>();
    readings = new ArrayList<>();
    second = "";
  }

  private void pair(List<Inline> base, String reading) {
    if (reading.isBlank() || Text.plain(base).isBlank()) {
      out.addAll(base);
      if (!reading.isBlank()) {
        out.add(Inline.text("(" + reading + ")"));
      }
    } else {
      out.add(new Inline.Ruby(base, reading));
    }
  }
}
