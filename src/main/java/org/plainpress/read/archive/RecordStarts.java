package org.plainpress.read.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.plainpress.read.Content;

/**
 * Finds where a record may begin in an archive whose records cannot be told by the lengths that
 * they state: a gzip member, or a line that names the version of WARC.
 */
final class RecordStarts {

  private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};
  private static final byte[] LINE = {'\n', 'W', 'A', 'R', 'C', '/'};

  private RecordStarts() {}

  /**
   * Returns the offset of the first possible record at an offset or behind it.
   *
   * @param gzip whether the archive is packed
   */
  static OptionalLong from(Content content, long offset, boolean gzip) throws IOException {
    return gzip ? find(content, offset, GZIP, 0) : find(content, offset - 1, LINE, 1);
  }

  /**
   * Finds bytes.
   *
   * @param skipped how many of them stand before what is looked for
   */
  private static OptionalLong find(Content content, long offset, byte[] sought, int skipped)
      throws IOException {
    long at = Math.max(0, offset);
    try (InputStream in = new BufferedInputStream(content.open(), 64 << 10)) {
      in.skipNBytes(at);
      int matched = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        at++;
        // No byte of either sequence stands in it twice, so that a mismatch can only begin anew.
        matched = (byte) next == sought[matched] ? matched + 1 : (byte) next == sought[0] ? 1 : 0;
        if (matched == sought.length) {
          return OptionalLong.of(at - sought.length + skipped);
        }
      }
    }
    return OptionalLong.empty();
  }
}
