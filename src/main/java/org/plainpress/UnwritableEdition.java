package org.plainpress;

import java.io.IOException;
import org.plainpress.article.Printable;

/**
 * Says that an edition could not be written, because the stream or file it was to go to failed. The
 * message says what failed; nothing half-written is left where a file was to be.
 */
public final class UnwritableEdition extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnwritableEdition(String message, IOException cause) {
    super(Printable.line(message), cause);
  }
}
