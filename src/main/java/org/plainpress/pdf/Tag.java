package org.plainpress.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A structure element while the document is laid out (ISO 32000-1, 14.7.2). Blocks stand among
 * their parent's kids in the order they are laid out; elements within a line join when their first
 * content is drawn, between the marks before them and after. What never had content is not written.
 */
final class Tag {

  /** Marked content on a page. */
  record Mark(int page, int mcid) {}

  /** An annotation that belongs to the element: an object reference. */
  record Annotation(int index) {}

  private final String type;
  private final Tag parent;
  private final List<Object> kids = new ArrayList<>(2);
  private boolean attached;
  private boolean required;

  /** {@code /Alt}: what is said instead of the content. */
  String alt;

  /** {@code /Lang}, where it is not the parent's. */
  String language;

  /** {@code /ID}, which notes must have (ISO 14289-1, 7.9). */
  String id;

  /** {@code /ListNumbering}. */
  String numbering;

  /** {@code /Scope} of a table header. */
  String scope;

  int colspan = 1;
  int rowspan = 1;

  /** Where a link leads. */
  String href;

  /** Where a link within the document leads. */
  Anchor target;

  /** The place of the element, where something leads to it. */
  Anchor anchor;

  /** {@code /E}: what an abbreviation is short for. */
  String expansion;

  /** {@code /Ref}: elements that this one refers to (ISO 32000-2, 14.7.2). */
  final List<Tag> references = new ArrayList<>(0);

  /** {@code /BBox} of a figure: left, bottom, right, top. */
  float[] box;

  private Tag(String type, Tag parent) {
    this.type = type;
    this.parent = parent;
    this.attached = parent == null;
  }

  static Tag root(String type) {
    return new Tag(type, null);
  }

  /** A block within this element, after those that are there. */
  Tag child(String childType) {
    Tag child = new Tag(childType, this);
    child.attached = true;
    kids.add(child);
    return child;
  }

  /** An element within this one's text. */
  Tag inline(String childType) {
    return new Tag(childType, this);
  }

  /** Is written even without content: an empty table cell is still a cell. */
  Tag required() {
    required = true;
    return this;
  }

  /** Whether there is nothing to write. */
  boolean isEmpty() {
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

  Tag language(String tag) {
    language = tag;
    return this;
  }

  String type() {
    return type;
  }

  /** {@link Tag}s, {@link Mark}s and {@link Annotation}s. */
  List<Object> kids() {
    return kids;
  }

  void mark(int page, int mcid) {
    attach();
    kids.add(new Mark(page, mcid));
  }

  void annotation(int index) {
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
  Tag link() {
    for (Tag tag = this; tag != null; tag = tag.parent) {
      if (tag.type.equals("Link")) {
        return tag;
      }
    }
    return null;
  }
}
