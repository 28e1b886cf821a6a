package org.plainpress.read.html.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns a {@link Forest} by gradient boosting of the logistic loss: each tree corrects what those
 * before it got wrong. Numbers are cut into at most 250 ranges, and a tree grows where it gains
 * most (Ke et al., LightGBM, 2017). The same rows give the same forest.
 */
final class Boosting {

  private static final int RANGES = 250;

  /** How the trees are grown; chosen by cross-validation, see PageTraining. */
  record Settings(
      int trees,
      int leaves,
      double rate,
      double ridge,
      double leastWeight,
      double rowShare,
      double featureShare) {}

  private final Settings settings;
  private final float[] labels;
  private final float[] weights;
  private final int features;
  private final float[][] limits;
  private final byte[][] ranges;
  private final double[] sums;
  private final Random random = new Random(1);

  private final List<Integer> roots = new ArrayList<>();
  private final List<Short> nodeFeatures = new ArrayList<>();
  private final List<Float> nodeValues = new ArrayList<>();
  private final List<Integer> nodeLower = new ArrayList<>();

  private Boosting(Settings settings, float[][] rows, float[] labels, float[] weights) {
    this.settings = settings;
    this.labels = labels;
    this.weights = weights;
    this.features = rows[0].length;
    this.sums = new double[rows.length];
    this.limits = new float[features][];
    this.ranges = new byte[features][];
    IntStream.range(0, features)
        .parallel()
        .forEach(
            feature -> {
              limits[feature] = limits(rows, feature);
              ranges[feature] = ranges(rows, feature, limits[feature]);
            });
  }

  /** Learns from rows, each with the probability that it should get and a weight. */
  static Forest learn(Settings settings, float[][] rows, float[] labels, float[] weights) {
    return new Boosting(settings, rows, labels, weights).grow();
  }

