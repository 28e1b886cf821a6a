package org.plainpress.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a source: in memory, or in a file that is only opened when it is read. */
public interface Content {

  /** Larger ones are refused rather than filling the memory; archives are streamed. */
  long LARGEST = 256L << 20;

  /** From the first byte on; to be closed. */
  InputStream open() throws IOException;

  /**
   * All of them.
   *
   * @throws UnreadableSource where they are more than {@link #LARGEST}
   */
  default byte[] all() throws IOException {
    try (InputStream in = open()) {
      return within(in);
    }
  }

  /**
   * All of a stream.
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

  static UnreadableSource tooLarge() {
    return new UnreadableSource("is larger than " + (LARGEST >> 20) + " MB; split it");
  }

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

  static Content of(Path file) {
    return () -> Files.newInputStream(file);
  }
}
