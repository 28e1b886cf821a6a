package org.plainpress.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code pdftotext}, which is what searching, copying and many screen readers' tools build on. */
public final class Poppler {

  private Poppler() {}

  /** Returns the text of each page. */
  public static List<String> pages(byte[] pdf) {
    String program = Tools.pdftotext().toString();
    try {
      Path file = Files.createTempFile("extracted", ".pdf");
      try {
        Files.write(file, pdf);
        Process process =
            new ProcessBuilder(program, "-enc", "UTF-8", file.toString(), "-")
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
