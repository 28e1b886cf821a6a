package org.plainpress.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.plainpress.article.Printable;
import org.plainpress.export.Warmup;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.Reporter;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Starts the program. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    prepare();
    OptionalInt again = Utf8Start.run(args);
    if (again.isPresent()) {
      Runtime.getRuntime().halt(again.getAsInt());
    }
    boolean export = args.length > 1 && args[0].equals("export");
    if (export || args.length > 0 && args[0].contains(".")) {
      Warmup.start(mayWritePdf(args));
    }
    // Not System.out, which keeps to itself why it cannot be written.
    StandardOutput standard = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintWriter out = new PrintWriter(standard, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exit = run(args, out, err);
    out.flush();
    if (!standard.isUnread()) {
      exit = finish(exit, out, err);
    }
    // Not by returning: threads that write editions no one waits for must not keep the process.
    Runtime.getRuntime().halt(exit);
  }

  /** Tells libraries, before they are loaded, that there is no display and no log. */
  static void prepare() {
    // PDFBox touches AWT; without a display, and without looking for one.
    System.setProperty("java.awt.headless", "true");
    System.setProperty("java.util.logging.config.class", SilentLogging.class.getName());
    // Else SLF4J asks every jar which there is: 5 ms of a cold start; and it tells of this one.
    System.setProperty(LoggerFactory.PROVIDER_PROPERTY_KEY, "org.slf4j.nop.NOPServiceProvider");
    System.setProperty(Reporter.SLF4J_INTERNAL_VERBOSITY_KEY, "WARN");
  }

  /**
   * Sees to it that all is printed: a writer keeps its failures to itself, and the work would look
   * done.
   *
   * @param exit the exit status so far
   * @return the exit status, which is not 0 where standard output could not be written
   */
  static int finish(int exit, PrintWriter out, PrintWriter err) {
    boolean lost = out.checkError();
    if (lost) {
      err.println(
          "plainpress: standard output: cannot be written; what was to stand there is lost");
    }
    err.flush();
    return lost ? Math.max(exit, 1) : exit;
  }

  /** Returns whether the formats that are asked for, if any are, name the PDF. */
  private static boolean mayWritePdf(String[] args) {
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      if (arg.startsWith("-f") || arg.startsWith("--format")) {
        boolean apart = arg.equals("-f") || arg.equals("--format");
        String formats = apart && i + 1 < args.length ? args[i + 1] : arg;
        return formats.toLowerCase(Locale.ROOT).contains("pdf");
      }
    }
    return true;
  }

  /**
   * Runs the program.
   *
   * @return the exit status: 0 all done, 1 some input or edition failed, 2 wrong usage
   */
  static int run(String[] args, PrintWriter out, PrintWriter err) {
    return run(args, ConfigFiles.ofUser(), out, err);
  }

  /**
   * Runs the program.
   *
   * @param files what may configure it
   */
  static int run(String[] args, ConfigFiles files, PrintWriter out, PrintWriter err) {
    try {
      return execute(args, files, out, err);
    } catch (WrongConfiguration wrong) {
      err.println(Printable.line("plainpress: " + wrong.getMessage()));
      return CommandLine.ExitCode.USAGE;
    } catch (OutOfMemoryError | StackOverflowError exhausted) {
      // Where one input caused it, that input was told of instead: this is all of them together.
      err.println(
          exhausted instanceof OutOfMemoryError
              ? "plainpress: this needs more memory than there is; give it fewer inputs at once, or"
                  + " more (java -Xmx4g -jar …)"
              : "plainpress: an article is nested more deeply than can be written");
      return 1;
    }
  }

  private static int execute(String[] args, ConfigFiles files, PrintWriter out, PrintWriter err) {
    // Help is there whatever is wrong in a file, and tells the values that all begin with.
    boolean plain = Arguments.askForHelp(args);
    Configuration configuration = plain ? Configuration.EMPTY : Configuration.read(files);
    String[] complete = Arguments.withCommand(args, Commands.names());
    PlainpressCommand program = new PlainpressCommand(files, configuration);
    CommandLine needed =
        configuration.isEmpty() ? Commands.neededBy(complete, program) : Commands.all(program);
    CommandLine command = configured(needed, configuration).setOut(out).setErr(err);
    Map<String, CommandLine> commands = command.getSubcommands();
    configuration.check(commands);
    Screen.columns()
        .ifPresent(
            columns -> {
              command.setUsageHelpAutoWidth(false).setUsageHelpWidth(Screen.helpWidth(columns));
              command.setExecutionStrategy(parsed -> helpedOrRun(parsed, columns));
            });
    return command.execute(configuration.withoutAssignedFlags(complete, commands));
  }

  /** Sets a program up to read its command line as ours does. */
  static CommandLine configured(CommandLine program, Configuration configuration) {
    return program
        .setCaseInsensitiveEnumValuesAllowed(true)
        // A flag that a file turns on is still on where it is typed.
        .setToggleBooleanFlags(true)
        .setDefaultValueProvider(configuration)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(new UsageErrors(configuration))
        .setExecutionExceptionHandler(new UnexpectedErrors());
  }

  /** Prints the help that is asked for within the width of the terminal, else runs the command. */
  private static int helpedOrRun(ParseResult parsed, int columns) {
    for (CommandLine asked : parsed.asCommandLineList()) {
      if (asked.isUsageHelpRequested()) {
        asked.getOut().print(Screen.wrapped(asked.getUsageMessage(), columns));
        return CommandLine.ExitCode.OK;
      }
    }
    return new CommandLine.RunLast().execute(parsed);
  }
}
