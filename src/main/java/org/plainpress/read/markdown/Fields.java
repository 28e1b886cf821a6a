package org.plainpress.read.markdown;

import com.electronwill.nightconfig.core.UnmodifiableConfig;
import com.electronwill.nightconfig.core.io.ParsingException;
import com.electronwill.nightconfig.toml.TomlParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.ReadingNote;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the fields of a front matter in YAML or TOML. Where they are broken, each field is read by
 * itself: one that is wrong costs no other.
 */
final class Fields {

  private static final Pattern YAML_KEY = Pattern.compile("^([^\\s#:-][^:\\n]*):(?:[ \\t]+(.*))?$");
  private static final Pattern TOML_KEY = Pattern.compile("^\\s*([\\w.\"'-]+)\\s*=\\s*(.*)$");
  private static final Pattern TOML_TABLE = Pattern.compile("^\\s*\\[.*\\]\\s*(?:#.*)?$");

  /** More lines than this are no front matter that a person wrote, and are not taken apart. */
  private static final int MOST_LINES = 2000;

  private Fields() {}

  /** Returns the fields of YAML. */
  static Map<?, ?> ofYaml(String yaml, List<ReadingNote> notes) {
    Optional<Map<?, ?>> whole = yaml(yaml);
    if (whole.isPresent()) {
      return whole.get();
    }
    Map<Object, Object> fields = new LinkedHashMap<>();
    List<String> broken = new ArrayList<>();
    for (String part : parts(yaml, YAML_KEY)) {
      Optional<Map<?, ?>> read = yaml(part);
      read.ifPresent(fields::putAll);
      if (read.isEmpty() && !part.isBlank()) {
        Matcher line = YAML_KEY.matcher(part.lines().findFirst().orElse(""));
        if (line.matches() && line.group(2) != null) {
          fields.put(line.group(1).strip(), unquoted(line.group(2)));
        }
        broken.add(shown(part));
      }
    }
    if (!broken.isEmpty()) {
      notes.add(
          ReadingNote.ofWhole(
              "its front matter is no YAML at "
                  + String.join(", ", broken)
                  + "; it was read line by line there"));
    }
    return fields;
  }

  /** Returns the fields of TOML. */
  static Map<?, ?> ofToml(String toml, List<ReadingNote> notes) {
    Optional<Map<String, Object>> whole = toml(toml);
    if (whole.isPresent()) {
      return whole.get();
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    List<String> broken = new ArrayList<>();
    String table = "";
    for (String part : parts(toml, TOML_KEY)) {
      // A part is a field, and the heads of tables below it.
      List<String> own = new ArrayList<>();
      String next = table;
      for (String line : part.split("\n")) {
        if (TOML_TABLE.matcher(line).matches() && toml(line).isPresent()) {
          next = line + "\n";
        } else {
          own.add(line);
        }
      }
      String field = String.join("\n", own) + "\n";
      Optional<Map<String, Object>> read = toml(table + field);
      read.ifPresent(more -> merge(more, fields));
      if (read.isEmpty() && !field.isBlank()) {
        Matcher line = TOML_KEY.matcher(own.get(0));
        if (line.matches() && table.isEmpty()) {
          fields.put(line.group(1), unquoted(line.group(2)));
        }
        broken.add(shown(field));
      }
      table = next;
    }
    notes.add(
        ReadingNote.ofWhole(
            "its front matter is no TOML at "
                + String.join(", ", broken)
                + "; it was read line by line there"));
    return fields;
  }

  /** Returns the text from each line that begins a field to the next such line. */
  private static List<String> parts(String block, Pattern key) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int lines = 0;
    for (String line : block.split("\n")) {
      if (++lines > MOST_LINES) {
        break;
      }
      if (key.matcher(line).matches() && part.length() > 0) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(line).append('\n');
    }
    parts.add(part.toString());
    return parts;
  }

  private static String shown(String part) {
    String line = part.lines().findFirst().orElse("").strip();
    return "'" + (line.length() > 60 ? line.substring(0, 60) + "…" : line) + "'";
  }

  private static String unquoted(String value) {
    return value.strip().replaceAll("^([\"'])(.*)\\1$", "$2");
  }

  private static Optional<Map<?, ?>> yaml(String yaml) {
    LoadSettings settings =
        LoadSettings.builder().setAllowDuplicateKeys(true).setMaxAliasesForCollections(20).build();
    try {
      return new Load(settings).loadFromString(yaml) instanceof Map<?, ?> fields
          ? Optional.of(fields)
          : Optional.empty();
    } catch (YamlEngineException | IllegalArgumentException | ClassCastException broken) {
      return Optional.empty();
    }
  }

  private static Optional<Map<String, Object>> toml(String toml) {
    try {
      return Optional.of(map(new TomlParser().parse(toml)));
    } catch (ParsingException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | java.time.DateTimeException broken) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> map(UnmodifiableConfig table) {
    Map<String, Object> fields = new HashMap<>();
    for (UnmodifiableConfig.Entry entry : table.entrySet()) {
      fields.put(entry.getKey(), plain(entry.getValue()));
    }
    return fields;
  }

  private static Object plain(Object value) {
    Function<Object, Object> inner = Fields::plain;
    return value instanceof UnmodifiableConfig table
        ? map(table)
        : value instanceof List<?> list ? list.stream().map(inner).toList() : value;
  }

  /** Adds fields to others; those of one table come together. */
  private static void merge(Map<String, Object> more, Map<String, Object> fields) {
    more.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> inner && fields.get(name) instanceof Map<?, ?> known) {
            Map<Object, Object> both = new LinkedHashMap<>(known);
            both.putAll(inner);
            fields.put(name, both);
          } else {
            fields.put(name, value);
          }
        });
  }
}
