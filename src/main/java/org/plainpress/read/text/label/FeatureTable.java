package org.plainpress.read.text.label;

import java.util.Map;

/** Finds the weights of features by the parts of their names, without putting these together. */
final class FeatureTable {

  /** The powers of 31 for parts up to this length are kept. */
  private static final int LONGEST_KEPT = 64;

  private static final int[] POWERS = powers();
  private static final double[] NONE = {};

  private final String[] names;
  private final int[] hashes;
  private final double[][] rows;

  FeatureTable(Map<String, double[]> weights) {
    int size = Integer.highestOneBit(Math.max(8, weights.size())) * 4;
    names = new String[size];
    hashes = new int[size];
    rows = new double[size][];
    weights.forEach(
        (name, row) -> {
          int hash = name.hashCode();
          int slot = slot(hash);
          while (rows[slot] != null) {
            slot = slot + 1 & size - 1;
          }
          names[slot] = name;
          hashes[slot] = hash;
          rows[slot] = row;
        });
  }

  /** Returns the weights of a feature, one for each label; none where it is not known. */
  double[] of(String... parts) {
    // The same as the hash of the whole name: see String.hashCode.
    int hash = 0;
    for (String part : parts) {
      int length = part.length();
      hash = hash * (length < LONGEST_KEPT ? POWERS[length] : power(length)) + part.hashCode();
    }
    int slot = slot(hash);
    while (rows[slot] != null) {
      if (hashes[slot] == hash && is(names[slot], parts)) {
        return rows[slot];
      }
      slot = slot + 1 & names.length - 1;
    }
    return NONE;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 16) & names.length - 1;
  }

  private static boolean is(String name, String... parts) {
    int at = 0;
    for (String part : parts) {
      if (!name.startsWith(part, at)) {
        return false;
      }
      at += part.length();
    }
    return at == name.length();
  }

  private static int[] powers() {
    int[] powers = new int[LONGEST_KEPT];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = power(i);
    }
    return powers;
  }

  private static int power(int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 31;
    }
    return power;
  }
}
