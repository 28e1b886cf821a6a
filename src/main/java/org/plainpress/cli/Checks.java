package org.plainpress.cli;

import java.util.Optional;
import org.plainpress.address.Address;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks the values of options; what is wrong is told in a line that names the option. */
final class Checks {

  private final CommandSpec spec;

  Checks(CommandSpec spec) {
    this.spec = spec;
  }

  /** Returns the value of an option, which must not be blank. */
  Optional<String> words(String option, Optional<String> value) {
    if (value.filter(String::isBlank).isPresent()) {
      throw usage(option + ": is blank");
    }
    return value;
  }

  /** Returns the value of an option, which must be an address of the web. */
  Optional<String> address(String option, Optional<String> value) {
    value.ifPresent(address -> address(option, address));
    return value;
  }

  /** Checks that the value of an option is an address of the web. */
  void address(String option, String value) {
    if (!Address.isOfWeb(value)) {
      throw usage(option + ": '" + value + "' is not an address such as https://example.org/");
    }
  }

  /** Checks that an option which means nothing without another has that other, if it was typed. */
  void needs(String option, Optional<?> value, String other, Optional<?> otherValue) {
    if (value.isPresent() && otherValue.isEmpty() && isTyped(option)) {
      throw usage(option + ": is of use with " + other + " only");
    }
  }

  /**
   * Returns whether an option holds that does not go with another: the one that was typed wins over
   * one that a file sets.
   *
   * @param given whether the option is given, typed or by a file
   * @param otherGiven whether the other is
   */
  boolean holds(String option, boolean given, String other, boolean otherGiven) {
    if (given && otherGiven && isTyped(option) == isTyped(other)) {
      throw usage(option + ": does not go with " + other + "; name one of them");
    }
    return given && (!otherGiven || isTyped(option));
  }

  /** Returns whether an option was typed, rather than set by a file of configuration. */
  private boolean isTyped(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  /** Returns the complaint of wrong usage. */
  ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
