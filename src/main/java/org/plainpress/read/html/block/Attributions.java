package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.read.html.page.Query;

/**
 * Finds who said what is quoted: in an element of its own, or in a line below the quotation that
 * begins with a dash.
 */
final class Attributions {

  private Attributions() {}

  /**
   * Takes the attribution that has an element of its own out of a quotation.
   *
   * @return the attribution; empty where there is none
   */
  static List<Inline> take(Element quote, InlineBuilder inlines) {
    Optional<Element> cite =
        Query.first(quote, "> footer, > cite, > p.cite > cite, > p > cite:only-child");
    if (cite.isEmpty()) {
      return List.of();
    }
    List<Inline> by = Inlines.tidy(inlines.of(cite.get()));
    Query.parent(cite.get())
        .filter(around -> around.hasClass(MarkupClasses.CITE))
        .orElse(cite.get())
        .remove();
    return by;
  }

  /**
   * Returns the name in a paragraph such as {@code — Ann Lee} below a quotation, without the dash;
   * empty where the paragraph is no such line.
   */
  static List<Inline> of(Paragraph words) {
    String text = Text.plain(words.content());
    boolean dashed = text.length() > 2 && text.length() < 100 && "—–―".indexOf(text.charAt(0)) >= 0;
    if (!dashed || !(words.content().get(0) instanceof Inline.Plain first)) {
      return List.of();
    }
    List<Inline> by = new ArrayList<>(words.content());
    String rest = first.text().substring(1).stripLeading();
    by.remove(0);
    if (!rest.isEmpty()) {
      by.add(0, Inline.text(rest));
    }
    return Inlines.tidy(by);
  }
}
