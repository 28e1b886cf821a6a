package org.plainpress.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The folder that an export writes to, on any file system of Hadoop's. Files are written under a
 * name of the attempt that writes them and renamed into their place: whoever looks sees the old
 * file or the whole new one, and a task that is killed leaves nothing there.
 */
final class RemoteFolder implements Serializable {

  private static final long serialVersionUID = 1;

  /** Where files are written before they are renamed; it goes with the run. */
  static final String UNFINISHED = ".plainpress-unfinished";

  private final String uri;
  private final SerializableConfiguration configuration;

  RemoteFolder(Path path, SerializableConfiguration configuration) {
    this.uri = path.toUri().toString();
    this.configuration = configuration;
  }

  /**
   * A file that is being written.
   *
   * @param attempt where it is written
   */
  record Unfinished(Path attempt, OutputStream out) {}

  private FileSystem files() throws IOException {
    return Hadoop.files(root(), configuration.value());
  }

  private Path root() {
    return new Path(java.net.URI.create(uri));
  }

  private Path path(String name) {
    return new Path(root(), new Path(null, null, name));
  }

  /** Returns whether there is a file of a name. */
  boolean has(String name) throws IOException {
    return files().exists(path(name));
  }

  /** Returns the bytes of a file; empty where there is none. */
  Optional<byte[]> read(String name) throws IOException {
    if (!has(name)) {
      return Optional.empty();
    }
    try (FSDataInputStream in = files().open(path(name))) {
      return Optional.of(in.readAllBytes());
    }
  }

  /** Returns a part of a file. */
  byte[] read(String name, long offset, int length) throws IOException {
    byte[] bytes = new byte[length];
    try (FSDataInputStream in = files().open(path(name))) {
      in.readFully(offset, bytes);
    }
    return bytes;
  }

  /** Returns the names of the files that lie in a folder of this one, but not deeper. */
  List<String> list(String folder) throws IOException {
    List<String> names = new ArrayList<>();
    Path path = folder.isEmpty() ? root() : path(folder);
    if (files().exists(path)) {
      for (FileStatus file : files().listStatus(path)) {
        if (file.isFile()) {
          names.add(file.getPath().getName());
        }
      }
    }
    names.sort(null);
    return names;
  }

  /** Makes the folder, and clears what runs that were killed have left in it. */
  void prepare() throws IOException {
    files().mkdirs(root());
    clear();
  }

  /** Removes what was not finished. */
  void clear() throws IOException {
    files().delete(path(UNFINISHED), true);
  }

  /** Removes a file, if it is there. */
  void delete(String name) throws IOException {
    files().delete(path(name), false);
  }

  /** Begins a file, whose name may not be known yet. */
  Unfinished begin() throws IOException {
    Path attempt = path(UNFINISHED + "/" + java.util.UUID.randomUUID());
    return new Unfinished(attempt, files().create(attempt, true));
  }

  /** Puts a file, whose stream is closed, in its place. */
  void finish(Unfinished file, String name) throws IOException {
    Path place = path(name);
    files().mkdirs(place.getParent());
    replace(file.attempt(), place);
  }

  /** Removes a file that is not to be finished. */
  void abandon(Unfinished file) throws IOException {
    files().delete(file.attempt(), false);
  }

  /** Writes a file. */
  void write(String name, byte[] bytes) throws IOException {
    Unfinished file = begin();
    boolean done = false;
    try {
      try (OutputStream out = file.out()) {
        out.write(bytes);
      }
      finish(file, name);
      done = true;
    } finally {
      if (!done) {
        abandon(file);
      }
    }
  }

  private void replace(Path from, Path to) throws IOException {
    FileSystem files = files();
    if (files.getUri().getScheme().equals("file")) {
      // POSIX: takes the place of a file that is there.
      renamed(files, from, to);
      return;
    }
    try {
      FileContext.getFileContext(from.toUri(), configuration.value())
          .rename(from, to, Options.Rename.OVERWRITE);
    } catch (UnsupportedFileSystemException old) {
      // A file system that cannot replace: for a moment there is no file.
      files.delete(to, false);
      renamed(files, from, to);
    }
  }

  private static void renamed(FileSystem files, Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("'" + from + "' could not be renamed to '" + to + "'");
    }
  }

  @Override
  public String toString() {
    return uri;
  }
}
