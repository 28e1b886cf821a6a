package org.plainpress.cli;

import java.util.Optional;
import org.plainpress.read.InputFormat;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.bytes.Encodings;
import org.plainpress.settings.Assumed;
import org.plainpress.settings.ReadSettings;

/** The options of how inputs are read, which several commands share. */
final class ReadOptions {

  private final Option<Optional<InputFormat>> from;
  private final Option<Optional<String>> encoding;
  private final Option<Boolean> images;
  private final Option<Integer> largestImage;
  private final Option<Integer> largestInput;
  private final Option<Integer> largestImages;
  private final Option<Boolean> allowPrivate;

  ReadOptions(Options options) {
    from =
        options.optional(
            InputFormat.class,
            "--from",
            "FORMAT",
            "Read every input as this, whatever it looks like: ${COMPLETION-CANDIDATES}.");
    encoding =
        options.text(
            "--encoding",
            "LABEL",
            "Read texts, web pages, Markdown and feeds as this, whatever they declare, such as windows-1252, koi8-r, macintosh, cp850 or cp866; what begins with a byte order mark goes by that.");
    images =
        options.flag(
            "--images",
            "Fetch the images of pages that are fetched. Images beside a page are always read.");
    largestImage =
        options.number(
            "--max-image",
            "PIXELS",
            ReadSettings.LARGEST_IMAGE,
            "Scale larger images down to this (default: ${DEFAULT-VALUE}).");
    largestInput =
        options.number(
            "--max-size",
            "MB",
            256,
            "Refuse inputs that are larger, or unpack to more; WARC files may be larger (default: ${DEFAULT-VALUE}).");
    largestImages =
        options.number(
            "--max-images",
            "MB",
            256,
            "The most that all images of one page may have together, such as 64; those beyond it are left out (default: ${DEFAULT-VALUE}).");
    allowPrivate =
        options.flag(
            "--allow-private", "Fetch from addresses that are not public, such as localhost.");
  }

  ReadSettings settings() {
    if (largestImage.get() < 16 || largestImage.get() > 10_000) {
      throw largestImage.wrong(largestImage.get() + " is not within 16 to 10000");
    }
    encoding
        .get()
        .filter(label -> !Encodings.isKnown(label))
        .ifPresent(
            label -> {
              throw encoding.wrong(
                  "'"
                      + label
                      + "' is no encoding that is known; try "
                      + Encodings.suggestion(label));
            });
    return new ReadSettings(
        new Assumed(from.get(), encoding.get()),
        images.get(),
        largestImage.get(),
        allowPrivate.get(),
        "Plainpress/" + Version.number(),
        new ReadLimits(megabytes(largestInput), megabytes(largestImages)),
        false);
  }

  /** Returns the bytes of an option that is told in megabytes. */
  private static long megabytes(Option<Integer> option) {
    long most = ReadLimits.MOST >> 20;
    if (option.get() < 1 || option.get() > most) {
      throw option.wrong(option.get() + " is not within 1 to " + most);
    }
    return (long) option.get() << 20;
  }
}
