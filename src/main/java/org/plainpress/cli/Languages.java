package org.plainpress.cli;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plainpress.article.Text;

/** Tells language tags (BCP 47) from what people write instead of them. */
final class Languages {

  private static final Set<String> KNOWN = new HashSet<>(Arrays.asList(ULocale.getISOLanguages()));

  private Languages() {}

  /**
   * Returns whether a text is a language tag. Of three letters there are more languages than are
   * listed; of two letters all are.
   */
  static boolean isTag(String text) {
    String language = Text.primaryLanguage(text);
    return text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
        && (language.length() == 3 || KNOWN.contains(language));
  }

  /**
   * Returns the tag of what is meant: of a language's name in English or in itself, of {@code
   * en_GB}, or of a country that is written for its language.
   */
  static Optional<String> suggestion(String text) {
    String plain = text.strip().replaceAll("\\..*", "").replace('_', '-');
    if (isTag(plain)) {
      return Optional.of(Locale.forLanguageTag(plain).toLanguageTag());
    }
    String name = plain.toLowerCase(Locale.ROOT);
    for (String tag : KNOWN) {
      Locale locale = Locale.forLanguageTag(tag);
      boolean named =
          locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT).equals(name)
              || locale.getDisplayLanguage(locale).toLowerCase(locale).equals(name);
      if (tag.length() == 2 && named) {
        return Optional.of(tag);
      }
    }
    if (plain.matches("[A-Za-z]{2}")) {
      String likely = ULocale.addLikelySubtags(new ULocale("und_" + plain)).getLanguage();
      return Optional.of(likely).filter(KNOWN::contains).filter(tag -> !tag.equals("en"));
    }
    return Optional.empty();
  }
}
