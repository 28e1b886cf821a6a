package org.plainpress.read.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Takes back what some programs escape once more than feeds need. */
final class EscapedTwice {

  private static final String BLOCK =
      "(?:p|div|h[1-6]|ul|ol|blockquote|figure|table|section|article)";

  /** Matches text that is a whole element of HTML, or several. */
  private static final Pattern ELEMENTS =
      Pattern.compile("(?is)<" + BLOCK + "\\b[^<>]*>.*</" + BLOCK + "\\s*>");

  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  private EscapedTwice() {}

  /** Returns content as HTML where it reads as text of tags alone. */
  static String html(String content) {
    Document page = Jsoup.parseBodyFragment(content);
    String text = page.body().wholeText().strip();
    boolean bare = page.body().childrenSize() == 0 || page.body().select("> p").size() == 1;
    return bare && page.body().select("*").size() <= 2 && ELEMENTS.matcher(text).matches()
        ? text
        : content;
  }

  /** Returns a text without the marks of a CDATA section that were escaped as if they were text. */
  static String cdata(String text) {
    String bare = text.strip();
    return bare.startsWith(CDATA) && bare.endsWith(CDATA_END)
        ? bare.substring(CDATA.length(), bare.length() - CDATA_END.length())
        : text;
  }
}
