package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.phrase.Lengths;

/**
 * Finds who said what is quoted: in an element of its own, or in a line below the quotation that
 * begins with a dash.
 */
final class Attributions {

  private static final Pattern DASH = Pattern.compile("^\\s*(?:[—–―]+|--?(?=\\s))[\\s\u00a0]*");

  private Attributions() {}

  /**
   * Takes the attribution that has an element of its own out of a quotation.
   *
   * @return the attribution; empty where there is none
   */
  static List<Inline> take(Element quote, InlineBuilder inlines) {
    Optional<Element> cite =
        Query.first(quote, "> footer, > cite, > p.cite > cite")
            .or(
                () ->
                    Query.all(quote, "> p > cite:only-child").stream()
                        .filter(Attributions::isWholeLine)
                        .findFirst());
    if (cite.isEmpty()) {
      return List.of();
    }
    List<Inline> by = withoutDash(Inlines.tidy(inlines.of(cite.get())));
    Query.parent(cite.get())
        .filter(around -> around.hasClass(MarkupClasses.CITE))
        .orElse(cite.get())
        .remove();
    return by;
  }

  /** Returns whether nothing but a dash stands beside an element in its line. */
  private static boolean isWholeLine(Element cite) {
    return Query.parent(cite)
        .filter(line -> DASH.matcher(line.ownText() + " ").replaceFirst("").isBlank())
        .isPresent();
  }

  /**
   * Returns the name in a paragraph such as {@code — Ann Lee} below a quotation, without the dash;
   * empty where the paragraph is no such line.
   */
  static List<Inline> of(Paragraph words) {
    String text = Text.plain(words.content());
    boolean dashed =
        !text.isEmpty() && text.length() <= Lengths.REMARK && "—–―".indexOf(text.charAt(0)) >= 0;
    if (!dashed || !(words.content().get(0) instanceof Inline.Plain)) {
      return List.of();
    }
    return withoutDash(words.content());
  }

  /** Returns an attribution without the dash that it begins with: every edition sets its own. */
  static List<Inline> withoutDash(List<Inline> content) {
    if (content.isEmpty()) {
      return content;
    }
    List<Inline> by = new ArrayList<>(content);
    Inline first = by.remove(0);
    if (first instanceof Inline.Plain words) {
      String rest = DASH.matcher(words.text()).replaceFirst("");
      if (!rest.isEmpty()) {
        by.add(0, Inline.text(rest));
      }
    } else if (first.content().isEmpty()) {
      by.add(0, first);
    } else {
      List<Inline> inner = withoutDash(first.content());
      if (!inner.isEmpty()) {
        by.add(0, Inlines.with(first, inner));
      }
    }
    return Inlines.tidy(by);
  }
}
