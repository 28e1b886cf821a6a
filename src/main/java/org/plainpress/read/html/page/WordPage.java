package org.plainpress.read.html.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads pages that Word saved, or that were pasted from it: there lists are paragraphs that only a
 * style of Microsoft's calls so, with their bullets as words, and the title is a paragraph.
 */
final class WordPage {

  private static final Pattern LEVEL = Pattern.compile("mso-list:\\s*(l\\d+)\\s+level(\\d)");
  private static final Pattern NUMBER = Pattern.compile("^\\W*(\\d{1,3}|[a-zA-Z]{1,4})[.)]");
  private static final String BULLET =
      "span[style*=mso-list:Ignore], span[style*=mso-list: Ignore]";
  private static final int DEEPEST = 9;

  private WordPage() {}

  /** Makes those paragraphs the elements that HTML has for them. */
  static void settle(Document page) {
    if (!Query.holds(page, "p[style*=mso-list], p.MsoTitle")) {
      return;
    }
    for (Element title : Query.all(page, "p.MsoTitle")) {
      if (!Query.holds(page, "h1") && title.hasText()) {
        title.tagName("h1");
      }
    }
    for (Element item : Query.all(page, "p[style*=mso-list]")) {
      Matcher level = LEVEL.matcher(item.attr("style").toLowerCase(Locale.ROOT));
      if (level.find()) {
        item(item, level.group(1), Math.min(DEEPEST, Integer.parseInt(level.group(2))));
      }
    }
  }

  /** Moves a paragraph into the list above it, or makes a list of it. */
  private static void item(Element paragraph, String id, int level) {
    String mark = Query.first(paragraph, BULLET).map(Element::text).orElse("");
    Query.all(paragraph, BULLET).remove();
    Matcher number = NUMBER.matcher(mark);
    boolean ordered = number.find();
    Optional<Element> above =
        Optional.ofNullable(paragraph.previousElementSibling())
            .filter(list -> list.attr("data-word-list").equals(id));
    Element list = above.orElseGet(() -> list(ordered, id));
    if (above.isEmpty()) {
      paragraph.before(list);
      first(list, ordered ? number.group(1) : "");
    }
    for (int deep = 1; deep < level; deep++) {
      list = within(list, ordered, id, ordered ? number.group(1) : "");
    }
    paragraph.tagName("li").removeAttr("class").removeAttr("style");
    list.appendChild(paragraph);
  }

  private static Element list(boolean ordered, String id) {
    return new Element(ordered ? "ol" : "ul").attr("data-word-list", id);
  }

  /** Gives a list the number that its first item has. */
  private static void first(Element list, String number) {
    if (number.matches("\\d+") && !number.equals("1")) {
      list.attr("start", number);
    } else if (number.matches("[aAiI]")) {
      list.attr("type", number);
    }
  }

  /** Returns the list at the end of the last item of another one. */
  private static Element within(Element list, boolean ordered, String id, String number) {
    Element last =
        Optional.ofNullable(list.lastElementChild()).orElseGet(() -> list.appendElement("li"));
    return Optional.ofNullable(last.lastElementChild())
        .filter(inner -> inner.hasAttr("data-word-list"))
        .orElseGet(
            () -> {
              Element inner = list(ordered, id);
              first(inner, number);
              last.appendChild(inner);
              return inner;
            });
  }
}
