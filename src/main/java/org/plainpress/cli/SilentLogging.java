package org.plainpress.cli;

/**
 * Configures {@code java.util.logging} to log nothing, so that no library's words stand among ours
 * on standard error. It is named by a system property, and costs nothing where nothing is logged.
 */
public final class SilentLogging {

  /** Is called by {@code java.util.logging}, which wants it public. */
  public SilentLogging() {}
}
