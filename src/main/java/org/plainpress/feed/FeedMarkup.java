package org.plainpress.feed;

import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.article.Article;
import org.plainpress.article.Direction;
import org.plainpress.article.Media;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.markup.BodyMarkup;
import org.plainpress.markup.DataAddress;
import org.plainpress.xml.Xml;

/**
 * Renders the full content of an entry: the subtitle, for which feeds have no field, and the body.
 */
public final class FeedMarkup {

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern SAID =
      Pattern.compile("\\b(src|href|alt|title)\\s*=\\s*\"([^\"]*)\"");

  private FeedMarkup() {}

  /**
   * Renders an article. Its images are named by their address in the folder that the feed is
   * published in; where that is not known, they are within the markup.
   */
  public static String of(FeedHead head, Article article) {
    Function<Media.Image, String> images =
        image ->
            head.baseUrl().isPresent()
                ? head.address(FeedImages.name(image))
                : DataAddress.of(image);
    String body = BodyMarkup.forFeed(images).render(article).xhtml();
    StringBuilder out = new StringBuilder(body.length() + 256);
    // Feed readers set text left to right unless told; they know no language but the feed's.
    boolean rtl = article.meta().readingDirection() == Direction.RTL;
    if (rtl) {
      out.append("<div dir=\"rtl\">\n");
    }
    article
        .meta()
        .subtitle()
        .ifPresent(
            subtitle ->
                out.append("<p class=\"")
                    .append(MarkupClasses.SUBTITLE)
                    .append("\"><strong>")
                    .append(Xml.text(subtitle))
                    .append("</strong></p>\n"));
    out.append(body);
    return out.append(rtl ? "</div>\n" : "").toString();
  }

  /**
   * Returns what a subscriber gets of markup: its text, and what its links, images and descriptions
   * name. Elements and classes do not count; an image counts by what it holds, wherever it lies.
   */
  public static String substance(String markup) {
    StringBuilder out = new StringBuilder(markup.length());
    Matcher tags = TAG.matcher(markup);
    int from = 0;
    while (tags.find()) {
      out.append(markup, from, tags.start()).append(' ');
      Matcher said = SAID.matcher(tags.group());
      while (said.find()) {
        boolean image = said.group(1).equals("src");
        out.append(image ? image(said.group(2)) : said.group(2)).append(' ');
      }
      from = tags.end();
    }
    return out.append(markup, from, markup.length())
        .toString()
        .replaceAll("[\\s\u00a0]+", " ")
        .strip();
  }

  /** Returns the hash that {@link FeedImages} names an image by, from the image's address. */
  private static String image(String address) {
    int data = address.indexOf(";base64,");
    if (address.startsWith("data:") && data > 0) {
      return FeedImages.digest(Base64.getDecoder().decode(address.substring(data + 8)));
    }
    String name = address.substring(address.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
