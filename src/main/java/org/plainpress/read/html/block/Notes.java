package org.plainpress.read.html.block;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.read.html.page.Query;

/**
 * Finds footnotes: which links call one, and where each stands. It goes by the roles of DPUB-ARIA,
 * or by the ids that Markdown, WordPress and MediaWiki make.
 */
public final class Notes {

  /** Matches references to ids that footnotes usually have. */
  private static final Pattern CALL =
      Pattern.compile("#(fn|ftn|_ftn|footnote|note|cite_note|sdfootnote|en|endnote)[-_:.]?.*");

  /** Matches references that only Word makes, which raises their numbers by its styles alone. */
  private static final Pattern WORD_CALL = Pattern.compile("#_(?:ftn|edn)\\d+");

  /** Matches references to ids that the places usually have from where footnotes are called. */
  private static final Pattern BACK =
      Pattern.compile(
          "#(fnref|ftnref|_ftnref|_ednref|footnote-?ref|noteref|cite_ref|ref|sdfootnote\\d+anc|r).*");

  /** Matches what leads back: a sign, a number, a letter, or a word or two that say so. */
  private static final Pattern BACKWARDS =
      Pattern.compile(
          "(?iu)[^\\p{L}]*\\p{L}?[^\\p{L}]*|\\P{L}*(?:(?:jump|go|scroll) )?(?:back|return|up|top|zurück|retour|volver|terug|indietro|voltar|tillbaka|tilbake|назад|戻る)(?: .{1,20})?");

  /** Matches the number or sign by which a note is called. */
  private static final Pattern SIGN = Pattern.compile("[\\[(]?(\\d{1,3}|[*†‡§¶]{1,4})[\\])]?");

  /** A note that only a number tells has at most so many characters. */
  private static final int LONGEST = 2000;

  private final Map<String, Element> targets = new LinkedHashMap<>();

  /** The targets; every element of an article is looked up in them. */
  private final Set<Element> notes;

  private final EmptiedHeadings emptied;
  private int uncalled;

  /**
   * Finds the footnotes that are called within an element.
   *
   * @param page where the footnotes stand
   */
  public Notes(Element root, Element page) {
    Map<String, Element> ids = new HashMap<>();
    for (Element link : Query.all(root, "a[href^=#]")) {
      String href = link.attr("href");
      boolean raised = Query.isWithin(link, "sup") || Query.holds(link, "sup");
      boolean signed = raised && SIGN.matcher(link.text().strip()).matches();
      boolean called =
          link.attr("role").equals("doc-noteref")
              || link.attr("epub:type").contains("noteref")
              || CALL.matcher(href).matches() && raised
              || WORD_CALL.matcher(href).matches();
      boolean back = BACK.matcher(href).matches();
      if ((called || signed) && !back && href.length() > 1) {
        String id = href.substring(1);
        if (ids.isEmpty()) {
          page.stream()
              .filter(one -> one.attributesSize() > 0)
              .forEach(
                  one -> {
                    ids.putIfAbsent(one.id(), one);
                    if (one.nameIs("a") && one.hasAttr("name")) {
                      ids.putIfAbsent(one.attr("name"), one);
                    }
                  });
        }
        Optional.ofNullable(ids.get(id))
            .filter(target -> target != root)
            .filter(target -> !target.text().isBlank() || beginsNote(target, link))
            .filter(target -> called || begins(noteAround(target), link))
            .map(Notes::noteAround)
            .ifPresent(
                note -> {
                  if (targets.putIfAbsent(id, note) == null && !note.nameIs("li")) {
                    withoutSign(note, link.text().strip());
                  }
                });
      }
    }
    for (Element call : Query.all(root, "sup." + MarkupClasses.NOTE_REF)) {
      own(call, root).ifPresent(note -> targets.putIfAbsent(ownId(call), note));
    }
    notes = new HashSet<>(targets.values());
    emptied = new EmptiedHeadings(targets.values(), page);
  }

  /**
   * Returns the note that a call in a feed of ours names by its number; the calls there are no
   * links.
   */
  private static Optional<Element> own(Element call, Element root) {
    return Query.all(root, "aside.note").stream()
        .filter(note -> Query.holds(note, OwnMarkup.NOTE_LABEL))
        .filter(note -> ("note" + OwnMarkup.noteNumber(note)).equals(ownId(call)))
        .findFirst();
  }

