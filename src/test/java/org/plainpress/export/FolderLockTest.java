package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The lock of a folder")
class FolderLockTest {

  @TempDir private Path folder;

  private final List<String> told = new ArrayList<>();

  @Test
  @DisplayName("leaves nothing behind, and takes over what a run that was killed left")
  void leavesNothing() throws IOException {
    Files.writeString(folder.resolve(FolderLock.FILE), "left");
    take(Duration.ZERO).close();
    assertThat(folder).isEmptyDirectory();
    assertThat(told).isEmpty();
  }

  @Test
  @DisplayName("keeps a second run out, which says that it waits, and then that it gave up")
  void refuses() throws IOException {
    FolderLock first = take(Duration.ZERO);
    assertThatThrownBy(() -> take(Duration.ofMillis(60)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another run of Plainpress is writing to this folder")
        .hasMessageContaining("nothing was written")
        .hasMessageContaining("--wait");
    assertThat(told).singleElement().asString().contains("waits for another run");
    first.close();
    take(Duration.ZERO).close();
  }

  @Test
  @DisplayName("keeps out the runs of other processes, and lets them in when it ends")
  void otherProcess() throws Exception {
    Process other = holder();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("held");
      assertThatThrownBy(() -> take(Duration.ofMillis(60))).isInstanceOf(IOException.class);
      other.destroyForcibly();
      take(Duration.ofSeconds(30)).close();
      assertThat(folder).isEmptyDirectory();
    } finally {
      other.destroyForcibly();
    }
  }

  /** Starts a program that locks the folder until it is killed. */
  private Process holder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Locks a folder for a minute. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
      FolderLock lock = FolderLock.take(Path.of(args[0]), Duration.ofSeconds(30), line -> {});
      System.out.println("held");
      System.out.flush();
      Thread.sleep(60_000);
      lock.close();
    }
  }

  @Test
  @DisplayName("is held by one of many threads at a time")
  void threads() throws Exception {
    AtomicInteger within = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Callable<Boolean> run =
        () -> {
          FolderLock lock = FolderLock.take(folder, Duration.ofSeconds(60), line -> {});
          most.accumulateAndGet(within.incrementAndGet(), Math::max);
          Thread.sleep(2);
          within.decrementAndGet();
          lock.close();
          return true;
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> runs = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        runs.add(threads.submit(run));
      }
      for (Future<Boolean> each : runs) {
        assertThat(each.get(60, TimeUnit.SECONDS)).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(most).hasValue(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @DisplayName("is no lock on a file that was taken away while it was waited for")
  void takenAway() throws Exception {
    // Another loader of this program's classes would hold the file like this.
    Path file = folder.resolve(FolderLock.FILE);
    FileChannel other = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    assertThat(other.tryLock()).isNotNull();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<FolderLock> waiting = thread.submit(() -> take(Duration.ofSeconds(30)));
      while (told.isEmpty()) {
        Thread.sleep(5);
      }
      Files.delete(file);
      other.close();
      FolderLock lock = waiting.get(30, TimeUnit.SECONDS);
      assertThat(file).exists();
      lock.close();
      assertThat(folder).isEmptyDirectory();
    } finally {
      thread.shutdownNow();
    }
  }

  private FolderLock take(Duration wait) throws IOException {
    return FolderLock.take(folder, wait, told::add);
  }
}
