package org.plainpress.read.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.html.page.Query;

/**
 * Finds in rendered Markdown what CommonMark has no blocks for, and gives it the elements that HTML
 * has: tasks ({@code - [x] done}), callouts ({@code > [!note] Title}), definition lists ({@code :
 * what it means} below a term), line blocks ({@code | a line}) and verse in short broken lines.
 */
final class MarkdownBlocks {

  private static final Pattern TASK = Pattern.compile("^\\[([ xX-])\\](?:[ \u00a0]+|$)");
  private static final Pattern CALLOUT = Pattern.compile("^\\[!([\\p{L}-]+)\\][+-]?[ \t]*");
  private static final Pattern DESCRIPTION = Pattern.compile("^:[ \t\u00a0]+");
  private static final Pattern LINE_BLOCK = Pattern.compile("^\\|(?: (.*)|)$");

  /** Verse has at least this many lines, of which none is longer than {@link #LONGEST_LINE}. */
  private static final int FEWEST_LINES = 3;

  private static final int LONGEST_LINE = 64;

  /** Matches lines of addresses and of lists that are broken by hand as well. */
  private static final Pattern NO_VERSE =
      Pattern.compile("^[\\s\u00a0]*([-–•*·\\d(]|\\S+:\\s).*|.*(@|://|www\\.|\\d{4}).*");

  private MarkdownBlocks() {}

  /**
   * Makes those blocks of a page elements.
   *
   * @param notes receives a note of the kinds of callouts that a title took the place of
   */
  static void in(Document page, List<ReadingNote> notes) {
    page.select("li").forEach(MarkdownBlocks::task);
    // Pandoc's and R Markdown's: {.ruby .numberLines}, {r setup}.
    for (Element code : page.select("code[class^=language-{]")) {
      code.attr("class", code.className().replaceFirst("^(language-)\\{\\.?([\\w+-]*).*$", "$1$2"));
    }
    Set<String> kinds = new LinkedHashSet<>();
    page.select("blockquote").forEach(quote -> callout(quote, kinds));
    Callouts.note(kinds, notes);
    for (Element paragraph : page.select("p")) {
      List<String> lines = Arrays.asList(paragraph.html().split("\n", -1));
      if (lines.stream().allMatch(line -> LINE_BLOCK.matcher(line).matches())) {
        lineBlock(paragraph, lines);
      } else if (lines.stream().anyMatch(line -> DESCRIPTION.matcher(line).find())) {
        definition(paragraph, lines);
      } else if (isVerse(paragraph)) {
        paragraph.addClass("verse");
      }
    }
  }

