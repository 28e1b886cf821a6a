package org.plainpress.read.html.block;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.read.html.page.Query;

/**
 * Finds the headings, such as "Notes", below which nothing stands but notes that were taken to
 * where they are called, and the rules above those headings.
 */
public final class EmptiedHeadings {

  /** Matches the words of headings that stand above notes, in the languages of most of the web. */
  private static final Pattern OF_NOTES =
      Pattern.compile(
          "(?iu)[\\P{L}]*(?:(?:foot|end)?notes?(?: (?:and|&) references)?|(?:references|citations|sources)(?: (?:and|&) notes)?"
              + "|anmerkung(?:en)?|(?:fu(?:ß|ss)|end)noten?|einzelnachweise?|quellen|belege|nachweise"
              + "|notes de (?:bas de page|fin)|notes et références|références|notas?(?: (?:al pie|de rodapé))?|referencias|referências"
              + "|note(?: a piè di pagina)?|riferimenti|(?:voet|eind)?noten|referenties|(?:fot|slut)?noter|källor|referenser|referanser|kilder"
              + "|(?:ala)?viitteet|lähteet|przypisy|poznámky(?: pod čarou)?|(?:láb)?jegyzetek|(?:dip)?notlar|примечания|сноски|ссылки|примітки|виноски|бележки"
              + "|(?:υπο)?σημειώσεις|הערות(?: שוליים)?|(?:ال)?هوامش|ملاحظات|پانویس|脚注|腳註|注释|註釋|注解|注|註|参考资料|参考文献|각주|주석)[\\P{L}]*");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final Set<Element> notes;
  private final Set<Element> emptied = new HashSet<>();

  /** Notes, and what they are in. */
  private final Set<Element> holders = new HashSet<>();

  /**
   * Finds them.
   *
   * @param notes the notes that are called
   * @param root what they are looked for in
   */
  EmptiedHeadings(Collection<Element> notes, Element root) {
    this.notes = new HashSet<>(notes);
    for (Element note : this.notes) {
      Optional<Element> holder = Optional.of(note);
      while (holder.isPresent() && holder.get() != root && holders.add(holder.get())) {
        holder = Query.parent(holder.get());
      }
    }
    for (Element note : this.notes) {
      if (note.hasParent()) {
        above(note, root);
      }
    }
  }

  boolean contains(Element element) {
    return emptied.contains(element);
  }

  /** Returns whether words are those of a heading above notes, such as "Footnotes". */
  public static boolean isOfNotes(String words) {
    return OF_NOTES.matcher(words).matches();
  }

  /** Looks upwards from a note for what only heads it and other notes. */
  private void above(Element note, Element root) {
    for (Optional<Element> at = Optional.of(note);
        at.isPresent() && at.get() != root;
        at = Query.parent(at.get())) {
      if (isBehindAnother(at.get()) || !isAllNotesBelow(at.get())) {
        return;
      }
      for (Node before = at.get().previousSibling();
          before != null;
          before = before.previousSibling()) {
        if (isHeading(before) && !isOfNotes(((Element) before).text())) {
          return;
        }
        if (isHeading(before)) {
          emptied.add((Element) before);
          rule(before);
          return;
        }
        if (before instanceof Element rule && rule.nameIs("hr")) {
          emptied.add(rule);
        } else if (!isOfNotes(before)) {
          return;
        }
      }
    }
  }

  /** Returns whether a note stands right before, from which the same is found. */
  private boolean isBehindAnother(Element note) {
    Node before = note.previousSibling();
    while (before != null && isBlank(before)) {
      before = before.previousSibling();
    }
    return before instanceof Element element && holders.contains(element) && isOfNotes(element);
  }

  /** Returns whether nothing but notes stands behind a note, up to the next heading or the end. */
  private boolean isAllNotesBelow(Element note) {
    for (Node next = note.nextSibling();
        next != null && !isHeading(next);
        next = next.nextSibling()) {
      if (!isOfNotes(next)) {
        return false;
      }
    }
    return true;
  }

  /** Adds the rule right above a heading. */
  private void rule(Node heading) {
    Node before = heading.previousSibling();
    while (before != null && isBlank(before)) {
      before = before.previousSibling();
    }
    if (before instanceof Element rule && rule.nameIs("hr")) {
      emptied.add(rule);
    }
  }

  /** Returns whether a node holds nothing but notes, or nothing at all. */
  private boolean isOfNotes(Node node) {
    if (isBlank(node)) {
      return true;
    }
    return node instanceof Element element
        && !Query.holds(element, "img, table, video, iframe")
        && (notes.contains(element)
            || !isHeading(element)
                && element.childNodeSize() > 0
                && element.childNodes().stream().allMatch(this::isOfNotes));
  }

  private static boolean isHeading(Node node) {
    return node instanceof Element element && HEADINGS.contains(element.normalName());
  }

  private static boolean isBlank(Node node) {
    return !(node instanceof Element) && !(node instanceof TextNode text && !text.isBlank())
        || node instanceof Element element && element.nameIs("br");
  }
}
