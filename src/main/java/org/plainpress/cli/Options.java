package org.plainpress.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/**
 * Describes the options of a command, in the order of the manual page. Their names are those that
 * are typed, with a space between the short one and the long one; the label stands in help for the
 * value.
 *
 * <pre>
 * Option&lt;Boolean&gt; quiet = options.flag("-q --quiet", "Say nothing but errors.");
 * </pre>
 *
 * <p>They are described in code, not by annotations: that picocli found those by reflection took
 * nearly a quarter of the CPU time of {@code help export}.
 */
final class Options {

  /**
   * Makes what picocli makes by reflection, of which it has nothing to make here. Its own factory
   * looks for a class of Groovy, for which the JVM opens the program's jar: a tenth of {@code
   * --help}.
   */
  static final IFactory FACTORY =
      new IFactory() {
        @Override
        public <K> K create(Class<K> type) throws Exception {
          return CommandLine.defaultFactory().create(type);
        }
      };

  private final CommandSpec command;

  private Options(CommandSpec command) {
    this.command = command;
  }

  /**
   * Describes a command.
   *
   * @param work what runs once the command line is parsed
   */
  static Options of(Object work, String name, String... description) {
    CommandSpec command = CommandSpec.wrapWithoutInspection(work, FACTORY).name(name);
    command.versionProvider(new Version()).usageMessage().description(description);
    return new Options(command);
  }

  /** Returns what picocli parses command lines by. */
  CommandSpec command() {
    return command;
  }

  /** Adds the options that each command has: its help, and the version. */
  void standard() {
    add(described("-h --help", "Show this help message and exit.").usageHelp(true), false);
    add(described("-V --version", "Print version information and exit.").versionHelp(true), false);
  }

  /** Adds the inputs, of which there must be one. */
  Supplier<List<String>> inputs(String... description) {
    PositionalParamSpec inputs =
        PositionalParamSpec.builder()
            .paramLabel("INPUT")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(description)
            .build();
    command.addPositional(inputs);
    return () -> {
      List<String> named = inputs.getValue();
      if (named.stream().anyMatch(String::isBlank)) {
        throw new ParameterException(
            command.commandLine(), "an input is blank; . is the folder where Plainpress runs");
      }
      return named;
    };
  }

  /** Adds an option that is on where it is typed. */
  Option<Boolean> flag(String names, String... description) {
    return add(described(names, description).type(boolean.class), false);
  }

  /** Adds an option that may have a text. */
  Option<Optional<String>> text(String names, String label, String... description) {
    return optional(String.class, names, label, description);
  }

  /** Adds an option that may have a value of a type that picocli reads. */
  <T> Option<Optional<T>> optional(
      Class<T> type, String names, String label, String... description) {
    return add(
        valued(names, label, description).type(Optional.class).auxiliaryTypes(type),
        Optional.empty());
  }

  /** Adds an option that may have one of a few values. */
  <T extends Enum<T>> Option<Optional<T>> optionalChoice(
      Class<T> type, String names, String label, String... description) {
    return add(
        valued(names, label, description)
            .type(Optional.class)
            .auxiliaryTypes(type)
            .converters(new Choice<>(type)),
        Optional.empty());
  }

  /** Adds an option that has one of a few values. */
  <T extends Enum<T>> Option<T> choice(
      String names, String label, T byDefault, String... description) {
    Class<T> type = byDefault.getDeclaringClass();
    return add(
        valued(names, label, description)
            .type(type)
            .converters(new Choice<>(type))
            .defaultValue(byDefault.toString()),
        byDefault);
  }

  /** Adds an option that has several of a few values, with commas between them. */
  <T extends Enum<T>> Option<Set<T>> choices(
      Class<T> type, String names, String label, List<T> byDefault, String... description) {
    return add(
        valued(names, label, description)
            .type(Set.class)
            .auxiliaryTypes(type)
            .splitRegex(",")
            .defaultValue(byDefault.stream().map(T::toString).collect(Collectors.joining(","))),
        Set.copyOf(byDefault));
  }

  /** Adds an option that has a whole number. */
  Option<Integer> number(String names, String label, int byDefault, String... description) {
    return add(
        valued(names, label, description).type(int.class).defaultValue(Integer.toString(byDefault)),
        byDefault);
  }

  /** Adds an option that has the path of a file or a folder. */
  Option<Path> path(String names, String label, Path byDefault, String... description) {
    return add(
        valued(names, label, description).type(Path.class).defaultValue(byDefault.toString()),
        byDefault);
  }

  /** Adds an option that is typed once for each of its texts. */
  Option<List<String>> texts(String names, String label, String... description) {
    return add(
        valued(names, label, description)
            .type(List.class)
            .auxiliaryTypes(String.class)
            // Files of configuration list several, which no one types within one value.
            .splitRegex("\n")
            .hideParamSyntax(true),
        List.of());
  }

  private static OptionSpec.Builder valued(String names, String label, String... description) {
    return described(names, description).paramLabel(label);
  }

  private static OptionSpec.Builder described(String names, String... description) {
    return OptionSpec.builder(names.split(" ")).description(description);
  }

  private <T> Option<T> add(OptionSpec.Builder described, T byDefault) {
    OptionSpec option = described.initialValue(byDefault).build();
    // It has a value even where a program without the option does not parse it.
    option.setValue(byDefault);
    command.addOption(option);
    return new Option<>(command, option);
  }
}
