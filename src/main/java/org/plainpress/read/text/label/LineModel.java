package org.plainpress.read.text.label;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A linear-chain model of the lines of a text (a conditional random field): what a line's features
 * say of its label, and which label follows which. Immutable.
 */
public final class LineModel {

  private static final String FILE = "/org/plainpress/assets/models/lines.txt";

  private static final double THOUSANDTHS = 1000;

  private final Map<String, double[]> weights;
  private final FeatureTable table;
  private final double[][] transitions;

  /** Returns the program's own model, read at the first call. */
  public static LineModel get() {
    return Holder.INSTANCE;
  }

  /** The program's own model, so that only a reader of texts pays for reading it. */
  private static final class Holder {
    static final LineModel INSTANCE = own();

    private static LineModel own() {
      try (InputStream in = LineModel.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new IllegalStateException("the program's own file " + FILE + " is missing");
        }
        return parse(in.readAllBytes());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  /**
   * Reads a model: a line a feature, with its weight for each label in thousandths, and the feature
   * after them; first the transitions, a line a label, whose feature is {@code after LABEL}. Lines
   * that begin with {@code # } are comments.
   *
   * @throws IllegalArgumentException if a line is not of that form
   */
  public static LineModel parse(String text) {
    return parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static LineModel parse(byte[] text) {
    int labels = LineLabel.count();
    Map<String, double[]> weights = new HashMap<>(8192);
    double[][] transitions = new double[labels][];
    int transition = 0;
    for (int start = 0; start < text.length; ) {
      int end = start;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      if (end > start && text[start] != '#') {
        double[] row = new double[labels];
        int feature = row(text, start, end, row);
        if (transition < labels) {
          transitions[transition++] = row;
        } else {
          weights.put(new String(text, feature, end - feature, StandardCharsets.UTF_8), row);
        }
      }
      start = end + 1;
    }
    return new LineModel(weights, transitions);
  }

  /**
   * Reads the weights that a line begins with.
   *
   * @return where they end in the text, and the line's feature begins
   */
  private static int row(byte[] text, int start, int end, double[] row) {
    int at = start;
    for (int label = 0; label < row.length; label++) {
      boolean negative = at < end && text[at] == '-';
      at += negative ? 1 : 0;
      int digits = at;
      int weight = 0;
      for (; at < end && text[at] >= '0' && text[at] <= '9'; at++) {
        weight = weight * 10 + text[at] - '0';
      }
      if (at == digits || at >= end || text[at++] != ' ') {
        throw new IllegalArgumentException(
            "a line of the model of lines is cut off: "
                + new String(text, start, end - start, StandardCharsets.UTF_8));
      }
      row[label] = (negative ? -weight : weight) / THOUSANDTHS;
    }
    return at;
  }

  /** Returns the model as {@link #parse} reads it, features without weight left out. */
  public String print() {
    StringBuilder out = new StringBuilder(1 << 18);
    for (int label = 0; label < transitions.length; label++) {
      row(transitions[label], "after " + LineLabel.at(label), out);
    }
    new TreeMap<>(weights)
        .forEach(
            (feature, row) -> {
              if (Arrays.stream(row).anyMatch(weight -> Math.round(weight * THOUSANDTHS) != 0)) {
                row(row, feature, out);
              }
            });
    return out.toString();
  }

  private static void row(double[] weights, String feature, StringBuilder out) {
    for (double weight : weights) {
      out.append(Math.round(weight * THOUSANDTHS)).append(' ');
    }
    out.append(feature).append('\n');
  }

  /**
   * Makes a model.
   *
   * @param weights for each feature, how much it speaks for each label
   * @param transitions how much a label, the row, speaks for the label of the next line, the column
   */
  public LineModel(Map<String, double[]> weights, double[][] transitions) {
    this.weights = weights;
    this.table = new FeatureTable(weights);
    this.transitions = transitions;
  }

  /**
   * Returns how likely each label is for each line, all lines of the text considered together; the
   * likelihoods of a line add up to 1.
   *
   * @param features of each line
   */
  public List<double[]> likelihoods(List<List<String>> features) {
    double[][] scores = new double[features.size()][LineLabel.count()];
    for (int i = 0; i < scores.length; i++) {
      for (String feature : features.get(i)) {
        add(scores[i], feature);
      }
    }
    return new Chain(scores, transitions).likelihoods();
  }

  /** The same for features that are told one by one. */
  List<double[]> likelihoods(LineFeatures features) {
    double[][] scores = new double[features.lines()][LineLabel.count()];
    for (int i = 0; i < scores.length; i++) {
      double[] score = scores[i];
      features.addTo(i, parts -> add(score, parts));
    }
    return new Chain(scores, transitions).likelihoods();
  }

  private void add(double[] score, String... feature) {
    double[] speaks = table.of(feature);
    for (int label = 0; label < speaks.length; label++) {
      score[label] += speaks[label];
    }
  }

  /** The sums over all ways to label the lines of one text. */
  public static final class Chain {

    private final double[][] scores;
    private final double[][] transitions;
    private final double[][] forward;
    private final double[][] backward;

    public Chain(double[][] scores, double[][] transitions) {
      this.scores = scores;
      this.transitions = transitions;
      int labels = LineLabel.count();
      forward = new double[scores.length][labels];
      backward = new double[scores.length][labels];
      double[] sums = new double[labels];
      for (int i = 0; i < scores.length; i++) {
        for (int to = 0; to < labels; to++) {
          for (int from = 0; i > 0 && from < labels; from++) {
            sums[from] = forward[i - 1][from] + transitions[from][to];
          }
          forward[i][to] = scores[i][to] + (i > 0 ? logOfSum(sums) : 0);
        }
      }
      for (int i = scores.length - 2; i >= 0; i--) {
        for (int from = 0; from < labels; from++) {
          for (int to = 0; to < labels; to++) {
            sums[to] = transitions[from][to] + scores[i + 1][to] + backward[i + 1][to];
          }
          backward[i][from] = logOfSum(sums);
        }
      }
    }

    /** Returns the logarithm of the sum over all ways to label the lines. */
    public double total() {
      return logOfSum(forward[forward.length - 1]);
    }

    public List<double[]> likelihoods() {
      List<double[]> all = new ArrayList<>(scores.length);
      double total = scores.length == 0 ? 0 : total();
      for (int i = 0; i < scores.length; i++) {
        double[] likely = new double[LineLabel.count()];
        for (int label = 0; label < likely.length; label++) {
          likely[label] = StrictMath.exp(forward[i][label] + backward[i][label] - total);
        }
        all.add(likely);
      }
      return all;
    }

    /** Returns how likely it is that a line and the one after it have these labels. */
    public double likelihood(int line, int from, int to, double total) {
      return StrictMath.exp(
          forward[line][from]
              + transitions[from][to]
              + scores[line + 1][to]
              + backward[line + 1][to]
              - total);
    }

    private static double logOfSum(double[] logs) {
      double most = logs[0];
      for (double log : logs) {
        most = Math.max(most, log);
      }
      double sum = 0;
      for (double log : logs) {
        sum += log == most ? 1 : StrictMath.exp(log - most);
      }
      return most + StrictMath.log(sum);
    }
  }
}
