package org.plainpress.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plainpress.paging.Pagination;
import org.plainpress.paging.Walk;
import org.plainpress.xml.Xml;

/**
 * Puts the page breaks of a paged edition into the text of one article as it is rendered ({@code
 * doc-pagebreak}, DPUB-ARIA 1.1). Each stands before the very word that its page begins with.
 */
public final class PageBreaks {

  /** Stands for a place that no page begins in. */
  private static final Deque<Pagination.Page> NOWHERE = new ArrayDeque<>(0);

  private final Map<List<Integer>, Deque<Pagination.Page>> open = new HashMap<>();
  private final Walk walk = new Walk();
  private Deque<Pagination.Page> here = NOWHERE;
  private int read;

  /**
   * Takes the pages whose breaks are due.
   *
   * @param pages those that begin in the article, in reading order
   */
  public PageBreaks(List<Pagination.Page> pages) {
    for (Pagination.Page page : pages) {
      open.computeIfAbsent(page.start().path(), path -> new ArrayDeque<>()).add(page);
    }
  }

  /** Returns the page breaks of an edition without pages. */
  public static PageBreaks none() {
    return new PageBreaks(List.of());
  }

  /** Returns the id of a page's break in the document. */
  public static String id(Pagination.Page page) {
    return "page-" + page.label();
  }

  /**
   * Returns the walk through the article that is being rendered, which knows where breaks may fall
   * now.
   */
  public Walk walk() {
    return walk;
  }

  /** Writes the breaks that fall before the first character of what is rendered next. */
  public void before(StringBuilder out) {
    if (!open.isEmpty()) {
      before(out, walk.here());
    }
  }

  /**
   * Writes the breaks that fall before the first character of what is rendered next, at a place
   * further down.
   *
   * @param further the rest of the path to that place
   */
  void before(StringBuilder out, Integer... further) {
    if (!open.isEmpty()) {
      before(out, walk.here(List.of(further)));
    }
  }

  private void before(StringBuilder out, List<Integer> path) {
    Deque<Pagination.Page> pages = open.getOrDefault(path, NOWHERE);
    while (!pages.isEmpty() && pages.peek().start().offset() == 0) {
      write(out, pages.poll());
    }
    forget(path, pages);
  }

  /**
   * Begins the text of the place where the walk is: {@link #text} is given it from its first
   * character on.
   */
  public void begin() {
    here = open.isEmpty() ? NOWHERE : open.getOrDefault(walk.here(), NOWHERE);
    read = 0;
  }

  /** Appends text with its markup characters escaped, and a break wherever a page begins in it. */
  public void text(StringBuilder out, String text) {
    if (here.isEmpty()) {
      Xml.text(out, text);
      return;
    }
    int from = 0;
    int length = text.codePointCount(0, text.length());
    while (!here.isEmpty() && here.peek().start().offset() < read + length) {
      int begins = text.offsetByCodePoints(0, Math.max(0, here.peek().start().offset() - read));
      int to = Math.max(from, begins);
      Xml.text(out, text.substring(from, to));
      write(out, here.poll());
      from = to;
    }
    read += length;
    Xml.text(out, text.substring(from));
  }

  /** Appends the element of a line break, which counts as one character. */
  void lineBreak(StringBuilder out, String element) {
    out.append(element);
    read++;
  }

  /**
   * Ends the text of the place where the walk is, and appends the breaks that are still due there.
   */
  public void end(StringBuilder out) {
    while (!here.isEmpty()) {
      write(out, here.poll());
    }
    if (!open.isEmpty()) {
      forget(walk.here(), here);
    }
    here = NOWHERE;
  }

  private void forget(List<Integer> path, Deque<Pagination.Page> pages) {
    if (pages.isEmpty()) {
      open.remove(path);
    }
  }

  /**
   * Checks, when the article is rendered, that no break is left.
   *
   * @throws IllegalStateException where a page begins at a place that the rendering does not have
   */
  public void finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("pages begin where nothing is: " + open);
    }
  }

  private static void write(StringBuilder out, Pagination.Page page) {
    out.append("<span epub:type=\"pagebreak\" role=\"doc-pagebreak\"");
    Xml.attribute(out, "id", id(page));
    Xml.attribute(out, "aria-label", page.label());
    out.append("></span>");
  }
}
