package org.plainpress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.plainpress.read.image.ImageImporter;
import org.plainpress.settings.Certifier;
import org.plainpress.settings.Cover;
import org.plainpress.settings.EpubSettings;
import org.plainpress.settings.Series;
import org.plainpress.settings.Typeface;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of {@code export} that are about EPUBs. */
final class EpubOptions {

  /** The longer side of a cover that sellers of e-books ask for, in pixels. */
  private static final int LARGEST_COVER = 2560;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--cover",
      paramLabel = "FILE",
      description =
          "A picture as the EPUB's cover, instead of one made of title, publisher and date, with the article's picture.")
  private Optional<Path> cover = Optional.empty();

  @Option(names = "--no-cover", description = "An EPUB without a cover.")
  private boolean noCover;

  @Option(
      names = "--embed-fonts",
      description = "Put the fonts of --font, and those of other scripts, into the EPUB.")
  private boolean embedFonts;

  @Option(
      names = "--series",
      paramLabel = "NAME",
      description =
          "The periodical or series that the editions belong to; covers and title pages name it.")
  private Optional<String> series = Optional.empty();

  @Option(
      names = "--issue",
      paramLabel = "NUMBER",
      description = "Its place in the series, such as 12 or 2018.7.")
  private Optional<String> issue = Optional.empty();

  @Option(
      names = "--certified-by",
      paramLabel = "NAME",
      description =
          "Who vouches that the EPUB conforms to EPUB Accessibility 1.1 and WCAG 2.2 AA; without, it makes no such claim.")
  private Optional<String> certifiedBy = Optional.empty();

  @Option(
      names = "--certifier-credential",
      paramLabel = "TEXT",
      description = "What entitles them to it, in words or as an address.")
  private Optional<String> credential = Optional.empty();

  @Option(
      names = "--certifier-report",
      paramLabel = "URL",
      description = "The address of their report.")
  private Optional<String> report = Optional.empty();

  EpubSettings settings(Typeface typeface) {
    Checks checks = new Checks(spec);
    checks.needs("--certifier-credential", credential, "--certified-by", certifiedBy);
    checks.needs("--certifier-report", report, "--certified-by", certifiedBy);
    Optional<String> entitled = checks.words("--certifier-credential", credential);
    Optional<String> reported = checks.address("--certifier-report", report);
    checks.needs("--issue", issue, "--series", series);
    issue
        .filter(number -> !number.matches("\\d+(\\.\\d+)*"))
        .ifPresent(
            number -> {
              throw checks.usage("--issue: '" + number + "' is not a number such as 12 or 2018.7");
            });
    return new EpubSettings(
        cover(),
        embedFonts ? Optional.of(typeface) : Optional.empty(),
        checks.words("--series", series).map(title -> new Series(title, issue)),
        checks
            .words("--certified-by", certifiedBy)
            .map(name -> new Certifier(name, entitled, reported)));
  }

  private Cover cover() {
    boolean none = new Checks(spec).holds("--no-cover", noCover, "--cover", cover.isPresent());
    if (none) {
      return new Cover.None();
    }
    return cover.isPresent() ? given(cover.get()) : new Cover.Painted();
  }

  private Cover given(Path picture) {
    try {
      return new ImageImporter(LARGEST_COVER)
          .read(Files.readAllBytes(picture))
          .map(Cover.Given::new)
          .orElseThrow(
              () ->
                  new Checks(spec)
                      .usage(
                          "--cover: '"
                              + picture
                              + "' is no picture that can be read ("
                              + ImageImporter.READABLE
                              + ")"));
    } catch (IOException unreadable) {
      String why =
          Files.isDirectory(picture)
              ? "is a folder; name a picture"
              : Files.exists(picture) ? "cannot be read" : "there is no such file";
      throw new Checks(spec).usage("--cover: '" + picture + "': " + why);
    }
  }
}
