package org.plainpress.feed.module;

import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Tells the language of an Atom feed or entry by {@code xml:lang} (RFC 4287, 2). */
public final class LanguageModule extends OwnModule {
  private static final long serialVersionUID = 1;

  private final String language;

  /** Makes the module of a BCP 47 tag. */
  public LanguageModule(String language) {
    this.language = language;
  }

  @Override
  void writeTo(Element parent) {
    parent.setAttribute(new Attribute("lang", language, Namespace.XML_NAMESPACE));
  }
}
