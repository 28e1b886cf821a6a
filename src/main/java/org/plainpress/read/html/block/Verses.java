package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.article.Block;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.article.Verse;
import org.plainpress.read.html.page.NameWords;
import org.plainpress.read.html.page.Query;

/**
 * Reads verse: what is named so, in lines that {@code br}, elements or the line ends of {@code pre}
 * part; and what looks so, since all its lines are short and broken by hand.
 */
final class Verses {

  /** Verse that is not named so has at least this many lines. */
  private static final int FEWEST_LINES = 3;

  /**
   * Its lines have at most this many characters: of the lines of poems that pages print, hardly one
   * is longer, and nearly every paragraph is.
   */
  private static final int LONGEST_LINE = 64;

  /** A line of what is named verse has at most this many characters on the average. */
  private static final int LONGEST_AVERAGE = 120;

  private static final NameWords NAMES = NameWords.of("verse.txt");

  /** Matches the class of a line that is indented; its group tells how many steps. */
  private static final Pattern INDENTED =
      Pattern.compile("(?:^|\\s)(?:line-?)?(?:indent(?:ed)?|tab)-?(\\d?)(?:\\s|$)");

  /** How many spaces a step is. */
  private static final int STEP = 4;

  /** Elements that verse may be made of, beside phrases. */
  private static final String OTHER =
      "h1, h2, h3, h4, h5, h6, ul, ol, dl, table, figure, img, picture, iframe, video, audio,"
          + " blockquote, details, form, object, embed, hr";

  /** Matches lines that tell a place, an item or a way to reach somebody rather than sing. */
  private static final Pattern NO_VERSE =
      Pattern.compile("^[\\s\u00a0]*([-–•*·\\d(]|\\S+:\\s).*|.*(@|://|www\\.|\\d{4}).*");

  private final InlineBuilder inlines;
  private final Predicate<Element> read;

  private final List<Verse.Stanza> stanzas = new ArrayList<>();
  private List<List<Inline>> lines = new ArrayList<>();
  private List<Inline> line = new ArrayList<>();
  private boolean broken;

  /**
   * @param read tells which elements are read
   */
  private Verses(InlineBuilder inlines, Predicate<Element> read) {
    this.inlines = inlines;
    this.read = read;
  }

  /**
   * Returns an element that is named verse and holds nothing but its lines; empty for all others.
   *
   * @param read tells which elements are read
   */
  static Optional<Verse> named(Element element, InlineBuilder inlines, Predicate<Element> read) {
    if (!isNamed(element) || Query.holds(element, OTHER)) {
      return Optional.empty();
    }
    Verses verses = new Verses(inlines, read);
    verses.read(element, element.nameIs("pre") || keepsLines(element));
    return verses.verse().filter(Verses::isInLines);
  }

  /** Returns whether an element or one of those close around it is named verse. */
  private static boolean isNamed(Element element) {
    Optional<Element> up = Optional.of(element);
    for (int level = 0; level < 3 && up.isPresent(); level++) {
      if (NAMES.name(up.get())) {
        return true;
      }
      up = Query.parent(up.get());
    }
    return false;
  }

  private static boolean isInLines(Verse verse) {
    int count = 0;
    int length = 0;
    for (Verse.Stanza stanza : verse.stanzas()) {
      for (List<Inline> words : stanza.lines()) {
        count++;
        length += Text.plain(words).length();
      }
    }
    return count > 1 && length <= count * LONGEST_AVERAGE;
  }

  /**
   * Returns an element whose style keeps the line ends of its text, and whose lines are those of
   * verse; empty for all others.
   */
  static Optional<Verse> kept(Element element, InlineBuilder inlines) {
    if (!keepsLines(element) || Query.holds(element, OTHER)) {
      return Optional.empty();
    }
    Verses verses = new Verses(inlines, any -> true);
    verses.read(element, true);
    return verses
        .verse()
        .filter(
            verse ->
                looksLikeVerse(verse.stanzas().stream().flatMap(s -> s.lines().stream()).toList()));
  }

  private static boolean keepsLines(Element element) {
    String style = element.attr("style").replace(" ", "");
    return style.contains("white-space:pre")
        || style.contains("white-space:break-spaces")
        || element.className().contains("whitespace-pre");
  }

  /** Returns the blocks of a quotation, with paragraphs of short broken lines as verse. */
  static List<Block> inQuote(List<Block> body) {
    List<Block> out = new ArrayList<>();
    for (Block block : body) {
      Optional<Verse.Stanza> stanza =
          block instanceof Paragraph words ? ofBroken(words) : Optional.empty();
      if (stanza.isEmpty()) {
        out.add(block);
      } else if (!out.isEmpty() && out.get(out.size() - 1) instanceof Verse before) {
        List<Verse.Stanza> all = new ArrayList<>(before.stanzas());
        all.add(stanza.get());
        out.set(out.size() - 1, new Verse(all));
      } else {
        out.add(new Verse(List.of(stanza.get())));
      }
    }
    return out;
  }

