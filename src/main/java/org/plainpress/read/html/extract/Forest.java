package org.plainpress.read.html.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trees that were learned by gradient boosting: each asks questions of a row, "is number 12 at most
 * 3.5?", down to a leaf, and the leaves' values together are the logarithm of the odds.
 *
 * <p>Rows are not led down the trees one by one, since the processor cannot foresee where a step
 * leads. Each node is asked of all rows at once, without a branch, and each answer strikes out the
 * leaves that the row does not come to; the first that is left is its leaf (Lucchese and others,
 * QuickScorer, 2015). That takes a sixth of the time.
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

  private final List<Tree> trees;

  /**
   * A tree as it is asked.
   *
   * @param inner its inner nodes
   * @param kept for each inner node the leaves that are left to a row above its limit, a bit for
   *     each leaf of the tree: all but those below the lower child
   * @param leaves the values of the leaves, those below a lower child before the others
   */
  private record Tree(int[] inner, long[] kept, float[] leaves) {}

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
    this.trees = Arrays.stream(roots).mapToObj(this::tree).toList();
  }

  private Tree tree(int root) {
    List<Integer> inner = new ArrayList<>();
    List<Long> kept = new ArrayList<>();
    List<Float> leaves = new ArrayList<>();
    collect(root, inner, kept, leaves);
    float[] ends = new float[leaves.size()];
    if (ends.length > Long.SIZE) {
      throw new IllegalArgumentException("a tree has " + ends.length + " leaves, more than 64");
    }
    for (int i = 0; i < ends.length; i++) {
      ends[i] = leaves.get(i);
    }
    return new Tree(
        inner.stream().mapToInt(Integer::intValue).toArray(),
        kept.stream().mapToLong(Long::longValue).toArray(),
        ends);
  }

  /** Collects a node and all below it. */
  private void collect(int node, List<Integer> inner, List<Long> kept, List<Float> leaves) {
    if (features[node] < 0) {
      leaves.add(values[node]);
      return;
    }
    int at = inner.size();
    long before = (1L << leaves.size()) - 1;
    inner.add(node);
    kept.add(before);
    collect(lower[node], inner, kept, leaves);
    kept.set(at, before | -1L << leaves.size());
    collect(lower[node] + 1, inner, kept, leaves);
  }

  /** Returns the probability that trees give a row, from 0 to 1. */
  public double of(float[] row) {
    return of(new float[][] {row})[0];
  }

  /** Returns the probabilities of all rows, which are of the same length. */
  public double[] of(float[][] rows) {
    long[][] columns = columns(rows);
    double[] all = new double[rows.length];
    long[] left = new long[rows.length];
    Arrays.fill(all, base);
    for (Tree tree : trees) {
      Arrays.fill(left, -1);
      for (int i = 0; i < tree.inner.length; i++) {
        int node = tree.inner[i];
        strike(columns[features[node]], ordered(values[node]), tree.kept[i], left);
      }
      for (int i = 0; i < rows.length; i++) {
        all[i] += tree.leaves[Long.numberOfTrailingZeros(left[i])];
      }
    }
    for (int i = 0; i < rows.length; i++) {
      all[i] = 1 / (1 + Math.exp(-all[i]));
    }
    return all;
  }

  /** Returns for each feature the numbers of all rows, made whole by {@link #ordered}. */
  private static long[][] columns(float[][] rows) {
    long[][] columns = new long[rows.length == 0 ? 0 : rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int feature = 0; feature < columns.length; feature++) {
        columns[feature][i] = ordered(rows[i][feature]);
      }
    }
    return columns;
  }

  /** Returns a whole number for a number; of two, the larger for the larger. */
  private static int ordered(float number) {
    int bits = Float.floatToIntBits(number == 0 ? 0 : number);
    return bits ^ bits >> 31 & Integer.MAX_VALUE;
  }

  /**
   * Strikes out leaves of the rows whose number is above a limit. The sign of a difference is the
   * answer, so that the loop has no branch and several rows are asked by one instruction; longs,
   * since a difference of two ints may be none.
   */
  private static void strike(long[] column, long limit, long kept, long[] left) {
    for (int i = 0; i < left.length; i++) {
      left[i] &= kept | ~(limit - column[i] >> 63);
    }
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
