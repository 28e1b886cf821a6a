package org.plainpress.pdf;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plainpress.article.Article;
import org.plainpress.article.Aside;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Definitions;
import org.plainpress.article.Direction;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.ListStyle;
import org.plainpress.article.MathBlock;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Note;
import org.plainpress.article.NumberedNotes;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.article.Verse;

/**
 * Says what the structure tree of an article's PDF is to be: a line for each element, with its type
 * and, if it holds no blocks, its words. Made from the article alone, as one would explain it to
 * somebody; a star stands for words of the edition's own.
 */
final class ExpectedOutline {

  private final boolean pdf2;

  /** Whether a short reading stands above its base: in text that runs left to right. */
  private final boolean readingsAbove;

  private final boolean hasSource;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> called = new HashSet<>();
  private int level = 1;
  private int depthOfNotes;

  /** How many lists of blocks are around: 1 in the body itself. */
  private int depth;

  private ExpectedOutline(boolean pdf2, Meta meta) {
    this.hasSource = meta.source().isPresent();
    this.readingsAbove = meta.readingDirection() == Direction.LTR;
    this.pdf2 = pdf2;
  }

  /** Returns the lines of an article's body, which comes after the title's block. */
  static List<String> of(Article article, boolean pdf2) {
    return withReadings(article, pdf2).stream()
        .map(line -> line.replaceAll("[\uFFFA\uFFFB]", ""))
        .toList();
  }

  /**
   * Returns the same, with each reading that stands above its base between U+FFFA and U+FFFB:
   * programs that go by the place of words read it before or behind the line.
   */
  static List<String> withReadings(Article article, boolean pdf2) {
    ExpectedOutline outline = new ExpectedOutline(pdf2, article.meta());
    outline.blocks(NumberedNotes.of(article).body());
    return outline.lines;
  }

  /** Returns words of {@link #withReadings} without the readings. */
  static String withoutReadings(String words) {
    return words.replaceAll("\uFFFA[^\uFFFB]*\uFFFB", "");
  }

  private boolean isAbove(Inline.Ruby ruby) {
    String base = Text.plain(ruby.content());
    return readingsAbove
        && ruby.content().stream().allMatch(Inline.Plain.class::isInstance)
        && base.codePointCount(0, base.length()) <= 8
        && ruby.reading().codePointCount(0, ruby.reading().length()) <= 16;
  }

  private void line(String type, String words) {
    lines.add((type + " " + words.replaceAll("\\s+", " ").strip()).strip());
  }

