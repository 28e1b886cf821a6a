package org.plainpress.read.rtf;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before an item of a list: {@code 3.}, {@code b)}, {@code iv.} or a bullet.
 *
 * @param type of the numbers, as {@code ol} has it: {@code 1}, {@code a}, {@code A}, {@code i},
 *     {@code I}; empty for a bullet
 * @param number from 1; 0 for a bullet
 */
record ListMark(String type, int number) {

  private static final Pattern NUMBER =
      Pattern.compile(
          "[(\\[]?(?:\\d{1,4}\\.)*(\\d{1,6}|[a-zA-Z]|[ivxlcdm]{2,9}|[IVXLCDM]{2,9})[.):\\]]*");

  private static final String ROMAN = "ivxlcdm";
  private static final int[] VALUES = {1, 5, 10, 50, 100, 500, 1000};

  private static final ListMark BULLET = new ListMark("", 0);

  /**
   * Reads a mark.
   *
   * @param typeBefore that of the item before it; empty at the first
   */
  static ListMark of(String mark, String typeBefore) {
    Matcher number = NUMBER.matcher(mark);
    // A circle by the letter o is a bullet of Courier.
    if (!number.matches() || mark.equals("o")) {
      return BULLET;
    }
    String told = number.group(1);
    if (Character.isDigit(told.charAt(0))) {
      return new ListMark("1", Integer.parseInt(told));
    }
    String lower = told.toLowerCase(Locale.ROOT);
    boolean small = lower.equals(told);
    boolean letters = told.length() == 1 && !typeBefore.equalsIgnoreCase("i") && !lower.equals("i");
    return letters
        ? new ListMark(small ? "a" : "A", lower.charAt(0) - 'a' + 1)
        : new ListMark(small ? "i" : "I", roman(lower));
  }

  private static int roman(String letters) {
    int sum = 0;
    for (int i = 0; i < letters.length(); i++) {
      int value = value(letters.charAt(i));
      boolean smaller = i + 1 < letters.length() && value < value(letters.charAt(i + 1));
      sum += smaller ? -value : value;
    }
    return Math.max(1, sum);
  }

  private static int value(char letter) {
    int place = ROMAN.indexOf(letter);
    return place < 0 ? 0 : VALUES[place];
  }

  boolean isNumber() {
    return number > 0;
  }
}
