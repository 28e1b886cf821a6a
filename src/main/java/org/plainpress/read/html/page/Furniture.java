package org.plainpress.read.html.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What stands around and within articles without belonging to them: share bars, newsletter boxes,
 * links to other articles. Known by the names of classes and ids in {@code
 * assets/pages/furniture.txt}, by roles and by elements.
 */
public final class Furniture {

  /** What holds more of the article's text than this is not furniture, whatever its name. */
  private static final double LARGEST_SHARE = 0.25;

  private static final Set<String> WORDS = words();
  private static final Set<String> ELEMENTS =
      Set.of("nav", "form", "menu", "dialog", "button", "footer", "aside", "select");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alert",
          "menu",
          "menubar",
          "toolbar",
          "doc-pagebreak");

  private final int whole;

  /**
   * @param root of the article: furniture is small beside it
   */
  public Furniture(Element root) {
    whole = Math.max(1, root.text().length());
  }

  public boolean is(Element element) {
    boolean named =
        ELEMENTS.contains(element.normalName())
            || ROLES.contains(element.attr("role"))
            || isNamed(element.attr("class"))
            || isNamed(element.id())
            || element.attr("itemprop").equals("author")
            || element.attr("rel").equals("author");
    return named && element.text().length() < LARGEST_SHARE * whole;
  }

  /** Whether one of the words of a class list or id, or two that follow one another, is known. */
  private static boolean isNamed(String names) {
    if (names.isEmpty()) {
      return false;
    }
    String before = "";
    int start = 0;
    int length = names.length();
    for (int i = 0; i <= length; i++) {
      char c = i < length ? names.charAt(i) : ' ';
      boolean hump =
          i > start
              && i < length
              && Character.isUpperCase(c)
              && Character.isLowerCase(names.charAt(i - 1));
      if (!Character.isLetterOrDigit(c) || hump) {
        if (i > start) {
          String word = names.substring(start, i).toLowerCase(java.util.Locale.ROOT);
          if (WORDS.contains(word) || !before.isEmpty() && WORDS.contains(before + "-" + word)) {
            return true;
          }
          before = Character.isWhitespace(c) ? "" : word;
        }
        start = hump ? i : i + 1;
      }
    }
    return false;
  }

  private static Set<String> words() {
    String file = "/org/plainpress/assets/pages/furniture.txt";
    try (InputStream in = Furniture.class.getResourceAsStream(file)) {
      Set<String> words = new HashSet<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          words.addAll(Set.of(line.strip().split(" +")));
        }
      }
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
