package org.plainpress.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands by their names, each made where it is needed. */
final class Commands {

  private record Entry(String description, Function<PlainpressCommand, CommandSpec> made) {}

  private static final Map<String, Entry> ALL = new LinkedHashMap<>();

  static {
    ALL.put("export", new Entry(ExportCommand.WHAT_IT_DOES, program -> new ExportCommand().spec()));
    ALL.put(
        "inspect", new Entry(InspectCommand.WHAT_IT_DOES, program -> new InspectCommand().spec()));
    ALL.put(
        "config",
        new Entry(ConfigCommand.WHAT_IT_DOES, program -> new ConfigCommand(program).spec()));
  }

  private Commands() {}

  /** Returns the names of all, as help lists them. */
  static Set<String> names() {
    return ALL.keySet();
  }

  /** Returns the program with all commands, for one that no file configures. */
  static CommandLine all() {
    return all(new PlainpressCommand(ConfigFiles.NONE, Configuration.EMPTY));
  }

  /** Returns the program with all commands. */
  static CommandLine all(PlainpressCommand program) {
    CommandLine line = new CommandLine(program.spec(), Options.FACTORY);
    ALL.forEach((name, entry) -> line.addSubcommand(name, entry.made().apply(program)));
    return line;
  }

  /**
   * Returns the program with as many commands as a command line needs: its own, or no more than the
   * names of all for the help that lists them.
   *
   * @param args what was typed, with its command
   */
  static CommandLine neededBy(String[] args, PlainpressCommand program) {
    if (args.length == 1 && args[0].startsWith("-")) {
      CommandLine line = new CommandLine(program.spec(), Options.FACTORY);
      ALL.forEach((name, entry) -> line.addSubcommand(name, described(name, entry.description())));
      return line;
    }
    return Arrays.stream(args)
        .findFirst()
        .filter(name -> !name.equals("config"))
        .flatMap(name -> Optional.ofNullable(ALL.get(name)))
        .map(
            entry ->
                new CommandLine(program.spec(), Options.FACTORY)
                    .addSubcommand(args[0], entry.made().apply(program)))
        .orElseGet(() -> all(program));
  }

  /** Returns a command that has a name and a description, and no options. */
  private static CommandSpec described(String name, String description) {
    return Options.of(name, name, description).command();
  }
}
