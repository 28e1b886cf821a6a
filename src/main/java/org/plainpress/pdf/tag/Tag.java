package org.plainpress.pdf.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A structure element while the document is laid out (ISO 32000-1, 14.7.2).
 *
 * <p>A block takes its place among its parent's kids when it is made, that is, in the order of the
 * text. An element within a line takes its place when its first content is drawn, between the marks
 * before it and after it. What never had content is not written, unless it is {@link #required}.
 */
public final class Tag implements Kid {

  /** What became of words since they were written, and how that is drawn. */
  public enum Revision {
    /** Words that no longer hold: a line goes through them. */
    DELETED("LineThrough"),
    /** Words that came later: a line stands below them. */
    INSERTED("Underline");

    private final String decoration;

    Revision(String decoration) {
      this.decoration = decoration;
    }

    /** Returns the value of {@code /TextDecorationType} (ISO 32000-1, 14.8.5.4.4). */
    public String decoration() {
      return decoration;
    }
  }

  private final String type;
  private final Optional<Tag> parent;
  private final Optional<Tag> link;
  private final List<Kid> kids = new ArrayList<>(2);
  private final List<Tag> references = new ArrayList<>(0);
  private List<Tag> headers = List.of();
  private boolean attached;
  private boolean required;
  private int columns = 1;
  private int rows = 1;
  private Optional<String> alternative = Optional.empty();
  private Optional<String> language = Optional.empty();
  private Optional<String> expansion = Optional.empty();
  private Optional<String> id = Optional.empty();
  private Optional<String> numbering = Optional.empty();
  private Optional<String> scope = Optional.empty();
  private Optional<String> address = Optional.empty();
  private Optional<Anchor> target = Optional.empty();
  private Optional<Anchor> anchor = Optional.empty();
  private Optional<Box> box = Optional.empty();
  private Optional<Revision> revision = Optional.empty();
  private Optional<String> mathMl = Optional.empty();

  private Tag(String type, Optional<Tag> parent) {
    this.type = type;
    this.parent = parent;
    this.attached = parent.isEmpty();
    this.link = type.equals("Link") ? Optional.of(this) : parent.flatMap(Tag::link);
  }

  /** Makes the element that all others stand in. */
  public static Tag root(String type) {
    return new Tag(type, Optional.empty());
  }

  /** Makes a block within this element, after the kids that are there. */
  public Tag child(String childType) {
    Tag child = inline(childType);
    child.attached = true;
    kids.add(child);
    return child;
  }

  /** Returns whether it stands in a table of contents, where all that looks like one is a link. */
  public boolean inContents() {
    return type.equals("TOC") || parent.filter(Tag::inContents).isPresent();
  }

  /** Makes an element within this one's text, which stands where its first content is drawn. */
  public Tag inline(String childType) {
    return new Tag(childType, Optional.of(this));
  }

  /**
   * Makes the element one that is written even without content: an empty table cell is still a
   * cell.
   *
   * @return this element
   */
  public Tag required() {
    required = true;
    return this;
  }

  /** Sets {@code /Alt}: what is said instead of the content. */
  public void describe(String words) {
    alternative = Optional.of(words);
  }

  /** Sets {@code /Lang}, which is the parent's otherwise, as a BCP 47 tag. */
  public void speak(String tag) {
    language = Optional.of(tag);
  }

  /** Sets {@code /E}: what an abbreviation is short for. */
  public void expand(String words) {
    expansion = Optional.of(words);
  }

  /** Sets {@code /ID}, which notes must have (ISO 14289-1, 7.9). */
  public void identify(String unique) {
    id = Optional.of(unique);
  }

  /** Sets {@code /ListNumbering} of a list (ISO 32000-1, 14.8.5.5). */
  public void number(String style) {
    numbering = Optional.of(style);
  }

  /** Sets {@code /Scope} of a table's header cell: {@code Column} or {@code Row}. */
  public void head(String cells) {
    scope = Optional.of(cells);
  }

  /** Sets {@code /Headers} of a table cell: the header cells, which have an {@code /ID}. */
  public void headed(List<Tag> cells) {
    headers = List.copyOf(cells);
  }

  /** Sets how many columns and rows a table cell covers. */
  public void span(int ofColumns, int ofRows) {
    columns = ofColumns;
    rows = ofRows;
  }

  /** Associates MathML with a formula, which PDF 2.0 can hold (ISO 32000-2, 14.13). */
  public void associate(String formula) {
    mathMl = Optional.of(formula);
  }

  /** Returns the MathML of a formula. */
  public Optional<String> mathMl() {
    return mathMl;
  }

  /** Makes the words ones that were deleted or inserted. */
  public void revise(Revision change) {
    revision = Optional.of(change);
  }

  /** Returns what became of the words of this element itself. */
  public Optional<Revision> ownRevision() {
    return revision;
  }

  /** Returns what became of the words, by this element or one around it. */
  public Optional<Revision> revision() {
    return revision.or(() -> parent.flatMap(Tag::revision));
  }

  /** Makes a link lead to an address. */
  public void leadTo(String href) {
    address = Optional.of(href);
  }

  /** Makes a link lead to a place in the document. */
  public void leadTo(Anchor place) {
    target = Optional.of(place);
  }

  /** Makes the element one that something leads to. */
  public void anchor(Anchor place) {
    anchor = Optional.of(place);
  }

  /** Adds an element to {@code /Ref}: those that this one refers to (ISO 32000-2, 14.7.2). */
  public void refer(Tag other) {
    references.add(other);
  }

  /** Sets {@code /BBox} of a figure, unless it has one: it then begins on an earlier page. */
  public void cover(Box area) {
    if (box.isEmpty()) {
      box = Optional.of(area);
    }
  }

  /** Adds marked content that is drawn on a page. */
  public void mark(int page, int mcid) {
    attach();
    kids.add(new Mark(page, mcid));
  }

  /** Adds an annotation, by its index in the document. */
  public void annotation(int index) {
    attach();
    kids.add(new Annotation(index));
  }

  private void attach() {
    if (!attached) {
      attached = true;
      parent.ifPresent(
          outer -> {
            outer.attach();
            outer.kids.add(this);
          });
    }
  }

  /** Returns whether the element has nothing in it that would be written. */
  public boolean isEmpty() {
    if (required) {
      return false;
    }
    for (Kid kid : kids) {
      if (!(kid instanceof Tag tag && tag.isEmpty())) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the element, or one that it stands in, is of the type. */
  boolean isWithin(String other) {
    return type.equals(other) || parent.isPresent() && parent.get().isWithin(other);
  }

  /** Returns the structure type (ISO 32000-1, 14.8.4). */
  public String type() {
    return type;
  }

  /** Returns what stands in the element, in reading order. */
  public List<Kid> kids() {
    return kids;
  }

  /** Returns the link that the element is, or stands in. */
  public Optional<Tag> link() {
    return link;
  }

  /** Returns {@code /Alt}. */
  public Optional<String> alternative() {
    return alternative;
  }

  /** Returns {@code /Lang}. */
  public Optional<String> language() {
    return language;
  }

  /** Returns the language that its words are in, where it or what it stands in says so. */
  public Optional<String> spoken() {
    return language.or(() -> parent.flatMap(Tag::spoken));
  }

  /** Returns {@code /E}. */
  public Optional<String> expansion() {
    return expansion;
  }

  /** Returns {@code /ID}. */
  public Optional<String> id() {
    return id;
  }

  /** Returns {@code /ListNumbering}. */
  public Optional<String> numbering() {
    return numbering;
  }

  /** Returns {@code /Scope}. */
  public Optional<String> scope() {
    return scope;
  }

  /** Returns {@code /Headers}. */
  public List<Tag> headers() {
    return headers;
  }

  /** Returns how many columns a table cell covers. */
  public int columns() {
    return columns;
  }

  /** Returns how many rows a table cell covers. */
  public int rows() {
    return rows;
  }

  /** Returns the address that a link leads to; empty where it leads to a place in the document. */
  public Optional<String> address() {
    return address;
  }

  /** Returns the place in the document that a link leads to. */
  public Optional<Anchor> target() {
    return target;
  }

  /** Returns the place of the element where something leads to it. */
  public Optional<Anchor> anchor() {
    return anchor;
  }

  /** Returns {@code /Ref}. */
  public List<Tag> references() {
    return references;
  }

  /** Returns {@code /BBox}. */
  public Optional<Box> box() {
    return box;
  }
}
