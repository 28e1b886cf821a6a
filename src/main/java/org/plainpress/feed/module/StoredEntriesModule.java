package org.plainpress.feed.module;

import java.util.List;
import org.jdom2.Element;

/**
 * Holds the entries of a feed as they stand in its file, so that what a later version of this
 * program would write otherwise does not change.
 */
public final class StoredEntriesModule extends OwnModule {
  private static final long serialVersionUID = 1;

  private final transient List<Element> entries;

  /** Makes the module of the elements of entries, which are copied when they are written. */
  public StoredEntriesModule(List<Element> entries) {
    this.entries = List.copyOf(entries);
  }

  @Override
  void writeTo(Element parent) {
    entries.forEach(entry -> parent.addContent(entry.clone()));
  }
}
