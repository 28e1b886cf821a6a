package org.plainpress.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plainpress.article.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The command {@code plainpress config}, which shows the value of each option and where it comes
 * from, as a file of configuration.
 */
final class ConfigCommand implements Callable<Integer> {

  static final String WHAT_IT_DOES =
      "Shows the value of each option and where it comes from, as a file of configuration.";

  private static final String[] FOOTER = {
    "",
    "A file, whose keys are the long names of options:",
    "  lang = \"en-GB\"",
    "  [export]",
    "  format = [\"epub\", \"pdf\"]",
    "  large-print = true"
  };

  /** Where the column of sources begins, in characters, if the values leave room. */
  private static final int SOURCES = 40;

  private final PlainpressCommand plainpress;
  private final CommandSpec spec;

  /**
   * Makes the command.
   *
   * @param plainpress the command that it is a subcommand of
   */
  ConfigCommand(PlainpressCommand plainpress) {
    this.plainpress = plainpress;
    Options options =
        Options.of(
            this,
            "config",
            WHAT_IT_DOES,
            "Values come from plainpress.toml in the folder where Plainpress runs, else from ~/.config/plainpress/config.toml ($XDG_CONFIG_HOME). What is typed wins over both; --site=false turns off what a file turned on.");
    options.standard();
    this.spec = options.command();
    spec.usageMessage().footer(FOOTER);
  }

  /** Returns the description that picocli parses command lines by. */
  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Path file : plainpress.files().nearestFirst()) {
      out.println(Printable.line("# " + file + (Files.exists(file) ? "" : ": there is none")));
    }
    Configuration configuration = plainpress.configuration();
    Map<String, CommandLine> commands = spec.parent().commandLine().getSubcommands();
    commands.forEach(
        (name, command) -> {
          Map<String, OptionSpec> options = ConfigFile.options(command);
          if (!options.isEmpty()) {
            check(name);
            out.println("\n[" + name + "]");
            options.values().forEach(option -> out.println(line(option, configuration)));
          }
        });
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  /** Checks the values of a command by parsing a command line that leaves them all to files. */
  private void check(String command) {
    try {
      Commands.all(new PlainpressCommand(plainpress.files(), plainpress.configuration()))
          .setDefaultValueProvider(plainpress.configuration())
          .setCaseInsensitiveEnumValuesAllowed(true)
          .parseArgs(command, "-");
    } catch (ParameterException wrong) {
      throw new ParameterException(
          spec.parent().subcommands().get(command),
          wrong.getMessage(),
          wrong,
          wrong.getArgSpec(),
          wrong.getValue());
    }
  }

  private static String line(OptionSpec option, Configuration configuration) {
    String key = ConfigFile.key(option);
    Optional<String> set = Optional.ofNullable(configuration.defaultValue(option));
    String source =
        configuration.source(option).map(file -> file.path().toString()).orElse("default");
    String value =
        set.map(text -> key + " = " + toml(option, text))
            .orElse(ConfigFile.isFlag(option) ? key + " = false" : "# " + key);
    boolean none = value.startsWith("#");
    return Printable.line(
        value
            + " ".repeat(Math.max(1, SOURCES - value.length()))
            + "# "
            + (none ? "not set" : source));
  }

  private static String toml(OptionSpec option, String text) {
    if (ConfigFile.isFlag(option) || isNumber(option)) {
      return text;
    }
    return option.isMultiValue()
        ? Arrays.stream(text.split(option.splitRegex()))
            .map(ConfigCommand::quoted)
            .collect(Collectors.joining(", ", "[", "]"))
        : quoted(text);
  }

  private static boolean isNumber(OptionSpec option) {
    return option.type() == int.class || List.of(option.auxiliaryTypes()).contains(Integer.class);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
