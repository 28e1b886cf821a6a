package org.plainpress.feed.module;

import org.jdom2.Element;

/**
 * Holds the full content of an RSS item ({@code content:encoded}). Rome's module of that name
 * writes a CDATA section, which ends at the first {@code ]]>} of an article's code; ours writes
 * text.
 */
public final class FullContentModule extends OwnModule {
  private static final long serialVersionUID = 1;

  private final String html;

  /** Makes the module of HTML. */
  public FullContentModule(String html) {
    this.html = html;
  }

  @Override
  void writeTo(Element parent) {
    parent.addContent(new Element("encoded", Namespaces.CONTENT).setText(html));
  }
}
