package org.plainpress.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/** Asks the system for the lock of a file, which ends when its channel is closed. */
final class FileLocks {

  private FileLocks() {}

  /** What the system answers. */
  enum Answer {
    /** The file is locked now. */
    OURS,
    /** Another program, or another part of this one, has locked it. */
    OTHERS,
    /** The file system has no locks. */
    NONE
  }

  /**
   * Returns whether the system knows the files of a folder: not those within a ZIP file or in
   * memory, which no other program shares, and which may not even be there until they are closed.
   */
  static boolean areOf(Path folder) {
    return folder.getFileSystem().equals(FileSystems.getDefault());
  }

  /** Locks a file at once or not at all. */
  static Answer ask(FileChannel channel) {
    try {
      return channel.tryLock() == null ? Answer.OTHERS : Answer.OURS;
    } catch (OverlappingFileLockException ofThisProgram) {
      return Answer.OTHERS;
    } catch (IOException withoutLocks) {
      return Answer.NONE;
    }
  }
}
