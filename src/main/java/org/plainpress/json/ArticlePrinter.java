package org.plainpress.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.plainpress.article.Article;
import org.plainpress.article.Aside;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Definitions;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Formula;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.ListStyle;
import org.plainpress.article.MathBlock;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Verse;
import tools.jackson.core.JsonGenerator;

/** Prints articles as JSON. Absent values are left out: no nulls, no empty strings. */
final class ArticlePrinter {

  private final JsonGenerator json;
  private final Function<Media.Image, Optional<String>> files;

  /**
   * Makes a printer.
   *
   * @param files names the file that holds an image; empty for an image that the JSON holds itself
   */
  ArticlePrinter(JsonGenerator json, Function<Media.Image, Optional<String>> files) {
    this.json = json;
    this.files = files;
  }

  void print(Article article) {
    Meta meta = article.meta();
    json.writeStartObject();
    json.writeName("plainpress");
    json.writeNumber(ArticleJson.VERSION);
    string("id", meta.id());
    string("title", meta.title());
    optional("kicker", meta.kicker());
    optional("subtitle", meta.subtitle());
    strings("authors", meta.authors());
    optional("publisher", meta.publisher());
    meta.published().ifPresent(date -> string("published", date.iso()));
    meta.modified().ifPresent(date -> string("modified", date.iso()));
    string("language", meta.language());
    meta.direction().ifPresent(direction -> string("direction", direction.html()));
    optional("summary", meta.summary());
    optional("source", meta.source());
    strings("subjects", meta.subjects());
    optional("rights", meta.rights());
    blocks("body", article.body());
    json.writeEndObject();
  }

  private void blocks(String name, List<Block> blocks) {
    json.writeName(name);
    blocks(blocks);
  }

