package org.plainpress.mark;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What our editions are told from others by, and where they carry the Article JSON they are of. */
public final class OwnEditions {

  /** The generator that our RSS and Atom feeds and the page of a site name, and PDFs' producer. */
  public static final String GENERATOR = "Plainpress";

  /** The name of our extension of JSON Feed. */
  public static final String JSON_FEED_EXTENSION = "_plainpress";

  /**
   * The term of Dublin Core that tells when an RSS item was first added, where its article has no
   * date and the item's date is that.
   */
  public static final String FIRST_ADDED = "dateSubmitted";

  /** The term of Dublin Core by which an entry of a feed carries the name of what it says. */
  public static final String CONTENT_NAME = "hasVersion";

  /** The folder of a book that holds all of it but what the container needs. */
  public static final String FOLDER = "EPUB/";

  private static final Pattern IN_BOOK = Pattern.compile(FOLDER + "article-(\\d{1,6})\\.json");
  private static final Pattern IN_PDF = Pattern.compile("article(-\\d+)?\\.json");

  private OwnEditions() {}

  /**
   * Returns the name that the resources of an article share in a book.
   *
   * @param number the article's place, from 1
   */
  public static String inBook(int number) {
    return "article-" + number;
  }

  /**
   * Returns which article of a book a file holds as Article JSON, from 1; empty for other files.
   *
   * @param path within the container
   */
  public static OptionalInt articleOfBook(String path) {
    Matcher matcher = IN_BOOK.matcher(path);
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }

  /**
   * Returns the path, within the container of a book, of a file that its Article JSON names.
   *
   * @param name of the file: {@code image-1.jpg}
   */
  public static String beside(String name) {
    return FOLDER + name;
  }

  /**
   * Returns the name of the attachment of an image that no page of a PDF holds as it is.
   *
   * @param number the image's place, from 1
   * @param suffix of its type: {@code png}
   */
  public static String attachedImage(int number, String suffix) {
    return String.format(Locale.ROOT, "image-%04d.%s", number, suffix);
  }

  /** Returns the name of the attachment of a PDF of one article. */
  public static String attachment() {
    return "article.json";
  }

  /**
   * Returns the name of the attachment of an article in a PDF of several.
   *
   * @param number the article's place, from 1
   */
  public static String attachment(int number) {
    return String.format(Locale.ROOT, "article-%04d.json", number);
  }

  /** Returns whether an attachment of a PDF has the name of our Article JSON. */
  public static boolean isAttachment(String name) {
    return IN_PDF.matcher(name).matches();
  }
}
