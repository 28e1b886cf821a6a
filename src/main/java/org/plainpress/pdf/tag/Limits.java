package org.plainpress.pdf.tag;

/** What PDF/A sets bounds to (ISO 19005-3, 6.1.13). */
public final class Limits {

  /** The longest string, in bytes. */
  public static final int STRING = 32_767;

  private Limits() {}
}
