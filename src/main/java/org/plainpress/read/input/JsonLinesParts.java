package org.plainpress.read.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.plainpress.read.Content;
import org.plainpress.read.bytes.ByteRange;

/** Divides JSON Lines between lines, so that several machines read one file. */
final class JsonLinesParts {

  private JsonLinesParts() {}

  /**
   * Returns the parts of a file, in their order; one that is all of it where its first line is no
   * object, so that lines tell nothing.
   *
   * @param length of the file, in bytes
   * @param size how many bytes a part has at least, but for the last
   */
  static List<ByteRange> of(Content file, long length, long size) throws IOException {
    if (length <= size || !beginsWithObject(file)) {
      return List.of(ByteRange.WHOLE);
    }
    List<ByteRange> parts = new ArrayList<>();
    long from = 0;
    while (length - from > size) {
      long to = lineFrom(file, from + size);
      if (to >= length) {
        break;
      }
      parts.add(new ByteRange(from, to));
      from = to;
    }
    parts.add(new ByteRange(from, Long.MAX_VALUE));
    return parts.size() == 1 ? List.of(ByteRange.WHOLE) : parts;
  }

  /** Returns whether the first line that is not blank is an object as a whole. */
  private static boolean beginsWithObject(Content file) throws IOException {
    try (InputStream in = new BufferedInputStream(file.open())) {
      int first = in.read();
      while (first == ' ' || first == '\t' || first == '\n' || first == '\r') {
        first = in.read();
      }
      int last = first;
      for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
        last = read == ' ' || read == '\t' || read == '\r' ? last : read;
      }
      return first == '{' && last == '}';
    }
  }

  /** Returns where the first line begins at an offset or behind it. */
  private static long lineFrom(Content file, long offset) throws IOException {
    try (InputStream open = file.open()) {
      open.skipNBytes(offset - 1);
      InputStream in = new BufferedInputStream(open);
      long at = offset;
      for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
        at++;
      }
      return at;
    }
  }
}
