package org.plainpress.shape.formula;

import org.lwjgl.util.harfbuzz.OpenType;

/** The constants of fractions, by short names. */
final class Fractions {

  static final int UP = OpenType.HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_SHIFT_UP;
  static final int UP_DISPLAY =
      OpenType.HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_DISPLAY_STYLE_SHIFT_UP;
  static final int DOWN = OpenType.HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_SHIFT_DOWN;
  static final int DOWN_DISPLAY =
      OpenType.HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_DISPLAY_STYLE_SHIFT_DOWN;
  static final int GAP_UP = OpenType.HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_GAP_MIN;
  static final int GAP_UP_DISPLAY = OpenType.HB_OT_MATH_CONSTANT_FRACTION_NUM_DISPLAY_STYLE_GAP_MIN;
  static final int GAP_DOWN = OpenType.HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_GAP_MIN;
  static final int GAP_DOWN_DISPLAY =
      OpenType.HB_OT_MATH_CONSTANT_FRACTION_DENOM_DISPLAY_STYLE_GAP_MIN;

  private Fractions() {}
}
