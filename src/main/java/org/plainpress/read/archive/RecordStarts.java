package org.plainpress.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.plainpress.read.Content;

/**
 * Finds where a record may begin in an archive whose records cannot be told by the lengths that
 * they state: at the header of a gzip member, or at the version of WARC.
 */
final class RecordStarts {

  /** How many bytes are looked at to tell the start of a record. */
  private static final int LENGTH = 10;

  private static final int BUFFER = 64 << 10;

  private RecordStarts() {}

  /**
   * Returns the offset of the first possible record at an offset or behind it.
   *
   * @param gzip whether the archive is packed
   */
  static OptionalLong from(Content content, long offset, boolean gzip) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = content.open()) {
      in.skipNBytes(offset);
      long at = offset;
      int filled = in.readNBytes(buffer, 0, BUFFER);
      while (filled >= LENGTH) {
        for (int i = 0; i <= filled - LENGTH; i++) {
          if (gzip ? isMember(buffer, i) : isVersion(buffer, i)) {
            return OptionalLong.of(at + i);
          }
        }
        // The last bytes may begin what the next ones end.
        int kept = LENGTH - 1;
        System.arraycopy(buffer, filled - kept, buffer, 0, kept);
        at += filled - kept;
        filled = kept + in.readNBytes(buffer, kept, BUFFER - kept);
        if (filled == kept) {
          break;
        }
      }
    }
    return OptionalLong.empty();
  }

  /**
   * Returns whether a gzip member may begin here (RFC 1952, 2.3): its magic number, deflate, known
   * flags, one of three efforts, and a known system.
   */
  private static boolean isMember(byte[] bytes, int at) {
    int effort = bytes[at + 8];
    int system = bytes[at + 9] & 0xFF;
    return bytes[at] == 0x1F
        && bytes[at + 1] == (byte) 0x8B
        && bytes[at + 2] == 8
        && (bytes[at + 3] & 0xE0) == 0
        && (effort == 0 || effort == 2 || effort == 4)
        && (system <= 13 || system == 255);
  }

  /** Returns whether a version such as {@code WARC/1.1} stands here. */
  private static boolean isVersion(byte[] bytes, int at) {
    return bytes[at] == 'W'
        && bytes[at + 1] == 'A'
        && bytes[at + 2] == 'R'
        && bytes[at + 3] == 'C'
        && bytes[at + 4] == '/'
        && Character.isDigit(bytes[at + 5])
        && bytes[at + 6] == '.'
        && Character.isDigit(bytes[at + 7]);
  }
}
