package org.plainpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainpress.testing.Editions;

@DisplayName("The program as it is packed, without what its libraries' jars hold in vain")
class ProgramIT {

  @TempDir Path folder;

  @Test
  @DisplayName("sorts a bundle by title, in the order of its language")
  void titles() throws Exception {
    article("b.txt", "Ängsö i vår\n\nFärjan går igen på måndag, säger kaptenen på båten.\n");
    article("a.txt", "Zinkgruvan öppnar\n\nGruvan öppnar igen på måndag, säger chefen på orten.\n");
    run("-f", "epub", "--bundle", "Veckan", "--lang", "sv", "--order", "title", "b.txt", "a.txt");
    String contents = part("veckan.epub", "contents");
    // In Swedish Ä stands behind Z.
    assertThat(contents.indexOf("Zinkgruvan")).isBetween(1, contents.indexOf("Ängsö"));
  }

  @Test
  @DisplayName("knows the quotation marks of languages")
  void quotationMarks() throws Exception {
    article(
        "c.txt",
        "Die Fähre\n\n\"Wir fahren wieder\", sagte der Kapitän auf dem Schiff am Montag.\n");
    run("-f", "epub", "--lang", "de", "--smart-punctuation", "c.txt");
    assertThat(part("die-fahre.epub", "article")).contains("„Wir fahren wieder“");
  }

  @Test
  @DisplayName("says nothing where its reader has gone, as head has once it has its lines")
  void readerHasGone() throws Exception {
    article(
        "d.txt", "A ferry\n\n" + "The ferry sails again on Monday, they say.\n\n".repeat(5_000));
    Process process =
        new ProcessBuilder(program("inspect", "--json", "d.txt"))
            .directory(folder.toFile())
            .start();
    process.getInputStream().close();
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .doesNotContain("standard output");
    assertThat(process.waitFor()).isZero();
  }

  private void article(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = program("export", "-o", "out");
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
  }

  private static List<String> program(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "plainpress.jar").toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Returns the part of a book whose name holds a word. */
  private String part(String book, String name) throws IOException {
    Map<String, byte[]> parts = Editions.unzip(Files.readAllBytes(folder.resolve("out/" + book)));
    return parts.entrySet().stream()
        .filter(part -> part.getKey().endsWith(".xhtml") && part.getKey().contains(name))
        .map(part -> new String(part.getValue(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
