package org.plainpress.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The command {@code plainpress} without a subcommand, which says that one is missing. Its
 * subcommands are those of {@link Commands}.
 */
final class PlainpressCommand implements Runnable {

  private static final String[] FOOTER = {
    "",
    "Examples:",
    "  plainpress export article.txt          an EPUB, a PDF and feeds in dist/",
    "  plainpress article.txt                 the same",
    "  plainpress export -f pdf -o out *.txt  a PDF of each, in out/",
    "  plainpress inspect article.txt         what was read: captions, gaps, guesses",
    "  plainpress config                      the value of each option, and its source",
    "  plainpress help export                 all options",
    "",
    "Exit status: 0 all done, 1 some input or edition failed, 2 wrong usage, 130 interrupted."
  };

  private final ConfigFiles files;
  private final Configuration configuration;
  private final CommandSpec spec;

  /**
   * Makes the command.
   *
   * @param configuration what the files say
   */
  PlainpressCommand(ConfigFiles files, Configuration configuration) {
    this.files = files;
    this.configuration = configuration;
    Options options =
        Options.of(
            this,
            "plainpress",
            "Turns articles into editions that everyone can read: EPUB, RSS, Atom, JSON Feed and tagged PDF.");
    options.standard();
    this.spec = options.command();
    spec.usageMessage().footer(FOOTER);
  }

  /** Returns the description that picocli parses command lines by. */
  CommandSpec spec() {
    return spec;
  }

  ConfigFiles files() {
    return files;
  }

  Configuration configuration() {
    return configuration;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a command is missing: export, inspect or config");
  }
}
