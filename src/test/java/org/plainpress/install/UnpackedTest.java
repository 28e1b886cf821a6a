package org.plainpress.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is unpacked beside an installed Plainpress")
class UnpackedTest {

  @TempDir private Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(Unpacked.FOLDER);
  }

  @Test
  @DisplayName("is looked for in no folder until one is named")
  void unnamed() {
    assertThat(Unpacked.file("model.bin")).isEmpty();
  }

  @Test
  @DisplayName("is found by its name in the folder, which is made where it is missing")
  void found() throws IOException {
    Path parent = folder.resolve("not yet");
    Files.writeString(Unpacked.target(parent, "model-2/weights.bin"), "12");
    Unpacked.use(parent);
    assertThat(Unpacked.file("model-2/weights.bin")).get().matches(Path::isAbsolute);
    assertThat(Unpacked.file("model-3/weights.bin")).isEmpty();
  }
}
