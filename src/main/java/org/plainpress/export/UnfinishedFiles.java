package org.plainpress.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps the files that are being written, each beside its place and under a name of its own. What
 * is unfinished when the program is interrupted is removed; what a killed one left is cleared by
 * the next, which tells it by the system's lock that a living writer has on its file.
 */
final class UnfinishedFiles {

  private static final String START = ".plainpress-";
  private static final String END = ".part";
  private static final int MOST_ATTEMPTS = 20;
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  Interruption.finishRuns();
                  removeOpen();
                }));
  }

  private UnfinishedFiles() {}

  /**
   * A file that is being written; closing it removes it, unless it was {@link #moved}.
   *
   * @param path absolute, and free of symbolic links
   * @param channel writes it
   */
  record Unfinished(Path path, FileChannel channel) implements AutoCloseable {

    /** Must be called once it is in its place: to look for a file that is gone takes a while. */
    void moved() {
      OPEN.remove(path);
    }

    @Override
    public void close() throws IOException {
      try {
        channel.close();
      } finally {
        if (OPEN.contains(path)) {
          Files.deleteIfExists(path);
          OPEN.remove(path);
        }
      }
    }
  }

  /**
   * Creates an empty file.
   *
   * @param folder its real path
   */
  static Unfinished create(Path folder) throws IOException {
    for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<Unfinished> created = attempt(folder);
      if (created.isPresent()) {
        return created.get();
      }
    }
    throw new IOException("new files in this folder vanish; name another with --output");
  }

  /** Returns a path for a file beside others that has not been there before. */
  static Path beside(Path folder) {
    String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return folder.resolve(START + random + END);
  }

  /** Creates a file; empty where a run that clears the folder was faster than its lock. */
  private static Optional<Unfinished> attempt(Path folder) throws IOException {
    Path path = beside(folder);
    OPEN.add(path);
    try {
      FileChannel channel =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.WRITE,
              StandardOpenOption.READ);
      Unfinished created = new Unfinished(path, channel);
      if (FileLocks.ask(channel) != FileLocks.Answer.OTHERS && Files.exists(path)) {
        return Optional.of(created);
      }
      created.close();
    } catch (IOException | RuntimeException failure) {
      OPEN.remove(path);
      throw failure;
    }
    return Optional.empty();
  }

  /** Removes the files in a folder that are unfinished and that no living program writes. */
  static void clear(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, START + "*" + END)) {
      for (Path file : files) {
        clearOne(folder.toRealPath().resolve(file.getFileName()));
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // What cannot be listed cannot be cleared, and harms nobody.
      return;
    }
  }

  private static void clearOne(Path file) {
    // A file of this program must not even be opened: closing it would end its lock.
    if (OPEN.contains(file)) {
      return;
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      // Where the system has no locks, nothing tells whose it is: it stays.
      if (FileLocks.ask(channel) == FileLocks.Answer.OURS) {
        Files.deleteIfExists(file);
      }
    } catch (IOException notOpened) {
      // It is gone, or may not be opened, and harms nobody.
      return;
    }
  }

  private static void removeOpen() {
    for (Path file : OPEN) {
      file.toFile().delete();
    }
  }
}
