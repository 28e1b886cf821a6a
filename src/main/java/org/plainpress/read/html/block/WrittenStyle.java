package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.plainpress.article.Inline;

/**
 * What an element's own {@code style} says of its words: that they are struck out, bold or slanted,
 * as editors and mail programs write it in place of an element that says so.
 */
final class WrittenStyle {

  private static final Pattern STRUCK =
      Pattern.compile("(?i)(?:^|;)\\s*text-decoration(?:-line)?\\s*:[^;]*\\bline-through\\b");
  private static final Pattern BOLD =
      Pattern.compile("(?i)(?:^|;)\\s*font-weight\\s*:\\s*(?:bold|bolder|[6-9]00)\\b");
  private static final Pattern SLANTED =
      Pattern.compile("(?i)(?:^|;)\\s*font-style\\s*:\\s*(?:italic|oblique)\\b");

  /** Matches what takes the look of an element back, as Google's editor wraps a whole text. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?i)(?:^|;)\\s*(?:font-weight\\s*:\\s*(?:normal|lighter|[1-4]00)|font-style\\s*:\\s*normal)\\b");

  private WrittenStyle() {}

  /** Returns whether an element that is bold or slanted by its name is neither by its style. */
  static boolean isPlain(Element element) {
    return element.hasAttr("style") && PLAIN.matcher(element.attr("style")).find();
  }

  /** Returns words as what the style of the element that holds them says they are. */
  static List<Inline> of(Element element, List<Inline> words) {
    String style = element.attr("style");
    if (style.isEmpty() || words.isEmpty()) {
      return words;
    }
    List<Inline> out = words;
    out = SLANTED.matcher(style).find() ? wrapped(out, Inline.Emphasis::new) : out;
    out = BOLD.matcher(style).find() ? wrapped(out, Inline.Strong::new) : out;
    return STRUCK.matcher(style).find() ? wrapped(out, Inline.Deletion::new) : out;
  }

  private static List<Inline> wrapped(List<Inline> words, Function<List<Inline>, Inline> kind) {
    return List.of(kind.apply(new ArrayList<>(words)));
  }
}
