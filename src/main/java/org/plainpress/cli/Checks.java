package org.plainpress.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks the values of options; what is wrong is told in a line that names the option. */
final class Checks {

  private final CommandSpec spec;

  Checks(CommandSpec spec) {
    this.spec = spec;
  }

  Optional<String> words(String option, String value) {
    if (value != null && value.isBlank()) {
      throw usage(option + ": is blank");
    }
    return Optional.ofNullable(value);
  }

  Optional<String> address(String option, String value) {
    if (value != null && !value.matches("(?i)https?://[^\\s/]\\S*")) {
      throw usage(option + ": '" + value + "' is not an address such as https://example.org/");
    }
    return Optional.ofNullable(value);
  }

  /** Checks that an option which means nothing without another has that other. */
  void needs(String option, Object value, String other, Object otherValue) {
    if (value != null && otherValue == null) {
      throw usage(option + ": is of use with " + other + " only");
    }
  }

  ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
