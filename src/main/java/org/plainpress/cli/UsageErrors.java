package org.plainpress.cli;

import org.plainpress.article.Printable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Tells wrong usage: a line that says what is wrong, and one that says where help is. */
final class UsageErrors implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    command
        .getErr()
        .println(
            Printable.line(
                "plainpress: "
                    + String.valueOf(wrong.getMessage())
                        .lines()
                        .findFirst()
                        .orElse("wrong usage")));
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return CommandLine.ExitCode.USAGE;
  }
}
