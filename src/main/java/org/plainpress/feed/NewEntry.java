package org.plainpress.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A publication that a feed or a catalogue is to list: the little that says where it stands there,
 * and, when its file is written, the whole of it.
 */
public interface NewEntry {

  /** Returns the publication's id. */
  String id();

  /** Returns its title. */
  String title();

  /** Returns who published it; empty where that is not known. */
  Optional<String> publisher();

  /** Returns its language as a BCP 47 tag; {@code und} where it is not known. */
  String language();

  /**
   * Returns when it was changed, else published.
   *
   * @param otherwise what is returned where neither is known
   */
  OffsetDateTime lastChanged(OffsetDateTime otherwise);

  /** Returns its editions, first the one that a format with room for one should name. */
  List<Attachment> attachments();

  /** Returns the pages of its articles in the folder, in reading order; empty without a site. */
  List<PageLink> pages();

  /** Returns the whole of it, which may have been kept elsewhere than in memory. */
  FeedEntry whole();
}
