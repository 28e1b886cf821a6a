package org.plainpress.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An article whose notes are called by their numbers, as they are printed. */
public final class NumberedNotes {

  private final Map<String, String> numbers = new HashMap<>();

  private NumberedNotes() {}

  /** The article itself where it has no notes and calls none. */
  public static Article of(Article article) {
    NumberedNotes notes = new NumberedNotes();
    notes.collect(article.body());
    return new Article(article.meta(), notes.blocks(article.body()));
  }

  private void collect(List<Block> blocks) {
    for (Block block : blocks) {
      switch (block.kind()) {
        case NOTE -> {
          Note note = (Note) block;
          numbers.putIfAbsent(note.id(), Integer.toString(numbers.size() + 1));
          collect(note.body());
        }
        case QUOTE -> collect(((Quote) block).body());
        case LIST -> ((ItemList) block).items().forEach(this::collect);
        case HEADING, PARAGRAPH, FIGURE, EMBED, TABLE, CODE, DIVIDER -> {}
      }
    }
  }

  private List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    return switch (block.kind()) {
      case PARAGRAPH -> {
        List<Inline> content = inlines(((Paragraph) block).content());
        // A paragraph that only called a note there is not.
        yield content.isEmpty() ? new Paragraph(List.of(Inline.text(" "))) : new Paragraph(content);
      }
      case HEADING -> {
        Heading heading = (Heading) block;
        yield new Heading(heading.level(), inlines(heading.content()));
      }
      case FIGURE -> {
        Figure f = (Figure) block;
        yield new Figure(f.media(), f.alt(), inlines(f.caption()), f.credit(), f.decorative());
      }
      case QUOTE -> {
        Quote quote = (Quote) block;
        yield new Quote(blocks(quote.body()), inlines(quote.cite()));
      }
      case LIST -> {
        ItemList list = (ItemList) block;
        yield new ItemList(
            list.ordered(), list.start(), list.items().stream().map(this::blocks).toList());
      }
      case TABLE -> {
        Table table = (Table) block;
        yield new Table(inlines(table.caption()), rows(table.header()), rows(table.rows()));
      }
      case NOTE -> {
        Note note = (Note) block;
        yield new Note(numbers.get(note.id()), blocks(note.body()));
      }
      case EMBED, CODE, DIVIDER -> block;
    };
  }

  private List<List<Table.Cell>> rows(List<List<Table.Cell>> rows) {
    List<List<Table.Cell>> out = new ArrayList<>();
    for (List<Table.Cell> row : rows) {
      out.add(
          row.stream()
              .map(c -> new Table.Cell(inlines(c.content()), c.header(), c.colspan(), c.rowspan()))
              .toList());
    }
    return out;
  }

  private List<Inline> inlines(List<Inline> content) {
    List<Inline> out = new ArrayList<>(content.size());
    for (Inline inline : content) {
      switch (inline.kind()) {
        case NOTE_REF -> {
          String number = numbers.get(((Inline.NoteRef) inline).id());
          if (number != null) {
            out.add(new Inline.NoteRef(number));
          }
        }
        case EMPHASIS -> out.add(new Inline.Emphasis(inlines(inline.content())));
        case STRONG -> out.add(new Inline.Strong(inlines(inline.content())));
        case SUPERSCRIPT -> out.add(new Inline.Superscript(inlines(inline.content())));
        case SUBSCRIPT -> out.add(new Inline.Subscript(inlines(inline.content())));
        case LINK ->
            out.add(new Inline.Link(((Inline.Link) inline).href(), inlines(inline.content())));
        case FOREIGN -> {
          Inline.Foreign foreign = (Inline.Foreign) inline;
          out.add(
              new Inline.Foreign(
                  foreign.language(), foreign.direction(), inlines(inline.content())));
        }
        case ABBREVIATION ->
            out.add(
                new Inline.Abbreviation(
                    ((Inline.Abbreviation) inline).expansion(), inlines(inline.content())));
        case PLAIN, CODE, LINE_BREAK, LABEL -> out.add(inline);
      }
    }
    return out;
  }
}
