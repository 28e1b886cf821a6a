package org.plainpress.markup;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Blocks;
import org.plainpress.article.Inline;

/** Finds the links within running text. */
final class Links {

  private Links() {}

  /** Returns the links in reading order. */
  static List<Inline.Link> in(List<Inline> content) {
    List<Inline.Link> links = new ArrayList<>();
    Blocks.forEachInline(
        content,
        inline -> {
          if (inline instanceof Inline.Link link) {
            links.add(link);
          }
        });
    return links;
  }
}
