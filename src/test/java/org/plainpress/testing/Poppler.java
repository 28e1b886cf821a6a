package org.plainpress.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code pdftotext}, which is what searching, copying and many screen readers' tools build on. */
public final class Poppler {

  private Poppler() {}

  /** Returns the text of each page. */
  public static List<String> pages(byte[] pdf) {
    return pages(pdf, List.of());
  }

  /** Returns the text of each page with what stands beside one another on one line. */
  public static List<String> layout(byte[] pdf) {
    return pages(pdf, List.of("-layout"));
  }

  private static List<String> pages(byte[] pdf, List<String> options) {
    String program = Tools.pdftotext().toString();
    try {
      Path file = Files.createTempFile("extracted", ".pdf");
      try {
        Files.write(file, pdf);
        List<String> command = new ArrayList<>(List.of(program, "-enc", "UTF-8"));
        command.addAll(options);
        command.addAll(List.of(file.toString(), "-"));
        Process process =
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
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
