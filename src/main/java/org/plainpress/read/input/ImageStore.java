package org.plainpress.read.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.plainpress.article.Binary;

/**
 * Keeps the images of articles in a temporary file, so that a bundle of hundreds needs no more
 * memory than its text. The file has no name once it is open, and is gone with the program.
 */
final class ImageStore {

  /** Images of fewer bytes stay in memory: they cost less than what points to them. */
  private static final int WORTH_A_FILE = 4096;

  private Optional<FileChannel> opened = Optional.empty();
  private long end;

  /** Returns an image's bytes as the model holds them, kept in the file. */
  Binary keep(byte[] bytes) {
    if (bytes.length < WORTH_A_FILE) {
      return Binary.copyOf(bytes);
    }
    try {
      Stored place = append(ByteBuffer.wrap(bytes));
      return Binary.stored(bytes, place::read);
    } catch (IOException full) {
      // No room for temporary files: memory it is.
      return Binary.copyOf(bytes);
    }
  }

  private synchronized Stored append(ByteBuffer bytes) throws IOException {
    if (opened.isEmpty()) {
      opened = Optional.of(create());
    }
    FileChannel channel = opened.get();
    long at = end;
    for (long to = at; bytes.hasRemaining(); ) {
      to += channel.write(bytes, to);
    }
    end = at + bytes.limit();
    return new Stored(channel, at, bytes.limit());
  }

  private static FileChannel create() throws IOException {
    return FileChannel.open(
        Files.createTempFile("plainpress-", ".images"),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Returns where an image is: {@code length} bytes from {@code at} on. */
  private record Stored(FileChannel channel, long at, int length) {

    byte[] read() {
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
}
