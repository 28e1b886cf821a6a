package org.plainpress.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * An option of a command, with its value once the command line is parsed.
 *
 * @param <T> the type of the value
 */
final class Option<T> {

  private final CommandSpec command;
  private final OptionSpec option;

  Option(CommandSpec command, OptionSpec option) {
    this.command = command;
    this.option = option;
  }

  /** Returns the value: what was typed, what a file of configuration sets, or the default. */
  T get() {
    return option.getValue();
  }

  /** Returns the long name: {@code --output}. */
  String name() {
    return option.longestName();
  }

  /** Returns whether the option was typed, rather than set by a file of configuration. */
  boolean isTyped() {
    return command.commandLine().getParseResult().hasMatchedOption(name());
  }

  /** Returns the complaint that its value is wrong, in a line that names the option. */
  ParameterException wrong(String what) {
    return new ParameterException(command.commandLine(), name() + ": " + what);
  }
}
