package org.plainpress.read.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.article.Text;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.html.block.EmptiedHeadings;
import org.plainpress.read.html.page.HtmlPage;

/** Tells of parts of a Markdown text that come into no edition. */
final class DroppedParts {

  /** Matches a line of a program in MDX: {@code import Chart from "./Chart"}. */
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?m)^(?:import (?:[\\w$*{][^\\n]*? from )?['\"][^'\"\\n]+['\"];?|export const \\w+ = [^\\n]*)[ \\t]*$\\n?");

  private DroppedParts() {}

  /** Returns Markdown without the lines of a program that MDX has between its paragraphs. */
  static String program(String markdown, List<ReadingNote> notes) {
    String text = CodeSpans.outside(markdown, part -> PROGRAM.matcher(part).replaceAll(""));
    if (!text.equals(markdown)) {
      notes.add(ReadingNote.ofWhole("left out lines of a program (import, export)"));
    }
    return text;
  }

  /**
   * Takes out the headings, such as "Notes", below which nothing stands but footnotes, and the
   * rules above them.
   */
  static void emptiedHeadings(Node document) {
    for (Node node = document.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof FootnoteDefinition) {
        Node before = node.getPrevious();
        while (next instanceof FootnoteDefinition) {
          next = next.getNext();
        }
        boolean ends = next == null || next instanceof Heading || next instanceof ThematicBreak;
        if (ends && before instanceof Heading heading && isOfNotes(heading)) {
          Node above = heading.getPrevious();
          heading.unlink();
          before = above;
        }
        if (ends && before instanceof ThematicBreak rule) {
          rule.unlink();
        }
      }
      node = next;
    }
  }

  /** Returns whether a heading that is not the text's first block says that notes are below it. */
  private static boolean isOfNotes(Heading heading) {
    StringBuilder words = new StringBuilder();
    heading.accept(
        new AbstractVisitor() {
          @Override
          public void visit(org.commonmark.node.Text text) {
            words.append(text.getLiteral());
          }
        });
    return heading.getPrevious() != null && EmptiedHeadings.isOfNotes(words.toString());
  }

  /** Notes the footnotes that nothing in the text refers to, which are not rendered. */
  static void footnotes(Node document, List<ReadingNote> notes) {
    List<String> defined = new ArrayList<>();
    Set<String> called = new HashSet<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition note) {
              defined.add(note.getLabel());
            }
            visitChildren(block);
          }

          @Override
          public void visit(CustomNode node) {
            if (node instanceof FootnoteReference reference) {
              called.add(Text.folded(reference.getLabel()).toLowerCase(Locale.ROOT));
            }
            visitChildren(node);
          }
        });
    defined.removeIf(label -> called.contains(Text.folded(label).toLowerCase(Locale.ROOT)));
    if (!defined.isEmpty()) {
      notes.add(
          ReadingNote.ofWhole(
              "left out footnotes that nothing in the text refers to: "
                  + defined.stream()
                      .map(label -> "[^" + label + "]")
                      .collect(Collectors.joining(", "))));
    }
  }

  /**
   * Notes the pictures that stand within a line, without words of their own, and are not there:
   * nothing of them is left to show.
   */
  static void pictures(Document page, Source source, List<ReadingNote> notes) {
    List<String> lost =
        page.select("p img[src]").stream()
            .filter(image -> image.attr("alt").isBlank() && image.attr("title").isBlank())
            .filter(
                image ->
                    Optional.ofNullable(image.closest("p")).filter(Element::hasText).isPresent())
            .map(image -> image.attr("src"))
            .filter(at -> source.pictures().find(at, HtmlPage.resolve(base(source), at)).isEmpty())
            .distinct()
            .toList();
    if (!lost.isEmpty()) {
      notes.add(
          ReadingNote.ofWhole(
              "left out pictures within lines that are not there and have no words: "
                  + String.join(", ", lost)));
    }
  }

  private static String base(Source source) {
    return source.address().orElse("");
  }
}
