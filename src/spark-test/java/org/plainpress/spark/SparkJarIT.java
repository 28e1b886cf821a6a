package org.plainpress.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The packed program for spark-submit")
class SparkJarIT {

  /** What Spark has on its own class path, by the folders of the local repository. */
  private static final List<String> OF_SPARK =
      List.of(
          "/org/apache/",
          "/org/scala-lang/",
          "/org/json4s/",
          "/org/slf4j/slf4j-api/",
          "/org/slf4j/jcl-over-slf4j/",
          "/com/fasterxml/",
          "/com/twitter/",
          "/com/esotericsoftware/",
          "/org/objenesis/",
          "/io/netty/",
          "/io/dropwizard/",
          "/org/roaringbitmap/",
          "/org/glassfish/",
          "/jakarta/",
          "/javax/",
          "/com/google/",
          "/commons-",
          "/com/github/",
          "/net/razorvine/",
          "/org/codehaus/janino/",
          "/org/antlr/",
          "/com/thoughtworks/paranamer/",
          "/at/yawk/lz4/",
          "/org/lz4/",
          "/org/xerial/",
          "/com/ning/",
          "/com/clearspring/",
          "/org/javassist/",
          "/org/rocksdb/",
          "/org/fusesource/",
          "/org/threeten/",
          "/io/airlift/",
          "/org/locationtech/",
          "/com/univocity/");

  @TempDir private Path folder;

  @Test
  @DisplayName("holds all that a cluster lacks, and makes the bytes that one machine makes")
  void submit() throws IOException, InterruptedException {
    Path lines =
        Files.writeString(folder.resolve("news.jsonl"), Samples.lines(6), StandardCharsets.UTF_8);
    Path output = folder.resolve("out");
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Stream.of("lang", "lang.invoke", "lang.reflect", "io", "net", "nio", "util", "util.concurrent")
        .forEach(name -> command.add("--add-opens=java.base/java." + name + "=ALL-UNNAMED"));
    command.add("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
    command.addAll(List.of("-cp", classesOfSpark(), "org.apache.spark.deploy.SparkSubmit"));
    command.addAll(List.of("--master", "local[2]", "--conf", "spark.ui.enabled=false"));
    command.add(Path.of("target", "plainpress-spark.jar").toString());
    command.addAll(List.of("-o", output.toString(), "-f", "epub,pdf,atom,json", lines.toString()));
    Process program =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(program.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(program.exitValue()).as(Files.readString(log)).isZero();
    Runs.plain(folder.resolve("plain"), "-f", "epub,pdf,atom,json", lines.toString());
    assertThat(Runs.made(output)).isEqualTo(Runs.made(folder.resolve("plain"))).hasSize(14 + 2);
  }

  private static String classesOfSpark() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> OF_SPARK.stream().anyMatch(entry.replace('\\', '/')::contains))
        .filter(entry -> !entry.contains("pdfbox") && !entry.contains("james"))
        .filter(entry -> !entry.contains("langid"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
