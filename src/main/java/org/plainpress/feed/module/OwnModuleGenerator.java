package org.plainpress.feed.module;

import com.rometools.rome.feed.module.Module;
import com.rometools.rome.io.ModuleGenerator;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Writes our modules; Rome makes one by the name in {@code rome.properties}. */
public final class OwnModuleGenerator implements ModuleGenerator {

  @Override
  public String getNamespaceUri() {
    return OwnModule.URI;
  }

  @Override
  public Set<Namespace> getNamespaces() {
    return Namespaces.ALL;
  }

  @Override
  public void generate(Module module, Element parent) {
    ((OwnModule) module).writeTo(parent);
  }
}
