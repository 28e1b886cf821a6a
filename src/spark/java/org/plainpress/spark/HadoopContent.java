package org.plainpress.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.plainpress.read.Content;
import org.plainpress.read.ReadLimits;

/**
 * A file of Hadoop's as content. It remembers when the file system failed, which is no fault of the
 * file: the task that reads it is then to be tried again.
 */
final class HadoopContent implements Content {

  private final FileSystem files;
  private final Path file;
  private final ReadLimits limits;
  private volatile Optional<IOException> failure = Optional.empty();

  HadoopContent(FileSystem files, Path file, ReadLimits limits) {
    this.files = files;
    this.file = file;
    this.limits = limits;
  }

  /** Returns why the file system failed; empty where it did not. */
  Optional<IOException> failure() {
    return failure;
  }

  @Override
  public InputStream open() throws IOException {
    try {
      return new Seeking(files.open(file));
    } catch (IOException failed) {
      throw failed(failed);
    }
  }

  @Override
  public byte[] all() throws IOException {
    try (InputStream in = open()) {
      return Content.within(in, limits);
    }
  }

  private IOException failed(IOException cause) {
    failure = Optional.of(cause);
    return cause;
  }

  /** Skips without reading. */
  private final class Seeking extends InputStream {
    private final FSDataInputStream in;

    Seeking(FSDataInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      try {
        return in.read();
      } catch (IOException failed) {
        throw failed(failed);
      }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return in.read(into, offset, length);
      } catch (IOException failed) {
        throw failed(failed);
      }
    }

    @Override
    public long skip(long bytes) throws IOException {
      long from = in.getPos();
      long to = Math.min(from + Math.max(0, bytes), files.getFileStatus(file).getLen());
      in.seek(to);
      return to - from;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
