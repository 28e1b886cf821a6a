package org.plainpress.article;

import java.util.Locale;
import java.util.Set;

/** The direction in which a line of text runs. */
public enum Direction {
  /** From left to right, as in English. */
  LTR,
  /** From right to left, as in Arabic and Hebrew. */
  RTL;

  private static final Set<String> RTL_LANGUAGES =
      Set.of(
          "ar", "arc", "azb", "ckb", "dv", "fa", "he", "iw", "ji", "khw", "ks", "mzn", "nqo", "pnb",
          "ps", "sd", "syr", "ug", "ur", "yi");
  private static final Set<String> RTL_SCRIPTS =
      Set.of(
          "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa");

  /**
   * {@return the direction of a language: that of the tag's script ({@code az-Arab}), else that of
   * the script that the language is usually written in}
   *
   * @param language a BCP 47 tag
   */
  public static Direction of(String language) {
    String[] subtags = language.toLowerCase(Locale.ROOT).split("-");
    for (int i = 1; i < subtags.length; i++) {
      if (subtags[i].length() == 4 && Character.isLetter(subtags[i].charAt(0))) {
        return RTL_SCRIPTS.contains(subtags[i]) ? RTL : LTR;
      }
    }
    return RTL_LANGUAGES.contains(subtags[0]) ? RTL : LTR;
  }

  /** {@return the value of HTML's {@code dir} attribute: {@code ltr} or {@code rtl}} */
  public String html() {
    return this == RTL ? "rtl" : "ltr";
  }
}
