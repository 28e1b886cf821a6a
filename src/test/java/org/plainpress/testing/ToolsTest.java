package org.plainpress.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

@DisplayName("A tool that a test asks")
class ToolsTest {

  @Test
  @DisplayName("skips the test where it is missing on a contributor's machine")
  void skips() {
    assertThatThrownBy(() -> Tools.required(Optional.empty(), "no such tool", false))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("no such tool");
  }

  @Test
  @DisplayName("fails the test where it is missing in CI")
  void fails() {
    assertThatThrownBy(() -> Tools.required(Optional.empty(), "no such tool", true))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("no such tool");
  }

  @Test
  @DisplayName("is used where it is there")
  void there() {
    Path tool = Path.of("tool");
    assertThat(Tools.required(Optional.of(tool), "no such tool", true)).isEqualTo(tool);
  }

  @Test
  @DisplayName("is asked for by this rule alone: no test skips itself by another")
  void oneRule() throws IOException {
    Pattern skip = Pattern.compile("Assumptions|assumeT|@(Disabled|Enabled)[A-Z(\\s]");
    List<String> others = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        String name = source.getFileName().toString();
        boolean rule = name.equals("Tools.java") || name.equals("ToolsTest.java");
        if (!rule && skip.matcher(Files.readString(source)).find()) {
          others.add(source.toString());
        }
      }
    }
    assertThat(others).isEmpty();
  }
}
