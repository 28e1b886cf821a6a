package org.plainpress.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import nl.siegmann.epublib.domain.Book;
import org.plainpress.article.Publication;

/**
 * Writes a publication as EPUB 3.3 with EPUB Accessibility 1.1 metadata and an NCX for old reading
 * systems. Made once, used from many threads. The same publication gives the same bytes.
 */
public final class EpubWriter {

  private final OffsetDateTime undated;

  /**
   * @param undated the date of publications that have none: {@code dcterms:modified} is required
   */
  public EpubWriter(OffsetDateTime undated) {
    this.undated = undated;
  }

  /**
   * @param out receives the EPUB; left open
   * @throws IOException only where {@code out} does
   */
  public void write(Publication publication, OutputStream out) throws IOException {
    BookBuilder builder = new BookBuilder(publication);
    Book book = builder.build();
    String packageDocument = new PackageDocument(publication, book, builder.facts(), undated).xml();
    try (Container container = new Container(out)) {
      container.add(BookBuilder.PACKAGE, packageDocument);
      for (var resource : BookBuilder.inOrder(book)) {
        container.add(BookBuilder.FOLDER + resource.getHref(), resource.getData());
      }
    }
  }
}
