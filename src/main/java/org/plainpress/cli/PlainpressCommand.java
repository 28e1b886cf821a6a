package org.plainpress.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code plainpress} without a subcommand, which says that one is missing. Its
 * subcommands are those of {@link Commands}.
 */
@Command(
    name = "plainpress",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Turns articles into editions that everyone can read: EPUB, RSS, Atom, JSON Feed and tagged PDF.",
    footer = {
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
    })
final class PlainpressCommand implements Runnable {

  private final ConfigFiles files;
  private final Configuration configuration;

  @Spec private CommandSpec spec;

  /**
   * Makes the command.
   *
   * @param configuration what the files say
   */
  PlainpressCommand(ConfigFiles files, Configuration configuration) {
    this.files = files;
    this.configuration = configuration;
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
