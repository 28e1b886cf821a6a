package org.plainpress.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Makes ids that are the same on every run and in every edition: UUIDs of version 5 (RFC 9562,
 * 5.5).
 */
public final class ArticleId {

  /** RFC 9562, 6.6: the namespace of URLs. */
  private static final UUID URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  /** Our own namespace, for articles that have no address: UUIDv5 of its name in {@link #URL}. */
  private static final UUID CONTENT = version5(URL, "https://plainpress.org/ns/content");

  private ArticleId() {}

  /**
   * {@return the id of an article that has an address: {@code urn:uuid:…}}
   *
   * @param address the address
   */
  public static String ofSource(String address) {
    return "urn:uuid:" + version5(URL, address);
  }

  /**
   * {@return the id of an article that has no address, made from its text: {@code urn:uuid:…}}
   *
   * @param text the text
   */
  public static String ofContent(String text) {
    return "urn:uuid:" + version5(CONTENT, text);
  }

  private static UUID version5(UUID namespace, String name) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      ByteBuffer bytes = ByteBuffer.allocate(16);
      bytes.putLong(namespace.getMostSignificantBits());
      bytes.putLong(namespace.getLeastSignificantBits());
      sha1.update(bytes.array());
      ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
      long most = hash.getLong() & ~0xF000L | 0x5000L;
      long least = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
      return new UUID(most, least);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-1", impossible);
    }
  }
}
