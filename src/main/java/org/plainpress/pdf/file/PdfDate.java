package org.plainpress.pdf.file;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Dates as PDF writes them (ISO 32000-1, 7.9.4), in UTC. */
final class PdfDate {

  private PdfDate() {}

  static String of(OffsetDateTime moment) {
    OffsetDateTime utc = moment.withOffsetSameInstant(ZoneOffset.UTC);
    StringBuilder out = new StringBuilder("D:");
    pad(out, utc.getYear(), 4);
    pad(out, utc.getMonthValue(), 2);
    pad(out, utc.getDayOfMonth(), 2);
    pad(out, utc.getHour(), 2);
    pad(out, utc.getMinute(), 2);
    pad(out, utc.getSecond(), 2);
    return out.append("+00'00'").toString();
  }

  private static void pad(StringBuilder out, int value, int digits) {
    String text = Integer.toString(value);
    for (int i = text.length(); i < digits; i++) {
      out.append('0');
    }
    out.append(text);
  }
}
