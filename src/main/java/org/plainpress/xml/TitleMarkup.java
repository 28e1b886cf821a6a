package org.plainpress.xml;

import java.util.regex.Pattern;

/**
 * Titles of RSS, which are plain text that many feed readers take for HTML all the same. What looks
 * like markup in a title is therefore escaped once more, so that it is shown and never runs; all
 * other titles stay as they are.
 */
public final class TitleMarkup {

  private static final Pattern MARKUP =
      Pattern.compile("<[/!?\\p{L}]|&(?:#\\w+|\\p{Alpha}\\w*);", Pattern.UNICODE_CHARACTER_CLASS);

  private TitleMarkup() {}

  /** Returns a title as it stands in RSS of ours. */
  public static String escaped(String title) {
    return MARKUP.matcher(title).find() ? Xml.text(title) : title;
  }

  /** Returns the title that one in RSS of ours stands for. */
  public static String unescaped(String written) {
    return MARKUP.matcher(written).find()
        ? written.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        : written;
  }
}
