package org.plainpress.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Walks through the blocks and inlines of an article. Everything that counts, collects or looks for
 * parts of an article walks through it here, so that a new kind of block or inline has one place
 * that says what it encloses. Renderers, which treat each kind in a way of its own, dispatch on
 * {@link Block#kind()} instead.
 */
public final class Blocks {

  private Blocks() {}

  /**
   * Calls the visitor with every block in reading order: first a block, then those that it
   * encloses.
   *
   * @param body the blocks
   * @param visitor is given each in turn
   */
  public static void forEach(List<Block> body, Consumer<? super Block> visitor) {
    for (Block block : body) {
      visitor.accept(block);
      for (List<Block> enclosed : within(block)) {
        forEach(enclosed, visitor);
      }
    }
  }

  /**
   * {@return the blocks of one type in reading order, wherever in the body they stand}
   *
   * @param <B> the type
   * @param type the record of that type
   * @param body the blocks
   */
  public static <B extends Block> Stream<B> of(Class<B> type, List<Block> body) {
    List<B> found = new ArrayList<>();
    forEach(
        body,
        block -> {
          if (type.isInstance(block)) {
            found.add(type.cast(block));
          }
        });
    return found.stream();
  }

  /**
   * {@return the lists of blocks that a block encloses: the body of a quotation, a note or an
   * aside, each item of a list, each description of a term and each cell that holds more than
   * words}
   *
   * @param block the block
   */
  public static List<List<Block>> within(Block block) {
    return switch (block.kind()) {
      case QUOTE -> List.of(((Quote) block).body());
      case NOTE -> List.of(((Note) block).body());
      case LIST -> ((ItemList) block).bodies();
      case DEFINITIONS -> ((Definitions) block).bodies();
      case ASIDE -> List.of(((Aside) block).body());
      case TABLE ->
          ((Table) block)
              .allRows().stream()
                  .flatMap(List::stream)
                  .map(Table.Cell::body)
                  .filter(body -> !body.isEmpty())
                  .toList();
      case HEADING, PARAGRAPH, FIGURE, EMBED, CODE, MATH, DIVIDER, VERSE -> List.of();
    };
  }

  /**
   * {@return the runs of inline content that are a block's own, without those of the blocks that it
   * encloses: a paragraph's text, a figure's or a listing's caption, a quotation's source, the
   * caption of a table and then its cells, row by row, the lines of verse, terms, the title of an
   * aside}
   *
   * @param block the block
   */
  public static List<List<Inline>> text(Block block) {
    return switch (block.kind()) {
      case HEADING -> List.of(((Heading) block).content());
      case PARAGRAPH -> List.of(((Paragraph) block).content());
      case FIGURE -> List.of(((Figure) block).caption());
      case QUOTE -> List.of(((Quote) block).cite());
      case TABLE -> cells((Table) block);
      case VERSE ->
          ((Verse) block).stanzas().stream().flatMap(stanza -> stanza.lines().stream()).toList();
      case DEFINITIONS -> ((Definitions) block).terms();
      case ASIDE -> List.of(((Aside) block).title());
      case CODE ->
          ((CodeBlock) block).caption().isEmpty()
              ? List.of()
              : List.of(((CodeBlock) block).caption());
      case EMBED, LIST, MATH, DIVIDER, NOTE -> List.of();
    };
  }

  private static List<List<Inline>> cells(Table table) {
    List<List<Inline>> all = new ArrayList<>();
    all.add(table.caption());
    table.allRows().stream().flatMap(List::stream).forEach(cell -> all.add(cell.content()));
    return all;
  }

  /**
   * {@return the formulas of a body, in reading order}
   *
   * @param body the blocks
   */
  public static List<Formula> formulas(List<Block> body) {
    List<Formula> found = new ArrayList<>();
    forEach(
        body,
        block -> {
          if (block instanceof MathBlock math) {
            found.add(math.formula());
          }
          text(block)
              .forEach(
                  words ->
                      forEachInline(
                          words,
                          inline -> {
                            if (inline instanceof Inline.Math math) {
                              found.add(math.formula());
                            }
                          }));
        });
    return found;
  }

  /**
   * Calls the visitor with every inline in reading order: first an inline, then those that it
   * encloses.
   *
   * @param content the inline content
   * @param visitor is given each in turn
   */
  public static void forEachInline(List<Inline> content, Consumer<? super Inline> visitor) {
    for (Inline inline : content) {
      visitor.accept(inline);
      forEachInline(inline.content(), visitor);
    }
  }
}
