package org.plainpress.cli;

import java.util.Optional;
import org.plainpress.article.Printable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a fault of the program in one line, with what a report of it needs. */
final class UnexpectedErrors implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception unexpected, CommandLine command, ParseResult result) {
    StackTraceElement[] trace = unexpected.getStackTrace();
    String where = trace.length == 0 ? "" : " (at " + trace[0] + ")";
    command
        .getErr()
        .println(
            Printable.line(
                "plainpress: this is a fault in the program, please report it: "
                    + Optional.ofNullable(unexpected.getMessage()).orElse("no reason is given")
                    + where));
    return CommandLine.ExitCode.SOFTWARE;
  }
}
