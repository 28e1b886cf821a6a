package org.plainpress.read.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.plainpress.read.Content;

/**
 * A part of a file, for readers that can begin elsewhere than at its first byte.
 *
 * @param from the offset of its first byte
 * @param to the offset behind its last; what begins before it belongs to the part
 */
public record ByteRange(long from, long to) {

  /** All of a file. */
  public static final ByteRange WHOLE = new ByteRange(0, Long.MAX_VALUE);

  public ByteRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("from " + from + " to " + to + " is no range");
    }
  }

  /** Returns whether it is all of a file. */
  public boolean isWhole() {
    return equals(WHOLE);
  }

  /** Returns the bytes of this part alone as content. */
  public Content of(Content content) {
    return new Content() {
      @Override
      public InputStream open() throws IOException {
        InputStream in = content.open();
        in.skipNBytes(from);
        return new Bounded(in, to - from);
      }

      @Override
      public byte[] all() throws IOException {
        try (InputStream in = open()) {
          return in.readAllBytes();
        }
      }
    };
  }

  /** Ends after so many bytes. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      int read = left > 0 ? super.read() : -1;
      left -= read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = left > 0 ? super.read(into, offset, (int) Math.min(length, left)) : -1;
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(Math.min(bytes, left));
      left -= skipped;
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
