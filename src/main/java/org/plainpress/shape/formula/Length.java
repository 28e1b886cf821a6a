package org.plainpress.shape.formula;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lengths of attributes (MathML Core, 2.1.2). */
final class Length {

  private static final Pattern NUMBER = Pattern.compile("([-+]?)([0-9]*\\.?[0-9]+)([a-z]*|%)");

  private static final Map<String, Integer> NAMED =
      Map.of(
          "veryverythinmathspace", 1,
          "verythinmathspace", 2,
          "thinmathspace", 3,
          "mediummathspace", 4,
          "thickmathspace", 5,
          "verythickmathspace", 6,
          "veryverythickmathspace", 7);

  /** The points of each unit that is the same everywhere. */
  private static final Map<String, Float> POINTS =
      Map.of("pt", 1f, "px", 0.75f, "in", 72f, "cm", 28.346f, "mm", 2.8346f, "pc", 12f);

  private Length() {}

  /**
   * Returns a length, in the unit of {@code em}; empty where the attribute tells none.
   *
   * @param em the size of the type
   * @param whole what per cents are of
   */
  static Optional<Float> of(String value, float em, float whole) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    boolean negative = value.startsWith("negative");
    Optional<Integer> named = Optional.ofNullable(NAMED.get(negative ? value.substring(8) : value));
    if (named.isPresent()) {
      return Optional.of((negative ? -1 : 1) * named.get() * em / 18);
    }
    Matcher number = NUMBER.matcher(value);
    if (!number.matches()) {
      return Optional.empty();
    }
    float amount = Float.parseFloat(number.group(2)) * (number.group(1).equals("-") ? -1 : 1);
    String unit = number.group(3);
    float one =
        switch (unit) {
          case "em", "rem" -> em;
          case "ex" -> em * 0.53f;
          case "%" -> whole / 100;
          case "" -> amount == 0 ? em : whole;
          // Of a size of 1 the unit is 1/12 em or so.
          default -> POINTS.getOrDefault(unit, 0f) * (em == 1 ? 1 / 12f : 1);
        };
    return Optional.of(amount * one);
  }

  /** Returns a length that is added to or taken from another where it has a sign. */
  static float changed(String value, float em, float whole) {
    boolean relative = value.startsWith("+") || value.startsWith("-");
    return of(value, em, whole).map(length -> relative ? whole + length : length).orElse(whole);
  }
}
