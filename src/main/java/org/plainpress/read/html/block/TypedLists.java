package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.article.Block;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.ListStyle;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;

/**
 * Makes lists of paragraphs, or of the lines of one, that only look like a list, since somebody
 * typed their bullets or numbers: {@code • one}, {@code • two}. Lines above the first bullet of a
 * paragraph stay a paragraph.
 */
final class TypedLists {

  private static final Pattern BULLET =
      Pattern.compile(
          "^[\\s\u00a0]*(?:([•‣⁃∙◦▪▸▶►●○■□◆◇❖➢➤✓✔🔹🔸🔷🔶]|[\uf0a7\uf0b7\uf0d8])\ufe0f?[\\s\u00a0]*"
              + "|([·*–—-])[\\s\u00a0]+)(?=\\S)");

  /** Bullets of Word's symbol fonts, which no other font has. */
  private static final Pattern SYMBOL = Pattern.compile("[\uf0a7\uf0b7\uf0d8]");

  private static final Pattern NUMBER =
      Pattern.compile("^[\\s\u00a0]*\\(?(\\d{1,3}|[a-z])[.)][\\s\u00a0]+(?=\\S)");

  /** Marks that stand before what people say, and before remarks, too. */
  private static final String DOUBTFUL = "-–—*";

  /** Matches the end of a sentence: lines behind dashes that end so are what people say. */
  private static final Pattern SENTENCE = Pattern.compile("(?s).*[.!?…»”\"][\\s\u00a0]*");

  /** The fewest items of a list: a number or dash before one paragraph may be of its words. */
  private static final int FEWEST = 2;

  /**
   * A marked line.
   *
   * @param content its words, the mark first: sentences refer to it
   * @param mark its bullet, or the kind of its number
   * @param number its number; 0 for a bullet
   */
  private record Item(List<Inline> content, String mark, int number) {

    boolean goesOn(Item before) {
      return mark.equals(before.mark) && (number == 0 || number == before.number + 1);
    }

    boolean isSaid() {
      return DOUBTFUL.contains(mark) && SENTENCE.matcher(Text.plain(content)).matches();
    }
  }

  /**
   * A paragraph that ends in marked lines which count on.
   *
   * @param lead the lines above them
   */
  private record Marked(List<Inline> lead, List<Item> items) {

    Item first() {
      return items.get(0);
    }
  }

  private TypedLists() {}

  /** Returns blocks with the lists in the place of the paragraphs that they were. */
  static List<Candidate> in(List<Candidate> blocks) {
    List<Candidate> out = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); ) {
      Optional<Marked> first = marked(blocks.get(i));
      List<Item> items = new ArrayList<>(first.map(Marked::items).orElse(List.of()));
      boolean kept = blocks.get(i).kept();
      int next = i + 1;
      while (first.isPresent() && next < blocks.size()) {
        Item last = items.get(items.size() - 1);
        Optional<Marked> more =
            marked(blocks.get(next))
                .filter(one -> one.lead().isEmpty() && one.first().goesOn(last));
        if (more.isEmpty()) {
          break;
        }
        items.addAll(more.get().items());
        kept |= blocks.get(next).kept();
        next++;
      }
      if (items.size() < FEWEST || items.stream().anyMatch(Item::isSaid)) {
        out.addAll(blocks.subList(i, next));
      } else {
        List<Inline> lead = first.map(Marked::lead).orElse(List.of());
        if (!lead.isEmpty()) {
          out.add(new Candidate(new Paragraph(lead), blocks.get(i).kept(), false));
        }
        out.add(new Candidate(list(items), kept, false));
      }
      i = next;
    }
    return out;
  }

  private static ItemList list(List<Item> items) {
    Item first = items.get(0);
    boolean ordered = first.number() > 0;
    List<Block> bodies = new ArrayList<>();
    items.forEach(item -> bodies.add(new Paragraph(item.content())));
    return new ItemList(
        ordered,
        ordered ? first.number() : 1,
        false,
        first.mark().equals("a") ? ListStyle.LOWER_ALPHA : ListStyle.usual(ordered),
        bodies.stream().map(body -> ItemList.Item.of(List.of(body))).toList());
  }

  /**
   * Returns the marked lines that a paragraph ends in; empty where it does not, or they do not
   * count on.
   */
  private static Optional<Marked> marked(Candidate candidate) {
    if (candidate.soft() || !(candidate.block() instanceof Paragraph paragraph)) {
      return Optional.empty();
    }
    List<Inline> lead = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (List<Inline> line : lines(paragraph.content())) {
      Optional<Item> item = item(line);
      if (item.isEmpty() && items.isEmpty()) {
        lead.addAll(line);
        lead.add(new Inline.LineBreak());
      } else if (item.isEmpty()
          || !items.isEmpty() && !item.get().goesOn(items.get(items.size() - 1))) {
        return Optional.empty();
      } else {
        items.add(item.get());
      }
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(new Marked(Inlines.trim(lead), items));
  }

  /** Returns the lines of a paragraph, without those that are empty. */
  private static List<List<Inline>> lines(List<Inline> content) {
    List<List<Inline>> lines = new ArrayList<>();
    lines.add(new ArrayList<>());
    for (Inline inline : content) {
      if (inline instanceof Inline.LineBreak) {
        lines.add(new ArrayList<>());
      } else {
        lines.get(lines.size() - 1).add(inline);
      }
    }
    lines.removeIf(line -> Text.plain(line).isBlank());
    return lines;
  }

  private static Optional<Item> item(List<Inline> line) {
    String text = Text.plain(line);
    Matcher bullet = BULLET.matcher(text);
    Matcher number = NUMBER.matcher(text);
    if (bullet.find()) {
      String mark = bullet.group(1) == null ? bullet.group(2) : bullet.group(1);
      return item(line, bullet.end(), mark, 0);
    }
    if (!number.find()) {
      return Optional.empty();
    }
    String told = number.group(1);
    boolean letter = Character.isLetter(told.charAt(0));
    return item(
        line,
        number.end(),
        letter ? "a" : "1",
        letter ? told.charAt(0) - 'a' + 1 : Integer.parseInt(told));
  }

  private static Optional<Item> item(List<Inline> line, int from, String mark, int number) {
    List<Inline> words = new ArrayList<>(Inlines.trim(Inlines.tail(line, from)));
    if (words.isEmpty() || firstText(line).length() <= from) {
      return Optional.empty();
    }
    String printed = Text.plain(line).substring(0, from).replaceAll("[\\s\u00a0]+", " ");
    words.add(0, new Inline.Label(SYMBOL.matcher(printed.stripLeading()).replaceAll("•")));
    return Optional.of(new Item(words, mark, number));
  }

  /** Returns the text that a line begins with, within marks of emphasis too. */
  private static String firstText(List<Inline> line) {
    Inline first = line.get(0);
    return first instanceof Inline.Plain plain
        ? plain.text()
        : first.content().isEmpty() ? "" : firstText(first.content());
  }
}
