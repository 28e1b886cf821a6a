package org.plainpress.read.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Inflates a gzip file of one member after another (RFC 1952), as web archives are packed: a member
 * a record. Unlike the JDK's stream it tells where the member begins that is being read, so that
 * reading can go on behind a broken one.
 */
final class GzipMembers extends InputStream {

  private static final int HEADER_CRC = 1 << 1;
  private static final int EXTRA = 1 << 2;
  private static final int NAME = 1 << 3;
  private static final int COMMENT = 1 << 4;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[16 << 10];
  private int from;
  private int to;
  private long bufferAt;
  private long memberAt;
  private boolean within;

  /**
   * Makes a stream that inflates another.
   *
   * @param at the offset of that other's first byte in its file
   */
  GzipMembers(InputStream in, long at) {
    this.in = in;
    this.bufferAt = at;
    this.memberAt = at;
  }

  /** Returns the offset at which the member begins that was read from last. */
  long memberAt() {
    return memberAt;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /** Reads at most to the end of a member. */
  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (within || begin()) {
      if (inflater.needsInput()) {
        require(1);
        inflater.setInput(buffer, from, to - from);
      }
      try {
        int inflated = inflater.inflate(into, offset, length);
        from = to - inflater.getRemaining();
        crc.update(into, offset, inflated);
        if (inflater.finished()) {
          end();
        }
        if (inflated > 0) {
          return inflated;
        }
        if (inflater.needsDictionary()) {
          throw new ZipException("a gzip member needs a dictionary");
        }
      } catch (DataFormatException broken) {
        throw new ZipException("a gzip member is broken: " + broken.getMessage());
      }
    }
    return -1;
  }

  /** Reads the header of the next member; false where there is none. */
  private boolean begin() throws IOException {
    while (true) {
      if (from == to && !fill()) {
        return false;
      }
      memberAt = bufferAt + from;
      if (buffer[from] != 0) {
        break;
      }
      // Zeros pad the blocks of tapes and disks.
      from++;
    }
    if (take() != 0x1F || take() != 0x8B || take() != 8) {
      throw new ZipException("no gzip member begins here");
    }
    int flags = take();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(take() | take() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(2);
    }
    inflater.reset();
    crc.reset();
    within = true;
    return true;
  }

  /** Reads what stands behind a member, and checks the member by it. */
  private void end() throws IOException {
    within = false;
    long sum = 0;
    for (int i = 0; i < 4; i++) {
      sum |= (long) take() << 8 * i;
    }
    skip(4);
    if (sum != crc.getValue()) {
      throw new ZipException("a gzip member is broken: its check sum is another");
    }
  }

  private void skipText() throws IOException {
    int read;
    do {
      read = take();
    } while (read != 0);
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      take();
    }
  }

  private int take() throws IOException {
    require(1);
    return buffer[from++] & 0xFF;
  }

  private void require(int bytes) throws IOException {
    if (to - from < bytes && !fill()) {
      throw new EOFException("a gzip member breaks off");
    }
  }

  private boolean fill() throws IOException {
    bufferAt += to;
    from = 0;
    to = Math.max(0, in.read(buffer, 0, buffer.length));
    return to > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
