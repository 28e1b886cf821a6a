package org.plainpress.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The native libraries")
class NativeLibraryTest {

  @TempDir private Path folder;

  @Test
  @DisplayName("are unpacked into a folder of their version, again over themselves")
  void unpacked() throws IOException {
    NativeLibrary.unpack(folder);
    NativeLibrary.unpack(folder);
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder(
            System.mapLibraryName("lwjgl"), System.mapLibraryName("harfbuzz"));
    assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    assertThat(files)
        .allSatisfy(
            file -> assertThat(file.getParent().getFileName().toString()).matches("lwjgl-[\\d.]+"));
  }
}
