package org.plainpress.feed.living;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.plainpress.feed.KnownEntry;
import org.plainpress.feed.StoredEntry;

/**
 * An entry that a feed held so far: what places it in memory, and the whole of it wherever it lies,
 * so that a feed of any length is gone on with.
 *
 * @param <E> the entries of the feed's format
 */
public final class Held<E extends StoredEntry<E>> implements KnownEntry {

  private final String id;
  private final String title;
  private final Optional<OffsetDateTime> published;
  private final OffsetDateTime updated;
  private final boolean webPage;
  private final List<String> editions;
  private final Supplier<byte[]> digest;
  private final Supplier<E> entry;

  private Held(E known, Supplier<byte[]> digest, Supplier<E> entry) {
    this.id = known.id();
    this.title = known.title();
    this.published = known.published();
    this.updated = known.updated();
    this.webPage = known.hasWebPage();
    this.editions = known.editions();
    this.digest = digest;
    this.entry = entry;
  }

  private Held(Held<E> other, Supplier<E> entry) {
    this.id = other.id;
    this.title = other.title;
    this.published = other.published;
    this.updated = other.updated;
    this.webPage = other.webPage;
    this.editions = other.editions;
    this.digest = other.digest;
    this.entry = entry;
  }

  /** Returns an entry that stays in memory. */
  public static <E extends StoredEntry<E>> Held<E> inMemory(E entry) {
    return new Held<>(entry, () -> digest(entry.substance()), () -> entry);
  }

  /**
   * Returns an entry that does not stay in memory.
   *
   * @param entry the entry now
   * @param again reads it again
   */
  public static <E extends StoredEntry<E>> Held<E> elsewhere(E entry, Supplier<E> again) {
    byte[] digest = digest(entry.substance());
    return new Held<>(entry, () -> digest, again);
  }

  /** Returns the same entry, to which something is done when it is made whole. */
  public Held<E> then(UnaryOperator<E> change) {
    return new Held<>(this, () -> change.apply(entry.get()));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Optional<OffsetDateTime> published() {
    return published;
  }

  @Override
  public OffsetDateTime updated() {
    return updated;
  }

  @Override
  public boolean hasWebPage() {
    return webPage;
  }

  @Override
  public List<String> editions() {
    return editions;
  }

  @Override
  public String content() {
    return entry().content();
  }

  /** Returns the whole entry. */
  public E entry() {
    return entry.get();
  }

  /** Returns whether it says the same as another. */
  boolean saysWhat(E other) {
    return Arrays.equals(digest.get(), digest(other.substance()));
  }

  private static byte[] digest(String substance) {
    try {
      byte[] text = substance.getBytes(StandardCharsets.UTF_8);
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(text), 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
