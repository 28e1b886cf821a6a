package org.plainpress.read.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What tells whether a file changed while it was read: half of the old and half of the new is no
 * article of either.
 *
 * @param size in bytes
 * @param changed when it was written to
 * @param key which file it is, on file systems that tell
 */
record FileState(long size, FileTime changed, Optional<Object> key) {

  /** Returns the state of a regular file; empty for all else, which changes by being read. */
  static Optional<FileState> of(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.isRegularFile()
          ? Optional.of(
              new FileState(now.size(), now.lastModifiedTime(), Optional.ofNullable(now.fileKey())))
          : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** Returns whether a file is another now. */
  boolean isBefore(Path file) {
    return of(file).filter(this::isSame).isEmpty();
  }

  /** Compares by hand: what Java makes for a record at its first comparison takes 5 ms. */
  private boolean isSame(FileState other) {
    return size == other.size && changed.equals(other.changed) && key.equals(other.key);
  }
}
