package org.plainpress.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where files of configuration are looked for: {@code plainpress.toml} in the folder that one works
 * in, then {@code config.toml} of the user.
 *
 * @param nearestFirst a value of an earlier file wins over that of a later one
 */
record ConfigFiles(List<Path> nearestFirst) {

  static final ConfigFiles NONE = new ConfigFiles(List.of());

  /**
   * Returns the files of whoever runs the program, as the XDG Base Directory Specification places
   * them.
   */
  static ConfigFiles ofUser() {
    String home = System.getProperty("user.home", ".");
    Path configurations = Path.of(home, ".config");
    // Read at every start: no lambda, whose making takes longer than all else here.
    Optional<String> named = Optional.ofNullable(System.getenv("XDG_CONFIG_HOME"));
    // "All paths set in these environment variables must be absolute", else they are ignored.
    if (named.isPresent() && Path.of(named.get()).isAbsolute()) {
      configurations = Path.of(named.get());
    }
    return new ConfigFiles(
        List.of(Path.of("plainpress.toml"), configurations.resolve("plainpress/config.toml")));
  }
}
