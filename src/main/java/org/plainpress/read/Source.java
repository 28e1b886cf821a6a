package org.plainpress.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * What to read, and what to call it when speaking of it.
 *
 * @param name the file's name as the user gave it, an address, or {@code standard input}
 * @param content not changed by readers
 * @param address where it is from, if that is known: what relative links are resolved against
 * @param charset what the server or archive said it is in
 * @param encoding what the user says it is in, which goes before what it says of itself: a label of
 *     the WHATWG Encoding Standard
 * @param pictures finds the images beside it
 */
public record Source(
    String name,
    Content content,
    Optional<String> address,
    Optional<String> charset,
    Optional<String> encoding,
    Pictures pictures) {

  /**
   * Checks that nothing is null.
   *
   * @param name see the record
   * @param content see the record
   * @param address see the record
   * @param charset see the record
   * @param encoding see the record
   * @param pictures see the record
   */
  public Source {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(pictures, "pictures");
  }

  /**
   * Makes a source of whose encoding the user says nothing.
   *
   * @param name see the record
   * @param content see the record
   * @param address see the record
   * @param charset see the record
   * @param pictures see the record
   */
  public Source(
      String name,
      Content content,
      Optional<String> address,
      Optional<String> charset,
      Pictures pictures) {
    this(name, content, address, charset, Optional.empty(), pictures);
  }

  /**
   * Makes a source of which nothing else is known.
   *
   * @param name the name and version
   * @param bytes the bytes
   */
  public Source(String name, byte[] bytes) {
    this(name, Content.of(bytes), Optional.empty(), Optional.empty(), Pictures.NONE);
  }

  /**
   * {@return the same source, of which the user says what it is in}
   *
   * @param label of the encoding; empty where nothing is said
   */
  public Source in(Optional<String> label) {
    return new Source(name, content, address, charset, label, pictures);
  }

  /**
   * Reads all bytes.
   *
   * @return all bytes
   * @throws UnreadableSource where they cannot be read, or are too many
   */
  public byte[] bytes() {
    try {
      return content.all();
    } catch (IOException unreadable) {
      throw UnreadableSource.of(unreadable);
    }
  }

  /**
   * Reads the first bytes, by which formats are told apart.
   *
   * @param length how many bytes at most
   * @return at most {@code length} bytes
   * @throws UnreadableSource where they cannot be read
   */
  public byte[] start(int length) {
    try (InputStream in = content.open()) {
      return in.readNBytes(length);
    } catch (IOException unreadable) {
      throw UnreadableSource.of(unreadable);
    }
  }
}
