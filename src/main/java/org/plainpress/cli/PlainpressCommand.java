package org.plainpress.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The command {@code plainpress} without a subcommand, which says that one is missing. Its
 * subcommands are those of {@link Commands}. It is described in code: to find annotations took a
 * third of the time of {@code --help} after the JVM's start.
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
    this.spec = CommandSpec.wrapWithoutInspection(this).name("plainpress");
    spec.versionProvider(new Version());
    spec.addOption(
        flag("-h", "--help", "Show this help message and exit.").usageHelp(true).build());
    spec.addOption(
        flag("-V", "--version", "Print version information and exit.").versionHelp(true).build());
    spec.usageMessage()
        .description(
            "Turns articles into editions that everyone can read: EPUB, RSS, Atom, JSON Feed and tagged PDF.")
        .footer(FOOTER);
  }

  private static OptionSpec.Builder flag(String letter, String name, String description) {
    return OptionSpec.builder(letter, name).initialValue(false).description(description);
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
