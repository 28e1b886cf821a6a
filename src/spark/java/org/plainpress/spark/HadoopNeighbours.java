package org.plainpress.spark;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.plainpress.read.image.PagePictures;

/** Finds the files beside a page, in its folder or below. */
final class HadoopNeighbours implements PagePictures.Beside {

  private final FileSystem files;
  private final Path page;

  HadoopNeighbours(FileSystem files, Path page) {
    this.files = files;
    this.page = page;
  }

  @Override
  public Optional<byte[]> get(String path) throws IOException {
    Path folder = page.getParent();
    if (path.isEmpty() || path.startsWith("/")) {
      return Optional.empty();
    }
    // Hadoop's paths are without "..", which would lead out of the folder.
    Path file = new Path(folder, new Path(null, null, path));
    if (!file.toString().startsWith(folder + "/") || !files.exists(file)) {
      return Optional.empty();
    }
    if (!files.getFileStatus(file).isFile() || leadsOut(folder, file)) {
      return Optional.empty();
    }
    try (FSDataInputStream in = files.open(file)) {
      return Optional.of(in.readNBytes(PagePictures.MOST_BYTES + 1));
    }
  }

  /** Returns whether a symbolic link, which only the local file system has, leads elsewhere. */
  private boolean leadsOut(Path folder, Path file) throws IOException {
    return files instanceof RawLocalFileSystem local
        && !local
            .pathToFile(file)
            .toPath()
            .toRealPath()
            .startsWith(local.pathToFile(folder).toPath().toRealPath());
  }
}