  /** Returns the id of the note that a call of ours names. */
  private static String ownId(Element call) {
    return "note" + call.text().replaceAll("[\\[\\]]", "");
  }

  /** Takes the number or sign that a note is called by from its beginning. */
  private static void withoutSign(Element note, String call) {
    Matcher sign = SIGN.matcher(call);
    if (!sign.matches()) {
      return;
    }
    Pattern before =
        Pattern.compile("^\\s*[\\[(]?" + Pattern.quote(sign.group(1)) + "[\\])]?[.:]?(?:\\s+|$)");
    note.nodeStream(TextNode.class)
        .filter(words -> !words.isBlank())
        .findFirst()
        .filter(
            words -> Optional.ofNullable(words.parent()).filter(one -> one.nameIs("a")).isEmpty())
        .ifPresent(words -> words.text(before.matcher(words.getWholeText()).replaceFirst("")));
  }

  /** Returns whether a short block begins with the number or sign that calls it. */
  private static boolean begins(Element note, Element call) {
    Matcher sign = SIGN.matcher(call.text().strip());
    return sign.matches()
        && note.text().length() <= LONGEST
        && note.text().replaceFirst("^[\\[(]", "").startsWith(sign.group(1))
        && !note.parents().contains(call)
        && !call.parents().contains(note);
  }

  /** Returns whether an empty anchor is the first of a block that is short enough for a note. */
  private static boolean beginsNote(Element anchor, Element call) {
    Element note = noteAround(anchor);
    return note != anchor
        && note.hasText()
        && note.text().length() <= LONGEST
        && !call.parents().contains(note)
        && note.nodeStream(TextNode.class)
            .filter(words -> !words.isBlank())
            .findFirst()
            .filter(words -> isBehind(words, anchor))
            .isPresent()
        && Query.all(note, "a[id], a[name]").stream()
            .noneMatch(other -> other != anchor && !other.hasText());
  }

  private static boolean isBehind(TextNode words, Element anchor) {
    return anchor.nodeStream().noneMatch(node -> node == words)
        && Optional.ofNullable(anchor.ownerDocument())
            .flatMap(
                page ->
                    page.nodeStream().filter(node -> node == words || node == anchor).findFirst())
            .filter(first -> first == anchor)
            .isPresent();
  }

  /** Returns the list item or block that is or holds the target of a call. */
  private static Element noteAround(Element target) {
    boolean anchor = target.nameIs("a") || target.nameIs("span") || target.nameIs("sup");
    return anchor ? Query.around(target, "li, p, dd, td, div").orElse(target) : target;
  }

  /** Returns the id of the note that a link or raised element calls; empty where it calls none. */
  Optional<String> called(Element link) {
    if (link.nameIs("sup")) {
      return link.hasClass(MarkupClasses.NOTE_REF) && targets.containsKey(ownId(link))
          ? Optional.of(ownId(link))
          : Optional.empty();
    }
    String href = link.attr("href");
    return href.startsWith("#") && targets.containsKey(href.substring(1))
        ? Optional.of(href.substring(1))
        : Optional.empty();
  }

  /** Returns whether a link leads back from a note to where it is called. */
  static boolean isBackLink(Element link) {
    String href = link.attr("href");
    return link.attr("role").equals("doc-backlink")
        || BACK.matcher(href).matches() && BACKWARDS.matcher(link.text().strip()).matches()
        || href.startsWith("#") && (link.text().equals("↩") || link.text().equals("^"));
  }

  /** Returns whether a link is nothing but a sign that leads back. */
  static boolean isSign(Element link) {
    return isBackLink(link) && link.text().strip().matches("[↩^↑⤴\\x{fe0e}\\x{fe0f}]{1,2}");
  }

  /** Returns a new id, for a note that nothing calls. */
  String uncalledId() {
    return "uncalled-" + ++uncalled;
  }

  /** Returns whether an element is a note that something calls. */
  boolean isNote(Element element) {
    return notes.contains(element);
  }

  /**
   * Returns whether an element only heads notes that something calls, or is the rule above them.
   */
  boolean isEmptied(Element element) {
    return emptied.contains(element);
  }

  /** Returns the notes by their ids, in the order in which they are called. */
  Map<String, Element> targets() {
    return targets;
  }
}
