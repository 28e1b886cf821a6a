package org.plainpress.json;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.plainpress.article.Aside;
import org.plainpress.article.Block;
import org.plainpress.article.Definitions;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.ListStyle;
import org.plainpress.article.Table;
import org.plainpress.article.Verse;

/** Parses the blocks that are made of parts with blocks or lines in them. */
final class StructureParser {

  private final BiFunction<String, List<?>, List<Block>> blocks;
  private final BiFunction<String, List<?>, List<Inline>> content;

  /**
   * Makes a parser.
   *
   * @param blocks parses an array of blocks that stands at a path
   * @param content parses an array of inline content that stands at a path
   */
  StructureParser(
      BiFunction<String, List<?>, List<Block>> blocks,
      BiFunction<String, List<?>, List<Inline>> content) {
    this.blocks = blocks;
    this.content = content;
  }

  ItemList list(JsonFields fields) {
    List<ItemList.Item> items = new ArrayList<>();
    for (Object item : fields.requiredArray("items")) {
      items.add(item(fields.path("items") + "[" + items.size() + "]", item));
    }
    boolean ordered = fields.flag("ordered");
    boolean reversed = fields.flag("reversed");
    return new ItemList(
        ordered,
        fields.integer("start", reversed ? items.size() : 1),
        reversed,
        fields
            .string("style")
            .map(name -> style(fields.path("style"), name))
            .orElse(ListStyle.usual(ordered)),
        items);
  }

  private static ListStyle style(String path, String name) {
    return ListStyle.named(name)
        .orElseThrow(
            () -> new MalformedArticleJson(path + ": there is no style of lists '" + name + "'"));
  }

  private ItemList.Item item(String path, Object value) {
    if (value instanceof List<?> body) {
      return ItemList.Item.of(blocks.apply(path, body));
    }
    JsonFields fields = JsonFields.of(path, value);
    ItemList.Task task =
        !fields.has("checked")
            ? ItemList.Task.NONE
            : fields.flag("checked") ? ItemList.Task.DONE : ItemList.Task.OPEN;
    OptionalInt number =
        fields.has("value") ? OptionalInt.of(fields.integer("value", 0)) : OptionalInt.empty();
    List<Block> body = blocks.apply(fields.path("body"), fields.array("body"));
    fields.end();
    return new ItemList.Item(number, task, body);
  }

  Table table(JsonFields fields) {
    List<Table.Align> align = new ArrayList<>();
    for (Object name : fields.array("align")) {
      String path = fields.path("align") + "[" + align.size() + "]";
      align.add(
          Table.Align.named(String.valueOf(name))
              .orElseThrow(
                  () ->
                      new MalformedArticleJson(
                          path + ": '" + name + "' is none of start, end, center")));
    }
    return new Table(
        content.apply(fields.path("caption"), fields.array("caption")),
        fields.string("credit"),
        align,
        rows(fields, "header"),
        rows(fields, "rows"));
  }

  private List<List<Table.Cell>> rows(JsonFields fields, String key) {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Object row : fields.array(key)) {
      String path = fields.path(key) + "[" + rows.size() + "]";
      List<Table.Cell> cells = new ArrayList<>();
      for (Object value : ArticleParser.asList(path, row)) {
        JsonFields cell = JsonFields.of(path + "[" + cells.size() + "]", value);
        cells.add(
            new Table.Cell(
                content.apply(cell.path("content"), cell.array("content")),
                blocks.apply(cell.path("body"), cell.array("body")),
                cell.flag("header"),
                cell.integer("colspan", 1),
                cell.integer("rowspan", 1)));
        cell.end();
      }
      rows.add(cells);
    }
    return rows;
  }

  Verse verse(JsonFields fields) {
    List<Verse.Stanza> stanzas = new ArrayList<>();
    for (Object stanza : fields.requiredArray("stanzas")) {
      String path = fields.path("stanzas") + "[" + stanzas.size() + "]";
      stanzas.add(new Verse.Stanza(lines(path, ArticleParser.asList(path, stanza))));
    }
    return new Verse(stanzas);
  }

  Definitions definitions(JsonFields fields) {
    List<Definitions.Item> items = new ArrayList<>();
    for (Object value : fields.requiredArray("items")) {
      JsonFields item = JsonFields.of(fields.path("items") + "[" + items.size() + "]", value);
      List<List<Block>> descriptions = new ArrayList<>();
      for (Object description : item.array("descriptions")) {
        String path = item.path("descriptions") + "[" + descriptions.size() + "]";
        descriptions.add(blocks.apply(path, ArticleParser.asList(path, description)));
      }
      items.add(new Definitions.Item(lines(item.path("terms"), item.array("terms")), descriptions));
      item.end();
    }
    return new Definitions(items);
  }

  Aside aside(JsonFields fields) {
    return new Aside(
        content.apply(fields.path("title"), fields.array("title")),
        blocks.apply(fields.path("body"), fields.array("body")));
  }

  private List<List<Inline>> lines(String path, List<?> values) {
    List<List<Inline>> lines = new ArrayList<>();
    for (Object line : values) {
      String at = path + "[" + lines.size() + "]";
      lines.add(content.apply(at, ArticleParser.asList(at, line)));
    }
    return lines;
  }
}
