package org.plainpress.feed.living;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
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

  private final Remembered known;
  private final Supplier<E> entry;

  private Held(Remembered known, Supplier<E> entry) {
    this.known = known;
    this.entry = entry;
  }

  /** Returns an entry that stays in memory. */
  public static <E extends StoredEntry<E>> Held<E> inMemory(E entry) {
    return new Held<>(Remembered.of(entry), () -> entry);
  }

  /**
   * Returns an entry that does not stay in memory.
   *
   * @param known what is kept in mind of it
   * @param again reads it again
   */
  public static <E extends StoredEntry<E>> Held<E> elsewhere(Remembered known, Supplier<E> again) {
    return new Held<>(known, again);
  }

  /** Returns the same entry, to which something is done when it is made whole. */
  public Held<E> then(UnaryOperator<E> change) {
    return new Held<>(known, () -> change.apply(entry.get()));
  }

  @Override
  public String id() {
    return known.id();
  }

  @Override
  public String title() {
    return known.title();
  }

  @Override
  public Optional<OffsetDateTime> published() {
    return known.published();
  }

  @Override
  public OffsetDateTime updated() {
    return known.updated();
  }

  @Override
  public boolean hasWebPage() {
    return known.webPage();
  }

  @Override
  public List<String> editions() {
    return known.editions();
  }

  @Override
  public String content() {
    return entry().content();
  }

  /** Returns the whole entry. */
  public E entry() {
    return entry.get();
  }

  /**
   * Returns whether it says the same as another: its article does, whatever words and markup of
   * ours are around it; or all that a subscriber gets is the same, markup aside.
   */
  boolean saysWhat(E other) {
    boolean sameArticle =
        known.contentName().isPresent() && known.contentName().equals(other.contentName());
    return sameArticle || digest().equals(digest(other.substance()));
  }

  private String digest() {
    return known.digest().orElseGet(() -> digest(entry.get().substance()));
  }

  static String digest(String substance) {
    try {
      byte[] text = substance.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
