package org.plainpress.cli;

import java.util.List;
import java.util.Optional;
import org.plainpress.address.Address;

/** Checks the values of options; what is wrong is told in a line that names the option. */
final class Checks {

  private Checks() {}

  /** Returns the value of an option, which must not be blank. */
  static Optional<String> words(Option<Optional<String>> option) {
    if (option.get().filter(String::isBlank).isPresent()) {
      throw option.wrong("is blank");
    }
    return option.get();
  }

  /** Returns the values of an option, none of which may be blank. */
  static List<String> eachWords(Option<List<String>> option) {
    if (option.get().stream().anyMatch(String::isBlank)) {
      throw option.wrong("is blank");
    }
    return option.get();
  }

  /** Returns the value of an option, which must be an address of the web. */
  static Optional<String> address(Option<Optional<String>> option) {
    option.get().ifPresent(address -> address(option, address));
    return option.get();
  }

  /** Checks that a value of an option is an address of the web. */
  static void address(Option<?> option, String value) {
    if (!Address.isOfWeb(value)) {
      throw option.wrong("'" + value + "' is not an address such as https://example.org/");
    }
  }

  /** Checks that an option which means nothing without another has that other, if it was typed. */
  static void needs(Option<? extends Optional<?>> option, Option<? extends Optional<?>> other) {
    if (option.get().isPresent() && other.get().isEmpty() && option.isTyped()) {
      throw option.wrong("is of use with " + other.name() + " only");
    }
  }

  /**
   * Returns whether a flag holds that does not go with another option: the one that was typed wins
   * over one that a file sets.
   *
   * @param otherGiven whether the other is given, typed or by a file
   */
  static boolean holds(Option<Boolean> flag, Option<?> other, boolean otherGiven) {
    boolean given = flag.get();
    if (given && otherGiven && flag.isTyped() == other.isTyped()) {
      throw flag.wrong("does not go with " + other.name() + "; name one of them");
    }
    return given && (!otherGiven || flag.isTyped());
  }
}
