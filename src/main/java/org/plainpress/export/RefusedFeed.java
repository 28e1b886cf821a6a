package org.plainpress.export;

import java.nio.file.Path;

/** Says that a feed's file cannot be gone on with, and why, in one line. */
final class RefusedFeed extends Exception {
  private static final long serialVersionUID = 1;
  private final String file;

  RefusedFeed(Path file, String message) {
    super(message);
    this.file = file.toString();
  }

  RefusedFeed(Path file, String message, Throwable cause) {
    super(message, cause);
    this.file = file.toString();
  }

  /** Returns the file's name as the user knows it. */
  String file() {
    return file;
  }

  /** {@return what is wrong, in one line; never null} */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
