package org.plainpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program, with a Java that only says what it was asked. */
@DisplayName("The launcher")
class LauncherTest {

  private static final String QUICK = "-XX:TieredStopAtLevel=1";
  private static final String OPTIMIZING = "-XX:Tier4InvocationThreshold=";

  @TempDir Path folder;

  @BeforeEach
  void install() throws IOException {
    Files.createDirectories(folder.resolve("app/lib"));
    Files.createDirectories(folder.resolve("app/bin"));
    Files.createDirectories(folder.resolve("jdk/bin"));
    Files.createDirectories(folder.resolve("news of May"));
    Files.copy(Path.of("src/main/launcher/plainpress"), folder.resolve("app/bin/plainpress"));
    Path java = folder.resolve("jdk/bin/java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private List<String> asked(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", folder + "/app/bin/plainpress"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", folder + "/jdk");
    environment.put("PLAINPRESS_JAVA", "-Xmx4g -Xss2m");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().toList();
  }

  @Test
  @DisplayName("passes on what is typed, and the options for the JVM")
  void passesOn() throws Exception {
    assertThat(asked("export", "a b.txt", "--title", "x  y"))
        .endsWith("export", "a b.txt", "--title", "x  y")
        .contains("-Xmx4g", "-Xss2m", "-XX:+UseSerialGC");
  }

  @Test
  @DisplayName("keeps to the quick compiler for a few articles, wherever they go")
  void few() throws Exception {
    assertThat(asked("a.txt", "b.html")).contains(QUICK).noneMatch(o -> o.startsWith(OPTIMIZING));
    assertThat(asked("export", "-o", "news of May", "a.txt")).contains(QUICK);
    assertThat(asked("export", "--output", "news of May", "a.txt")).contains(QUICK);
    assertThat(asked()).contains(QUICK);
  }

  @Test
  @DisplayName("has the optimizing compiler for what may take minutes")
  void many() throws Exception {
    List<String[]> jobs = new ArrayList<>();
    jobs.add(new String[] {"export", "news of May"});
    jobs.add(new String[] {"export", "-o", "out", "all.jsonl"});
    jobs.add(new String[] {"crawl.warc.gz"});
    jobs.add(new String[] {"export", "--watch", "a.txt"});
    jobs.add(Collections.nCopies(101, "a.txt").toArray(String[]::new));
    for (String[] job : jobs) {
      assertThat(asked(job))
          .as(String.join(" ", job))
          .doesNotContain(QUICK)
          .anyMatch(option -> option.startsWith(OPTIMIZING));
    }
  }
}
