package org.plainpress.pdf.tag;

import java.util.ArrayList;
import java.util.List;

/**
 * A structure element while the document is laid out (ISO 32000-1, 14.7.2). Blocks stand among
 * their parent's kids in the order they are laid out; elements within a line join when their first
 * content is drawn, between the marks before them and after. What never had content is not written.
 */
public final class Tag {

  /** Marked content on a page. */
  public record Mark(int page, int mcid) {}

  /** An annotation that belongs to the element: an object reference. */
  public record Annotation(int index) {}

  private final String type;
  private final Tag parent;
  private final List<Object> kids = new ArrayList<>(2);
  private boolean attached;
  private boolean required;

  /** {@code /Alt}: what is said instead of the content. */
  public String alt;

  /** {@code /Lang}, where it is not the parent's. */
  public String language;

  /** {@code /ID}, which notes must have (ISO 14289-1, 7.9). */
  public String id;

  /** {@code /ListNumbering}. */
  public String numbering;

  /** {@code /Scope} of a table header. */
  public String scope;

  public int colspan = 1;
  public int rowspan = 1;

  /** Where a link leads. */
  public String href;

  /** Where a link within the document leads. */
  public Anchor target;

  /** The place of the element, where something leads to it. */
  public Anchor anchor;

  /** {@code /E}: what an abbreviation is short for. */
  public String expansion;

  /** {@code /Ref}: elements that this one refers to (ISO 32000-2, 14.7.2). */
  public final List<Tag> references = new ArrayList<>(0);

  /** {@code /BBox} of a figure: left, bottom, right, top. */
  public float[] box;

  private Tag(String type, Tag parent) {
    this.type = type;
    this.parent = parent;
    this.attached = parent == null;
  }

  public static Tag root(String type) {
    return new Tag(type, null);
  }

  /** A block within this element, after those that are there. */
  public Tag child(String childType) {
    Tag child = new Tag(childType, this);
    child.attached = true;
    kids.add(child);
    return child;
  }

  /** An element within this one's text. */
  public Tag inline(String childType) {
    return new Tag(childType, this);
  }

  /** Is written even without content: an empty table cell is still a cell. */
  public Tag required() {
    required = true;
    return this;
  }

  /** Whether there is nothing to write. */
  public boolean isEmpty() {
    if (required) {
      return false;
    }
    for (Object kid : kids) {
      if (!(kid instanceof Tag tag && tag.isEmpty())) {
        return false;
      }
    }
    return true;
  }

  public Tag language(String tag) {
    language = tag;
    return this;
  }

  public String type() {
    return type;
  }

  /** {@link Tag}s, {@link Mark}s and {@link Annotation}s. */
  public List<Object> kids() {
    return kids;
  }

  public void mark(int page, int mcid) {
    attach();
    kids.add(new Mark(page, mcid));
  }

  public void annotation(int index) {
    attach();
    kids.add(new Annotation(index));
  }

  private void attach() {
    if (!attached) {
      attached = true;
      parent.attach();
      parent.kids.add(this);
    }
  }

  /** Whether it or what it stands in is of that type. */
  boolean isWithin(String other) {
    return type.equals(other) || parent != null && parent.isWithin(other);
  }

  /** The link that the content belongs to; null where there is none. */
  public Tag link() {
    for (Tag tag = this; tag != null; tag = tag.parent) {
      if (tag.type.equals("Link")) {
        return tag;
      }
    }
    return null;
  }
}
