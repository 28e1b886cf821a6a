package org.plainpress.cli;

import java.util.Optional;
import org.plainpress.settings.PageSize;
import org.plainpress.settings.PdfProfile;
import org.plainpress.settings.PdfSettings;
import org.plainpress.settings.Series;
import org.plainpress.settings.Typeface;
import picocli.CommandLine.Option;

/** The options of {@code export} that are about PDFs. */
final class PdfOptions {

  @Option(
      names = "--page",
      paramLabel = "SIZE",
      defaultValue = "a4",
      converter = Choice.Page.class,
      description = "The PDF's page: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private PageSize page;

  @Option(
      names = "--large-print",
      description = "Set the PDF for readers with low vision: no type below 18 points, no grey.")
  private boolean largePrint;

  @Option(
      names = "--font",
      paramLabel = "FONT",
      defaultValue = "atkinson",
      converter = Choice.Font.class,
      description =
          "What Latin, Greek and Cyrillic are set in: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Typeface font;

  @Option(
      names = "--pdf-profile",
      paramLabel = "PROFILE",
      defaultValue = "ua1-a3a",
      converter = Choice.Profile.class,
      description = {
        "What the PDF conforms to: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
        "ua1-a3a is PDF/UA-1 and PDF/A-3a; ua1-a2a has nothing attached; ua2-a4f is PDF/UA-2 and PDF/A-4f, on PDF 2.0."
      })
  private PdfProfile profile;

  @Option(
      names = "--justify",
      description = {
        "Make the PDF's running text as wide as its column, and divide words at lines' ends (da, de, en, es, fi, fr, it, pt).",
        "Ragged text without hyphens, the default, is easier to read for many; EPUBs leave it to the reader."
      })
  private boolean justify;

  PdfSettings settings(Optional<Series> series) {
    return new PdfSettings(page, largePrint, font, profile, series, justify);
  }

  /** Returns the typeface, which an EPUB may embed too. */
  Typeface font() {
    return font;
  }
}
