package org.plainpress.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people copy from PDFs, and search in them: in Chrome, Firefox, and programs on poppler. */
public enum PdfEngines {
  /** Chrome, Edge and Android's. */
  PDFIUM,
  /** Firefox's. */
  PDFJS,
  /** That of most programs on Linux. */
  POPPLER;

  /** Returns the text of each file; the engine is started once for all of them. */
  public Map<Path, String> text(List<Path> files) {
    Map<Path, String> texts = new LinkedHashMap<>();
    try {
      if (this == POPPLER) {
        for (Path file : files) {
          texts.put(file, String.join("\f", Poppler.pages(Files.readAllBytes(file))));
        }
      } else {
        nodes(files).forEach(node -> texts.put(Path.of(node.get("file").asText()), text(node)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return texts;
  }

  private static String text(JsonNode node) {
    return node.get("text").asText();
  }

  private List<JsonNode> nodes(List<Path> files) throws IOException {
    Path tools = Tools.pdfTools();
    List<String> command =
        new ArrayList<>(
            List.of(
                Tools.node().toString(),
                "src/test/js/pdftext.mjs",
                tools.toString(),
                name().toLowerCase(Locale.ROOT)));
    files.forEach(file -> command.add(file.toString()));
    Path errors = Files.createTempFile("engine", ".log");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String failure = Files.readString(errors);
    Files.delete(errors);
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : output.lines().toList()) {
      nodes.add(mapper.readTree(line));
    }
    if (nodes.size() != files.size()) {
      throw new IOException(this + " failed: " + failure);
    }
    return nodes;
  }
}
