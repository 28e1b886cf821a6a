package org.plainpress.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the numbers or bullets of a list look like (CSS Counter Styles 3, 6). */
public enum ListStyle {
  /** 1, 2, 3. */
  DECIMAL("decimal"),
  /** a, b, c. */
  LOWER_ALPHA("lower-alpha"),
  /** A, B, C. */
  UPPER_ALPHA("upper-alpha"),
  /** i, ii, iii. */
  LOWER_ROMAN("lower-roman"),
  /** I, II, III. */
  UPPER_ROMAN("upper-roman"),
  /** Bullets. */
  DISC("disc"),
  /** Neither numbers nor bullets. */
  NONE("none");

  /** The largest number that Roman numerals tell without a line above them. */
  private static final int LARGEST_ROMAN = 3999;

  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_SIGNS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private final String css;

  ListStyle(String css) {
    this.css = css;
  }

  /** {@return the name that CSS and Article JSON have for it} */
  public String css() {
    return css;
  }

  /**
   * {@return the style of a name in CSS or Article JSON; empty where there is none}
   *
   * @param name the name: {@code lower-roman}
   */
  public static Optional<ListStyle> named(String name) {
    return Arrays.stream(values()).filter(style -> style.css.equals(name)).findFirst();
  }

  /**
   * {@return the style of a list that tells none}
   *
   * @param ordered whether its items are counted
   */
  public static ListStyle usual(boolean ordered) {
    return ordered ? DECIMAL : DISC;
  }

  /** {@return whether it shows numbers, as figures or letters} */
  public boolean isNumber() {
    return this != DISC && this != NONE;
  }

  /**
   * {@return a number as the style writes it, without a full stop; in figures where the style has
   * no way to write it}
   *
   * @param number the number
   */
  public String write(int number) {
    return switch (this) {
      case LOWER_ALPHA -> letters(number);
      case UPPER_ALPHA -> letters(number).toUpperCase(Locale.ROOT);
      case LOWER_ROMAN -> roman(number);
      case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
      case DECIMAL, DISC, NONE -> Integer.toString(number);
    };
  }

  /** Writes a number as letters: after z comes aa. */
  private static String letters(int number) {
    if (number < 1) {
      return Integer.toString(number);
    }
    StringBuilder out = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
      out.insert(0, (char) ('a' + (rest - 1) % 26));
    }
    return out.toString();
  }

  private static String roman(int number) {
    if (number < 1 || number > LARGEST_ROMAN) {
      return Integer.toString(number);
    }
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN_VALUES.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        out.append(ROMAN_SIGNS[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return out.toString();
  }
}
