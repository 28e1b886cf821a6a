package org.plainpress.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What tells which article an entry of a folder's feeds is of, and which editions are its own. */
public interface KnownEntry {

  /** Returns the id, by which an entry is the same from run to run. */
  String id();

  /** Returns the title. */
  String title();

  /** Returns when its article was published; empty where that is not known. */
  Optional<OffsetDateTime> published();

  /** Returns when it last changed. */
  OffsetDateTime updated();

  /** Returns the text of its full content. */
  String content();

  /** Returns whether it leads to a page on the web, which tells its article from others. */
  boolean hasWebPage();

  /** Returns the names of the editions that it leads to, within the feed's folder. */
  List<String> editions();
}
