package org.plainpress.read.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.plainpress.article.Binary;

/**
 * Keeps the images of articles in a temporary file, so that a bundle of hundreds needs no more
 * memory than its text. The file has no name once it is open, and is gone with the program.
 */
final class ImageStore {

  /** Smaller ones cost less than what points to them. */
  private static final int WORTH_A_FILE = 4096;

  private FileChannel channel;
  private long end;

  Binary keep(byte[] bytes) {
    if (bytes.length < WORTH_A_FILE) {
      return Binary.copyOf(bytes);
    }
    try {
      long at = append(ByteBuffer.wrap(bytes));
      int length = bytes.length;
      return Binary.stored(bytes, () -> read(at, length));
    } catch (IOException full) {
      // No room for temporary files: memory it is.
      return Binary.copyOf(bytes);
    }
  }

  private synchronized long append(ByteBuffer bytes) throws IOException {
    if (channel == null) {
      Path file = Files.createTempFile("plainpress-", ".images");
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    long at = end;
    for (long to = at; bytes.hasRemaining(); ) {
      to += channel.write(bytes, to);
    }
    end = at + bytes.limit();
    return at;
  }

  private byte[] read(long at, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, at + bytes.position()) < 0) {
          throw new EOFException("the temporary file of images was cut");
        }
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    return bytes.array();
  }
}
