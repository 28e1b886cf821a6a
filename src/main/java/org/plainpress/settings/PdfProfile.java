package org.plainpress.settings;

import java.util.Locale;

/** The standards that a PDF conforms to: one for accessibility, one for archives. */
public enum PdfProfile {
  /** PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3), the Article JSON attached. */
  UA1_A3A,
  /** PDF/UA-1 and PDF/A-2a (ISO 19005-2), for archives that take no attachments. */
  UA1_A2A,
  /**
   * PDF/UA-2 (ISO 14289-2) and PDF/A-4f (ISO 19005-4) on PDF 2.0 (ISO 32000-2), which is also
   * Well-Tagged PDF; the Article JSON attached.
   */
  UA2_A4F;

  /** {@return whether the file is PDF 2.0 (ISO 32000-2) rather than 1.7} */
  public boolean isPdf2() {
    return this == UA2_A4F;
  }

  /** {@return whether the Article JSON is attached} */
  public boolean attaches() {
    return this != UA1_A2A;
  }

  /** Returns the name that the command line takes: {@code ua1-a3a}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
