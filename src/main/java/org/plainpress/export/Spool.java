package org.plainpress.export;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps what is needed again at the end of a run in a file beside the editions, where there is room
 * for them, so that memory does not grow with the number of articles. The file goes with the run.
 */
final class Spool implements AutoCloseable {

  private final Path folder;
  private Optional<UnfinishedFiles.Unfinished> file = Optional.empty();
  private long end;

  Spool(Path folder) {
    this.folder = folder;
  }

  /**
   * Keeps bytes.
   *
   * @return what gives them back
   */
  Supplier<byte[]> keep(byte[] bytes) {
    try {
      if (!FileLocks.areOf(folder.toRealPath())) {
        return () -> bytes;
      }
      long at = append(bytes);
      int length = bytes.length;
      return () -> read(at, length);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private long append(byte[] bytes) throws IOException {
    UnfinishedFiles.Unfinished opened;
    long at;
    synchronized (this) {
      if (file.isEmpty()) {
        file = Optional.of(UnfinishedFiles.create(folder.toRealPath()));
      }
      opened = file.get();
      at = end;
      end += bytes.length;
    }
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      opened.channel().write(left, at + left.position());
    }
    return at;
  }

  private byte[] read(long at, int length) {
    UnfinishedFiles.Unfinished opened;
    synchronized (this) {
      opened = file.orElseThrow();
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    try {
      while (bytes.hasRemaining()) {
        if (opened.channel().read(bytes, at + bytes.position()) < 0) {
          throw new EOFException("the file that keeps articles until the end was cut");
        }
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    return bytes.array();
  }

  @Override
  public synchronized void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
      file = Optional.empty();
    }
  }
}