  /** Returns the text that an element, or the paragraph that it begins with, begins with. */
  private static Optional<TextNode> firstText(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text && !text.isBlank()) {
        return Optional.of(text);
      }
      if (child instanceof Element inner) {
        return inner.nameIs("p") ? firstText(inner) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static void task(Element item) {
    Optional<TextNode> first = firstText(item);
    Matcher box = TASK.matcher(first.map(text -> text.getWholeText().stripLeading()).orElse(""));
    if (first.isPresent() && box.find()) {
      Element input = new Element("input").attr("type", "checkbox");
      input.attr("checked", box.group(1).equalsIgnoreCase("x"));
      first.get().text(first.get().getWholeText().stripLeading().substring(box.end()));
      item.prependChild(input);
    }
  }

  /**
   * Makes a quotation that begins with a callout's mark a box, titled by the mark's line.
   *
   * @param kinds receives the kind of one with a title that says it nowhere
   */
  private static void callout(Element quote, Set<String> kinds) {
    Optional<TextNode> first = firstText(quote);
    Optional<Element> paragraph = first.flatMap(MarkdownBlocks::around);
    Matcher mark = CALLOUT.matcher(first.map(TextNode::getWholeText).orElse(""));
    if (first.isEmpty() || paragraph.isEmpty() || !mark.find()) {
      return;
    }
    Element title = new Element("p").addClass("callout-title");
    Element rest = paragraph.get();
    first.get().text(first.get().getWholeText().substring(mark.end()));
    boolean inTitle = true;
    for (Node node : new ArrayList<>(rest.childNodes())) {
      int end = node instanceof TextNode text ? text.getWholeText().indexOf('\n') : -1;
      if (inTitle && node instanceof TextNode text && end >= 0) {
        title.appendText(text.getWholeText().substring(0, end));
        text.text(text.getWholeText().substring(end + 1));
        inTitle = false;
      } else if (inTitle) {
        title.appendChild(node);
      }
    }
    String kind = mark.group(1).toLowerCase(Locale.ROOT);
    Optional<Element> heading =
        Optional.ofNullable(rest.nextElementSibling())
            .filter(
                next -> !title.hasText() && !rest.hasText() && next.tagName().matches("h[1-6]"));
    heading.ifPresent(
        words -> {
          title.html(words.html());
          words.remove();
        });
    if (!title.hasText()) {
      title.text(Callouts.titled(kind));
    } else if (!title.text().toLowerCase(Locale.ROOT).contains(kind)) {
      kinds.add(kind);
    }
    rest.before(title);
    if (!rest.hasText() && Query.first(rest, "img").isEmpty()) {
      rest.remove();
    }
    quote.tagName("aside").addClass("callout");
  }

  private static Optional<Element> around(Node node) {
    return Optional.ofNullable(node.parent()).map(Element.class::cast);
  }

  private static void lineBlock(Element paragraph, List<String> lines) {
    Element verse = new Element("div").addClass("verse");
    for (String line : lines) {
      Matcher words = LINE_BLOCK.matcher(line);
      String text = words.matches() && words.group(1) != null ? words.group(1) : "";
      String rest = text.stripLeading();
      verse.append("&nbsp;".repeat(text.length() - rest.length()) + rest);
      verse.appendElement("br");
    }
    paragraph.replaceWith(verse);
  }

  /**
   * Makes a paragraph a part of a definition list: of its own terms, or of the paragraph above it
   * where it begins with what they mean.
   */
  private static void definition(Element paragraph, List<String> lines) {
    Optional<Element> above = sibling(paragraph);
    boolean hasTerm = !DESCRIPTION.matcher(lines.get(0)).find();
    boolean goesOn = above.filter(before -> before.nameIs("dl")).isPresent();
    boolean below = above.filter(MarkdownBlocks::isTerm).isPresent();
    if (!hasTerm && !goesOn && !below) {
      return;
    }
    Optional<Element> before = goesOn || hasTerm || !below ? above : sibling(above.orElseThrow());
    Element list = before.filter(known -> known.nameIs("dl")).orElseGet(() -> new Element("dl"));
    if (list.parent() == null) {
      paragraph.before(list);
    }
    if (!hasTerm && below) {
      above.orElseThrow().remove();
      list.appendElement("dt").html(above.orElseThrow().html());
    }
    List<Element> parts = new ArrayList<>();
    for (String line : lines) {
      Matcher mark = DESCRIPTION.matcher(line);
      if (mark.find()) {
        parts.add(list.appendElement("dd").html(line.substring(mark.end())));
      } else if (parts.isEmpty() || parts.get(parts.size() - 1).nameIs("dt")) {
        parts.add(list.appendElement("dt").html(line));
      } else {
        parts.get(parts.size() - 1).append(" " + line.strip());
      }
    }
    paragraph.remove();
  }

  private static Optional<Element> sibling(Element element) {
    return Optional.ofNullable(element.previousElementSibling());
  }

  /** Returns whether a paragraph is a line that a description may stand below. */
  private static boolean isTerm(Element paragraph) {
    return paragraph.nameIs("p")
        && !paragraph.html().contains("\n")
        && paragraph.text().length() <= LONGEST_LINE;
  }

  private static boolean isVerse(Element paragraph) {
    if (paragraph.select("> br").size() < FEWEST_LINES - 1) {
      return false;
    }
    Element copy = paragraph.clone();
    copy.select("br").forEach(end -> end.replaceWith(new TextNode("\u2028")));
    return Arrays.stream(copy.wholeText().split("\u2028"))
        .noneMatch(
            line ->
                line.strip().length() > LONGEST_LINE || NO_VERSE.matcher(line.strip()).matches());
  }
}