  private static Optional<Verse.Stanza> ofBroken(Paragraph words) {
    List<List<Inline>> lines = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    for (Inline inline : words.content()) {
      if (inline instanceof Inline.LineBreak) {
        lines.add(line);
        line = new ArrayList<>();
      } else {
        line.add(inline);
      }
    }
    lines.add(line);
    List<List<Inline>> tidy =
        lines.stream().map(Inlines::tidy).filter(one -> !one.isEmpty()).toList();
    return looksLikeVerse(tidy) ? Optional.of(new Verse.Stanza(tidy)) : Optional.empty();
  }

  private static boolean looksLikeVerse(List<List<Inline>> lines) {
    return lines.size() >= FEWEST_LINES
        && lines.stream()
            .map(Text::plain)
            .noneMatch(line -> line.length() > LONGEST_LINE || NO_VERSE.matcher(line).matches());
  }

  /**
   * Reads what an element holds, line by line.
   *
   * @param keepsLines whether its line ends are those of the lines
   */
  private void read(Element parent, boolean keepsLines) {
    boolean stanzas =
        parent.children().stream().anyMatch(child -> isBlock(child) && isOfLines(child));
    for (Node child : parent.childNodes()) {
      if (child instanceof Element element && element.nameIs("br")) {
        lineBreak();
      } else if (child instanceof Element element && isBlock(element)) {
        if (read.test(element)) {
          block(element, stanzas, keepsLines);
        }
      } else if (child instanceof TextNode text && keepsLines) {
        keptLines(text.getWholeText());
      } else if (child instanceof Element element && Query.holds(element, "br")) {
        read(element, keepsLines);
      } else if (child instanceof Element element && keepsLines && element.nameIs("code")) {
        read(element, true);
      } else {
        inlines.append(child, line);
      }
    }
  }

  /** Returns whether an element is a line of its own, or holds some. */
  private static boolean isBlock(Element element) {
    return switch (element.normalName()) {
      case "p", "div", "section", "li", "pre", "dd" -> true;
      case "span" ->
          element.hasClass("line")
              || element.hasClass("verse-line")
              || element.hasClass("l")
              || element.attr("style").replace(" ", "").contains("display:block")
              || NAMES.name(element);
      default -> false;
    };
  }

  /** Returns whether an element holds more than one line. */
  private static boolean isOfLines(Element element) {
    return !element.nameIs("span") && Query.holds(element, "br")
        || element.children().stream().filter(Verses::isBlock).count() > 1
        || NAMES.name(element) && element.className().contains("stanza");
  }

  private void block(Element element, boolean stanza, boolean keepsLines) {
    endLine();
    if (stanza) {
      endStanza();
    } else if (element.text().isBlank() && !element.nameIs("span")) {
      endStanza();
      return;
    }
    Matcher indent = INDENTED.matcher(element.className());
    if (indent.find()) {
      int steps = indent.group(1).isEmpty() ? 1 : Integer.parseInt(indent.group(1));
      if (steps > 0) {
        line.add(Inline.text("\u00a0".repeat(steps * STEP)));
      }
    }
    read(element, keepsLines || element.nameIs("pre"));
    endLine();
    if (stanza) {
      endStanza();
    }
  }

  /** Adds text whose line ends and spaces are those of the verse. */
  private void keptLines(String text) {
    String[] parts = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        lineBreak();
      }
      String part = parts[i].replace("\t", "    ");
      if (line.isEmpty()) {
        String words = part.stripLeading();
        part = words.isEmpty() ? "" : "\u00a0".repeat(part.length() - words.length()) + words;
      }
      inlines.append(new TextNode(part), line);
    }
  }

  /** Ends a line; right behind another line's end, ends the stanza. */
  private void lineBreak() {
    if (isBlank(line)) {
      line = new ArrayList<>();
      if (broken) {
        endStanza();
      }
      broken = true;
    } else {
      endLine();
      broken = true;
    }
  }

  private void endLine() {
    List<Inline> words = Inlines.tidy(line);
    line = new ArrayList<>();
    if (!isBlank(words)) {
      lines.add(words);
      broken = false;
    }
  }

  private static boolean isBlank(List<Inline> words) {
    return Text.folded(Text.plain(words)).isEmpty();
  }

  private void endStanza() {
    if (!lines.isEmpty()) {
      stanzas.add(new Verse.Stanza(lines));
      lines = new ArrayList<>();
    }
    broken = false;
  }

  private Optional<Verse> verse() {
    endLine();
    endStanza();
    return stanzas.isEmpty() ? Optional.empty() : Optional.of(new Verse(stanzas));
  }
}
