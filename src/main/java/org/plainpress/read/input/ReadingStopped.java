package org.plainpress.read.input;

/** Thrown by what receives readings when it wants no more of them: the reader ends at once. */
public final class ReadingStopped extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Makes the signal, which is no fault and has no trace. */
  public ReadingStopped() {
    super("nobody reads on", null, false, false);
  }
}
