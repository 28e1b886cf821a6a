package org.plainpress.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plainpress.article.Publication;
import org.plainpress.pdf.draw.DrawnDocument;
import org.plainpress.pdf.file.DocumentFile;
import org.plainpress.pdf.file.Streams;
import org.plainpress.settings.PdfProfile;
import org.plainpress.settings.PdfSettings;
import org.plainpress.shape.Shaper;

/**
 * Writes a publication as one tagged PDF that conforms to a {@link PdfProfile}, by default to both
 * PDF/UA-1 and PDF/A-3a with its Article JSON attached. Made once, used from many threads. The same
 * publication gives the same bytes.
 */
public final class PdfWriter {

  private final PdfSettings settings;
  private final OffsetDateTime undated;

  /** Makes a writer of the default settings. */
  public PdfWriter(OffsetDateTime undated) {
    this(PdfSettings.DEFAULT, undated);
  }

  /**
   * @param undated the date of publications that have none: an attachment must have one
   */
  public PdfWriter(PdfSettings settings, OffsetDateTime undated) {
    this.settings = settings;
    this.undated = undated;
  }

  /**
   * Writes a publication.
   *
   * @param out receives the PDF; left open
   * @throws IOException only where {@code out} does
   */
  public PdfReport write(Publication publication, OutputStream out) throws IOException {
    try (Streams streams = new Streams();
        Shaper shaper = new Shaper(publication.meta().language(), settings.typeface())) {
      SortedSet<Integer> missing = new TreeSet<>();
      Publication shown =
          settings.profile().isPdf2() ? PrivateUse.replaced(publication, missing) : publication;
      DrawnDocument drawn = new Typesetter(shown, streams, shaper, settings).typeset();
      missing.addAll(drawn.fonts().missing());
      DocumentFile file = new DocumentFile(streams, shown, settings.profile(), undated);
      file.write(drawn, publication, out);
      return new PdfReport(drawn.pagination(), missing);
    }
  }
}
