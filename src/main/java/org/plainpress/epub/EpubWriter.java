package org.plainpress.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import org.plainpress.article.Publication;
import org.plainpress.settings.EpubSettings;

/**
 * Writes a publication as EPUB 3.3 with EPUB Accessibility 1.1 metadata and an NCX for old reading
 * systems. Made once, used from many threads. The same publication gives the same bytes. Each
 * article goes to the file before the next is rendered: of a long book, only its table of contents
 * is kept.
 */
public final class EpubWriter {

  private final EpubSettings settings;
  private final OffsetDateTime undated;

  /**
   * Makes a writer with the default settings.
   *
   * @param undated when publications last changed that do not say it: {@code dcterms:modified} is
   *     required
   */
  public EpubWriter(OffsetDateTime undated) {
    this(EpubSettings.DEFAULT, undated);
  }

  /**
   * Makes a writer.
   *
   * @param undated when publications last changed that do not say it: {@code dcterms:modified} is
   *     required
   */
  public EpubWriter(EpubSettings settings, OffsetDateTime undated) {
    this.settings = settings;
    this.undated = undated;
  }

  /**
   * Writes a book without a cover and without pages.
   *
   * @param out receives the EPUB; left open
   * @throws IOException only where {@code out} does
   */
  public void write(Publication publication, OutputStream out) throws IOException {
    write(publication, EpubExtras.NONE, out);
  }

  /**
   * Writes a book.
   *
   * @param extras its cover and the pages of another edition
   * @param out receives the EPUB; left open
   * @throws IOException only where {@code out} does
   */
  public void write(Publication publication, EpubExtras extras, OutputStream out)
      throws IOException {
    try (Container container = new Container(out)) {
      new BookFile(publication, settings, extras, undated, container).write();
    }
  }
}
