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

/** The options of {@code export} that are about EPUBs. */
final class EpubOptions {

  /** The longer side of a cover that sellers of e-books ask for, in pixels. */
  private static final int LARGEST_COVER = 2560;

  private final Option<Optional<Path>> cover;
  private final Option<Boolean> noCover;
  private final Option<Boolean> embedFonts;
  private final Option<Optional<String>> series;
  private final Option<Optional<String>> issue;
  private final Option<Optional<String>> certifiedBy;
  private final Option<Optional<String>> credential;
  private final Option<Optional<String>> report;

  EpubOptions(Options options) {
    cover =
        options.optional(
            Path.class,
            "--cover",
            "FILE",
            "A picture as the EPUB's cover, instead of one made of title, publisher and date, with the article's picture.");
    noCover = options.flag("--no-cover", "An EPUB without a cover.");
    embedFonts =
        options.flag(
            "--embed-fonts", "Put the fonts of --font, and those of other scripts, into the EPUB.");
    series =
        options.text(
            "--series",
            "NAME",
            "The periodical or series that the editions belong to; covers and title pages name it.");
    issue = options.text("--issue", "NUMBER", "Its place in the series, such as 12 or 2018.7.");
    certifiedBy =
        options.text(
            "--certified-by",
            "NAME",
            "Who vouches that the EPUB conforms to EPUB Accessibility 1.1 and WCAG 2.2 AA; without, it makes no such claim.");
    credential =
        options.text(
            "--certifier-credential",
            "TEXT",
            "What entitles them to it, in words or as an address.");
    report = options.text("--certifier-report", "URL", "The address of their report.");
  }

  EpubSettings settings(Typeface typeface) {
    Checks.needs(credential, certifiedBy);
    Checks.needs(report, certifiedBy);
    Optional<String> entitled = Checks.words(credential);
    Optional<String> reported = Checks.address(report);
    Checks.needs(issue, series);
    issue
        .get()
        .filter(number -> !number.matches("\\d+(\\.\\d+)*"))
        .ifPresent(
            number -> {
              throw issue.wrong("'" + number + "' is not a number such as 12 or 2018.7");
            });
    return new EpubSettings(
        cover(),
        embedFonts.get() ? Optional.of(typeface) : Optional.empty(),
        Checks.words(series).map(title -> new Series(title, issue.get())),
        Checks.words(certifiedBy).map(name -> new Certifier(name, entitled, reported)));
  }

  private Cover cover() {
    Optional<Path> picture = cover.get();
    if (Checks.holds(noCover, cover, picture.isPresent())) {
      return new Cover.None();
    }
    return picture.isPresent() ? given(picture.get()) : new Cover.Painted();
  }

  private Cover given(Path picture) {
    try {
      return new ImageImporter(LARGEST_COVER)
          .read(Files.readAllBytes(picture))
          .map(Cover.Given::new)
          .orElseThrow(
              () ->
                  cover.wrong(
                      "'"
                          + picture
                          + "' is no picture that can be read ("
                          + ImageImporter.READABLE
                          + ")"));
    } catch (IOException unreadable) {
      String why =
          Files.isDirectory(picture)
              ? "is a folder; name a picture"
              : Files.exists(picture) ? "cannot be read" : "there is no such file";
      throw cover.wrong("'" + picture + "': " + why);
    }
  }
}
