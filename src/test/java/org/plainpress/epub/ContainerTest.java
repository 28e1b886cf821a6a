package org.plainpress.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The container of an EPUB")
class ContainerTest {

  private static final String SHEET = "p { margin: 0 }\n".repeat(4_000);
  private static final String CHAPTER = "<p>The ferry sails daily.</p>\n";

  @Test
  @DisplayName("has the same bytes whether a file was compressed for it or for all books")
  void sameFile() throws IOException {
    ByteArrayOutputStream own = new ByteArrayOutputStream();
    try (Container container = new Container(own)) {
      container.add("chapter.xhtml", CHAPTER);
      container.add("style.css", SHEET);
      container.add("nav.xhtml", CHAPTER);
    }
    ByteArrayOutputStream shared = new ByteArrayOutputStream();
    try (Container container = new Container(shared)) {
      container.add("chapter.xhtml", CHAPTER);
      container.add("style.css", SameFile.of(SHEET));
      container.add("nav.xhtml", CHAPTER);
    }
    assertThat(shared.toByteArray()).isEqualTo(own.toByteArray());
  }

  @Test
  @DisplayName("gives back files that all books share, one after the other and small ones too")
  void read() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Container container = new Container(out)) {
      container.add("style.css", SameFile.of(SHEET));
      container.add("small.css", SameFile.of("p{}"));
    }
    assertThat(entries(out.toByteArray()))
        .containsEntry("style.css", SHEET)
        .containsEntry("small.css", "p{}")
        .containsKey("META-INF/container.xml");
  }

  /** Reads a container from its beginning, by what stands before and behind each entry. */
  private static Map<String, String> entries(byte[] container) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(container))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }
}
