package org.plainpress.markup;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Inline;

/** The links within running text. */
final class Links {

  private Links() {}

  static List<Inline.Link> in(List<Inline> content) {
    List<Inline.Link> links = new ArrayList<>();
    collect(content, links);
    return links;
  }

  private static void collect(List<Inline> content, List<Inline.Link> links) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Link link) {
        links.add(link);
      } else {
        collect(inline.content(), links);
      }
    }
  }
}
