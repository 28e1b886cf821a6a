package org.plainpress.cli;

/**
 * What java.util.logging configures itself with, if a library ever logs by it: nothing, so that no
 * library's words stand among ours on standard error. Named by a system property, so that it costs
 * nothing where nothing is logged.
 */
public final class SilentLogging {

  /** Called by java.util.logging, which wants it public. */
  public SilentLogging() {}
}
