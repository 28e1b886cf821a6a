package org.plainpress.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.plainpress.article.Printable;

/** A source that no article can be read from; the message says what is wrong and what to do. */
public final class UnreadableSource extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Makes an error with a message for the person who gave the source, without the source's name.
   *
   * @param message one line
   */
  public UnreadableSource(String message) {
    super(Printable.line(message));
  }

  /**
   * Makes an error that another one caused.
   *
   * @param message one line
   * @param cause what went wrong beneath
   */
  public UnreadableSource(String message, Throwable cause) {
    super(Printable.line(message), cause);
  }

  /**
   * {@return an error that tells why the system does not let a source be read, in a person's words}
   *
   * @param unreadable what the system said
   */
  public static UnreadableSource of(IOException unreadable) {
    String why =
        unreadable instanceof AccessDeniedException
            ? "reading is not allowed"
            : unreadable instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(unreadable.getMessage());
    return new UnreadableSource("cannot be read (" + why + "); check that you may", unreadable);
  }

  /** {@return what is wrong, in one line; never null} */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
