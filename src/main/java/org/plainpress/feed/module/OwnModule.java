package org.plainpress.feed.module;

import com.rometools.rome.feed.CopyFrom;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.module.ModuleImpl;
import org.jdom2.Element;

/** A module that writes itself into the element of the feed or the entry that it belongs to. */
public abstract class OwnModule extends ModuleImpl {
  private static final long serialVersionUID = 1;

  /** Tells our modules from Rome's; it is in no file. */
  static final String URI = "https://plainpress.org/ns/rome";

  OwnModule() {
    super(OwnModule.class, URI);
  }

  /** Writes what the module says into the element of its feed or entry. */
  abstract void writeTo(Element parent);

  @Override
  public final Class<? extends Module> getInterface() {
    return OwnModule.class;
  }

  /** Refuses, since our modules do not change and are written once. */
  @Override
  public final void copyFrom(CopyFrom other) {
    throw new IllegalStateException("a module of ours is made, not copied into");
  }
}
