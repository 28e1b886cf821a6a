package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file that is written at once")
class AtomicFileTest {

  @TempDir private Path folder;

  @Test
  @DisplayName("has the rights that the umask gives a new file")
  void rights() throws IOException {
    Path plain = Files.createFile(folder.resolve("plain"));
    Path file = folder.resolve("a.txt");
    write(file, "words");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  @DisplayName("leaves a symbolic link one, and replaces what that leads to")
  void links() throws IOException {
    Path away = Files.createDirectory(folder.resolve("away"));
    Path there = Files.writeString(away.resolve("there.txt"), "old");
    Path left = Files.writeString(away.resolve(".plainpress-1.part"), "half");
    Path link = Files.createSymbolicLink(folder.resolve("a.txt"), Path.of("away", "there.txt"));
    write(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(there).hasContent("new").isRegularFile();
    assertThat(left).doesNotExist();
  }

  @Test
  @DisplayName("is made where a link leads to nothing yet, and refused where links lead round")
  void oddLinks() throws IOException {
    Path dangling = Files.createSymbolicLink(folder.resolve("a"), Path.of("none"));
    write(dangling, "new");
    assertThat(folder.resolve("none")).hasContent("new");
    Path loop = Files.createSymbolicLink(folder.resolve("b"), Path.of("b"));
    assertThatThrownBy(() -> write(loop, "new"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("leads back to itself");
  }

  @Test
  @DisplayName("leaves the old one, and nothing else, where its content fails")
  void fails() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(1);
                      throw new IOException("no room");
                    }))
        .hasMessage("no room");
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  @DisplayName(
      "is cleared where a run that was killed left it unfinished, and not while it is written")
  void clears() throws IOException {
    Files.writeString(folder.resolve(".plainpress-123.part"), "half");
    Files.writeString(folder.resolve(".other-123.part"), "another program's");
    AtomicFile.write(
        folder.resolve("a.txt"),
        out -> {
          UnfinishedFiles.clear(folder);
          assertThat(names()).hasSize(2).contains(".other-123.part");
          out.write(1);
        });
    assertThat(names()).containsExactly(".other-123.part", "a.txt");
  }

  private static void write(Path file, String words) throws IOException {
    AtomicFile.write(file, out -> out.write(words.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