  private static float[] limits(float[][] rows, int feature) {
    int step = Math.max(1, rows.length / 50_000);
    float[] sample = new float[(rows.length + step - 1) / step];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = rows[i * step][feature];
    }
    Arrays.sort(sample);
    float[] found = new float[RANGES];
    int size = 0;
    float[] distinct = distinct(sample);
    if (distinct.length <= RANGES) {
      for (int i = 0; i + 1 < distinct.length; i++) {
        found[size++] = (distinct[i] + distinct[i + 1]) / 2;
      }
      return Arrays.copyOf(found, size);
    }
    for (int k = 1; k < RANGES; k++) {
      int at = (int) ((long) k * sample.length / RANGES);
      float limit = sample[at];
      if (size == 0 || limit > found[size - 1]) {
        found[size++] = limit;
      }
    }
    return Arrays.copyOf(found, size);
  }

  private static float[] distinct(float[] sorted) {
    float[] out = new float[sorted.length];
    int size = 0;
    for (float value : sorted) {
      if (size == 0 || value != out[size - 1]) {
        out[size++] = value;
      }
    }
    return Arrays.copyOf(out, size);
  }

  private static byte[] ranges(float[][] rows, int feature, float[] limits) {
    byte[] out = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int at = Arrays.binarySearch(limits, rows[i][feature]);
      out[i] = (byte) (at >= 0 ? at : -at - 1);
    }
    return out;
  }

  private Forest grow() {
    double in = 0;
    double all = 0;
    for (int i = 0; i < labels.length; i++) {
      in += weights[i] * labels[i];
      all += weights[i];
    }
    float base = (float) Math.log(in / (all - in));
    Arrays.fill(sums, base);
    double[] gradients = new double[labels.length];
    double[] hessians = new double[labels.length];
    for (int tree = 0; tree < settings.trees; tree++) {
      for (int i = 0; i < labels.length; i++) {
        double p = 1 / (1 + Math.exp(-sums[i]));
        gradients[i] = weights[i] * (p - labels[i]);
        hessians[i] = Math.max(1e-9, weights[i] * p * (1 - p));
      }
      tree(gradients, hessians);
    }
    short[] asked = new short[nodeFeatures.size()];
    float[] values = new float[asked.length];
    for (int i = 0; i < asked.length; i++) {
      asked[i] = nodeFeatures.get(i);
      values[i] = nodeValues.get(i);
    }
    return new Forest(
        base,
        roots.stream().mapToInt(Integer::intValue).toArray(),
        asked,
        values,
        nodeLower.stream().mapToInt(Integer::intValue).toArray());
  }

  /** A leaf that may be split: its rows, their sums by feature and range, and the best split. */
  private static final class Leaf {
    int node;
    int[] rows;
    int[] left;
    double[][] tally;
    double gradient;
    double hessian;
    double gain;
    int feature;
    int range;
  }

  private void tree(double[] gradients, double[] hessians) {
    int[] all = IntStream.range(0, labels.length).toArray();
    int[] picked = IntStream.of(all).filter(i -> random.nextDouble() < settings.rowShare).toArray();
    int[] asked =
        IntStream.range(0, features)
            .filter(f -> limits[f].length > 0 && random.nextDouble() < settings.featureShare)
            .toArray();
    Leaf root = new Leaf();
    root.node = node();
    roots.add(root.node);
    root.rows = picked;
    root.left = IntStream.of(all).toArray();
    root.tally = tally(picked, asked, gradients, hessians);
    measure(root, gradients, hessians);
    find(root, asked);
    List<Leaf> leaves = new ArrayList<>(List.of(root));
    while (leaves.size() < settings.leaves) {
      Leaf best = leaves.get(0);
      for (Leaf leaf : leaves) {
        best = leaf.gain > best.gain ? leaf : best;
      }
      if (best.gain <= 0) {
        break;
      }
      leaves.remove(best);
      int lower = node();
      node();
      nodeFeatures.set(best.node, (short) best.feature);
      nodeValues.set(best.node, limits[best.feature][best.range]);
      nodeLower.set(best.node, lower);
      Leaf low = part(best, lower, true);
      Leaf high = part(best, lower + 1, false);
      Leaf small = low.rows.length < high.rows.length ? low : high;
      Leaf large = small == low ? high : low;
      small.tally = tally(small.rows, asked, gradients, hessians);
      large.tally = difference(best.tally, small.tally);
      best.tally = new double[0][];
      measure(low, gradients, hessians);
      measure(high, gradients, hessians);
      find(low, asked);
      find(high, asked);
      leaves.add(low);
      leaves.add(high);
    }
    for (Leaf leaf : leaves) {
      double value = -settings.rate * leaf.gradient / (leaf.hessian + settings.ridge);
      nodeValues.set(leaf.node, (float) value);
      for (int row : leaf.left) {
        sums[row] += (float) value;
      }
    }
  }

  private int node() {
    nodeFeatures.add((short) -1);
    nodeValues.add(0f);
    nodeLower.add(0);
    return nodeFeatures.size() - 1;
  }

  private Leaf part(Leaf leaf, int node, boolean low) {
    Leaf part = new Leaf();
    part.node = node;
    part.rows = part(leaf.rows, leaf.feature, leaf.range, low);
    part.left = part(leaf.left, leaf.feature, leaf.range, low);
    return part;
  }

  private int[] part(int[] rows, int feature, int range, boolean low) {
    byte[] values = ranges[feature];
    int[] out = new int[rows.length];
    int size = 0;
    for (int row : rows) {
      if ((values[row] & 0xff) <= range == low) {
        out[size++] = row;
      }
    }
    return Arrays.copyOf(out, size);
  }

  private static void measure(Leaf leaf, double[] gradients, double[] hessians) {
    for (int row : leaf.rows) {
      leaf.gradient += gradients[row];
      leaf.hessian += hessians[row];
    }
  }

  private double[][] tally(int[] rows, int[] asked, double[] gradients, double[] hessians) {
    double[][] tally = new double[asked.length][];
    IntStream.range(0, asked.length)
        .parallel()
        .forEach(
            k -> {
              byte[] values = ranges[asked[k]];
              double[] sums = new double[2 * (limits[asked[k]].length + 1)];
              for (int row : rows) {
                int at = 2 * (values[row] & 0xff);
                sums[at] += gradients[row];
                sums[at + 1] += hessians[row];
              }
              tally[k] = sums;
            });
    return tally;
  }

  private static double[][] difference(double[][] all, double[][] part) {
    double[][] out = new double[all.length][];
    for (int k = 0; k < all.length; k++) {
      out[k] = new double[all[k].length];
      for (int i = 0; i < all[k].length; i++) {
        out[k][i] = all[k][i] - part[k][i];
      }
    }
    return out;
  }

  private void find(Leaf leaf, int[] asked) {
    double own = leaf.gradient * leaf.gradient / (leaf.hessian + settings.ridge);
    for (int k = 0; k < asked.length; k++) {
      double[] sums = leaf.tally[k];
      double gradient = 0;
      double hessian = 0;
      for (int range = 0; 2 * range + 2 < sums.length; range++) {
        gradient += sums[2 * range];
        hessian += sums[2 * range + 1];
        double rest = leaf.hessian - hessian;
        if (hessian < settings.leastWeight || rest < settings.leastWeight) {
          continue;
        }
        double other = leaf.gradient - gradient;
        double gain =
            gradient * gradient / (hessian + settings.ridge)
                + other * other / (rest + settings.ridge)
                - own;
        if (gain > leaf.gain + 1e-12) {
          leaf.gain = gain;
          leaf.feature = asked[k];
          leaf.range = range;
        }
      }
    }
  }
}
