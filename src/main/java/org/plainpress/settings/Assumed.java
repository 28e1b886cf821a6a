package org.plainpress.settings;

import java.util.Objects;
import java.util.Optional;
import org.plainpress.read.InputFormat;

/**
 * What the user says of every input, which goes before what the input looks like.
 *
 * @param format the format; absent where each is told by what it holds
 * @param encoding the encoding of texts, web pages, Markdown and feeds that begin with no byte
 *     order mark, as a label of the WHATWG Encoding Standard such as {@code macintosh}, or {@code
 *     cp437} or {@code cp850} of DOS; absent where each is told by its declaration and its bytes
 */
public record Assumed(Optional<InputFormat> format, Optional<String> encoding) {

  /** Says nothing. */
  public static final Assumed NOTHING = new Assumed(Optional.empty(), Optional.empty());

  /**
   * Checks that nothing is null.
   *
   * @param format see the record
   * @param encoding see the record
   */
  public Assumed {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(encoding, "encoding");
  }
}
