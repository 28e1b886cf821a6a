package org.plainpress.feed.module;

import org.jdom2.Element;

/** Marks a file of a feed as an archive that does not change (RFC 5005, 4). */
public final class ArchiveModule extends OwnModule {
  private static final long serialVersionUID = 1;

  @Override
  void writeTo(Element parent) {
    parent.addContent(new Element("archive", Namespaces.HISTORY));
  }
}
