package org.plainpress.read.html.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Makes footnotes of the notes that a page shows at its side, which stand in the middle of the
 * sentence that they belong to: {@code <label for=n1></label><input id=n1 type=checkbox><span
 * class=sidenote>…</span>}, as Tufte CSS and its like write them.
 */
final class Sidenotes {

  private static final String ANY = "[class*=note]";

  /** Matches the class of a note, and of none of the signs around it. */
  private static final Pattern NOTE =
      Pattern.compile("(?:side|margin)[-_]?note(?:[-_]+(?:content|text|body|inner))?");

  /** What stands in a line of text. */
  private static final String LINE = "p, li, dd, dt, td, th, blockquote, h1, h2, h3, h4, h5, h6";

  private Sidenotes() {}

  /** Puts a call in the place of each note, and the note behind its paragraph. */
  static void settle(Document page) {
    int number = 0;
    for (Element note : Query.all(page, ANY)) {
      Optional<Element> line = Query.parent(note).flatMap(parent -> Query.around(parent, LINE));
      if (isNote(note) && holdsNone(note) && note.hasText() && line.isPresent()) {
        number++;
        settle(note, line.get(), number);
      }
    }
  }

  private static boolean isNote(Element element) {
    return element.classNames().stream().anyMatch(name -> NOTE.matcher(name).matches());
  }

  private static boolean holdsNone(Element note) {
    return Query.all(note, ANY).stream().noneMatch(inner -> inner != note && isNote(inner));
  }

  private static void settle(Element note, Element line, int number) {
    String id = "sidenote-" + number;
    List<Node> words = List.copyOf(note.childNodes());
    signs(note).forEach(Node::remove);
    Element call = new Element("a").attr("href", "#" + id).attr("role", "doc-noteref");
    note.replaceWith(call.text(Integer.toString(number)));
    Element body = new Element("p");
    words.stream()
        .filter(node -> !(node instanceof Element sign) || !isSign(sign))
        .forEach(body::appendChild);
    Element foot = new Element("aside").attr("id", id).attr("role", "doc-footnote");
    foot.appendChild(body);
    last(line).after(foot);
  }

  /** Returns the element behind which a note may stand: no cell and no item of a list. */
  private static Element last(Element line) {
    return Query.around(line, "table, ul, ol, dl").orElse(line);
  }

  /** Returns the signs before a note that show it: its number, and what unfolds it. */
  private static List<Element> signs(Element note) {
    return Stream.iterate(
            Optional.ofNullable(note.previousSibling()),
            Optional::isPresent,
            before -> Optional.ofNullable(before.get().previousSibling()))
        .map(Optional::get)
        .takeWhile(before -> before instanceof Element sign && isSign(sign))
        .map(Element.class::cast)
        .toList();
  }

  private static boolean isSign(Element element) {
    return element.nameIs("label")
        || element.nameIs("input")
        || element.className().matches(".*\\b(?:side|margin)[-_]?note[-_]?(?:number|ref|toggle).*");
  }
}
