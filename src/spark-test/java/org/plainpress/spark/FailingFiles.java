package org.plainpress.spark;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.TaskContext;

/**
 * The local file system, by a name of its own, which fails in the first attempt of each task: when
 * it opens a file that is there, or once some of a file is written.
 */
public final class FailingFiles extends RawLocalFileSystem {

  private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();
  private static final AtomicInteger FAILURES = new AtomicInteger();

  static void reset() {
    FAILED.clear();
    FAILURES.set(0);
  }

  static int failures() {
    return FAILURES.get();
  }

  private static boolean isToFail(String what) {
    TaskContext task = TaskContext.get();
    boolean fails = task != null && FAILED.add(what + task.stageId() + "/" + task.partitionId());
    FAILURES.addAndGet(fails ? 1 : 0);
    return fails;
  }

  @Override
  public URI getUri() {
    return URI.create("failing:///");
  }

  @Override
  public FSDataInputStream open(Path file, int buffer) throws IOException {
    if (isToFail("read")) {
      throw new IOException("a disk is gone");
    }
    return super.open(file, buffer);
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int buffer,
      short replication,
      long block,
      Progressable progress)
      throws IOException {
    FSDataOutputStream out =
        super.create(file, permission, overwrite, buffer, replication, block, progress);
    if (isToFail("write")) {
      out.write("half of".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      out.close();
      throw new IOException("a disk is full");
    }
    return out;
  }
}
