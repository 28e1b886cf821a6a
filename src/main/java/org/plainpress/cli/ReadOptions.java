package org.plainpress.cli;

import java.util.Optional;
import org.plainpress.read.InputFormat;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.bytes.Encodings;
import org.plainpress.settings.Assumed;
import org.plainpress.settings.ReadSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of how inputs are read, which several commands share. */
final class ReadOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description = "Read every input as this, whatever it looks like: ${COMPLETION-CANDIDATES}.")
  private Optional<InputFormat> from = Optional.empty();

  @Option(
      names = "--encoding",
      paramLabel = "LABEL",
      description =
          "Read texts, web pages, Markdown and feeds as this, whatever they declare, such as windows-1252, koi8-r, macintosh, cp850 or cp866; what begins with a byte order mark goes by that.")
  private Optional<String> encoding = Optional.empty();

  @Option(
      names = "--images",
      description =
          "Fetch the images of pages that are fetched. Images beside a page are always read.")
  private boolean images;

  @Option(
      names = "--max-image",
      paramLabel = "PIXELS",
      defaultValue = "" + ReadSettings.LARGEST_IMAGE,
      description = "Scale larger images down to this (default: ${DEFAULT-VALUE}).")
  private int largestImage;

  @Option(
      names = "--max-size",
      paramLabel = "MB",
      defaultValue = "256",
      description =
          "Refuse inputs that are larger, or unpack to more; WARC files may be larger (default: ${DEFAULT-VALUE}).")
  private int largestInput;

  @Option(
      names = "--max-images",
      paramLabel = "MB",
      defaultValue = "256",
      description =
          "Leave out the images of a page that are beyond this all together (default: ${DEFAULT-VALUE}).")
  private int largestImages;

  @Option(
      names = "--allow-private",
      description = "Fetch from addresses that are not public, such as localhost.")
  private boolean allowPrivate;

  ReadSettings settings() {
    if (largestImage < 16 || largestImage > 10_000) {
      throw new ParameterException(
          spec.commandLine(), "--max-image: " + largestImage + " is not within 16 to 10000");
    }
    encoding
        .filter(label -> !Encodings.isKnown(label))
        .ifPresent(
            label -> {
              throw new ParameterException(
                  spec.commandLine(),
                  "--encoding: '"
                      + label
                      + "' is no encoding that is known; try "
                      + Encodings.suggestion(label));
            });
    return new ReadSettings(
        new Assumed(from, encoding),
        images,
        largestImage,
        allowPrivate,
        "Plainpress/" + Version.number(),
        new ReadLimits(
            megabytes("--max-size", largestInput), megabytes("--max-images", largestImages)),
        false);
  }

  /** Returns the bytes of an option that is told in megabytes. */
  private long megabytes(String option, int value) {
    long most = ReadLimits.MOST >> 20;
    if (value < 1 || value > most) {
      throw new ParameterException(
          spec.commandLine(), option + ": " + value + " is not within 1 to " + most);
    }
    return (long) value << 20;
  }
}
