package org.plainpress.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes files beside their place and renames them into it: whoever looks sees the old file or the
 * whole new one. What is unfinished when the program is interrupted is removed.
 */
public final class AtomicFile {

  private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AtomicFile::removeUnfinished));
  }

  private AtomicFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes the content.
     *
     * @throws IOException where the stream fails
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes the content of a file, and returns what there is to tell of it.
   *
   * @param <T> what is told
   */
  @FunctionalInterface
  public interface ReportedContent<T> {
    /**
     * Writes the content.
     *
     * @throws IOException where the stream fails
     */
    T writeTo(OutputStream out) throws IOException;
  }

  /**
   * A file that is in its place.
   *
   * @param size its size in bytes
   * @param report what there is to tell of its content
   */
  public record Written<T>(long size, T report) {}

  /**
   * Writes a file.
   *
   * @return its size in bytes
   * @throws IOException where it cannot be written; nothing of it is left then
   */
  public static long write(Path file, Content content) throws IOException {
    return writeReported(
            file,
            out -> {
              content.writeTo(out);
              return file;
            })
        .size();
  }

  /**
   * Writes a file of which there is something to tell.
   *
   * @throws IOException where it cannot be written; nothing of it is left then
   */
  public static <T> Written<T> writeReported(Path file, ReportedContent<T> content)
      throws IOException {
    Path folder =
        Optional.ofNullable(file.toAbsolutePath().getParent())
            .orElseThrow(() -> new IOException("'" + file + "' is a folder, not a file"));
    Path beside = Files.createTempFile(folder, ".plainpress-", ".part");
    UNFINISHED.add(beside);
    try {
      T report;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 65_536)) {
        report = content.writeTo(out);
      }
      long size = Files.size(beside);
      readableByAll(beside);
      move(beside, file);
      return new Written<>(size, report);
    } finally {
      Files.deleteIfExists(beside);
      UNFINISHED.remove(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Gives a file the rights that new files have: temporary files are private to their owner. */
  private static void readableByAll(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private static void removeUnfinished() {
    for (Path file : UNFINISHED) {
      file.toFile().delete();
    }
  }
}
