package org.plainpress.markup;

/** What markup is for, which decides how much of it there is. */
enum Purpose {

  /** A content document of an EPUB: XHTML, with {@code epub:type} and {@code xml:lang}. */
  BOOK,

  /** A page of the web: the same in HTML, which has neither. */
  PAGE,

  /** An entry of a feed, without roles, ids and links within. */
  FEED;

  /** Returns whether an article has its document for itself: roles, ids and links within. */
  boolean isDocument() {
    return this != FEED;
  }

  /** Returns an attribute of EPUB's own vocabulary for a book, and nothing for others. */
  String epubType(String value) {
    return this == BOOK ? " epub:type=\"" + value + "\"" : "";
  }

  /** Returns what ends the tag of an element that holds nothing. */
  String voidEnd() {
    return this == PAGE ? ">" : "/>";
  }
}
