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

  /** Opens the content at its first byte; the caller closes the stream. */
  InputStream open() throws IOException;

  /**
   * Reads all bytes.
   *
   * @throws UnreadableSource where they are more than {@link #LARGEST}
   */
  default byte[] all() throws IOException {
    try (InputStream in = open()) {
      return within(in);
    }
  }

  /**
   * Reads a stream to its end, and leaves it open.
   *
   * @throws UnreadableSource where that is more than {@link #LARGEST}
   */
  static byte[] within(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw tooLarge();
    }
    return bytes;
  }

  /** Returns the error that tells of a content larger than {@link #LARGEST}. */
  static UnreadableSource tooLarge() {
    return new UnreadableSource("is larger than " + (LARGEST >> 20) + " MB; split it");
  }

  /** Returns bytes in memory as content. */
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

  /** Returns a file as content; it is opened each time it is read. */
  static Content of(Path file) {
    return () -> Files.newInputStream(file);
  }
}
