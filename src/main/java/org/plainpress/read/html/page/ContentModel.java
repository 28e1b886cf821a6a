package org.plainpress.read.html.page;

import java.util.Set;

/** Lists which elements hold words, which hold blocks, and which hold nothing of an article. */
public final class ContentModel {

  private ContentModel() {}

  /** Phrasing content (HTML, 3.2.5.2.5) that may hold words. */
  public static final Set<String> PHRASING =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "math", "q", "rb", "rp", "rt", "ruby",
          "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr");

  /**
   * Elements that are skipped with all that they hold: they run, style or ask, or are read by other
   * means, as {@code title} is.
   */
  public static final Set<String> NEVER =
      Set.of(
          "head",
          "title",
          "script",
          "style",
          "template",
          "noscript",
          "svg",
          "canvas",
          "button",
          "input",
          "select",
          "option",
          "textarea",
          "map",
          "area",
          "source",
          "track",
          "param",
          "dialog",
          "noframes",
          "rp",
          "col",
          "colgroup");

  /**
   * Selects elements that stand on their own. A phrasing element that holds one of them is walked
   * through like a {@code div} instead of being read as running text.
   */
  public static final String BLOCKS =
      "p, div, ul, ol, dl, table, pre, blockquote, figure, h1, h2, h3, h4, h5, h6, hr, img, picture,"
          + " iframe, video, audio, section, article, amp-img, amp-video, amp-iframe, embed, object,"
          + " aside, center, details, figcaption, li, math[display=block]";
}
