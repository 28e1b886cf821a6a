package org.plainpress.spark;

import java.io.Serializable;
import java.util.List;
import org.plainpress.export.MadeFile;

/**
 * What came of a partition.
 *
 * @param articles what was made of each of its articles, in their order
 * @param placed where files lie within the partition's archive; empty where they are files
 */
record Outcome(List<OfArticle> articles, List<Placed> placed) implements Serializable {

  /**
   * What was made of an article.
   *
   * @param editions its editions, the EPUB first
   * @param cover its cover, or nothing
   * @param failures why editions could not be made, a line each
   * @param notes what a person should know, a line each
   */
  record OfArticle(
      List<MadeFile> editions, List<MadeFile> cover, List<String> failures, List<String> notes)
      implements Serializable {}

  /**
   * A file within an archive.
   *
   * @param name its path within the output folder, if archives are unpacked there
   * @param archive the archive's path within that folder
   * @param offset of its first byte in the archive
   * @param size in bytes
   */
  record Placed(String name, String archive, long offset, long size) implements Serializable {}
}
