package org.plainpress.feed;

import java.time.OffsetDateTime;

/**
 * Writes one feed format, and reads what it wrote. Made once, used from many threads.
 *
 * @param <E> its entries
 */
public interface FeedWriter<E extends StoredEntry<E>> {

  /** Returns the name of a feed's file in the folder that it is published in. */
  String fileName();

  /**
   * Returns the name of an archive.
   *
   * @param number from 1, in the order in which archives are written
   */
  default String archiveName(int number) {
    int dot = fileName().lastIndexOf('.');
    return fileName().substring(0, dot) + "-archive-" + number + fileName().substring(dot);
  }

  /**
   * Reads a file that this writer wrote.
   *
   * @param fileName the file's name
   * @param file its bytes
   * @throws DamagedFeed where it is no feed of this format, is damaged, or is not ours
   */
  FeedPage<E> read(String fileName, byte[] file) throws DamagedFeed;

  /**
   * Makes an entry as it will stand in the file.
   *
   * @param updated when it last changed
   */
  E entry(FeedHead head, FeedEntry entry, OffsetDateTime updated);

  /**
   * Writes a file of a feed.
   *
   * @return the file, in UTF-8
   */
  byte[] write(FeedPage<E> page);
}
