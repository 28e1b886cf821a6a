package org.plainpress.feed.module;

import java.time.OffsetDateTime;
import org.jdom2.Element;
import org.plainpress.article.IsoDate;

/** Tells when an RSS item last changed, for which RSS has no word of its own. */
public final class ModifiedModule extends OwnModule {
  private static final long serialVersionUID = 1;

  private final OffsetDateTime moment;

  /** Makes the module of a moment. */
  public ModifiedModule(OffsetDateTime moment) {
    this.moment = moment;
  }

  @Override
  void writeTo(Element parent) {
    parent.addContent(new Element("modified", Namespaces.DCTERMS).setText(IsoDate.utc(moment)));
  }
}
