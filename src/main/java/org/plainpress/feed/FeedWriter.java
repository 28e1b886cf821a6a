package org.plainpress.feed;

import java.time.OffsetDateTime;

/**
 * Writes one feed format, and reads what it wrote. Made once, used from many threads.
 *
 * @param <E> its entries
 */
public interface FeedWriter<E extends StoredEntry<E>> {

  /** What the file is called in the folder it is published in. */
  String fileName();

  /** What its archives are called, from 1. */
  default String archiveName(int number) {
    int dot = fileName().lastIndexOf('.');
    return fileName().substring(0, dot) + "-archive-" + number + fileName().substring(dot);
  }

  /**
   * @throws DamagedFeed where it is no feed of this format, or not one of ours
   */
  FeedPage<E> read(String fileName, byte[] file) throws DamagedFeed;

  /** The entry as it will stand in the file. */
  E entry(FeedHead head, FeedEntry entry, OffsetDateTime updated);

  /**
   * @return the file, in UTF-8
   */
  byte[] write(FeedPage<E> page);
}
