package org.plainpress.read;

import java.util.List;

/** Reads one input format. Made once, used from many threads. */
public interface ArticleReader {

  /**
   * Reads a source.
   *
   * @param source what to read
   * @return at least one reading, each an article with its notes
   * @throws UnreadableSource where there is no article in it
   */
  List<Reading> read(Source source);

  /**
   * Reads a source and hands on each article as soon as it is read. Readers of formats that hold
   * many articles keep none of them.
   *
   * @param source what to read
   * @param readings receives at least one reading, or is told of one that cannot be read
   * @throws UnreadableSource where there is no article in it, or it cannot be read further
   */
  default void read(Source source, Readings readings) {
    read(source).forEach(readings::accept);
  }
}
