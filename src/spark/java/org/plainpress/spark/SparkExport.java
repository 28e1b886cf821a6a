package org.plainpress.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.plainpress.article.Printable;
import org.plainpress.cli.ExportArguments;
import org.plainpress.export.ExportSettings;

/** What {@code spark-submit} begins with. */
public final class SparkExport {

  private SparkExport() {}

  /** Runs the program. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exit = run(args, new ExportArguments.Streams(out, err));
    out.flush();
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /**
   * Runs the program.
   *
   * @return the exit status: 0 all done, 1 some input or edition failed, 2 wrong usage
   */
  static int run(String[] args, ExportArguments.Streams streams) {
    SparkOptions options = new SparkOptions();
    return ExportArguments.run(
        SparkOptions.PROGRAM,
        options,
        args,
        streams,
        parsed -> run(args, options, parsed, streams));
  }

  private static int run(
      String[] args,
      SparkOptions options,
      ExportArguments parsed,
      ExportArguments.Streams streams) {
    if (options.partSize() < 1 || options.partSize() > 1024) {
      throw parsed.usage("--part-size: " + options.partSize() + " is not within 1 to 1024");
    }
    ExportSettings settings = parsed.settings();
    parsed.reading();
    SparkSession session = SparkSession.builder().appName("plainpress").getOrCreate();
    Configuration hadoop = session.sparkContext().hadoopConfiguration();
    try {
      SerializableConfiguration configuration = new SerializableConfiguration(hadoop);
      Path output = output(options.output(), hadoop, parsed);
      InputParts found = new InputParts(hadoop);
      List<InputParts.Input> inputs = new ArrayList<>();
      for (String name : parsed.inputs()) {
        check(name, output, hadoop, parsed);
        inputs.addAll(found.named(name));
      }
      Plan plan =
          new Plan(
              List.of(args),
              settings.undated().toString(),
              new RemoteFolder(output, configuration),
              options.archives());
      boolean done =
          new ClusterExport(session, plan, configuration, settings, parsed.printer())
              .run(inputs, (long) options.partSize() << 20);
      return done ? 0 : 1;
    } catch (IOException | UncheckedIOException failed) {
      return told(options.output() + ": " + reason(failed), streams);
    } catch (Exception failed) {
      // Scala throws checked exceptions that it does not declare.
      if (failed instanceof SparkException || failed.getCause() instanceof SparkException) {
        return told("Spark gave up: " + reason(failed), streams);
      }
      throw failed;
    }
  }

  private static int told(String line, ExportArguments.Streams streams) {
    streams.err().println(Printable.line("plainpress: " + line));
    return 1;
  }

  private static String reason(Throwable failed) {
    return Optional.ofNullable(failed.getMessage())
        .flatMap(message -> message.lines().findFirst())
        .orElse(failed.getClass().getSimpleName());
  }

  private static Path output(String name, Configuration hadoop, ExportArguments parsed)
      throws IOException {
    try {
      Path path = new Path(name);
      return Hadoop.files(path, hadoop).makeQualified(path);
    } catch (IllegalArgumentException noPath) {
      throw parsed.usage("--output: '" + name + "' is no path of a file system");
    }
  }

  /** Checks that a run does not read what it, or one before it, wrote. */
  private static void check(
      String input, Path output, Configuration hadoop, ExportArguments parsed) {
    if (input.equals("-") || input.matches("(?i)https?://.*")) {
      throw parsed.usage(
          "'" + input + "' is no file that every machine can read; name one of a file system");
    }
    try {
      Path path = new Path(input);
      String read = Hadoop.files(path, hadoop).makeQualified(path) + "/";
      String written = output + "/";
      if (read.startsWith(written) || written.startsWith(read)) {
        throw parsed.usage(
            "--output: '"
                + output
                + "' and the input '"
                + input
                + "' lie within one another; name another folder");
      }
    } catch (IOException | IllegalArgumentException unknown) {
      // That it cannot be read is told where it is read.
      return;
    }
  }
}
