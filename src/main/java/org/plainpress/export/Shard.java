package org.plainpress.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.feed.XmlEntry;

/**
 * Spreads editions over folders, since no program lists a folder of a million files gladly.
 *
 * @param kind by what
 * @param size how many articles a numbered folder holds; 0 for other kinds
 */
public record Shard(Kind kind, int size) {

  /** By what editions are spread. */
  enum Kind {
    NONE,
    DATE,
    HASH,
    COUNT
  }

  /** All editions in one folder. */
  public static final Shard NONE = new Shard(Kind.NONE, 0);

  /**
   * Parses what the user says: {@code date}, {@code hash}, or a number of articles.
   *
   * @throws IllegalArgumentException where it is none of them
   */
  public static Shard parse(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.equals("date") || word.equals("hash")) {
      return new Shard(Kind.valueOf(word.toUpperCase(Locale.ROOT)), 0);
    }
    if (word.matches("[1-9]\\d{0,8}")) {
      return new Shard(Kind.COUNT, Integer.parseInt(word));
    }
    throw new IllegalArgumentException("'" + text + "' is not date, hash or a number of articles");
  }

  /**
   * Returns the folder of an article's editions, with a slash at its end; empty for none. It is the
   * same in each run, but for numbered folders, which go by the order of the inputs.
   *
   * @param number the article's number in the run, from 0
   */
  String folder(Meta meta, int number) {
    return switch (kind) {
      case NONE -> "";
      case DATE -> meta.published().or(meta::modified).map(Shard::month).orElse("undated/");
      case HASH -> hash(meta.id()) + "/";
      case COUNT -> String.format(Locale.ROOT, "%05d/", number / size + 1);
    };
  }

  private static String month(IsoDate date) {
    OffsetDateTime moment = date.moment().withOffsetSameInstant(ZoneOffset.UTC);
    return String.format(Locale.ROOT, "%04d/%02d/", moment.getYear(), moment.getMonthValue());
  }

  /** Returns two hexadecimal digits: 256 folders. */
  private static String hash(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 1);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Returns the folders of shards that there are in a folder. */
  static List<Path> folders(Path folder) {
    List<Path> found = new ArrayList<>();
    for (Path child : children(folder)) {
      if (isShard(folder, child)) {
        found.add(child);
      } else if (child.getFileName().toString().matches("\\d{4}")) {
        children(child).stream().filter(month -> isShard(folder, month)).forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isShard(Path folder, Path child) {
    String path = folder.relativize(child).toString().replace('\\', '/') + "/";
    return XmlEntry.SHARD.matcher(path).matches();
  }

  private static List<Path> children(Path folder) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, Files::isDirectory)) {
      children.forEach(found::add);
    } catch (IOException | DirectoryIteratorException unreadable) {
      // What cannot be listed cannot be cleared, and harms nobody.
      return List.of();
    }
    return found;
  }
}
