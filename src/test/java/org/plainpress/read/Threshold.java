package org.plainpress.read;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number in the code that decides how something is read.
 *
 * @param type the class, such as {@code org.plainpress.read.text.BodyBuilder}
 * @param name the constant, such as {@code LONGEST_HEADING}; or the code around a number that has
 *     no name
 * @param kind {@code int}, {@code long}, {@code float} or {@code double}
 * @param value as it is written
 * @param slot where the number is kept in sources in which it can be set; -1 where it has a field
 */
public record Threshold(String type, String name, String kind, String value, int slot) {

  /** The class that keeps numbers without a name where they can be set. */
  static final String KEPT = "org.plainpress.read.Numbers";

  /** Numbers whose name says that something may have at most so many of something. */
  private static final Pattern MOST =
      Pattern.compile("(LONGEST|MOST|WIDEST|LARGEST|HIGHEST|NEAREST)(_.*)?");

  /** Numbers whose name says that something must have at least so many of something. */
  private static final Pattern LEAST =
      Pattern.compile("(SHORTEST|FEWEST|LEAST|SMALLEST|NARROWEST)(_.*)?");

  /** Returns what the table calls it, which no other is called. */
  public String shortName() {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return slot < 0 ? simple + "." + name : simple + ": " + name;
  }

  /** Returns the value as a number. */
  public double number() {
    return Double.parseDouble(value.replace("_", "").replace("f", ""));
  }

  /**
   * Returns the values to try: two thirds, one and a half times, and one that keeps nothing out
   * where the name tells which does.
   */
  public List<Double> others() {
    double one = number();
    List<Double> others = new ArrayList<>();
    if (isWhole()) {
      others.add(Math.min(one - 1, Math.rint(one * 2 / 3)));
      others.add(Math.max(one + 1, Math.rint(one * 3 / 2)));
    } else {
      others.add(one * 2 / 3);
      others.add(one < 1 ? Math.min(one * 3 / 2, (1 + one) / 2) : one * 3 / 2);
    }
    if (MOST.matcher(name).matches()) {
      others.add(isWhole() ? one * 1000 : Math.max(1, one));
    } else if (LEAST.matcher(name).matches()) {
      others.add(0.0);
    }
    return others;
  }

  private boolean isWhole() {
    return kind.equals("int") || kind.equals("long");
  }

  /** Sets the value, in a program in whose sources it can be set. */
  public void set(double number) throws ReflectiveOperationException {
    if (slot >= 0) {
      ((double[]) Class.forName(KEPT).getDeclaredField("AT").get(null))[slot] = number;
      return;
    }
    Field field = Class.forName(type).getDeclaredField(name);
    field.setAccessible(true);
    switch (kind) {
      case "int" -> field.setInt(null, (int) number);
      case "long" -> field.setLong(null, (long) number);
      case "float" -> field.setFloat(null, (float) number);
      default -> field.setDouble(null, number);
    }
  }

  /** Writes a number as the table has it. */
  public String written(double number) {
    return isWhole()
        ? String.valueOf((long) number)
        : String.format(Locale.ROOT, "%.3f", number).replaceFirst("\\.?0+$", "");
  }
}
