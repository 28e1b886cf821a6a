package org.plainpress.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What files of configuration say, as the default values of options: the nearest file that names an
 * option wins, and the command line wins over them all.
 */
final class Configuration implements IDefaultValueProvider {

  static final Configuration EMPTY = new Configuration(List.of());

  private final List<ConfigFile> nearestFirst;

  /** The flags that the command line turns off, by their names: {@code --site=false}. */
  private final Set<String> turnedOff = new HashSet<>();

  private Configuration(List<ConfigFile> nearestFirst) {
    this.nearestFirst = nearestFirst;
  }

  /**
   * Reads the files that there are.
   *
   * @throws WrongConfiguration where one cannot be read or is no TOML
   */
  static Configuration read(ConfigFiles files) {
    List<ConfigFile> found = new ArrayList<>();
    for (Path file : files.nearestFirst()) {
      ConfigFile.read(file).ifPresent(found::add);
    }
    return new Configuration(found);
  }

  /** Returns whether no file says anything. */
  boolean isEmpty() {
    return nearestFirst.isEmpty();
  }

  /**
   * Checks that there are the commands and options that the files speak of.
   *
   * @throws WrongConfiguration where there are not
   */
  void check(Map<String, CommandLine> commands) {
    nearestFirst.forEach(file -> file.check(commands));
  }

  /**
   * Takes from the arguments what turns a flag off or, needlessly, on: {@code --site=false} is not
   * for picocli, which knows flags only as given or not.
   *
   * @param args the command, and what follows it
   * @param commands all commands by their names
   */
  String[] withoutAssignedFlags(String[] args, Map<String, CommandLine> commands) {
    if (args.length == 0 || !commands.containsKey(args[0])) {
      return args;
    }
    Map<String, OptionSpec> options = commands.get(args[0]).getCommandSpec().optionsMap();
    List<String> rest = new ArrayList<>();
    for (String arg : args) {
      String name = arg.replaceFirst("=(?:true|false)$", "");
      boolean flag = options.containsKey(name) && ConfigFile.isFlag(options.get(name));
      if (name.equals(arg) || !flag) {
        rest.add(arg);
      } else if (arg.endsWith("=true")) {
        rest.add(name);
      } else {
        turnedOff.add(name);
      }
    }
    return rest.toArray(String[]::new);
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    return value(argument).orElseGet(argument::defaultValue);
  }

  private Optional<String> value(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)
        || Arrays.stream(option.names()).anyMatch(turnedOff::contains)) {
      return Optional.empty();
    }
    return source(option).flatMap(file -> file.value(option.command().name(), option));
  }

  /** Returns the file that sets an option. */
  Optional<ConfigFile> source(OptionSpec option) {
    Predicate<ConfigFile> says = file -> file.value(option.command().name(), option).isPresent();
    return nearestFirst.stream().filter(says).findFirst();
  }
}
