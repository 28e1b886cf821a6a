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

  /** Checks that an option which means nothing without another has that other. */
  void needs(String option, Optional<?> value, String other, Optional<?> otherValue) {
    if (value.isPresent() && otherValue.isEmpty()) {
      throw usage(option + ": is of use with " + other + " only");
    }
  }

  /** Returns the complaint of wrong usage. */
  ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
