package org.plainpress.article;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Supplier;

/** Bytes that do not change, in memory or elsewhere, compared by what they hold. */
public final class Binary {

  private final Supplier<byte[]> bytes;
  private final int size;

  /** 0 until it is asked for: covers are many bytes, and never compared. */
  private int hash;

  private Binary(Supplier<byte[]> bytes, int size, int hash) {
    this.bytes = bytes;
    this.size = size;
    this.hash = hash;
  }

  /**
   * {@return a copy of bytes, held in memory}
   *
   * @param bytes the bytes
   */
  public static Binary copyOf(byte[] bytes) {
    byte[] own = bytes.clone();
    return new Binary(own::clone, own.length, 0);
  }

  /**
   * {@return bytes that are held elsewhere, for many images that are used one at a time}
   *
   * @param bytes what was put there; not kept here
   * @param stored gives them back, each time as a new array
   */
  public static Binary stored(byte[] bytes, Supplier<byte[]> stored) {
    return new Binary(stored, bytes.length, Arrays.hashCode(bytes));
  }

  /** {@return how many bytes there are} */
  public int size() {
    return size;
  }

  /** {@return the bytes as an array of the caller's own} */
  public byte[] toByteArray() {
    return bytes.get();
  }

  /** {@return a stream of the bytes} */
  public InputStream open() {
    return new ByteArrayInputStream(bytes.get());
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Binary binary
            && size == binary.size
            && hashCode() == binary.hashCode()
            && Arrays.equals(bytes.get(), binary.bytes.get());
  }

  @Override
  public int hashCode() {
    // Two threads that ask at once find the same.
    int known = hash;
    if (known == 0) {
      known = Arrays.hashCode(bytes.get());
      hash = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return size + " bytes";
  }
}
