package org.plainpress.feed;

/** A file that has the name of a feed but cannot be gone on with. */
public final class DamagedFeed extends Exception {

  private static final long serialVersionUID = 1;

  public DamagedFeed(String message) {
    super(message);
  }

  DamagedFeed(String message, Throwable cause) {
    super(message, cause);
  }
}
