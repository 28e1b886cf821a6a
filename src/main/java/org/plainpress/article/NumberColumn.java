package org.plainpress.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells of a column of numbers where the whole part of each ends, so that units stand below units:
 * {@code 1.250,5 kg} and {@code 7 kg} have the comma and the space in one place.
 *
 * @param decimal the sign between the whole part and the fraction; empty where no number has a
 *     fraction
 */
public record NumberColumn(Optional<String> decimal) {

  /**
   * Matches a number: a sign or currency, digits with signs between them, a unit of up to four
   * letters or a mark. The first group is what stands before the digits, the second the digits.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "([\\s\\p{Sc}+±~≈<>≤≥−–-]{0,4})"
              + "(\\p{Nd}+(?:[.,'’٫٬\u00a0\u2009\u202f ]\\p{Nd}+)*)"
              + "[\\s\u00a0\u202f]*(?:%|‰|°\\p{L}?|\\p{Sc}|\\p{L}{1,4}[²³]?)?[*†]?");

  /** Matches what stands where there is no number. */
  private static final Pattern NONE =
      Pattern.compile("[\\s–—−.…·-]*|n/?a|k\\.\\s?A\\.", Pattern.CASE_INSENSITIVE);

  /** Signs that part thousands: behind each stand three digits, or in India two. */
  private static final Pattern GROUPS =
      Pattern.compile("\\p{Nd}{1,3}(?:([.,'’٬\u00a0\u2009\u202f ])\\p{Nd}{2,3})*");

  /** The share of cells with something in them that must be numbers. */
  private static final double MOST = 0.75;

  /**
   * {@return the column that texts are; empty where fewer than two, or too few of them, are
   * numbers}
   *
   * @param texts what its cells say, without those of the header
   */
  public static Optional<NumberColumn> of(List<String> texts) {
    List<String> told = texts.stream().filter(text -> !NONE.matcher(text).matches()).toList();
    List<String> numbers = told.stream().filter(NumberColumn::isNumber).toList();
    if (numbers.size() < 2 || numbers.size() < told.size() * MOST) {
      return Optional.empty();
    }
    return Optional.of(new NumberColumn(decimal(numbers)));
  }

  /**
   * {@return whether a text is a number, with a unit or without}
   *
   * @param text the text
   */
  public static boolean isNumber(String text) {
    return digits(text).isPresent();
  }

  /** Finds the digits of a number and the signs between them. */
  private static Optional<Matcher> digits(String text) {
    Matcher number = NUMBER.matcher(text.strip());
    if (text.length() > 40 || !number.matches()) {
      return Optional.empty();
    }
    String digits = number.group(2);
    int sign = lastSign(digits);
    // A date has its sign twice but not three digits behind each.
    boolean fits =
        sign < 0
            || GROUPS.matcher(digits).matches()
            || GROUPS.matcher(digits.substring(0, sign)).matches()
                && ".,٫".indexOf(digits.charAt(sign)) >= 0
                && digits.indexOf(digits.charAt(sign)) == sign
            || digits.chars().filter(c -> !Character.isDigit(c)).count() == 1
                && ".,٫".indexOf(digits.charAt(sign)) >= 0;
    return fits ? Optional.of(number) : Optional.empty();
  }

  private static int lastSign(String digits) {
    int at = digits.length() - 1;
    while (at >= 0 && Character.isDigit(digits.charAt(at))) {
      at--;
    }
    return at;
  }

  /** Returns the sign before fractions: the last sign of a number that does not part thousands. */
  private static Optional<String> decimal(List<String> numbers) {
    for (String number : numbers) {
      String digits = digits(number).orElseThrow().group(2);
      int at = lastSign(digits);
      if (at < 0 || ".,٫".indexOf(digits.charAt(at)) < 0) {
        continue;
      }
      char sign = digits.charAt(at);
      boolean other =
          digits
              .substring(0, at)
              .chars()
              .anyMatch(c -> c != sign && c != '-' && !Character.isDigit(c));
      boolean once = digits.indexOf(sign) == at;
      if (sign == '٫' || once && (other || digits.length() - at - 1 != 3 || at > 3)) {
        return Optional.of(String.valueOf(sign));
      }
    }
    return Optional.empty();
  }

  /**
   * {@return the index behind the whole part of a number, where its fraction or unit begins; of
   * what is no number, the length of the text}
   *
   * @param text what the cell says
   */
  public int wholeEnd(String text) {
    Optional<Matcher> number = digits(text);
    if (number.isEmpty()) {
      return text.length();
    }
    int before = text.indexOf(text.strip());
    int start = before + number.get().start(2);
    int end = before + number.get().end(2);
    int sign = decimal.map(text.substring(start, end)::lastIndexOf).orElse(-1);
    return sign < 0 ? end : start + sign;
  }
}
