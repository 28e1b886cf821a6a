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
}
