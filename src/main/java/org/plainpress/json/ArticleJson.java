package org.plainpress.json;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plainpress.article.Article;
import org.plainpress.article.Media;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Prints and parses Article JSON, version 1, the interchange form of articles ({@code
 * assets/article.schema.json}). {@code parse(print(articles))} equals {@code articles}.
 */
public final class ArticleJson {

  /** The version that is printed, and the only one that is parsed. */
  static final int VERSION = 1;

  static final JsonFactory FACTORY = new JsonFactory();

  private ArticleJson() {}

  /**
   * {@return an article on one line, in UTF-8: what editions carry with them}
   *
   * @param article the article
   */
  public static byte[] toBytes(Article article) {
    return toBytes(article, image -> Optional.empty());
  }

  /**
   * {@return an article on one line, in UTF-8, whose images are files beside it}
   *
   * @param article the article
   * @param files names the file that holds an image; empty for an image that the JSON holds itself
   */
  public static byte[] toBytes(Article article, Function<Media.Image, Optional<String>> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    try (JsonGenerator json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      new ArticlePrinter(json, files).print(article);
    }
    return out.toByteArray();
  }

  /**
   * Prints articles for people to read: one as an object, several as an array.
   *
   * @param articles the articles
   * @return indented JSON that ends with a line break
   */
  public static String print(List<Article> articles) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(new Indented(), out)) {
      ArticlePrinter printer = new ArticlePrinter(json, image -> Optional.empty());
      if (articles.size() == 1) {
        printer.print(articles.get(0));
      } else {
        json.writeStartArray();
        articles.forEach(printer::print);
        json.writeEndArray();
      }
    }
    return out.append('\n').toString();
  }

  /**
   * Parses articles.
   *
   * @param json in UTF-8: an object, an array of objects, or objects one after another (JSON Lines)
   * @return at least one article
   * @throws MalformedArticleJson where it is not Article JSON of this version
   */
  public static List<Article> parse(byte[] json) {
    return parse(json, file -> Optional.empty());
  }

  /**
   * Parses articles whose images may be files beside them.
   *
   * @param json in UTF-8: an object, an array of objects, or objects one after another (JSON Lines)
   * @param files gives the bytes of a file by its name; empty where there is none
   * @return at least one article
   * @throws MalformedArticleJson where it is not Article JSON of this version, or lacks a file
   */
  public static List<Article> parse(byte[] json, Function<String, Optional<byte[]>> files) {
    return new ArticleParser(files).parse(JsonTree.parse(json));
  }

  /**
   * Parses articles.
   *
   * @param json an object, an array of objects, or objects one after another (JSON Lines)
   * @return at least one article
   * @throws MalformedArticleJson where it is not Article JSON of this version
   */
  public static List<Article> parse(String json) {
    return parse(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the article of a value, or the articles of an array. */
  static List<Article> articles(Object value) {
    return new ArticleParser(file -> Optional.empty()).parse(List.of(value));
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