  private void blocks(List<Block> blocks) {
    depth++;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!(block instanceof Embed)) {
        block(block);
      } else if (i == 0 || !(blocks.get(i - 1) instanceof Embed)) {
        embeds(blocks, i);
      }
    }
    depth--;
  }

  /**
   * Adds the line for all embeds that follow one another, with a link for each that has one; if
   * none has, with a link to the source.
   */
  private void embeds(List<Block> blocks, int from) {
    line("P", "*");
    boolean linked = false;
    for (int i = from; i < blocks.size() && blocks.get(i) instanceof Embed embed; i++) {
      if (embed.link().isPresent()) {
        line("Link", "*");
        linked = true;
      }
    }
    if (!linked && hasSource) {
      line("Link", "*");
    }
  }

  private void block(Block block) {
    if (block instanceof Heading heading) {
      level = Math.min(Math.max(2, heading.level()), level + 1);
      boolean inNote = pdf2 && depthOfNotes > 0;
      inline(inNote ? "P" : "H" + (pdf2 ? level - 1 : level), heading.content());
    } else if (block instanceof Paragraph paragraph) {
      inline("P", paragraph.content());
    } else if (block instanceof Figure figure) {
      figure(figure);
    } else if (block instanceof Quote quote) {
      line("BlockQuote", "");
      blocks(quote.body());
      if (!quote.cite().isEmpty()) {
        inline("P", concat(Inline.text("— "), quote.cite()));
      }
    } else if (block instanceof ItemList list) {
      list(list);
    } else if (block instanceof Table table) {
      table(table);
    } else if (block instanceof CodeBlock code) {
      if (!code.caption().isEmpty()) {
        inline("P", code.caption());
      }
      line("P", code.text());
      line("Code", code.text());
    } else if (block instanceof MathBlock math) {
      line("Formula", "/Alt " + math.formula().alt());
    } else if (block instanceof Note note) {
      line(pdf2 ? "FENote" : "Note", "");
      line("Lbl", note.id() + ".");
      if (called.contains(note.id())) {
        line("Link", note.id() + ".");
      }
      depthOfNotes++;
      blocks(note.body());
      depthOfNotes--;
    } else if (block instanceof Verse verse) {
      verse(verse);
    } else if (block instanceof Definitions definitions) {
      definitions(definitions);
    } else if (block instanceof Aside aside) {
      line(pdf2 && depth == 1 ? "Aside" : "Sect", "");
      if (!aside.title().isEmpty()) {
        inline("P", aside.title());
      }
      blocks(aside.body());
    }
  }

  private void verse(Verse verse) {
    for (Verse.Stanza stanza : verse.stanzas()) {
      line("P", stanza.lines().stream().map(this::words).collect(joining(" ")));
      stanza.lines().forEach(this::within);
    }
  }

  private void definitions(Definitions definitions) {
    line("L", "");
    for (Definitions.Item item : definitions.items()) {
      line("LI", "");
      item.terms().forEach(term -> inline("Lbl", term));
      if (!item.descriptions().isEmpty()) {
        line("LBody", "");
        item.descriptions().forEach(this::blocks);
      }
    }
  }

  private void figure(Figure figure) {
    boolean shown = figure.media() instanceof Media.Image;
    Optional<String> alternative = figure.alternative();
    if (figure.decorative() && shown && figure.caption().isEmpty()) {
      return;
    }
    line(pdf2 ? "Sect" : "Div", "");
    if (alternative.isPresent()) {
      line("Figure", "/Alt " + alternative.get());
    } else {
      line("P", "*");
    }
    if (figure.captionDiffers() || figure.credit().isPresent()) {
      line("Caption", "*");
      if (figure.captionDiffers()) {
        within(figure.caption());
      }
    }
  }

  private void list(ItemList list) {
    line("L", "");
    for (int i = 0; i < list.items().size(); i++) {
      ItemList.Item item = list.items().get(i);
      line("LI", "");
      Optional<String> own = item.label().filter(l -> !l.isBullet()).map(Inline.Label::text);
      label(item.task(), own.orElse(number(list, i)));
      line("LBody", "");
      blocks(item.body());
    }
  }

  private static String number(ItemList list, int item) {
    return list.isLabelled() || list.style() == ListStyle.DISC
        ? "•"
        : list.style() == ListStyle.NONE ? "" : list.style().write(list.numbers().get(item)) + ".";
  }

  private void label(ItemList.Task task, String number) {
    if (task == ItemList.Task.NONE) {
      if (!number.isEmpty()) {
        line("Lbl", number);
      }
    } else {
      String box = task == ItemList.Task.DONE ? "☑" : "☐";
      line("Lbl", number.equals("•") ? box : number + " " + box);
      line("Span", "*");
    }
  }

  private void table(Table table) {
    line("Table", "");
    List<Inline> caption = new ArrayList<>(table.caption());
    table
        .credit()
        .ifPresent(words -> caption.add(Inline.text((caption.isEmpty() ? "" : " ") + words)));
    if (!caption.isEmpty()) {
      inline("Caption", caption);
    }
    if (!table.header().isEmpty()) {
      line("THead", "");
      table.header().forEach(row -> row(row, true));
    }
    line("TBody", "");
    table.rows().forEach(row -> row(row, false));
  }

  /** Adds a row of a table, without the cells that a short row is filled up with. */
  private void row(List<Table.Cell> row, boolean header) {
    line("TR", "");
    for (Table.Cell cell : row) {
      boolean heads = (header || cell.header()) && !cell.isEmpty();
      inline(heads ? "TH" : "TD", cell.content());
      blocks(cell.body());
    }
  }

  /** Adds the line of an element of words, then those of the elements among its words. */
  private void inline(String type, List<Inline> content) {
    line(type, words(content));
    within(content);
  }

  private void within(List<Inline> content) {
    for (Inline inline : content) {
      switch (inline.kind()) {
        case EMPHASIS -> inline("Em", inline.content());
        case STRONG -> inline("Strong", inline.content());
        case LINK -> inline("Link", inline.content());
        case FOREIGN, SUPERSCRIPT, SUBSCRIPT, DELETION, INSERTION ->
            inline("Span", inline.content());
        case ABBREVIATION -> {
          line("Span", "/E " + ((Inline.Abbreviation) inline).expansion());
          within(inline.content());
        }
        case CODE -> line("Code", ((Inline.Code) inline).text());
        case RUBY -> {
          String reading = ((Inline.Ruby) inline).reading();
          line("Ruby", words(List.of(inline)));
          inline("RB", inline.content());
          if (isAbove((Inline.Ruby) inline)) {
            line("RT", reading);
          } else {
            line("RP", "(");
            line("RT", reading);
            line("RP", ")");
          }
        }
        case NOTE_REF -> {
          called.add(((Inline.NoteRef) inline).id());
          if (!pdf2) {
            line("Reference", "[" + ((Inline.NoteRef) inline).id() + "]");
          }
          line("Link", "[" + ((Inline.NoteRef) inline).id() + "]");
        }
        case MATH -> line("Formula", "/Alt " + ((Inline.Math) inline).formula().alt());
        case PLAIN, LINE_BREAK, LABEL -> {}
      }
    }
  }

  /** Returns words as they are printed: calls of notes in brackets, without the labels of items. */
  private String words(List<Inline> content) {
    StringBuilder out = new StringBuilder();
    for (Inline inline : content) {
      switch (inline.kind()) {
        case PLAIN -> out.append(((Inline.Plain) inline).text());
        case CODE -> out.append(((Inline.Code) inline).text());
        case NOTE_REF -> out.append('[').append(((Inline.NoteRef) inline).id()).append(']');
        case MATH -> out.append(((Inline.Math) inline).formula().alt());
        case LINE_BREAK -> out.append(' ');
        case LABEL -> {}
        case RUBY -> {
          boolean above = isAbove((Inline.Ruby) inline);
          out.append(words(inline.content()))
              .append(above ? '\uFFFA' : '(')
              .append(((Inline.Ruby) inline).reading())
              .append(above ? '\uFFFB' : ')');
        }
        case EMPHASIS,
            STRONG,
            LINK,
            FOREIGN,
            ABBREVIATION,
            SUPERSCRIPT,
            SUBSCRIPT,
            DELETION,
            INSERTION ->
            out.append(words(inline.content()));
      }
    }
    return out.toString();
  }

  private static List<Inline> concat(Inline first, List<Inline> rest) {
    List<Inline> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }
}
