package org.plainpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainpress.testing.Referees;

@DisplayName("The program in the README")
class ReadmeExampleTest {

  private static final Pattern PROGRAM =
      Pattern.compile("```java\\n(.*?class (\\w+).*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  @DisplayName("compiles without a warning, runs, and writes editions that the referees pass")
  void compiledAndRun() throws IOException, InterruptedException {
    Matcher program = PROGRAM.matcher(Files.readString(Path.of("README.md")));
    assertThat(program.find()).as("the README holds a program").isTrue();
    String name = program.group(2);
    Files.writeString(folder.resolve(name + ".java"), program.group(1));
    compile(folder.resolve(name + ".java"));
    Path sample = Path.of("assets/samples/island-ferry.txt").toAbsolutePath();
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path") + System.getProperty("path.separator") + ".",
                name,
                sample.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(log)).doesNotContain("Exception");
    assertThat(process.exitValue()).isZero();
    assertThat(Referees.epubcheck(Files.readAllBytes(folder.resolve("article.epub")))).isEmpty();
    assertThat(Referees.verapdf(Files.readAllBytes(folder.resolve("article.pdf")))).isEmpty();
  }

  private void compile(Path source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter told = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  told,
                  files,
                  null,
                  List.of(
                      "-Xlint:all,-processing,-path",
                      "-Werror",
                      "-proc:none",
                      "-cp",
                      System.getProperty("java.class.path"),
                      "-d",
                      folder.toString()),
                  null,
                  files.getJavaFileObjects(source))
              .call();
      assertThat(compiled).as(told.toString()).isTrue();
    }
  }
}
