package org.plainpress.read.html.meta;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * A log-linear model of what a page means by each field: the sum of the weights of its signs is a
 * claim's score. Immutable.
 */
final class FieldModel {

  private static final String FILE = "/org/plainpress/assets/models/metadata.txt";

  /** The file holds weights in thousandths. */
  private static final double UNIT = 1000;

  /** For each field the weights of its signs. */
  private final Map<String, Map<String, Double>> weights;

  private FieldModel(Map<String, Map<String, Double>> weights) {
    this.weights = weights;
  }

  /** The program's own model, so that only a reader of pages pays for reading it. */
  private static final class Holder {
    static final FieldModel INSTANCE = own();

    private static FieldModel own() {
      try (InputStream in = FieldModel.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new IllegalStateException("the program's own file " + FILE + " is missing");
        }
        return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  /** Returns the program's own model, read at the first call. */
  static FieldModel get() {
    return Holder.INSTANCE;
  }

  /**
   * Reads a model: a line a weight, {@code field TAB sign TAB thousandths}. Lines that begin with
   * {@code # } are comments.
   *
   * @throws IllegalArgumentException if a line is not of that form
   */
  static FieldModel parse(String text) {
    Map<String, Map<String, Double>> weights = new HashMap<>();
    for (String line : text.split("\n")) {
      if (!line.isBlank() && !line.startsWith("# ")) {
        String[] parts = line.split("\t");
        if (parts.length != 3) {
          throw new IllegalArgumentException("no weight of a field: '" + line + "'");
        }
        weights
            .computeIfAbsent(parts[0], field -> new HashMap<>())
            .put(parts[1], Integer.parseInt(parts[2]) / UNIT);
      }
    }
    return new FieldModel(weights);
  }

  /** Returns the score of a claim; signs that the model does not know count nothing. */
  double score(String field, Collection<String> signs) {
    double sum = 0;
    Map<String, Double> known = weights.getOrDefault(field, Map.of());
    for (String sign : signs) {
      sum += known.getOrDefault(sign, 0.0);
    }
    return sum;
  }
}
