package org.plainpress.read.html.extract;

import java.util.Arrays;

/** The numbers that are known of a block, one behind the other. */
final class Row {

  /** The steps of the first whole counts, which nearly all are: a logarithm takes long. */
  private static final float[] STEPS = steps(1024);

  private float[] values = new float[256];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = (float) value;
  }

  /**
   * Adds a count in coarse steps, each about 1.4 times the one before, so that no page can be told
   * by its exact numbers.
   */
  void addCount(double count) {
    int whole = (int) count;
    add(whole == count && whole >= 0 && whole < STEPS.length ? STEPS[whole] : step(count));
  }

  private static double step(double count) {
    return Math.signum(count) * Math.round(2 * Math.log1p(Math.abs(count)) / Math.log(2)) / 2;
  }

  private static float[] steps(int number) {
    float[] steps = new float[number];
    for (int i = 0; i < number; i++) {
      steps[i] = (float) step(i);
    }
    return steps;
  }

  /** Adds a share from 0 to 1 in steps of a twentieth. */
  void addShare(double share) {
    add(Math.round(20 * share) / 20.0);
  }

  void add(boolean value) {
    add(value ? 1 : 0);
  }

  void add(float[] others) {
    for (float other : others) {
      add(other);
    }
  }

  float[] values() {
    return Arrays.copyOf(values, size);
  }
}
