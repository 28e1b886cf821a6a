package org.plainpress.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What comes out of a pipe, a terminal or another device: it is there once, so it is read once, and
 * kept.
 */
final class ReadOnce implements Content {

  private final Path file;
  private final ReadLimits limits;
  private Optional<byte[]> kept = Optional.empty();

  ReadOnce(Path file, ReadLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  @Override
  public InputStream open() throws IOException {
    return new ByteArrayInputStream(all());
  }

  @Override
  public synchronized byte[] all() throws IOException {
    if (kept.isEmpty()) {
      try (InputStream in = Files.newInputStream(file)) {
        kept = Optional.of(Content.within(in, limits));
      }
    }
    return kept.get();
  }
}
