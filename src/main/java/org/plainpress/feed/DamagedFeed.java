package org.plainpress.feed;

/** Says that a file has the name of a feed but cannot be gone on with, and why, in one line. */
public final class DamagedFeed extends Exception {

  private static final long serialVersionUID = 1;

  public DamagedFeed(String message) {
    super(message);
  }

  DamagedFeed(String message, Throwable cause) {
    super(message, cause);
  }

  /** {@return what is wrong, in one line; never null} */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
