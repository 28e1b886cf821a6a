package org.plainpress.read.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.plainpress.read.Content;
import org.plainpress.read.bytes.ByteRange;

/**
 * Divides web archives between records, so that several machines read one. Where records begin is
 * only known by reading it to its end: what looks like a beginning may stand within a page. That
 * takes a small part of the time that its pages take.
 */
public final class WarcParts {

  private WarcParts() {}

  /**
   * Returns the parts of an archive, in their order.
   *
   * @param size how many bytes a part has at least, but for the last
   * @return one that is all of it where pages and what others made of them are mixed, since which
   *     of them is read depends on what was before
   * @throws IOException where it cannot be read
   */
  public static List<ByteRange> of(Content archive, long size) throws IOException {
    List<ByteRange> parts = new ArrayList<>();
    boolean pages = false;
    boolean texts = false;
    long from = 0;
    try (WarcRecords records = new WarcRecords(archive, lost -> {})) {
      for (Optional<WarcRecords.Found> next = records.next();
          next.isPresent();
          next = records.next()) {
        long at = next.get().offset();
        if (at - from >= size) {
          parts.add(new ByteRange(from, at));
          from = at;
        }
        WarcRecord record = next.get().record();
        pages |= record instanceof WarcResponse || record instanceof WarcResource;
        texts |= record instanceof WarcConversion;
      }
    }
    if (parts.isEmpty() || pages && texts) {
      return List.of(ByteRange.WHOLE);
    }
    parts.add(new ByteRange(from, Long.MAX_VALUE));
    return parts;
  }
}