  private void blocks(List<Block> blocks) {
    json.writeStartArray();
    for (Block block : blocks) {
      json.writeStartObject();
      fields(block);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void fields(Block block) {
    switch (block.kind()) {
      case HEADING -> {
        Heading heading = (Heading) block;
        string("type", "heading");
        number("level", heading.level());
        content("content", heading.content());
      }
      case PARAGRAPH -> {
        string("type", "paragraph");
        content("content", ((Paragraph) block).content());
      }
      case FIGURE -> figure((Figure) block);
      case EMBED -> {
        Embed embed = (Embed) block;
        string("type", "embed");
        string("kind", embed.sort().json());
        optional("notice", embed.notice());
        optional("href", embed.link());
      }
      case QUOTE -> {
        Quote quote = (Quote) block;
        string("type", "quote");
        blocks("body", quote.body());
        contentUnlessEmpty("cite", quote.cite());
      }
      case LIST -> list((ItemList) block);
      case TABLE -> table((Table) block);
      case CODE -> {
        CodeBlock code = (CodeBlock) block;
        string("type", "code");
        optional("language", code.language());
        if (!code.caption().isEmpty()) {
          content("caption", code.caption());
        }
        string("text", code.text());
      }
      case MATH -> {
        string("type", "math");
        formula(((MathBlock) block).formula());
      }
      case DIVIDER -> string("type", "divider");
      case NOTE -> {
        Note note = (Note) block;
        string("type", "note");
        string("id", note.id());
        blocks("body", note.body());
      }
      case VERSE -> {
        string("type", "verse");
        array(
            "stanzas",
            ((Verse) block).stanzas(),
            stanza -> array(stanza.lines(), line -> array(line, this::inline)));
      }
      case DEFINITIONS -> {
        string("type", "definitions");
        array("items", ((Definitions) block).items(), this::definition);
      }
      case ASIDE -> {
        string("type", "aside");
        contentUnlessEmpty("title", ((Aside) block).title());
        blocks("body", ((Aside) block).body());
      }
    }
  }

  private void figure(Figure figure) {
    string("type", "figure");
    json.writeName("media");
    json.writeStartObject();
    string("kind", figure.media().kind().json());
    if (figure.media() instanceof Media.Image image) {
      string("status", "available");
      string("type", image.type());
      number("width", image.width());
      number("height", image.height());
      Optional<String> file = files.apply(image);
      if (file.isPresent()) {
        string("file", file.get());
      } else {
        json.writeName("data");
        json.writeBinary(image.data().toByteArray());
      }
    } else if (figure.media() instanceof Media.Unavailable unavailable) {
      string("status", "unavailable");
      optional("src", unavailable.source());
    }
    json.writeEndObject();
    optional("alt", figure.alt());
    contentUnlessEmpty("caption", figure.caption());
    optional("credit", figure.credit());
    flag("decorative", figure.decorative());
  }

  private void formula(Formula formula) {
    string("mathml", formula.mathMl());
    string("alt", formula.alt());
    optional("tex", formula.tex());
  }

  private void list(ItemList list) {
    string("type", "list");
    json.writeName("ordered");
    json.writeBoolean(list.ordered());
    if (list.start() != (list.reversed() ? list.items().size() : 1)) {
      number("start", list.start());
    }
    flag("reversed", list.reversed());
    if (list.style() != ListStyle.usual(list.ordered())) {
      string("style", list.style().css());
    }
    array("items", list.items(), this::item);
  }

  private void item(ItemList.Item item) {
    boolean task = item.task() != ItemList.Task.NONE;
    if (item.value().isEmpty() && !task) {
      blocks(item.body());
      return;
    }
    json.writeStartObject();
    item.value().ifPresent(value -> number("value", value));
    if (task) {
      json.writeName("checked");
      json.writeBoolean(item.task() == ItemList.Task.DONE);
    }
    blocks("body", item.body());
    json.writeEndObject();
  }

  private void definition(Definitions.Item item) {
    json.writeStartObject();
    array("terms", item.terms(), term -> array(term, this::inline));
    array("descriptions", item.descriptions(), this::blocks);
    json.writeEndObject();
  }

  private <T> void array(String name, List<T> values, Consumer<T> print) {
    json.writeName(name);
    array(values, print);
  }

  private <T> void array(List<T> values, Consumer<T> print) {
    json.writeStartArray();
    values.forEach(print);
    json.writeEndArray();
  }

  private void table(Table table) {
    string("type", "table");
    contentUnlessEmpty("caption", table.caption());
    optional("credit", table.credit());
    strings("align", table.align().stream().map(Table.Align::json).toList());
    rows("header", table.header());
    rows("rows", table.rows());
  }

  private void rows(String name, List<List<Table.Cell>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    json.writeName(name);
    json.writeStartArray();
    for (List<Table.Cell> row : rows) {
      json.writeStartArray();
      for (Table.Cell cell : row) {
        json.writeStartObject();
        if (cell.body().isEmpty()) {
          content("content", cell.content());
        } else {
          blocks("body", cell.body());
        }
        flag("header", cell.header());
        if (cell.colspan() > 1) {
          number("colspan", cell.colspan());
        }
        if (cell.rowspan() > 1) {
          number("rowspan", cell.rowspan());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void contentUnlessEmpty(String name, List<Inline> content) {
    if (!content.isEmpty()) {
      content(name, content);
    }
  }

  private void content(String name, List<Inline> content) {
    array(name, content, this::inline);
  }

  private void inline(Inline inline) {
    if (inline instanceof Inline.Plain plain) {
      json.writeString(plain.text());
      return;
    }
    json.writeStartObject();
    string("type", InlineNames.of(inline.kind()));
    switch (inline.kind()) {
      case PLAIN, LINE_BREAK -> {}
      case EMPHASIS, STRONG, SUPERSCRIPT, SUBSCRIPT, DELETION, INSERTION ->
          content("content", inline.content());
      case LINK -> {
        string("href", ((Inline.Link) inline).href());
        content("content", inline.content());
      }
      case FOREIGN -> {
        Inline.Foreign foreign = (Inline.Foreign) inline;
        string("lang", foreign.language());
        foreign.direction().ifPresent(direction -> string("dir", direction.html()));
        content("content", inline.content());
      }
      case ABBREVIATION -> {
        string("expansion", ((Inline.Abbreviation) inline).expansion());
        content("content", inline.content());
      }
      case RUBY -> {
        content("base", inline.content());
        string("reading", ((Inline.Ruby) inline).reading());
      }
      case CODE -> string("text", ((Inline.Code) inline).text());
      case MATH -> formula(((Inline.Math) inline).formula());
      case LABEL -> string("text", ((Inline.Label) inline).text());
      case NOTE_REF -> string("id", ((Inline.NoteRef) inline).id());
    }
    json.writeEndObject();
  }

  private void optional(String name, Optional<String> value) {
    if (value.isPresent()) {
      string(name, value.get());
    }
  }

  private void strings(String name, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    json.writeName(name);
    json.writeStartArray();
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void flag(String name, boolean value) {
    if (value) {
      json.writeName(name);
      json.writeBoolean(true);
    }
  }

  private void string(String name, String value) {
    json.writeName(name);
    json.writeString(value);
  }

  private void number(String name, int value) {
    json.writeName(name);
    json.writeNumber(value);
  }
}
