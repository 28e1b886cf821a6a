package org.plainpress.feed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Figure;
import org.plainpress.article.ItemList;
import org.plainpress.article.Media;
import org.plainpress.article.Note;
import org.plainpress.article.Quote;

/**
 * The images of articles as files beside a feed, named for what they hold: the same image is the
 * same file, and another image has another name.
 */
public final class FeedImages {

  static final String FOLDER = "images/";

  private FeedImages() {}

  /** The figures that show an image, in reading order. */
  public static List<Figure> in(Article article) {
    List<Figure> found = new ArrayList<>();
    collect(article.body(), found);
    return found;
  }

  private static void collect(List<Block> blocks, List<Figure> found) {
    for (Block block : blocks) {
      if (block instanceof Figure figure && figure.media() instanceof Media.Image) {
        found.add(figure);
      } else if (block instanceof Quote quote) {
        collect(quote.body(), found);
      } else if (block instanceof Note note) {
        collect(note.body(), found);
      } else if (block instanceof ItemList list) {
        list.items().forEach(item -> collect(item, found));
      }
    }
  }

  /** The file's name, within the feed's folder. */
  public static String name(Media.Image image) {
    String type = image.type().substring("image/".length());
    String suffix = type.equals("jpeg") ? "jpg" : type;
    return FOLDER + digest(image.data().toByteArray()) + "." + suffix;
  }

  static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
