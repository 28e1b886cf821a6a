package org.plainpress.read.bytes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plainpress.read.Source;

/**
 * What is said of a text's encoding, in labels.
 *
 * @param byUser what the user says, who has seen what comes of it otherwise
 * @param byText what its sender says, then what it says itself, the strongest word first
 */
record Said(Optional<Encoding> byUser, List<String> byText) {

  /**
   * Returns what is said of a source.
   *
   * @param declared what it says itself
   */
  static Said of(Source source, Optional<String> declared) {
    return new Said(
        source.encoding().flatMap(Encoding::of),
        Stream.of(source.charset(), declared).flatMap(Optional::stream).toList());
  }
}
