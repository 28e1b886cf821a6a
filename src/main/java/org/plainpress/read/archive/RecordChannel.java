package org.plainpress.read.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;
import org.plainpress.read.Content;

/**
 * The unpacked bytes of an archive from an offset on. While a record's header is expected it gives
 * no more bytes than a header may have: jwarc keeps all of it in memory.
 */
final class RecordChannel implements ReadableByteChannel {

  /** The most bytes of a record's header, 1 MB: those of crawlers have some hundred. */
  private static final long LONGEST_HEADER = 1 << 20;

  private final InputStream in;
  private final Optional<GzipMembers> members;
  private final long start;
  private boolean inHeader;
  private long headerBytes;
  private boolean open = true;

  private RecordChannel(InputStream in, Optional<GzipMembers> members, long start) {
    this.in = in;
    this.members = members;
    this.start = start;
  }

  /**
   * Opens an archive.
   *
   * @param start the offset in its file
   * @param gzip whether it is packed
   */
  static RecordChannel open(Content content, long start, boolean gzip) throws IOException {
    InputStream in = new BufferedInputStream(content.open());
    in.skipNBytes(start);
    if (!gzip) {
      return new RecordChannel(in, Optional.empty(), start);
    }
    GzipMembers members = new GzipMembers(in, start);
    return new RecordChannel(members, Optional.of(members), start);
  }

  /** Says whether a header is read from now on, or a body. */
  void expectHeader(boolean header) {
    inHeader = header;
    headerBytes = 0;
  }

  /**
   * Returns the offset in the file of a record.
   *
   * @param position where the record begins, in unpacked bytes from the start of this channel
   */
  long offset(long position) {
    return members.map(GzipMembers::memberAt).orElse(start + position);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (inHeader && headerBytes > LONGEST_HEADER) {
      throw new IOException("its header is longer than " + (LONGEST_HEADER >> 20) + " MB");
    }
    byte[] bytes = new byte[Math.min(into.remaining(), 8192)];
    int read = in.read(bytes);
    if (read > 0) {
      into.put(bytes, 0, read);
      headerBytes += read;
    }
    return read;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    in.close();
  }
}
