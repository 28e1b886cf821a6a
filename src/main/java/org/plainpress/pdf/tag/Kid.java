package org.plainpress.pdf.tag;

/** What stands in a structure element: another element, marked content or an annotation. */
public sealed interface Kid permits Tag, Kid.Mark, Kid.Annotation {

  /**
   * Marked content on a page.
   *
   * @param page index of the page, from 0
   * @param mcid the marked-content identifier, which is unique on the page
   */
  record Mark(int page, int mcid) implements Kid {}

  /**
   * An annotation that belongs to the element: an object reference (ISO 32000-1, 14.7.4.3).
   *
   * @param index of the annotation in the document, from 0
   */
  record Annotation(int index) implements Kid {}
}
