package org.plainpress.read.book;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Brings notes that stand in another file of a book to the chapter that calls them. */
final class BookNotes {

  /** Matches what calls a note: a number or a sign. */
  private static final Pattern CALL =
      Pattern.compile("[\\[(]?(\\d{1,4}|[a-z]|[*†‡§¶]{1,4})[\\])]?");

  /** Matches a sign that calls a note without being raised. */
  private static final Pattern SIGN = Pattern.compile("[*†‡§]{1,4}");

  /** A note has at most so many characters; what is longer is a chapter. */
  private static final int LONGEST = 8000;

  /** A link back to the call has at most so many characters. */
  private static final int LONGEST_BACK = 12;

  private final Map<String, BookDocument> documents = new HashMap<>();

  /** The notes that were brought to a chapter. */
  private final Set<Element> taken = new HashSet<>();

  BookNotes(List<BookDocument> documents) {
    documents.forEach(document -> this.documents.put(document.path(), document));
  }

  /** Brings to each chapter the notes that it calls, and takes them out of their own file. */
  void settle() {
    documents.values().forEach(this::settle);
    taken.forEach(Element::remove);
  }

  /** Returns whether a document held notes, and nothing but headings is left of it. */
  boolean isEmptied(BookDocument document) {
    return taken.stream().anyMatch(note -> document.path().equals(note.attr("data-from")))
        && document.isEmpty();
  }

  private void settle(BookDocument chapter) {
    int number = 0;
    for (Element link : chapter.page().select("a[href*=#]")) {
      String href = link.attr("href");
      Optional<Element> target = href.startsWith("#") ? Optional.empty() : target(chapter, href);
      if (target.isPresent() && isCall(link)) {
        number++;
        String id = "plainpress-note-" + number;
        Element note = target.get();
        taken.add(note);
        note.attr("data-from", chapter.resolved(href).orElse(""));
        chapter.page().body().appendChild(own(note, id, link.text().strip()));
        link.attr("href", "#" + id).attr("role", "doc-noteref");
      }
    }
  }

  private static boolean isCall(Element link) {
    String words = link.text().strip();
    return BookDocument.is(link, "noteref")
        || SIGN.matcher(words).matches()
        || CALL.matcher(words).matches()
            && (link.closest("sup") != null || link.selectFirst("sup") != null);
  }

  /** Returns the note in another document that a link leads to. */
  private Optional<Element> target(BookDocument chapter, String href) {
    String id = href.substring(href.indexOf('#') + 1);
    return chapter
        .resolved(href)
        .filter(path -> !path.equals(chapter.path()))
        .flatMap(path -> Optional.ofNullable(documents.get(path)))
        .flatMap(document -> Optional.ofNullable(document.page().getElementById(id)))
        .map(BookNotes::whole)
        .filter(note -> note.text().length() <= LONGEST && !note.nameIs("body"));
  }

  /** Returns the block that an anchor begins. */
  private static Element whole(Element target) {
    boolean anchor = target.nameIs("a") || target.nameIs("span") || target.nameIs("sup");
    return Optional.ofNullable(anchor ? target.closest("li, p, dd, aside, div") : target)
        .orElse(target);
  }

  /** Returns a copy of a note without the sign before it and the link back to its call. */
  private static Element own(Element note, String id, String call) {
    Element own = new Element("aside").attr("epub:type", "footnote").attr("id", id);
    if (note.nameIs("p")) {
      own.appendChild(note.clone().removeAttr("id"));
    } else {
      own.insertChildren(0, note.clone().childNodesCopy());
    }
    for (Element link : own.select("a[href]")) {
      boolean back = BookDocument.is(link, "backlink") || !link.attr("href").contains("://");
      if (back && link.text().length() <= LONGEST_BACK) {
        link.remove();
      }
    }
    withoutSign(own, call.replaceAll("[\\[\\]()]", ""));
    return own;
  }

  private static void withoutSign(Element note, String sign) {
    for (Node node = note; node != null; ) {
      if (node instanceof TextNode words && !words.isBlank()) {
        Pattern before = Pattern.compile("^\\s*[\\[(]?" + Pattern.quote(sign) + "[\\])]?[.:]?\\s+");
        words.text(before.matcher(words.getWholeText()).replaceFirst(""));
        return;
      }
      node = next(node, note);
    }
  }

  /** Returns the node behind another in the order of the document; null behind the last. */
  @SuppressWarnings("NullAway") // jsoup's tree ends in nulls.
  private static Node next(Node node, Element root) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node up = node;
    while (up != root && up.nextSibling() == null) {
      up = up.parent();
    }
    return up == root ? null : up.nextSibling();
  }
}
