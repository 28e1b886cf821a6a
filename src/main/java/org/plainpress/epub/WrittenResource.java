package org.plainpress.epub;

import nl.siegmann.epublib.domain.MediaType;
import nl.siegmann.epublib.domain.Resource;

/**
 * A resource whose bytes are in the container already. The book keeps its id, name, type and size,
 * so that of a long book only the table of contents is in memory.
 */
final class WrittenResource extends Resource {
  private static final long serialVersionUID = 1;
  private static final byte[] GONE = {};

  private final long size;

  WrittenResource(String id, String href, MediaType type, long size) {
    super(id, GONE, href, type);
    this.size = size;
  }

  /** Returns how many bytes were written. */
  @Override
  public long getSize() {
    return size;
  }

  /** Refuses, since an empty array would pass for the resource. */
  @Override
  public byte[] getData() {
    throw new IllegalStateException(getHref() + " is in the container, and no longer in memory");
  }

  // Equal where the names are, as epublib has it: the size says nothing of identity.
  @Override
  public boolean equals(Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
