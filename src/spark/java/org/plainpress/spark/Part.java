package org.plainpress.spark;

import java.io.Serializable;

/**
 * A part of an input file.
 *
 * @param name the file as the user knows it
 * @param uri where it is
 * @param size of the whole file, in bytes
 * @param from the offset at which the part begins
 * @param to the offset behind its end
 */
record Part(String name, String uri, long size, long from, long to) implements Serializable {

  /** Returns all of a file. */
  static Part whole(String name, String uri, long size) {
    return new Part(name, uri, size, 0, Long.MAX_VALUE);
  }

  boolean isWhole() {
    return from == 0 && to == Long.MAX_VALUE;
  }

  /** Returns how many bytes are to be read. */
  long length() {
    return Math.min(to, size) - from;
  }

  /** Returns the part as a person may find it. */
  String place() {
    return from == 0 ? name : name + " (from byte " + from + ")";
  }
}
