package org.plainpress.pdf;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.plainpress.article.Article;
import org.plainpress.article.Publication;
import org.plainpress.article.Rewriting;

/**
 * Replaces the characters whose meaning only those know who agreed on it (Unicode, 23.5). PDF/UA-2
 * forbids them in all text that is meant to be read (ISO 14289-2, 8.4.3 and 8.6), so the
 * replacement character stands there; the attached Article JSON has them still.
 */
final class PrivateUse extends Rewriting {

  private static final Pattern CHARACTERS = Pattern.compile("\\p{Co}");
  private static final String REPLACEMENT = "\uFFFD";

  private final Collection<Integer> found;

  private PrivateUse(Collection<Integer> found) {
    this.found = found;
  }

  /**
   * Returns the publication without such characters.
   *
   * @param found receives the code point of each that was replaced
   */
  static Publication replaced(Publication publication, Collection<Integer> found) {
    PrivateUse rewriting = new PrivateUse(found);
    List<Article> articles = publication.articles().stream().map(rewriting::article).toList();
    return new Publication(rewriting.meta(publication.meta()), articles);
  }

  @Override
  protected String text(String text) {
    return CHARACTERS
        .matcher(text)
        .replaceAll(
            character -> {
              found.add(character.group().codePointAt(0));
              return REPLACEMENT;
            });
  }
}
