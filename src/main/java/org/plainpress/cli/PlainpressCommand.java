package org.plainpress.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code plainpress} without a subcommand, which says that one is missing. */
@Command(
    name = "plainpress",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Turns articles into editions that everyone can read: EPUB, RSS, Atom, JSON Feed and tagged PDF.",
    subcommands = {ExportCommand.class, InspectCommand.class},
    footer = {
      "",
      "Examples:",
      "  plainpress export article.txt              an EPUB, a PDF and feeds in dist/",
      "  plainpress export -f pdf -o out *.txt      a PDF of each, in out/",
      "  plainpress article.txt                     the same",
      "  plainpress inspect article.txt             what was read: captions, gaps, guesses",
      "  plainpress help export                     all options",
      "",
      "Exit status: 0 all done, 1 some input or edition failed, 2 wrong usage, 130 interrupted."
    })
final class PlainpressCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing: export or inspect");
  }
}
