package org.plainpress.cli;

import java.util.List;
import org.plainpress.article.Article;
import org.plainpress.article.Aside;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Definitions;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.ItemList;
import org.plainpress.article.MathBlock;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Printable;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;

/**
 * Prints an article as a person checks it: a line for each block, with captions and gaps in full.
 */
final class Outline {

  private static final int LONGEST = 76;

  private final StringBuilder out = new StringBuilder();

  private Outline() {}

  static String of(String name, Reading reading) {
    Outline outline = new Outline();
    Article article = reading.article();
    outline.meta(name, article.meta());
    outline.blocks(article.body(), "  ");
    for (ReadingNote note : reading.notes()) {
      outline.line("note: ", note.toString());
    }
    return outline.out.append('\n').toString();
  }

  private void meta(String name, Meta meta) {
    line("", name);
    meta.kicker().ifPresent(kicker -> line("  kicker:    ", kicker));
    line("  title:     ", meta.title());
    meta.subtitle().ifPresent(subtitle -> line("  subtitle:  ", subtitle));
    if (!meta.authors().isEmpty()) {
      line("  authors:   ", String.join(", ", meta.authors()));
    }
    meta.publisher().ifPresent(publisher -> line("  publisher: ", publisher));
    meta.published().ifPresent(date -> line("  published: ", date.iso()));
    meta.modified().ifPresent(date -> line("  modified:  ", date.iso()));
    line("  language:  ", meta.language());
    meta.source().ifPresent(source -> line("  source:    ", source));
    line("  id:        ", meta.id());
  }

  private void blocks(List<Block> blocks, String indent) {
    for (Block block : blocks) {
      block(block, indent);
    }
  }

  private void block(Block block, String indent) {
    switch (block.kind()) {
      case HEADING -> {
        Heading heading = (Heading) block;
        line(indent + "#".repeat(heading.level()) + " ", Text.plain(heading.content()));
      }
      case PARAGRAPH -> line(indent, shortened(Text.plain(((Paragraph) block).content())));
      case FIGURE -> figure((Figure) block, indent);
      case EMBED -> {
        Embed embed = (Embed) block;
        String notice = embed.notice().map(n -> ", where it said: " + n).orElse("");
        line(indent + "[" + embed.sort().json() + " embed, unavailable", notice + "]");
      }
      case QUOTE -> {
        line(indent, "quote");
        blocks(((Quote) block).body(), indent + "  > ");
      }
      case LIST -> {
        ItemList list = (ItemList) block;
        line(indent, (list.ordered() ? "numbered list of " : "list of ") + list.items().size());
        list.bodies().forEach(item -> blocks(item, indent + "  "));
      }
      case TABLE -> {
        Table table = (Table) block;
        line(indent, "table of " + (table.header().size() + table.rows().size()) + " rows");
        Blocks.within(block).forEach(body -> blocks(body, indent + "  "));
      }
      case CODE ->
          line(indent + "code: ", shortened(((CodeBlock) block).text().replace('\n', ' ')));
      case MATH -> line(indent + "formula: ", ((MathBlock) block).formula().alt());
      case DIVIDER -> line(indent, "----");
      case NOTE -> {
        line(indent, "note " + ((Note) block).id());
        blocks(((Note) block).body(), indent + "  ");
      }
      case VERSE -> {
        line(indent, "verse");
        Blocks.text(block).forEach(text -> line(indent + "  ", shortened(Text.plain(text))));
      }
      case DEFINITIONS -> {
        line(indent, "definitions");
        for (Definitions.Item item : ((Definitions) block).items()) {
          item.terms().forEach(term -> line(indent + "  ", shortened(Text.plain(term))));
          item.descriptions().forEach(words -> blocks(words, indent + "    "));
        }
      }
      case ASIDE -> {
        line(indent + "aside ", Text.plain(((Aside) block).title()));
        blocks(((Aside) block).body(), indent + "  | ");
      }
    }
  }

  private void figure(Figure figure, String indent) {
    String what = figure.media().kind().json();
    String there = figure.media() instanceof Media.Image ? "" : ", unavailable";
    line(
        indent + "[" + what + there + "] ",
        figure.alternative().map(alt -> "alternative text: " + alt).orElse("no alternative text"));
    if (figure.captionDiffers()) {
      line(indent + "    caption: ", Text.plain(figure.caption()));
    }
    figure.credit().ifPresent(credit -> line(indent + "    credit: ", credit));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(
                0,
                text.offsetByCodePoints(
                    0, Math.min(LONGEST, text.codePointCount(0, text.length())) - 1))
            + "…";
  }

  private void line(String label, String text) {
    out.append(label).append(Printable.line(text.replaceAll("\\s+", " "))).append('\n');
  }
}
