package org.plainpress.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps a folder for one run at a time, from reading its feeds to writing them: of two that go on
 * with the same feed at once, the later would write over the entries of the earlier. The lock is
 * the system's, on a file in the folder that is there while it is held, and ends with its process,
 * however that ends. Runs of one Java machine, between which the system does not tell, take turns.
 */
public final class FolderLock implements AutoCloseable {

  /** The name of the file that is locked. */
  public static final String FILE = ".plainpress.lock";

  /** How long a folder is waited for unless told otherwise. */
  public static final Duration WAIT = Duration.ofMinutes(2);

  /** How long to sleep until a lock is asked for again: the system has no lock with a deadline. */
  private static final Duration PAUSE = Duration.ofMillis(25);

  /** How long a file that may not be opened is asked for again: Windows deletes with a delay. */
  private static final Duration DELETING = Duration.ofSeconds(1);

  /** The largest size of the locked file in bytes; see {@link #isInPlace}. */
  private static final int LARGEST = 1 << 16;

  private static final Map<Path, Semaphore> TURNS = new ConcurrentHashMap<>();

  private final Semaphore turn;
  private final Path file;
  private final Optional<FileChannel> channel;

  private FolderLock(Semaphore turn, Path file, Optional<FileChannel> channel) {
    this.turn = turn;
    this.file = file;
    this.channel = channel;
  }

  /** Says that a folder is another's, and stayed so for as long as it was waited for. */
  static final class HeldFolder extends IOException {
    private static final long serialVersionUID = 1;

    HeldFolder() {
      super(
          "another run of Plainpress is writing to this folder; nothing was written: try again"
              + " when it has ended, or wait longer (--wait SECONDS)");
    }
  }

  /**
   * Takes a folder.
   *
   * @param folder a folder that exists
   * @param wait how long to wait for it at most
   * @param told is told, in a line, that it is waited for, or that its file system has no locks
   * @throws IOException where another run keeps it, or its lock cannot be written; the message says
   *     which
   */
  public static FolderLock take(Path folder, Duration wait, Consumer<String> told)
      throws IOException {
    long deadline = System.nanoTime() + wait.toNanos();
    Semaphore turn =
        TURNS.computeIfAbsent(folder.toRealPath(), real -> new Semaphore(1, /* fair= */ true));
    boolean waits = !turn.tryAcquire();
    if (waits) {
      told.accept(waiting(wait));
      awaitTurn(turn, deadline);
    }
    try {
      Path file = folder.resolve(FILE);
      Optional<FileChannel> channel =
          FileLocks.areOf(folder)
              ? locked(file, deadline, waits ? line -> {} : told, wait)
              : Optional.empty();
      return new FolderLock(turn, file, channel);
    } catch (IOException | RuntimeException failure) {
      turn.release();
      throw failure;
    }
  }

  private static void awaitTurn(Semaphore turn, long deadline) throws IOException {
    try {
      if (!turn.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new HeldFolder();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("the wait for this folder was interrupted", interrupted);
    }
  }

  /** Locks a file; empty where its file system has no locks. */
  private static Optional<FileChannel> locked(
      Path file, long deadline, Consumer<String> told, Duration wait) throws IOException {
    boolean said = false;
    FileChannel channel = open(file, deadline);
    while (true) {
      try {
        switch (FileLocks.ask(channel)) {
          case OURS -> {
            if (isInPlace(channel, file)) {
              return Optional.of(channel);
            }
            // The run that had the folder has taken the file away: it locks nobody out any more.
            channel.close();
            if (System.nanoTime() >= deadline) {
              throw new HeldFolder();
            }
            channel = open(file, deadline);
            continue;
          }
          case NONE -> {
            channel.close();
            Files.deleteIfExists(file);
            told.accept(
                "this file system has no locks; let no two runs write to this folder at once,"
                    + " since each would lose the other's entries");
            return Optional.empty();
          }
          case OTHERS -> {}
        }
      } catch (IOException failure) {
        channel.close();
        throw failure;
      }
      if (!said) {
        told.accept(waiting(wait));
        said = true;
      }
      if (System.nanoTime() >= deadline) {
        channel.close();
        throw new HeldFolder();
      }
      try {
        pause();
      } catch (IOException interrupted) {
        channel.close();
        throw interrupted;
      }
    }
  }

  /** Opens the file that is locked. */
  private static FileChannel open(Path file, long deadline) throws IOException {
    long patience = Math.min(deadline, System.nanoTime() + DELETING.toNanos());
    while (true) {
      try {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      } catch (AccessDeniedException denied) {
        if (!Files.isWritable(file.resolveSibling(".")) || System.nanoTime() >= patience) {
          throw new IOException(
              "writing is not allowed there, or not to its file "
                  + FILE
                  + "; nothing was written: allow it, or name another folder with --output",
              denied);
        }
        pause();
      }
    }
  }

  /**
   * Returns whether the file that is locked is the one in the folder, and not one that was taken
   * away while it was waited for. Nothing tells which file a channel is of, and another channel
   * must not be opened, since closing it would end the lock. So the file is given a size by chance,
   * and the one in the folder must have the same.
   */
  private static boolean isInPlace(FileChannel channel, Path file) throws IOException {
    int size = 1 + ThreadLocalRandom.current().nextInt(LARGEST);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(new byte[1]), size - 1);
    try {
      return Files.size(file) == size;
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("the wait for this folder was interrupted", interrupted);
    }
  }

  private static String waiting(Duration wait) {
    return "waits for another run of Plainpress that is writing to this folder (at most "
        + wait.toSeconds()
        + " seconds; --wait changes that)";
  }

  /** Returns whether the system keeps others out; where it cannot, only this Java machine does. */
  boolean isOfSystem() {
    return channel.isPresent();
  }

  /** Gives the folder back. */
  @Override
  public void close() throws IOException {
    try {
      if (channel.isPresent()) {
        // Before the lock ends, so that it is never the file of a run that came after.
        takeAway();
        channel.get().close();
      }
    } finally {
      turn.release();
    }
  }

  private void takeAway() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // It is small and hidden, and the next run locks it again.
      return;
    }
  }
}
