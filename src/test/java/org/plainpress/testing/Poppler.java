package org.plainpress.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** {@code pdftotext}, which is what searching, copying and many screen readers' tools build on. */
public final class Poppler {

  private static final Optional<Path> PROGRAM =
      Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
          .map(folder -> Path.of(folder, "pdftotext"))
          .filter(Files::isExecutable)
          .findFirst();

  private Poppler() {}

  /** The text of each page; the test is skipped, and says so, where there is no pdftotext. */
  public static List<String> pages(byte[] pdf) {
    Assumptions.assumeTrue(
        PROGRAM.isPresent(), "skipped: pdftotext is not installed (Debian: poppler-utils)");
    try {
      Path file = Files.createTempFile("extracted", ".pdf");
      try {
        Files.write(file, pdf);
        Process process =
            new ProcessBuilder(PROGRAM.get().toString(), "-enc", "UTF-8", file.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return List.of(text.split("\f"));
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
