package org.plainpress.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writes files beside their place and renames them into it: whoever looks sees the old file or the
 * whole new one. A new file has the rights that the user's umask gives it, and a symbolic link
 * stays one: what it leads to is replaced.
 */
public final class AtomicFile {

  /** How many symbolic links are followed: as many as Linux does. */
  private static final int MOST_LINKS = 40;

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
    Path target = followed(file);
    Path folder =
        Optional.ofNullable(target.toAbsolutePath().getParent())
            .orElseThrow(() -> new IOException("'" + file + "' is a folder, not a file"))
            .toRealPath();
    if (!FileLocks.areOf(folder)) {
      return writtenUnlocked(target, folder, content);
    }
    if (!target.equals(file)) {
      // Elsewhere than in the folder of the run, which has been cleared.
      UnfinishedFiles.clear(folder);
    }
    try (UnfinishedFiles.Unfinished beside = UnfinishedFiles.create(folder)) {
      OutputStream out =
          new BufferedOutputStream(Channels.newOutputStream(beside.channel()), 65_536);
      T report = content.writeTo(out);
      out.flush();
      long size = beside.channel().size();
      // Before it is closed, since from then on it looks like what a dead run has left.
      move(beside.path(), target);
      beside.moved();
      return new Written<>(size, report);
    }
  }

  /** Writes a file that no other program shares, and which is there only once it is closed. */
  private static <T> Written<T> writtenUnlocked(
      Path target, Path folder, ReportedContent<T> content) throws IOException {
    Path beside = UnfinishedFiles.beside(folder);
    try {
      T report;
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW))) {
        report = content.writeTo(out);
      }
      long size = Files.size(beside);
      move(beside, target);
      return new Written<>(size, report);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * Returns the file that a symbolic link leads to, whether or not that exists, so that the link
   * stays one; any other file itself.
   */
  private static Path followed(Path file) throws IOException {
    Path target = file;
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST_LINKS) {
        throw new IOException("'" + file + "' is a symbolic link that leads back to itself");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException notHere) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
