package org.plainpress.read;

import java.util.Objects;

/**
 * Bytes to read, and what to call them when speaking of them.
 *
 * @param name the file's name as the user gave it, or {@code standard input}
 * @param bytes not changed by readers
 */
public record Source(String name, byte[] bytes) {
  public Source {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(bytes, "bytes");
  }
}
