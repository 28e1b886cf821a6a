package org.plainpress.article;

import java.util.Locale;
import java.util.Set;

/** The direction in which lines of text run. */
public enum Direction {
  LTR,
  RTL;

  private static final Set<String> RTL_LANGUAGES =
      Set.of(
          "ar", "arc", "azb", "ckb", "dv", "fa", "he", "iw", "ji", "khw", "ks", "mzn", "nqo", "pnb",
          "ps", "sd", "syr", "ug", "ur", "yi");
  private static final Set<String> RTL_SCRIPTS =
      Set.of(
          "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa");

  /** Of a BCP 47 tag: its script subtag decides, else its language's usual script. */
  public static Direction of(String language) {
    String[] subtags = language.toLowerCase(Locale.ROOT).split("-");
    for (int i = 1; i < subtags.length; i++) {
      if (subtags[i].length() == 4 && Character.isLetter(subtags[i].charAt(0))) {
        return RTL_SCRIPTS.contains(subtags[i]) ? RTL : LTR;
      }
    }
    return RTL_LANGUAGES.contains(subtags[0]) ? RTL : LTR;
  }

  /** As HTML's {@code dir} attribute has it. */
  public String html() {
    return this == RTL ? "rtl" : "ltr";
  }
}
