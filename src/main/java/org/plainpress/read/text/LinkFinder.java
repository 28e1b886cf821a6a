package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.article.Inline;

/** Makes addresses that are written out in a text into links. */
final class LinkFinder {

  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"“”«»「」（）]+");
  private static final String TRAILING = ".,;:!?)]}'’…";

  private LinkFinder() {}

  /** Returns a text as inline content, its web addresses as links. */
  static List<Inline> inline(String text) {
    if (!text.contains("://") && !text.contains("www.")) {
      return List.of(Inline.text(text));
    }
    List<Inline> content = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(text);
    int from = 0;
    while (matcher.find()) {
      String address = withoutTrailing(matcher.group());
      if (address.length() < 8 || address.indexOf('.') < 0) {
        continue;
      }
      if (matcher.start() > from) {
        content.add(Inline.text(text.substring(from, matcher.start())));
      }
      from = matcher.start() + address.length();
      String href = address.startsWith("www.") ? "http://" + address : address;
      content.add(new Inline.Link(href, List.of(Inline.text(address))));
    }
    if (from < text.length()) {
      content.add(Inline.text(text.substring(from)));
    }
    return content;
  }

  /**
   * Returns an address without the punctuation after it, which ends the sentence. A closing bracket
   * stays where the address opened it.
   */
  private static String withoutTrailing(String address) {
    int end = address.length();
    while (end > 0 && TRAILING.indexOf(address.charAt(end - 1)) >= 0) {
      boolean opened = address.charAt(end - 1) == ')' && address.lastIndexOf('(', end - 1) >= 0;
      if (opened) {
        break;
      }
      end--;
    }
    return address.substring(0, end);
  }
}
