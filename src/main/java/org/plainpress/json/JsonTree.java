package org.plainpress.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;

/** JSON as maps, lists, strings, numbers and booleans. Nesting is limited by the parser. */
public final class JsonTree {

  private final boolean lenient;

  private JsonTree(boolean lenient) {
    this.lenient = lenient;
  }

  /**
   * The values of JSON that others wrote: nulls are left out, of keys that stand twice the last
   * holds.
   *
   * @throws MalformedArticleJson where it is no JSON
   */
  public static List<Object> lenient(String json) {
    return new JsonTree(true).values(json.getBytes(StandardCharsets.UTF_8));
  }

  /** The values of the text, one or several. */
  static List<Object> parse(byte[] json) {
    return new JsonTree(false).values(json);
  }

  private List<Object> values(byte[] json) {
    List<Object> values = new ArrayList<>();
    try (JsonParser parser = ArticleJson.FACTORY.createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        values.add(value(parser, token));
      }
    } catch (JacksonException notJson) {
      throw new MalformedArticleJson(
          at(notJson) + notJson.getOriginalMessage().lines().findFirst().orElse(""), notJson);
    }
    return values;
  }

  private Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> absent(parser);
      default -> throw malformed(parser, "the JSON ends early");
    };
  }

  private Map<String, Object> object(JsonParser parser) {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      Object value = value(parser, parser.nextToken());
      if (value == null) {
        continue;
      }
      if (fields.put(name, value) != null && !lenient) {
        throw malformed(parser, "the key '" + name + "' stands twice");
      }
    }
    return fields;
  }

  private List<Object> array(JsonParser parser) {
    List<Object> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      Object value = value(parser, token);
      if (value != null) {
        items.add(value);
      }
    }
    return items;
  }

  private Object absent(JsonParser parser) {
    if (!lenient) {
      throw malformed(parser, "null is not used: leave the key out");
    }
    return null;
  }

  private static MalformedArticleJson malformed(JsonParser parser, String what) {
    TokenStreamLocation where = parser.currentTokenLocation();
    return new MalformedArticleJson(
        "line " + where.getLineNr() + ", column " + where.getColumnNr() + ": " + what);
  }

  private static String at(JacksonException exception) {
    TokenStreamLocation where = exception.getLocation();
    return where == null || where.getLineNr() < 1
        ? ""
        : "line " + where.getLineNr() + ", column " + where.getColumnNr() + ": ";
  }
}
