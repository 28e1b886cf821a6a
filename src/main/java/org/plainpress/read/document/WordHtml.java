package org.plainpress.read.document;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.press.head.HeadDate;

/**
 * Finishes the HTML that a Word document became: captions go into their tables, lists get their
 * numbers.
 */
final class WordHtml {

  private final Document page;

  WordHtml(String html) {
    page = Jsoup.parseBodyFragment(html);
    page.outputSettings().prettyPrint(false);
    page.select("a[href^=#endnote-ref], a[href^=#footnote-ref]").remove();
    page.select("p." + WordMarkup.TABLE_CAPTION).forEach(WordHtml::intoTable);
    page.select("ol").forEach(WordHtml::number);
    page.select("i." + WordMarkup.NUMBER).remove();
  }

  /** Returns the HTML of the body. */
  String body() {
    return page.body().html();
  }

  /** Takes the subtitle out; empty where there is none. */
  Optional<String> takeSubtitle() {
    Optional<Element> subtitle =
        Optional.ofNullable(page.selectFirst("p." + WordMarkup.SUBTITLE))
            .filter(found -> !found.text().isBlank());
    subtitle.ifPresent(Element::remove);
    return subtitle.map(found -> Carried.line(found.text()));
  }

  /**
   * Returns the date that stands in a paragraph of the style for dates, and takes the paragraph out
   * unless it says more; empty where there is none.
   */
  Optional<String> takeDate() {
    Optional<String> date = Optional.empty();
    for (Element line : page.select("p." + WordMarkup.DATE)) {
      line.removeAttr("class");
      Optional<HeadDate> found =
          date.isEmpty() ? HeadDate.of(Carried.line(line.text())) : Optional.empty();
      if (found.filter(HeadDate::whole).isPresent()) {
        line.remove();
      }
      date = date.or(() -> found.map(HeadDate::written));
    }
    return date;
  }

  private static void intoTable(Element caption) {
    Element next = caption.nextElementSibling();
    Element before = caption.previousElementSibling();
    Optional<Element> table =
        List.of(Optional.ofNullable(next), Optional.ofNullable(before)).stream()
            .flatMap(Optional::stream)
            .filter(beside -> beside.nameIs("table"))
            .filter(beside -> beside.selectFirst("> caption") == null)
            .findFirst();
    table.ifPresent(
        found -> {
          found.prependElement("caption").html(caption.html());
          caption.remove();
        });
  }

  /** Gives a list the number that its first item has in Word, and items those that differ. */
  private static void number(Element list) {
    int expected = 1;
    boolean first = true;
    for (Element item : list.children()) {
      Element mark = item.selectFirst("i." + WordMarkup.NUMBER);
      if (!item.nameIs("li") || mark == null || mark.closest("li") != item) {
        expected++;
        continue;
      }
      String[] told = mark.attr("title").split(" ");
      int number = Integer.parseInt(told[0]);
      if (first && !told[1].equals("1")) {
        list.attr("type", told[1]);
      }
      if (number != expected) {
        (first ? list : item).attr(first ? "start" : "value", told[0]);
      }
      expected = number + 1;
      first = false;
    }
  }
}
