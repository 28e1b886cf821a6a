package org.plainpress.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.plainpress.cli.ExportArguments;
import org.plainpress.export.Edition;
import org.plainpress.export.Export;
import org.plainpress.export.ExportListener;
import org.plainpress.export.ExportSettings;
import org.plainpress.export.Progress;
import org.plainpress.export.Summary;
import org.plainpress.read.input.Inputs;
import org.plainpress.settings.ReadSettings;

/** Runs exports on a cluster of two cores within this program, and on one machine. */
final class Runs {

  private Runs() {}

  /** Returns the session, in which a task may fail three times. */
  static SparkSession session() {
    return SparkSession.builder()
        .master("local[2,4]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.log.level", "ERROR")
        .getOrCreate();
  }

  /**
   * What a run of the program said.
   *
   * @param exit its exit status
   */
  record Said(int exit, String out, String err) {}

  /** Runs the program as {@code spark-submit} would. */
  static Said cluster(String... args) {
    session();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        SparkExport.run(
            args, new ExportArguments.Streams(new PrintWriter(out), new PrintWriter(err)));
    return new Said(exit, out.toString(), err.toString());
  }

  /** Runs the program with partitions of so few bytes that a small input has several. */
  static Said inParts(int bytes, String... args) {
    SparkSession session = session();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    SparkOptions options = new SparkOptions();
    int exit =
        ExportArguments.run(
            SparkOptions.PROGRAM,
            options,
            args,
            new ExportArguments.Streams(new PrintWriter(out), new PrintWriter(err)),
            parsed -> {
              ExportSettings settings = parsed.settings();
              SerializableConfiguration configuration =
                  new SerializableConfiguration(session.sparkContext().hadoopConfiguration());
              org.apache.hadoop.fs.Path output = new org.apache.hadoop.fs.Path(options.output());
              Plan plan =
                  new Plan(
                      List.of(args),
                      settings.undated().toString(),
                      new RemoteFolder(output, configuration),
                      options.archives());
              List<InputParts.Input> inputs = new ArrayList<>();
              parsed
                  .inputs()
                  .forEach(
                      name -> inputs.addAll(new InputParts(configuration.value()).named(name)));
              try {
                return new ClusterExport(session, plan, configuration, settings, parsed.printer())
                        .run(inputs, bytes)
                    ? 0
                    : 1;
              } catch (IOException failed) {
                throw new UncheckedIOException(failed);
              }
            });
    return new Said(exit, out.toString(), err.toString());
  }

  /** Runs an export on one machine, with the same options. */
  static void plain(Path output, String... args) {
    StringWriter nowhere = new StringWriter();
    int exit =
        ExportArguments.run(
            SparkOptions.PROGRAM,
            new SparkOptions(),
            args,
            new ExportArguments.Streams(new PrintWriter(nowhere), new PrintWriter(nowhere)),
            parsed -> {
              Inputs inputs = Inputs.inMemory(ReadSettings.DEFAULT);
              OffsetDateTime now = parsed.settings().now();
              ExportSettings settings =
                  parsed.settings().in(output).at(parsed.settings().undated(), now);
              new Export(settings, new Silent()).run(inputs, inputs.expand(parsed.inputs()));
              return 0;
            });
    if (exit != 0) {
      throw new IllegalArgumentException(nowhere.toString());
    }
  }

  /** Returns the hashes of what a run made, archives unpacked, by names within the folder. */
  static Map<String, String> made(Path folder) throws IOException {
    Map<String, String> made = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (name.startsWith(EditionArchive.FOLDER + "/")) {
          made.putAll(unpacked(file));
        } else if (!name.equals(EditionIndex.FILE)
            && !name.equals(Failures.FILE)
            && !name.startsWith(".")
            && !name.equals("plainpress.manifest")) {
          made.put(name, hash(Files.readAllBytes(file)));
        }
      }
    }
    return made;
  }

  private static Map<String, String> unpacked(Path archive) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (Optional<ZipEntry> entry = Optional.ofNullable(zip.getNextEntry());
          entry.isPresent();
          entry = Optional.ofNullable(zip.getNextEntry())) {
        entries.put(entry.get().getName(), hash(zip.readAllBytes()));
      }
    }
    return entries;
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(
              Arrays.copyOf(java.security.MessageDigest.getInstance("SHA-256").digest(bytes), 8));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Says nothing. */
  private static final class Silent implements ExportListener {
    @Override
    public void written(Edition edition) {}

    @Override
    public void note(String name, String message) {}

    @Override
    public void failed(String name, String message, Optional<Throwable> cause) {}

    @Override
    public void progress(Progress progress) {}

    @Override
    public void ended(Summary summary) {}
  }
}
