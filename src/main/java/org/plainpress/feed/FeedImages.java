package org.plainpress.feed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.plainpress.article.Article;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;

/**
 * Names the images of articles that lie as files beside a feed. The name is made of what the image
 * holds: the same image is the same file, and another image has another name.
 */
public final class FeedImages {

  /** The folder of the images, beside the feed. */
  public static final String FOLDER = "images/";

  private FeedImages() {}

  /** Returns the figures of an article that show an image, in reading order. */
  public static List<Figure> in(Article article) {
    return Blocks.of(Figure.class, article.body())
        .filter(figure -> figure.media() instanceof Media.Image)
        .toList();
  }

  /** Returns the name of an image's file, relative to the feed's folder. */
  public static String name(Media.Image image) {
    String type = image.type().substring("image/".length());
    String suffix = type.equals("jpeg") ? "jpg" : type;
    return FOLDER + digest(image.data().toByteArray()) + "." + suffix;
  }

  /** Returns the first half of the SHA-256 hash of bytes, in hexadecimal digits. */
  static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
