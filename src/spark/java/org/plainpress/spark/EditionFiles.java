package org.plainpress.spark;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Where a partition puts what it makes. */
interface EditionFiles extends AutoCloseable {

  /**
   * Puts the files of an article.
   *
   * @param files their bytes by their names within the output folder
   */
  void put(Map<String, byte[]> files) throws IOException;

  /** Makes all of it visible, and returns where it is within an archive, if it is in one. */
  List<Outcome.Placed> finish() throws IOException;

  /** Removes what was not finished. */
  @Override
  void close() throws IOException;

  /** Returns the files of a folder itself. */
  static EditionFiles in(RemoteFolder folder) {
    return new EditionFiles() {
      @Override
      public void put(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          folder.write(file.getKey(), file.getValue());
        }
      }

      @Override
      public List<Outcome.Placed> finish() {
        return List.of();
      }

      @Override
      public void close() {
        // Each file is finished when it is written.
      }
    };
  }
}
