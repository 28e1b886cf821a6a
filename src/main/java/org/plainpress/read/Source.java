package org.plainpress.read;

import java.util.Objects;
import java.util.Optional;
import org.plainpress.read.image.Pictures;

/**
 * Bytes to read, and what to call them when speaking of them.
 *
 * @param name the file's name as the user gave it, an address, or {@code standard input}
 * @param bytes not changed by readers
 * @param address where they are from, if that is known: what relative links are resolved against
 * @param charset what the server or archive said they are in
 * @param pictures finds the images beside them
 */
public record Source(
    String name,
    byte[] bytes,
    Optional<String> address,
    Optional<String> charset,
    Pictures pictures) {

  public Source {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(pictures, "pictures");
  }

  /** Of which nothing else is known. */
  public Source(String name, byte[] bytes) {
    this(name, bytes, Optional.empty(), Optional.empty(), Pictures.NONE);
  }

  public Source withPictures(Pictures other) {
    return new Source(name, bytes, address, charset, other);
  }
}
