package org.plainpress.read.html.block;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.plainpress.article.CodeBlock;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.page.Query;

/** Reads code from {@code pre}, with its white space and its language. */
final class CodeBlocks {

  private CodeBlocks() {}

  /**
   * Returns the code in an element, without its first line end and the blanks at its end; empty
   * where it is blank.
   */
  static Optional<CodeBlock> of(Element element) {
    String text = Carried.text(element.wholeText().replace("\r\n", "\n"));
    text = text.startsWith("\n") ? text.substring(1) : text;
    text = text.stripTrailing();
    return text.isBlank() ? Optional.empty() : Optional.of(new CodeBlock(language(element), text));
  }

  /**
   * Returns the language of code that is marked as Markdown and highlighters do: {@code
   * class="language-java"} or {@code lang-java}.
   */
  private static Optional<String> language(Element element) {
    List<Element> candidates =
        Query.first(element, "code").map(code -> List.of(code, element)).orElse(List.of(element));
    for (Element candidate : candidates) {
      for (String name : candidate.classNames()) {
        if (name.startsWith("language-") || name.startsWith("lang-")) {
          String language = name.substring(name.indexOf('-') + 1);
          if (!language.isBlank()) {
            return Optional.of(Carried.line(language));
          }
        }
      }
    }
    return Optional.empty();
  }
}
