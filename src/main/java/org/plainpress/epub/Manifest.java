package org.plainpress.epub;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.Resources;

/**
 * The resources of a book in the order in which they were added, which epublib's own do not keep:
 * the manifest lists them so, and the same book gives the same bytes.
 */
final class Manifest extends Resources {
  private static final long serialVersionUID = 1;

  // Written by nobody: serialVersionUID is there since the superclass is serializable.
  private final transient Map<String, Resource> inOrder = new LinkedHashMap<>();

  @Override
  public Resource add(Resource resource) {
    Resource added = super.add(resource);
    inOrder.put(added.getHref(), added);
    return added;
  }

  @Override
  public Collection<Resource> getAll() {
    return Collections.unmodifiableCollection(inOrder.values());
  }
}
