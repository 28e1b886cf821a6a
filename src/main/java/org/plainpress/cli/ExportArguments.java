package org.plainpress.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.plainpress.export.ExportListener;
import org.plainpress.export.ExportSettings;
import org.plainpress.settings.ReadSettings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The arguments of {@code plainpress export} for a program that does the same work in another
 * place: it takes away options that mean nothing there, and adds its own.
 */
public final class ExportArguments {

  private final ExportCommand export;

  private ExportArguments(ExportCommand export) {
    this.export = export;
  }

  /**
   * What the other program is.
   *
   * @param name what it is called in its help
   * @param description what it does, a line each
   * @param inputs what may be named as input
   * @param footer examples, a line each
   * @param without the options that it does not have
   */
  public record Program(
      String name,
      List<String> description,
      String inputs,
      List<String> footer,
      Set<String> without) {}

  /**
   * Parses arguments and does the work; wrong usage is told in one line, with where help is.
   *
   * @param own an object with the program's own options, which picocli sets
   * @return the exit status: that of the work, or 2 where the usage is wrong
   */
  public static int run(
      Program program,
      Object own,
      String[] args,
      Streams streams,
      ToIntFunction<ExportArguments> work) {
    ExportCommand export = new ExportCommand();
    CommandLine line =
        commandLine(program, own, export).setOut(streams.out()).setErr(streams.err());
    line.setExecutionStrategy(
        parsed -> {
          Integer helped = CommandLine.executeHelpRequest(parsed);
          return helped != null ? helped : work.applyAsInt(new ExportArguments(export));
        });
    return line.execute(args);
  }

  /**
   * Where a program writes.
   *
   * @param out standard output
   * @param err standard error
   */
  public record Streams(PrintWriter out, PrintWriter err) {}

  private static CommandLine commandLine(Program program, Object own, ExportCommand export) {
    CommandSpec spec = export.spec();
    program.without().forEach(option -> spec.remove(spec.findOption(option)));
    PositionalParamSpec inputs = spec.positionalParameters().get(0);
    spec.remove(inputs);
    spec.addPositional(PositionalParamSpec.builder(inputs).description(program.inputs()).build());
    spec.addMixin("own", CommandSpec.forAnnotatedObject(own));
    spec.name(program.name());
    spec.usageMessage()
        .description(program.description().toArray(String[]::new))
        .footer(program.footer().toArray(String[]::new));
    return new CommandLine(spec)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(new UsageErrors(Configuration.EMPTY))
        .setExecutionExceptionHandler(new UnexpectedErrors());
  }

  /** Returns the inputs as they were named. */
  public List<String> inputs() {
    return export.inputs();
  }

  /**
   * Returns what is to be made; its output folder means nothing where {@code --output} is taken
   * away.
   */
  public ExportSettings settings() {
    return export.settings().get();
  }

  /** Returns how inputs are to be read. */
  public ReadSettings reading() {
    return export.reading();
  }

  /** Returns what tells a person what happens. */
  public ExportListener printer() {
    return export.printer();
  }

  /** Returns the complaint of wrong usage, which the work may throw. */
  public RuntimeException usage(String message) {
    return export.usage(message);
  }
}
