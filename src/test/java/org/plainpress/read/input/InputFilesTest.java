package org.plainpress.read.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A name given as input")
class InputFilesTest {

  @TempDir private Path folder;

  @Test
  @DisplayName("of a folder stands for what can be read in and below it, saved pages' parts aside")
  void folders() throws IOException {
    file("b.html");
    file("a.txt");
    file("deep/er/c.md");
    file("picture.png");
    file("b_files/frame.html");
    assertThat(names(folder.toString())).containsExactly("a.txt", "b.html", "deep/er/c.md");
  }

  @Test
  @DisplayName("with stars stands for what fits it, where no shell has seen to that")
  void patterns() throws IOException {
    file("a.txt");
    file("b.txt");
    file("c.html");
    file("deep/d.txt");
    assertThat(names(folder + "/*.txt")).containsExactly("a.txt", "b.txt");
    assertThat(names(folder + "/**.txt")).containsExactly("a.txt", "b.txt", "deep/d.txt");
    assertThat(names(folder + "/?.html")).containsExactly("c.html");
    assertThat(names(folder + "/*.pdf")).containsExactly("*.pdf");
  }

  @Test
  @DisplayName("of a folder with one that may not be opened stands for that one and all others")
  void closed() throws IOException {
    file("a.txt");
    file("closed/b.txt");
    file("deep/c.txt");
    Path closed = folder.resolve("closed");
    closed.toFile().setReadable(false);
    try {
      // Root may open all folders.
      String there = Files.isReadable(closed) ? "closed/b.txt" : "closed";
      assertThat(names(folder.toString())).containsExactly("a.txt", there, "deep/c.txt");
    } finally {
      closed.toFile().setReadable(true);
    }
  }

  @Test
  @DisplayName("that an argument has lost bytes of is that of the file that is shown so")
  void lostBytes() throws Exception {
    Path sh = Path.of("/bin/sh");
    if (Files.exists(sh)) {
      String make = "printf words > \"$(printf 'caf\\351.txt')\"";
      new ProcessBuilder(sh.toString(), "-c", make).directory(folder.toFile()).start().waitFor();
    }
    List<Path> shown = InputFiles.named(folder.toString());
    for (Path file : shown) {
      assertThat(InputFiles.named(file.toString())).hasSize(1).allMatch(Files::exists);
    }
  }

  @Test
  @DisplayName("of a folder tells the files that are passed over for their names, by their endings")
  void passedOver() throws IOException {
    file("a.txt");
    file("b.html");
    file("b_files/frame.data");
    file("c.xyz");
    file("deep/d.XYZ");
    file("deep/e");
    file("deep/f. And more");
    file("photo.jpg");
    file("style.css");
    file(".hidden");
    file(".git/config");
    file("plainpress.manifest");
    assertThat(passedOver(folder)).contains("4 files passed over: .xyz 2, no ending 2");
    assertThat(passedOver(folder.resolve("deep")))
        .contains("3 files passed over: no ending 2, .xyz 1");
    assertThat(passedOver(folder.resolve("a.txt"))).isEmpty();
    for (char ending = 'a'; ending < 'j'; ending++) {
      file("deep/x." + ending);
    }
    assertThat(passedOver(folder.resolve("deep")))
        .contains("12 files passed over: no ending 2, .a 1, .b 1, .c 1, .d 1, .e 1, others 5");
  }

  private static Optional<String> passedOver(Path name) {
    PassedOver passedOver = new PassedOver();
    InputFiles.named(name.toString(), passedOver);
    return passedOver.told();
  }

  private List<String> names(String name) {
    return InputFiles.named(name).stream()
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .toList();
  }

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "words");
  }
}
