package org.plainpress.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.plainpress.article.Article;
import org.plainpress.feed.FeedImages;
import org.plainpress.json.ArticleJson;

/**
 * Keeps articles until the feeds and pages that tell of them are written. The first few stay in
 * memory, so that a small job needs no file; the others are kept as Article JSON, their images by
 * the names that they have beside the feeds.
 */
final class Contents {

  /** How many articles stay in memory: about as many as a run has in flight. */
  private static final int IN_MEMORY = 32;

  private final ExportSettings settings;
  private final FeedFolder feeds;
  private final Spool spool;

  Contents(ExportSettings settings, FeedFolder feeds, Spool spool) {
    this.settings = settings;
    this.feeds = feeds;
    this.spool = spool;
  }

  /**
   * An article that is kept.
   *
   * @param article gives it back
   * @param hash what it and its images are, as 32 hexadecimal digits
   * @param unwritable why its images could not be put beside the feeds, if so
   */
  record Kept(Supplier<Article> article, String hash, Optional<IOException> unwritable) {}

  /**
   * Keeps an article, and puts its images beside the feeds and pages that name them.
   *
   * @param number its number in the run, from 0
   */
  Kept keep(Article article, int number) {
    byte[] json = json(article);
    String hash = hash(json);
    if (!isListed()) {
      return new Kept(() -> article, hash, Optional.empty());
    }
    Optional<IOException> unwritable = images(article);
    if (number < IN_MEMORY) {
      return new Kept(() -> article, hash, unwritable);
    }
    Supplier<byte[]> kept = spool.keep(unwritable.isEmpty() ? json : ArticleJson.toBytes(article));
    return new Kept(() -> read(kept.get()), hash, unwritable);
  }

  /** Keeps an article that no edition has been made of, in the spool alone. */
  Supplier<Article> keepAside(Article article) {
    Supplier<byte[]> kept = spool.keep(ArticleJson.toBytes(article));
    return () -> read(kept.get());
  }

  /** Returns the hash of an article and its images. */
  static String hash(Article article) {
    return hash(json(article));
  }

  /** Returns whether anything is written at the end that needs the articles. */
  boolean isListed() {
    return settings.site() || !feeds.files().isEmpty();
  }

  private Optional<IOException> images(Article article) {
    try {
      feeds.images(article);
      return Optional.empty();
    } catch (IOException unwritable) {
      return Optional.of(unwritable);
    }
  }

  private static byte[] json(Article article) {
    return ArticleJson.toBytes(article, image -> Optional.of(FeedImages.name(image)));
  }

  private Article read(byte[] json) {
    return ArticleJson.parse(json, this::image).get(0);
  }

  private Optional<byte[]> image(String name) {
    Path file = settings.output().resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
