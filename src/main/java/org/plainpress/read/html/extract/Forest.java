package org.plainpress.read.html.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Trees that were learned by gradient boosting: each asks questions of a row, "is number 12 at most
 * 3.5?", down to a leaf, and the leaves' values together are the logarithm of the odds.
 *
 * <p>Written as: the base value, the number of trees, and for each tree the number of its nodes and
 * the nodes, an inner one as number, limit and the places of its two children, a leaf as -1 and
 * value.
 */
public final class Forest {

  private final float base;
  private final int[] roots;
  private final short[] features;
  private final float[] values;
  private final int[] lower;

  /**
   * All that is known of a node in one number, so that a step down a tree reads one place of
   * memory: from the highest bits on, the value, how far behind the node its lower child is, and
   * the feature.
   */
  private final long[] nodes;

  /**
   * Makes a forest.
   *
   * @param base the value that all rows start with
   * @param roots where each tree's first node is
   * @param features which number a node asks for; -1 for a leaf
   * @param values a node's limit or a leaf's value
   * @param lower where the child for numbers up to the limit is; that for others is behind it
   */
  public Forest(float base, int[] roots, short[] features, float[] values, int[] lower) {
    this.base = base;
    this.roots = roots.clone();
    this.features = features.clone();
    this.values = values.clone();
    this.lower = lower.clone();
    this.nodes = new long[features.length];
    for (int i = 0; i < nodes.length; i++) {
      int down = features[i] < 0 ? 0 : lower[i] - i;
      if (down < 0 || down > 0xFFFF) {
        throw new IllegalArgumentException("the child of node " + i + " is at " + lower[i]);
      }
      nodes[i] =
          (long) Float.floatToRawIntBits(values[i]) << 32
              | (long) down << 16
              | features[i] & 0xFFFF;
    }
  }

  /** Returns the probability that trees give a row, from 0 to 1. */
  public double of(float[] row) {
    return of(new float[][] {row})[0];
  }

  /**
   * Returns the probabilities of all rows. All rows go through one tree before the next, so that a
   * tree's nodes stay near the processor.
   */
  public double[] of(float[][] rows) {
    double[] all = new double[rows.length];
    Arrays.fill(all, base);
    for (int root : roots) {
      for (int i = 0; i < rows.length; i++) {
        all[i] += leaf(root, rows[i]);
      }
    }
    for (int i = 0; i < rows.length; i++) {
      all[i] = 1 / (1 + Math.exp(-all[i]));
    }
    return all;
  }

  /** Returns the value of the leaf that a tree leads a row to. */
  private float leaf(int root, float[] row) {
    int at = root;
    long node = nodes[at];
    for (int feature = (short) node; feature >= 0; feature = (short) node) {
      at += ((int) node >>> 16) + (row[feature] <= value(node) ? 0 : 1);
      node = nodes[at];
    }
    return value(node);
  }

  private static float value(long node) {
    return Float.intBitsToFloat((int) (node >>> 32));
  }

  /** Writes the forest. */
  public void write(DataOutputStream out) throws IOException {
    out.writeFloat(base);
    out.writeInt(roots.length);
    out.writeInt(features.length);
    for (int root : roots) {
      out.writeInt(root);
    }
    for (int i = 0; i < features.length; i++) {
      out.writeShort(features[i]);
      out.writeFloat(values[i]);
      if (features[i] >= 0) {
        out.writeInt(lower[i]);
      }
    }
  }

  /** Reads a forest. */
  public static Forest read(DataInputStream in) throws IOException {
    float base = in.readFloat();
    int[] roots = new int[in.readInt()];
    int size = in.readInt();
    for (int i = 0; i < roots.length; i++) {
      roots[i] = in.readInt();
    }
    short[] features = new short[size];
    float[] values = new float[size];
    int[] lower = new int[size];
    for (int i = 0; i < size; i++) {
      features[i] = in.readShort();
      values[i] = in.readFloat();
      if (features[i] >= 0) {
        lower[i] = in.readInt();
      }
    }
    return new Forest(base, roots, features, values, lower);
  }
}
