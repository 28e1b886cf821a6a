package org.plainpress.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.plainpress.read.Content;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.ByteRange;
import org.plainpress.read.input.RemoteInputs;

/**
 * Reads a table of articles: either its column {@code json} is Article JSON, or its columns are the
 * fields of Article JSON, of which {@code body} is a text of JSON, since its blocks are of many
 * shapes.
 */
final class ArticleTable {

  private static final String JSON = "json";
  private static final String BODY = "body";
  private static final String VERSION = "plainpress";

  private final SparkSession session;
  private final Plan plan;

  ArticleTable(SparkSession session, Plan plan) {
    this.session = session;
    this.plan = plan;
  }

  /**
   * Returns the articles of a table.
   *
   * @throws IllegalArgumentException where its columns are neither; the message says so
   */
  JavaRDD<Item> read(InputParts.OfTable table) {
    Dataset<Row> rows = session.read().parquet(table.uris().toArray(String[]::new));
    return json(rows).javaRDD().mapPartitions(new ReadRows(plan, table.name()));
  }

  private static Dataset<Row> json(Dataset<Row> rows) {
    List<StructField> fields = Arrays.asList(rows.schema().fields());
    Optional<StructField> json = fields.stream().filter(f -> f.name().equals(JSON)).findFirst();
    if (json.isPresent()) {
      return rows.select(col(JSON).cast(DataTypes.StringType), lit("").as(BODY));
    }
    boolean hasBody =
        fields.stream()
            .anyMatch(f -> f.name().equals(BODY) && f.dataType().equals(DataTypes.StringType));
    if (!hasBody) {
      throw new IllegalArgumentException(
          "it has neither a column 'json' nor a column 'body' of text, but "
              + fields.stream().map(StructField::name).collect(Collectors.joining(", ")));
    }
    boolean versioned = fields.stream().anyMatch(field -> field.name().equals(VERSION));
    Stream<Column> head =
        fields.stream()
            .filter(field -> !field.name().equals(BODY))
            .map(field -> col("`" + field.name().replace("`", "``") + "`"));
    Stream<Column> version = versioned ? Stream.of() : Stream.of(lit(1).as(VERSION));
    return rows.select(
        to_json(struct(Stream.concat(version, head).toArray(Column[]::new))), col(BODY));
  }

  /** Makes articles of rows of two texts: Article JSON, and the body where that lacks it. */
  private static final class ReadRows implements FlatMapFunction<Iterator<Row>, Item> {
    private static final long serialVersionUID = 1;
    private final Plan plan;
    private final String name;

    ReadRows(Plan plan, String name) {
      this.plan = plan;
      this.name = name;
    }

    @Override
    public Iterator<Item> call(Iterator<Row> rows) {
      Iterable<Row> all = () -> rows;
      return java.util.stream.StreamSupport.stream(all.spliterator(), false)
          .flatMap(row -> read(row).stream())
          .iterator();
    }

    private List<Item> read(Row row) {
      if (row.isNullAt(0) || row.isNullAt(1)) {
        return List.of(new Item.Unreadable(name, "article", "a row holds no article"));
      }
      String head = row.getString(0);
      String body = row.getString(1);
      String json =
          body.isEmpty()
              ? head
              : head.substring(0, head.length() - 1) + ",\"" + BODY + "\":" + body + "}";
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      Machine machine = Machine.of(plan);
      Part part = Part.whole(name, "", bytes.length);
      ReadParts.Received received = new ReadParts.Received(part, machine.press());
      try {
        machine
            .inputs()
            .read(
                new RemoteInputs.File(
                    name + ".json", Content.of(bytes), bytes.length, path -> Optional.empty()),
                ByteRange.WHOLE,
                received);
      } catch (UnreadableSource unreadable) {
        received.items().add(new Item.Unreadable(name, "article", unreadable.getMessage()));
      }
      return received.items();
    }
  }
}
