package org.plainpress.read.press.head;

import org.plainpress.article.Text;

/**
 * How the numbers of an article's dates are meant.
 *
 * @param monthFirst whether {@code 3/4} is in March
 */
public record DateRules(boolean monthFirst) {

  /** Returns the rules of a language, given as a BCP 47 tag. */
  public static DateRules of(String language) {
    return new DateRules(Text.primaryLanguage(language).equals("en") && !language.equals("en-GB"));
  }
}
