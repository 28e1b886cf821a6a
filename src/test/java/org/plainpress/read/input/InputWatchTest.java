package org.plainpress.read.input;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A watch of folders")
@Timeout(60)
class InputWatchTest {

  private static final Duration SETTLED = Duration.ofMillis(150);

  @TempDir Path folder;

  @Test
  @DisplayName("tells what is there, then what is new or changed, in new folders too")
  void newAndChanged() throws Exception {
    Path old = Files.writeString(folder.resolve("old.txt"), "Old\n\nWords.\n");
    Files.writeString(folder.resolve("picture.png"), "no article");
    try (InputWatch watch = new InputWatch(List.of(folder.toString()), SETTLED)) {
      assertThat(watch.first()).extracting(Inputs.Input::name).containsExactly(old.toString());
      Path added = folder.resolve("deep/new.md");
      Files.createDirectories(added.getParent());
      Files.writeString(added, "# New\n\nWords.\n");
      assertThat(watch.next()).extracting(Inputs.Input::name).containsExactly(added.toString());
      Files.writeString(old, "Old\n\nOther words.\n");
      assertThat(watch.next()).extracting(Inputs.Input::name).containsExactly(old.toString());
    }
  }

  @Test
  @DisplayName("takes no file that is being written, and no edition of ours")
  void whole() throws Exception {
    try (InputWatch watch = new InputWatch(List.of(folder.toString()), SETTLED)) {
      Path slow = Files.createFile(folder.resolve("slow.txt"));
      Files.writeString(
          folder.resolve("rss.xml"), "<rss><channel><generator>Plainpress<</channel></rss>");
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(
              () -> {
                for (int i = 0; i < 20; i++) {
                  append(slow, "A line of the article.\n");
                }
              });
      assertThat(watch.next()).extracting(Inputs.Input::name).containsExactly(slow.toString());
      assertThat(writing).isDone();
      writing.get(10, SECONDS);
      assertThat(Files.readString(slow)).hasLineCount(20);
    }
  }

  private static void append(Path file, String line) {
    try {
      Files.writeString(file, line, StandardOpenOption.APPEND);
      TimeUnit.MILLISECONDS.sleep(40);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @DisplayName("watches single files and patterns by the folder that they are in")
  void files() throws Exception {
    Path one = Files.writeString(folder.resolve("one.txt"), "One\n\nWords.\n");
    Path other = folder.resolve("other.txt");
    try (InputWatch watch = new InputWatch(List.of(one.toString(), folder + "/*.md"), SETTLED)) {
      Files.writeString(other, "Other\n\nWords.\n");
      Path note = Files.writeString(folder.resolve("note.md"), "# Note\n\nWords.\n");
      assertThat(watch.next()).extracting(Inputs.Input::name).containsExactly(note.toString());
    }
  }
}
