package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plainpress.read.text.label.LineLabel;
import org.plainpress.read.text.label.LineModel;

/**
 * Learns the weights of the model of lines by maximum likelihood: full batches, Adam, an L2
 * penalty. The same texts in the same order give the same weights.
 */
final class LineTrainer {

  private static final int STEPS = 100;
  private static final double RATE = 0.08;

  /**
   * How strongly weights are drawn to 0. Held out by page, 271 of 314 figures were right with 30,
   * 272 of 315 with 24, 275 of 325 with 8.
   */
  private static final double PENALTY = 24;

  /** In how many texts a feature must be, so that it tells of more than one text. */
  private static final int FEWEST = 6;

  /**
   * How many figures of a text count in full: one gallery is not to teach more than ten articles.
   */
  private static final double MOST_FIGURES = 4;

  private static final int LABELS = LineLabel.count();

  private final List<String> names = new ArrayList<>();
  private final List<int[][]> data = new ArrayList<>();
  private final List<LabelledText> texts;
  private final double[] weights;
  private final int chain;

  private LineTrainer(List<LabelledText> texts) {
    this.texts = texts;
    Map<String, Integer> places = places(texts);
    for (LabelledText text : texts) {
      data.add(
          text.features().stream()
              .map(
                  line -> line.stream().filter(places::containsKey).mapToInt(places::get).toArray())
              .toArray(int[][]::new));
    }
    chain = names.size() * LABELS;
    weights = new double[chain + LABELS * LABELS];
  }

  /** Returns the model that explains the labels of the texts best. */
  static LineModel train(List<LabelledText> texts) {
    return new LineTrainer(texts).train();
  }

  private Map<String, Integer> places(List<LabelledText> texts) {
    Map<String, Integer> spread = new TreeMap<>();
    for (LabelledText text : texts) {
      text.features().stream()
          .flatMap(List::stream)
          .distinct()
          .forEach(feature -> spread.merge(feature, 1, Integer::sum));
    }
    Map<String, Integer> places = new HashMap<>();
    spread.forEach(
        (feature, count) -> {
          if (count >= FEWEST) {
            places.put(feature, names.size());
            names.add(feature);
          }
        });
    return places;
  }

  private LineModel train() {
    double[] mean = new double[weights.length];
    double[] square = new double[weights.length];
    double[] slope = new double[weights.length];
    for (int step = 1; step <= STEPS; step++) {
      for (int i = 0; i < slope.length; i++) {
        slope[i] = -PENALTY * weights[i];
      }
      double[][] transitions = transitions();
      for (int t = 0; t < data.size(); t++) {
        addSlope(t, transitions, slope);
      }
      double rate = RATE * (step < STEPS / 2 ? 1 : 2.0 * (STEPS - step) / STEPS);
      double first = 1 - StrictMath.pow(0.9, step);
      double second = 1 - StrictMath.pow(0.99, step);
      for (int i = 0; i < weights.length; i++) {
        mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
        square[i] = 0.99 * square[i] + 0.01 * slope[i] * slope[i];
        weights[i] += rate * mean[i] / first / (Math.sqrt(square[i] / second) + 1e-8);
      }
    }
    Map<String, double[]> byName = new TreeMap<>();
    for (int f = 0; f < names.size(); f++) {
      byName.put(names.get(f), Arrays.copyOfRange(weights, f * LABELS, (f + 1) * LABELS));
    }
    return new LineModel(byName, transitions());
  }

  private static double weight(LabelledText text) {
    long figures = text.labels().stream().filter(LineLabel::isFigure).count();
    return Math.min(1, MOST_FIGURES / Math.max(1, figures));
  }

  /** Adds how the likelihood of a text's labels rises with each weight. */
  private void addSlope(int t, double[][] transitions, double[] slope) {
    int[][] lines = data.get(t);
    List<LineLabel> gold = texts.get(t).labels();
    double weight = weight(texts.get(t));
    double[][] scores = new double[lines.length][LABELS];
    for (int i = 0; i < lines.length; i++) {
      double[] score = scores[i];
      for (int feature : lines[i]) {
        int at = feature * LABELS;
        for (int label = 0; label < LABELS; label++) {
          score[label] += weights[at + label];
        }
      }
    }
    LineModel.Chain sums = new LineModel.Chain(scores, transitions);
    List<double[]> likely = sums.likelihoods();
    double total = sums.total();
    double[] miss = new double[LABELS];
    for (int i = 0; i < lines.length; i++) {
      for (int label = 0; label < LABELS; label++) {
        miss[label] = weight * ((gold.get(i).ordinal() == label ? 1 : 0) - likely.get(i)[label]);
      }
      for (int feature : lines[i]) {
        int at = feature * LABELS;
        for (int label = 0; label < LABELS; label++) {
          slope[at + label] += miss[label];
        }
      }
      for (int pair = 0; i + 1 < lines.length && pair < LABELS * LABELS; pair++) {
        int from = pair / LABELS;
        int to = pair % LABELS;
        boolean seen = gold.get(i).ordinal() == from && gold.get(i + 1).ordinal() == to;
        slope[chain + pair] += weight * ((seen ? 1 : 0) - sums.likelihood(i, from, to, total));
      }
    }
  }

  private double[][] transitions() {
    double[][] transitions = new double[LABELS][];
    for (int from = 0; from < LABELS; from++) {
      int start = chain + from * LABELS;
      transitions[from] = Arrays.copyOfRange(weights, start, start + LABELS);
    }
    return transitions;
  }
}
