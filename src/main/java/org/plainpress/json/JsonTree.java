package org.plainpress.json;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON into maps, lists, strings, numbers and booleans. The parser refuses nesting of more
 * than 500 levels.
 */
public final class JsonTree {

  /** Reads what people and programs write that is JSON but for a comma or a line end too many. */
  private static final JsonFactory LENIENT =
      ArticleJson.FACTORY
          .rebuild()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private static final Pattern TOKEN = Pattern.compile("^Unrecognized token ('.*?'):");

  private final boolean lenient;

  private JsonTree(boolean lenient) {
    this.lenient = lenient;
  }

  /**
   * Reads JSON that others wrote. Nulls are left out; of keys that stand twice the last holds.
   *
   * @param json the JSON
   * @return the values, of which there may be several, one after another
   * @throws MalformedArticleJson where it is no JSON
   */
  public static List<Object> lenient(String json) {
    return new JsonTree(true).values(json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads JSON of ours, in which nulls and keys that stand twice are mistakes.
   *
   * @return the values, of which there may be several, one after another
   * @throws MalformedArticleJson where it is no such JSON
   */
  static List<Object> parse(byte[] json) {
    return new JsonTree(false).values(json);
  }

  /**
   * Reads JSON of ours a value at a time; the elements of an array that is the whole of it
   * likewise.
   *
   * @throws MalformedArticleJson where it is no such JSON from there on
   */
  static void forEach(InputStream json, Consumer<Object> each) {
    JsonTree tree = new JsonTree(false);
    try (JsonParser parser = ArticleJson.FACTORY.createParser(ObjectReadContext.empty(), json)) {
      boolean within = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY || within && token == JsonToken.END_ARRAY) {
          within = token == JsonToken.START_ARRAY;
        } else {
          tree.value(parser, token).ifPresent(each);
        }
      }
    } catch (JacksonException notJson) {
      throw new MalformedArticleJson(at(notJson) + reason(notJson), notJson);
    }
  }

  private List<Object> values(byte[] json) {
    List<Object> values = new ArrayList<>();
    try (JsonParser parser =
        (lenient ? LENIENT : ArticleJson.FACTORY).createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        value(parser, token).ifPresent(values::add);
      }
    } catch (JacksonException notJson) {
      throw new MalformedArticleJson(at(notJson) + reason(notJson), notJson);
    }
    return values;
  }

  /** Returns the value that starts with a token; empty for a null that is left out. */
  private Optional<Object> value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> Optional.of(object(parser));
      case START_ARRAY -> Optional.of(array(parser));
      case VALUE_STRING -> Optional.of(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(parser.getNumberValue());
      case VALUE_TRUE -> Optional.of(true);
      case VALUE_FALSE -> Optional.of(false);
      case VALUE_NULL -> absent(parser);
      default -> throw malformed(parser, "the JSON ends early");
    };
  }

  private Map<String, Object> object(JsonParser parser) {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      Optional<Object> value = value(parser, parser.nextToken());
      if (!lenient && fields.containsKey(name)) {
        throw malformed(parser, "the key '" + name + "' stands twice");
      }
      value.ifPresent(present -> fields.put(name, present));
    }
    return fields;
  }

  private List<Object> array(JsonParser parser) {
    List<Object> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      value(parser, token).ifPresent(items::add);
    }
    return items;
  }

  private Optional<Object> absent(JsonParser parser) {
    if (!lenient) {
      throw malformed(parser, "null is not used: leave the key out");
    }
    return Optional.empty();
  }

  private static MalformedArticleJson malformed(JsonParser parser, String what) {
    TokenStreamLocation where = parser.currentTokenLocation();
    return new MalformedArticleJson(
        "line " + where.getLineNr() + ", column " + where.getColumnNr() + ": " + what);
  }

  /** Returns what is wrong, in words of people who need not know how a parser works. */
  private static String reason(JacksonException notJson) {
    String message = notJson.getOriginalMessage().lines().findFirst().orElse("");
    Matcher token = TOKEN.matcher(message);
    if (notJson instanceof StreamConstraintsException && message.contains("nesting depth")) {
      return "the JSON is nested more than 500 levels deep";
    }
    return notJson instanceof UnexpectedEndOfInputException
        ? "the JSON ends early"
        : token.find() ? token.group(1) + " is no JSON" : message;
  }

  private static String at(JacksonException exception) {
    TokenStreamLocation where = exception.getLocation();
    return where == null || where.getLineNr() < 1
        ? ""
        : "line " + where.getLineNr() + ", column " + where.getColumnNr() + ": ";
  }
}
