package org.plainpress.cli;

import java.util.Optional;
import org.plainpress.settings.PageSize;
import org.plainpress.settings.PdfProfile;
import org.plainpress.settings.PdfSettings;
import org.plainpress.settings.Series;
import org.plainpress.settings.Typeface;

/** The options of {@code export} that are about PDFs. */
final class PdfOptions {

  private final Option<PageSize> page;
  private final Option<Boolean> largePrint;
  private final Option<Typeface> font;
  private final Option<PdfProfile> profile;
  private final Option<Boolean> justify;

  PdfOptions(Options options) {
    page =
        options.choice(
            "--page",
            "SIZE",
            PageSize.A4,
            "The PDF's page: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).");
    largePrint =
        options.flag(
            "--large-print",
            "Set the PDF for readers with low vision: no type below 18 points, no grey.");
    font =
        options.choice(
            "--font",
            "FONT",
            Typeface.ATKINSON,
            "What Latin, Greek and Cyrillic are set in: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).");
    profile =
        options.choice(
            "--pdf-profile",
            "PROFILE",
            PdfProfile.UA1_A3A,
            "What the PDF conforms to: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            "ua1-a3a is PDF/UA-1 and PDF/A-3a; ua1-a2a has nothing attached; ua2-a4f is PDF/UA-2 and PDF/A-4f, on PDF 2.0.");
    justify =
        options.flag(
            "--justify",
            "Make the PDF's running text as wide as its column, and divide words at lines' ends (da, de, en, es, fi, fr, it, pt).",
            "Ragged text without hyphens, the default, is easier to read for many; EPUBs leave it to the reader.");
  }

  PdfSettings settings(Optional<Series> series) {
    return new PdfSettings(
        page.get(), largePrint.get(), font.get(), profile.get(), series, justify.get());
  }

  /** Returns the typeface, which an EPUB may embed too. */
  Typeface font() {
    return font.get();
  }
}
