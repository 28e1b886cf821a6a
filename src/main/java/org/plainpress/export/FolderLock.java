package org.plainpress.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps a folder for one run at a time, from reading its feeds to writing them: of two that go on
 * with the same feed at once, the later would write over the entries of the earlier. The lock is
 * the system's, on an empty file that stays in the folder, and ends with its process, however that
 * ends. Runs of one Java machine, between which the system does not tell, take turns.
 */
public final class FolderLock implements AutoCloseable {

  /** The name of the file that is locked. */
  public static final String FILE = ".plainpress.lock";

  /** How long a folder is waited for unless told otherwise. */
  public static final Duration WAIT = Duration.ofMinutes(2);

  /** How long to sleep until a lock is asked for again: the system has no lock with a deadline. */
  private static final Duration PAUSE = Duration.ofMillis(25);

  private static final Map<Path, Semaphore> TURNS = new ConcurrentHashMap<>();

  private final Semaphore turn;
  private final Optional<FileChannel> channel;

  private FolderLock(Semaphore turn, Optional<FileChannel> channel) {
    this.turn = turn;
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
      return locked(folder, turn, deadline, waits ? line -> {} : told, wait);
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

  private static FolderLock locked(
      Path folder, Semaphore turn, long deadline, Consumer<String> told, Duration wait)
      throws IOException {
    FileChannel channel = open(folder.resolve(FILE));
    boolean said = false;
    while (true) {
      try {
        if (isLocked(channel)) {
          return new FolderLock(turn, Optional.of(channel));
        }
      } catch (IOException | UnsupportedOperationException none) {
        channel.close();
        told.accept(
            "this file system has no locks; let no two runs write to this folder at once,"
                + " since each would lose the other's entries");
        return new FolderLock(turn, Optional.empty());
      }
      if (!said) {
        told.accept(waiting(wait));
        said = true;
      }
      if (System.nanoTime() >= deadline) {
        channel.close();
        throw new HeldFolder();
      }
      pause(channel);
    }
  }

  /** Opens the file that is locked, which holds nothing. */
  private static FileChannel open(Path file) throws IOException {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (AccessDeniedException denied) {
      throw new IOException(
          "writing to its file "
              + FILE
              + " is not allowed; nothing was written: name another folder with --output, or"
              + " allow it",
          denied);
    }
  }

  /** Locks the file if nobody has; a lock ends when its channel is closed. */
  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException ofAnotherLoader) {
      return false;
    }
  }

  private static void pause(FileChannel channel) throws IOException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      channel.close();
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
        channel.get().close();
      }
    } finally {
      turn.release();
    }
  }
}
