package org.plainpress.read.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.Reading;
import org.plainpress.read.UnreadableSource;
import org.plainpress.settings.ReadSettings;
import org.plainpress.testing.Tools;

@DisplayName("An input")
class InputsTest {

  private static final ReadSettings SMALL =
      ReadSettings.DEFAULT.withLimits(new ReadLimits(1 << 20, 1 << 20));

  @TempDir private Path folder;

  @Test
  @Timeout(60)
  @DisplayName("that is a pipe is read once and whole")
  void pipe() throws Exception {
    Path pipe = folder.resolve("pipe");
    Process mkfifo = new ProcessBuilder(Tools.mkfifo().toString(), pipe.toString()).start();
    assertThat(mkfifo.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(mkfifo.exitValue()).isZero();
    String text = "The ferry sails again\n\n" + "Words of it stand here. ".repeat(9000);
    CompletableFuture<Void> feeder =
        CompletableFuture.runAsync(
            () -> {
              try {
                Files.writeString(pipe, text);
              } catch (IOException closed) {
                throw new java.io.UncheckedIOException(closed);
              }
            });
    List<Reading> piped = read(ReadSettings.DEFAULT, pipe);
    feeder.get(10, TimeUnit.SECONDS);
    Path file = Files.writeString(folder.resolve("file.txt"), text);
    assertThat(piped.get(0).article().body())
        .isEqualTo(read(ReadSettings.DEFAULT, file).get(0).article().body());
    assertThat(piped.get(0).article().meta().title()).isEqualTo("The ferry sails again");
  }

  @Test
  @DisplayName("that changes while it is read is told to")
  void changes() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Before");
    FileState before = FileState.of(file).orElseThrow();
    assertThat(before.isBefore(file)).isFalse();
    Files.writeString(file, "After it");
    assertThat(before.isBefore(file)).isTrue();
    Files.delete(file);
    assertThat(before.isBefore(file)).isTrue();
    assertThat(FileState.of(folder)).isEmpty();
  }

  @Test
  @DisplayName("that is larger than the limit, or unpacks to more, is refused")
  void tooMuch() throws IOException {
    Path large = Files.write(folder.resolve("a.txt"), new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> read(SMALL, large))
        .isInstanceOf(UnreadableSource.class)
        .hasMessage("is larger than 1 MB; split it, or allow more (--max-size MB)");
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("word/document.xml"));
      out.write(new byte[(1 << 18) + 1]);
    }
    Path document = Files.write(folder.resolve("a.docx"), zip.toByteArray());
    assertThatThrownBy(() -> read(SMALL, document))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("expands to more than it may");
  }

  @Test
  @DisplayName("that is nested deeper than the stack costs itself and one line")
  void deep() throws IOException {
    Path document = folder.resolve("deep.docx");
    try (OutputStream file = Files.newOutputStream(document);
        ZipOutputStream out = new ZipOutputStream(file)) {
      entry(
          out,
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
              + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
              + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
      entry(
          out,
          "_rels/.rels",
          "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
              + "<Relationship Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>");
      entry(
          out,
          "word/document.xml",
          "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
              + "<w:tbl><w:tr><w:tc>".repeat(8000)
              + "</w:tc></w:tr></w:tbl>".repeat(8000)
              + "</w:body></w:document>");
    }
    assertThatThrownBy(() -> read(ReadSettings.DEFAULT, document))
        .isInstanceOf(UnreadableSource.class)
        .hasMessage("is nested more deeply than can be read; make it simpler");
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Reading> read(ReadSettings settings, Path file) {
    return Inputs.inMemory(settings).read(Inputs.Input.of(file));
  }
}
