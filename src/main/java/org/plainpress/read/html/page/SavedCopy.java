package org.plainpress.read.html.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter.FilterResult;

/** What browsers and SingleFile write into the copies of pages that they save. */
public final class SavedCopy {

  /** Matches what Internet Explorer and Chrome, and SingleFile, say of where a page was. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:saved from url=\\(\\d+\\)|\\burl: ?)(https?://\\S+)");

  /** Matches a picture that SingleFile keeps once for all places that show it. */
  private static final Pattern SHARED =
      Pattern.compile(
          "(--sf-img-\\d+)\\s*:\\s*url\\(\\s*[\"']?(data:image/[^\"')\\s]+)[\"']?\\s*\\)");

  private static final Pattern SHOWN =
      Pattern.compile("background-image\\s*:\\s*var\\(\\s*(--sf-img-\\d+)\\s*\\)");

  /** Such a comment stands in the head; no page has as many before it. */
  private static final int MOST_NODES = 2000;

  private SavedCopy() {}

  /** Returns where a page was when it was saved; empty where it does not say so. */
  public static Optional<String> address(Document page) {
    StringBuilder found = new StringBuilder();
    int[] nodes = {0};
    page.filter(
        (Node node, int depth) -> {
          if (node instanceof Comment comment) {
            Matcher told = ADDRESS.matcher(comment.getData());
            boolean saved =
                comment.getData().contains("saved from url")
                    || comment.getData().contains("SingleFile");
            if (saved && told.find()) {
              found.append(told.group(1));
              return FilterResult.STOP;
            }
          }
          return ++nodes[0] > MOST_NODES ? FilterResult.STOP : FilterResult.CONTINUE;
        });
    return Optional.of(found.toString()).filter(address -> !address.isEmpty());
  }

  /** Gives images the pictures that SingleFile keeps in the style sheet. */
  public static void bringBackPictures(Document page) {
    Map<String, String> shared = new HashMap<>();
    for (Element style : Query.all(page, "style")) {
      if (style.data().contains("--sf-img-")) {
        SHARED
            .matcher(style.data())
            .results()
            .forEach(one -> shared.put(one.group(1), one.group(2)));
      }
    }
    if (!shared.isEmpty()) {
      for (Element image : Query.all(page, "img[style]")) {
        Matcher shown = SHOWN.matcher(image.attr("style"));
        if (shown.find() && shared.containsKey(shown.group(1))) {
          image.attr("src", shared.get(shown.group(1)));
        }
      }
    }
  }
}
