package org.plainpress.spark;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plainpress.cli.ExportArguments;
import picocli.CommandLine.Option;

/** The options that the export has on a cluster alone. */
final class SparkOptions {

  static final ExportArguments.Program PROGRAM =
      new ExportArguments.Program(
          "plainpress-spark",
          List.of(
              "Writes editions of articles on a cluster (Apache Spark): an EPUB and a PDF of each, and feeds of all,",
              "with the bytes that 'plainpress export' writes on one machine."),
          "Files, folders of them, or patterns, on any file system of Hadoop's (file:, hdfs:, s3a:): WARC, JSON Lines, Parquet with a column 'json' or the columns of Article JSON, and all that 'plainpress export' reads but addresses.",
          List.of(
              "",
              "Example:",
              "  spark-submit plainpress-spark.jar -f epub,atom -o hdfs:///editions hdfs:///crawl/*.warc.gz",
              "",
              "Exit status: 0 all done, 1 some input or edition failed (the others are still made; failures.jsonl tells), 2 wrong usage."),
          // What is of one machine, of the web, or of a person who waits.
          Set.of(
              "--output",
              "--bundle",
              "--order",
              "--cover",
              "--images",
              "--allow-private",
              "--jobs",
              "--resume",
              "--fail-fast",
              "--watch",
              "--wait"));

  /** How editions lie in the output folder. */
  enum Layout {
    ARCHIVES,
    FILES;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "dist",
      description =
          "Folder to write to, on any file system of Hadoop's (default: ${DEFAULT-VALUE}).")
  private String output = "dist";

  @Option(
      names = "--layout",
      paramLabel = "HOW",
      defaultValue = "archives",
      description =
          "Editions in uncompressed ZIP archives, one a partition, with an index (plainpress.index), or as files: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Layout layout = Layout.ARCHIVES;

  @Option(
      names = "--part-size",
      paramLabel = "MB",
      defaultValue = "16",
      description =
          "How much of the input is a partition; eight times as much of a WARC (default: ${DEFAULT-VALUE}).")
  private int partSize = 16;

  String output() {
    return output;
  }

  boolean archives() {
    return layout == Layout.ARCHIVES;
  }

  /** Returns the size of a partition in megabytes, as it was typed. */
  int partSize() {
    return partSize;
  }
}
