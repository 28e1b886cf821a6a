package org.plainpress.pdf.file;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes dates as PDF has them (ISO 32000-1, 7.9.4), in UTC. */
final class PdfDate {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'+00''00'''");

  private PdfDate() {}

  /** Returns a moment as {@code D:20180720063000+00'00'}. */
  static String of(OffsetDateTime moment) {
    return FORMAT.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
  }
}
