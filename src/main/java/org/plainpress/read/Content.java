package org.plainpress.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a source: in memory, or in a file that is only opened when it is read. */
public interface Content {

  /**
   * The most bytes that are read into memory, 256 MB: larger contents are refused. Web archives are
   * streamed, and may be larger.
   */
  long LARGEST = 256L << 20;

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
   * @throws UnreadableSource where they are more than {@link #LARGEST}
   * @throws java.io.IOException where it cannot be read
   */
  default byte[] all() throws IOException {
    try (InputStream in = open()) {
      return within(in);
    }
  }

  /**
   * Reads a stream to its end, and leaves it open.
   *
   * @param in the stream
   * @return the bytes
   * @throws UnreadableSource where that is more than {@link #LARGEST}
   * @throws java.io.IOException where it cannot be read
   */
  static byte[] within(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw tooLarge();
    }
    return bytes;
  }

  /** {@return the error that tells of a content larger than {@link #LARGEST}} */
  static UnreadableSource tooLarge() {
    return new UnreadableSource("is larger than " + (LARGEST >> 20) + " MB; split it");
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
   * {@return a file as content; it is opened each time it is read}
   *
   * @param file the file
   */
  static Content of(Path file) {
    return () -> Files.newInputStream(file);
  }
}
