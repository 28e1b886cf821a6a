package org.plainpress.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Binary;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Direction;
import org.plainpress.article.Divider;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Formula;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.InlineKind;
import org.plainpress.article.IsoDate;
import org.plainpress.article.MathBlock;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.xml.MathMlParser;

/**
 * Turns JSON values into articles. Every complaint names the path of the value that it is about.
 */
final class ArticleParser {

  /** What an Atom feed may have as an id (RFC 4287, 4.2.6): an IRI with its scheme (RFC 3987). */
  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");

  private final Function<String, Optional<byte[]>> files;

  /** The images of files by their names: one that many figures name is in memory once. */
  private final Map<String, Binary> read = new HashMap<>();

  private final StructureParser structures = new StructureParser(this::blocks, this::content);

  /**
   * Makes a parser.
   *
   * @param files gives the bytes of a file beside the JSON by its name
   */
  ArticleParser(Function<String, Optional<byte[]>> files) {
    this.files = files;
  }

  List<Article> parse(List<Object> values) {
    List<?> articles =
        values.size() == 1 && values.get(0) instanceof List<?> array ? array : values;
    if (articles.isEmpty()) {
      throw new MalformedArticleJson("there is no article in it");
    }
    List<Article> parsed = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      parsed.add(article(articles.size() == 1 ? "article" : "article[" + i + "]", articles.get(i)));
    }
    return parsed;
  }

  private Article article(String path, Object value) {
    JsonFields fields = JsonFields.of(path, value);
    int version = fields.integer("plainpress", 0);
    if (version != ArticleJson.VERSION) {
      throw new MalformedArticleJson(
          version == 0
              ? path + ": has no \"plainpress\": 1, so it is not Article JSON"
              : path + ": is Article JSON version " + version + "; this program reads version 1");
    }
    Meta.Builder meta = meta(fields);
    List<Block> body = blocks(fields.path("body"), fields.array("body"));
    fields.end();
    if (!meta.hasId()) {
      meta.id(
          meta.source()
              .map(ArticleId::ofSource)
              .orElseGet(() -> ArticleId.ofContent(value.toString())));
    }
    return checked(path, () -> new Article(meta.build(), body));
  }

  private static String iri(String path, String id) {
    if (!IRI.matcher(id).matches()) {
      throw new MalformedArticleJson(
          path + ": '" + id + "' is no identifier such as urn:uuid:… or https://example.org/1");
    }
    return id;
  }

  private Meta.Builder meta(JsonFields fields) {
    Meta.Builder meta = Meta.builder(fields.requiredString("title"));
    fields.string("id").map(id -> iri(fields.path("id"), id)).ifPresent(meta::id);
    fields.string("kicker").ifPresent(meta::kicker);
    fields.string("subtitle").ifPresent(meta::subtitle);
    strings(fields, "authors").forEach(meta::author);
    fields.string("publisher").ifPresent(meta::publisher);
    fields
        .string("published")
        .ifPresent(iso -> meta.published(date(fields.path("published"), iso)));
    fields.string("modified").ifPresent(iso -> meta.modified(date(fields.path("modified"), iso)));
    fields.string("language").ifPresent(meta::language);
    fields
        .string("direction")
        .ifPresent(html -> meta.direction(direction(fields.path("direction"), html)));
    fields.string("summary").ifPresent(meta::summary);
    fields.string("source").ifPresent(meta::source);
    strings(fields, "subjects").forEach(meta::subject);
    fields.string("rights").ifPresent(meta::rights);
    return meta;
  }

  private static List<String> strings(JsonFields fields, String key) {
    List<String> strings = new ArrayList<>();
    for (Object value : fields.array(key)) {
      if (!(value instanceof String text)) {
        throw new MalformedArticleJson(fields.path(key) + ": holds something that is not a string");
      }
      strings.add(text);
    }
    return strings;
  }

  private List<Block> blocks(String path, List<?> values) {
    List<Block> blocks = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      blocks.add(block(path + "[" + i + "]", values.get(i)));
    }
    return blocks;
  }

  private Block block(String path, Object value) {
    JsonFields fields = JsonFields.of(path, value);
    String type = fields.requiredString("type");
    Block block = checked(path, () -> block(path, type, fields));
    fields.end();
    return block;
  }

  private Block block(String path, String type, JsonFields fields) {
    return switch (type) {
      case "heading" -> new Heading(fields.integer("level", 2), content(fields, "content"));
      case "paragraph" -> new Paragraph(content(fields, "content"));
      case "figure" -> figure(fields);
      case "embed" ->
          new Embed(
              named(
                  Embed.Sort.values(),
                  Embed.Sort::json,
                  fields.path("kind"),
                  fields.requiredString("kind")),
              fields.string("notice"),
              fields.string("href"));
      case "quote" ->
          new Quote(blocks(fields.path("body"), fields.array("body")), content(fields, "cite"));
      case "list" -> structures.list(fields);
      case "verse" -> structures.verse(fields);
      case "definitions" -> structures.definitions(fields);
      case "aside" -> structures.aside(fields);
      case "table" -> structures.table(fields);
      case "code" ->
          new CodeBlock(
              fields.string("language"), content(fields, "caption"), fields.requiredString("text"));
      case "math" -> new MathBlock(formula(fields));
      case "divider" -> new Divider();
      case "note" ->
          new Note(fields.requiredString("id"), blocks(fields.path("body"), fields.array("body")));
      default ->
          throw new MalformedArticleJson(path + ": there is no block of type '" + type + "'");
    };
  }

  private Figure figure(JsonFields fields) {
    JsonFields media = JsonFields.of(fields.path("media"), fields.required("media"));
    Media parsed = checked(fields.path("media"), () -> media(media));
    media.end();
    return new Figure(
        parsed,
        fields.string("alt"),
        content(fields, "caption"),
        fields.string("credit"),
        fields.flag("decorative"));
  }

  private Media media(JsonFields fields) {
    Media.Kind kind =
        named(
            Media.Kind.values(),
            Media.Kind::json,
            fields.path("kind"),
            fields.requiredString("kind"));
    String status = fields.requiredString("status");
    return switch (status) {
      case "unavailable" -> new Media.Unavailable(kind, fields.string("src"));
      case "available" ->
          new Media.Image(
              bytes(fields),
              fields.requiredString("type"),
              fields.integer("width", 0),
              fields.integer("height", 0));
      default ->
          throw new MalformedArticleJson(
              fields.path("status") + ": '" + status + "' is neither available nor unavailable");
    };
  }

  /** Returns the bytes of an image: those of the file that it names, else its own. */
  private Binary bytes(JsonFields fields) {
    Optional<String> file = fields.string("file");
    if (file.isEmpty()) {
      return Binary.copyOf(Base64.getDecoder().decode(fields.requiredString("data")));
    }
    Binary known = read.get(file.get());
    if (known != null) {
      return known;
    }
    Optional<Binary> bytes = files.apply(file.get()).map(Binary::copyOf);
    bytes.ifPresent(found -> read.put(file.get(), found));
    return bytes.orElseThrow(
        () ->
            new MalformedArticleJson(
                fields.path("file")
                    + ": '"
                    + file.get()
                    + "' is not beside this JSON; give the EPUB or PDF that it came from"));
  }

  private static Formula formula(JsonFields fields) {
    return new Formula(
        MathMlParser.parse(fields.requiredString("mathml")),
        fields.requiredString("alt"),
        fields.string("tex"));
  }

  private List<Inline> content(JsonFields fields, String key) {
    return content(fields.path(key), fields.array(key));
  }

  private List<Inline> content(String path, List<?> values) {
    List<Inline> content = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      String at = path + "[" + i + "]";
      content.add(
          value instanceof String text ? checked(at, () -> Inline.text(text)) : inline(at, value));
    }
    return content;
  }

  private Inline inline(String path, Object value) {
    JsonFields fields = JsonFields.of(path, value);
    String type = fields.requiredString("type");
    InlineKind kind =
        InlineNames.kind(type)
            .orElseThrow(
                () ->
                    new MalformedArticleJson(path + ": there is no inline of type '" + type + "'"));
    Inline inline = checked(path, () -> inline(kind, fields));
    fields.end();
    return inline;
  }

  private Inline inline(InlineKind kind, JsonFields fields) {
    return switch (kind) {
      case PLAIN -> throw new IllegalStateException("plain text is a JSON string");
      case EMPHASIS -> new Inline.Emphasis(content(fields, "content"));
      case STRONG -> new Inline.Strong(content(fields, "content"));
      case LINK -> new Inline.Link(fields.requiredString("href"), content(fields, "content"));
      case CODE -> new Inline.Code(fields.requiredString("text"));
      case FOREIGN ->
          new Inline.Foreign(
              fields.requiredString("lang"),
              fields.string("dir").map(html -> direction(fields.path("dir"), html)),
              content(fields, "content"));
      case ABBREVIATION ->
          new Inline.Abbreviation(fields.requiredString("expansion"), content(fields, "content"));
      case SUPERSCRIPT -> new Inline.Superscript(content(fields, "content"));
      case SUBSCRIPT -> new Inline.Subscript(content(fields, "content"));
      case DELETION -> new Inline.Deletion(content(fields, "content"));
      case INSERTION -> new Inline.Insertion(content(fields, "content"));
      case RUBY -> new Inline.Ruby(content(fields, "base"), fields.requiredString("reading"));
      case MATH -> new Inline.Math(formula(fields));
      case LINE_BREAK -> new Inline.LineBreak();
      case NOTE_REF -> new Inline.NoteRef(fields.requiredString("id"));
      case LABEL -> new Inline.Label(fields.requiredString("text"));
    };
  }

  static List<?> asList(String path, Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new MalformedArticleJson(path + ": is not an array");
  }

  private static IsoDate date(String path, String iso) {
    return checked(path, () -> IsoDate.parse(iso));
  }

  private static Direction direction(String path, String html) {
    return named(Direction.values(), Direction::html, path, html);
  }

  private static <T> T named(T[] values, Function<T, String> name, String path, String wanted) {
    Optional<T> found = Arrays.stream(values).filter(v -> name.apply(v).equals(wanted)).findFirst();
    return found.orElseThrow(
        () ->
            new MalformedArticleJson(
                path
                    + ": '"
                    + wanted
                    + "' is none of "
                    + Arrays.stream(values).map(name).toList()));
  }

  /**
   * Returns a value of the model. Its complaints name a field; this adds where in the JSON the
   * field stands.
   *
   * @throws MalformedArticleJson where the model refuses the value
   */
  private static <T> T checked(String path, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException broken) {
      throw new MalformedArticleJson(path + ": " + broken.getMessage(), broken);
    }
  }
}
