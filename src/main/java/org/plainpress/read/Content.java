package org.plainpress.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a source: in memory, or in a file that is only opened when it is read. */
public interface Content {

  /**
   * Opens the content at its first byte.
   *
   * @return a stream that the caller closes
   * @throws java.io.IOException where it cannot be read
   */
  InputStream open() throws IOException;

  /**
   * Reads all bytes.
   *
   * @return all bytes
   * @throws UnreadableSource where they are more than may be
   * @throws java.io.IOException where it cannot be read
   */
  byte[] all() throws IOException;

  /**
   * Reads a stream to its end, and leaves it open.
   *
   * @param in the stream
   * @param limits say how much is too much
   * @return the bytes
   * @throws UnreadableSource where that is more than may be
   * @throws java.io.IOException where it cannot be read
   */
  static byte[] within(InputStream in, ReadLimits limits) throws IOException {
    byte[] bytes = in.readNBytes((int) limits.content() + 1);
    if (bytes.length > limits.content()) {
      throw limits.tooLarge();
    }
    return bytes;
  }

  /**
   * {@return bytes in memory as content}
   *
   * @param bytes the bytes
   */
  static Content of(byte[] bytes) {
    return new Content() {
      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }

      @Override
      public byte[] all() {
        return bytes;
      }
    };
  }

  /**
   * {@return a file as content: a regular one is opened each time it is read, a pipe or a device is
   * read once}
   *
   * @param file the file
   * @param limits say how much of it is too much for memory
   */
  static Content of(Path file, ReadLimits limits) {
    if (!Files.isRegularFile(file)) {
      return new ReadOnce(file, limits);
    }
    return new Content() {
      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }

      @Override
      public byte[] all() throws IOException {
        try (InputStream in = open()) {
          return within(in, limits);
        }
      }
    };
  }
}
