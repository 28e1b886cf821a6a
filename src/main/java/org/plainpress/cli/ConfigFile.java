package org.plainpress.cli;

import com.electronwill.nightconfig.core.UnmodifiableConfig;
import com.electronwill.nightconfig.core.io.ParsingException;
import com.electronwill.nightconfig.toml.TomlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A file of configuration in TOML. A key is the long name of an option without its hyphens; at the
 * top it holds for every command that has the option, in a table for the command of that name.
 *
 * <pre>
 * lang = "en-GB"
 * [export]
 * format = ["epub", "pdf"]
 * site = true
 * </pre>
 *
 * @param tables the values by command and key; the keys at the top are under the empty name
 */
record ConfigFile(Path path, Map<String, Map<String, Object>> tables) {

  private static final String TOP = "";

  /**
   * Reads a file.
   *
   * @return empty where there is no such file
   * @throws WrongConfiguration where it cannot be read or is no TOML
   */
  static Optional<ConfigFile> read(Path path) {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    String text = "";
    try {
      text = Files.readString(path);
      UnmodifiableConfig toml = new TomlParser().parse(text);
      Map<String, Map<String, Object>> tables = new LinkedHashMap<>();
      tables.put(TOP, new LinkedHashMap<>());
      for (UnmodifiableConfig.Entry entry : toml.entrySet()) {
        Object value = entry.getValue();
        if (value instanceof UnmodifiableConfig table) {
          tables.put(entry.getKey(), values(table));
        } else {
          tables.get(TOP).put(entry.getKey(), value);
        }
      }
      return Optional.of(new ConfigFile(path, tables));
    } catch (IOException unreadable) {
      throw new WrongConfiguration(path + ": cannot be read as text; check that you may");
    } catch (ParsingException wrong) {
      List<String> lines = text.lines().toList();
      int good = lines.size() - 1;
      while (good > 0 && !isToml(String.join("\n", lines.subList(0, good)))) {
        good--;
      }
      throw new WrongConfiguration(
          path
              + ": line "
              + (good + 1)
              + " is not TOML: "
              + lines.get(good).strip()
              + " (an entry is like lang = \"en-GB\", a table like [export])");
    }
  }

  private static boolean isToml(String text) {
    try {
      new TomlParser().parse(text);
      return true;
    } catch (ParsingException wrong) {
      return false;
    }
  }

  private static Map<String, Object> values(UnmodifiableConfig table) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (UnmodifiableConfig.Entry entry : table.entrySet()) {
      values.put(entry.getKey(), entry.getValue());
    }
    return values;
  }

  /** Returns what the file says of an option of a command, as one would type it. */
  Optional<String> value(String command, OptionSpec option) {
    return raw(command, option)
        .map(
            value ->
                value instanceof List<?> several
                    ? String.join(
                        option.splitRegex(), several.stream().map(ConfigFile::typed).toList())
                    : typed(value));
  }

  private Optional<Object> raw(String command, OptionSpec option) {
    String key = key(option);
    Optional<Object> own = Optional.ofNullable(tables.getOrDefault(command, Map.of()).get(key));
    return own.or(() -> Optional.ofNullable(tables.getOrDefault(TOP, Map.of()).get(key)));
  }

  private static String typed(Object value) {
    // A moment's own words leave out seconds that are none.
    return value instanceof OffsetDateTime moment
        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)
        : value.toString();
  }

  /** Returns the key of an option: {@code output} of {@code -o} and {@code --output}. */
  static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  /**
   * Checks that there are the commands and options that the file speaks of, and that each value is
   * of the option's kind.
   *
   * @param commands all commands by their names
   */
  void check(Map<String, CommandLine> commands) {
    tables.forEach(
        (name, values) -> {
          Map<String, OptionSpec> options = new LinkedHashMap<>();
          if (name.equals(TOP)) {
            commands.values().forEach(command -> options.putAll(options(command)));
          } else if (commands.containsKey(name)) {
            options.putAll(options(commands.get(name)));
          } else {
            throw wrong(
                "[" + name + "]",
                "there is no such command" + UsageErrors.meant(name, commands.keySet()));
          }
          values.forEach(
              (key, value) -> {
                String place = name.equals(TOP) ? key : name + "." + key;
                if (!options.containsKey(key)) {
                  throw wrong(
                      place, "there is no such option" + UsageErrors.meant(key, options.keySet()));
                }
                check(place, options.get(key), value);
              });
        });
  }

  private void check(String place, OptionSpec option, Object value) {
    boolean list = value instanceof List<?>;
    if (value instanceof UnmodifiableConfig) {
      throw wrong(place, "is a table, but is to be a value");
    } else if (isFlag(option) && !(value instanceof Boolean)) {
      throw wrong(place, "'" + value + "' is neither true nor false");
    } else if (!isFlag(option) && value instanceof Boolean) {
      throw wrong(place, "takes a value (" + option.paramLabel() + "), not " + value);
    } else if (list && !option.isMultiValue()) {
      throw wrong(place, "takes one value, not a list");
    }
  }

  private WrongConfiguration wrong(String place, String what) {
    return new WrongConfiguration(path + ": " + place + ": " + what);
  }

  static boolean isFlag(OptionSpec option) {
    return option.arity().max() == 0;
  }

  /** Returns the options of a command that may be configured, by their keys. */
  static Map<String, OptionSpec> options(CommandLine command) {
    Map<String, OptionSpec> options = new LinkedHashMap<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        options.put(key(option), option);
      }
    }
    return options;
  }
}
