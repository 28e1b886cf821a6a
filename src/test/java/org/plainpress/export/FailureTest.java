package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A failure to write")
class FailureTest {

  @TempDir Path folder;

  @Test
  @DisplayName("tells a folder that is gone from one in which the system makes no files")
  void folders() {
    String gone = folder.resolve("gone").resolve("a.epub").toString();
    assertThat(Failure.reason(new NoSuchFileException(gone))).isEqualTo("the folder is gone");
    String there = folder.resolve("a.epub").toString();
    assertThat(Failure.reason(new NoSuchFileException(there)))
        .isEqualTo("no files can be made there");
  }
}
