package org.plainpress.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts of what was read rightly, by name, which can be added up. */
public final class Figures {

  private final Map<String, double[]> counts = new TreeMap<>();

  /** Adds so much of so much. */
  public void add(String name, double right, double all) {
    double[] sum = counts.computeIfAbsent(name, key -> new double[2]);
    sum[0] += right;
    sum[1] += all;
  }

  /** Adds all that others counted. */
  public void add(Figures others) {
    others.counts.forEach((name, sum) -> add(name, sum[0], sum[1]));
  }

  /** Returns in words what is otherwise here than there; empty where nothing is. */
  public String against(Figures before) {
    List<String> changes = new ArrayList<>();
    counts.forEach(
        (name, sum) -> {
          String now = written(name, sum);
          String then = written(name, before.counts.getOrDefault(name, new double[2]));
          if (!now.equals(then)) {
            changes.add(name + " " + then + " → " + now);
          }
        });
    return String.join(", ", changes);
  }

  private static String written(String name, double[] sum) {
    if (name.endsWith("F1")) {
      return String.format(Locale.ROOT, "%.3f", sum[0] / sum[1]);
    }
    return name.endsWith("right")
        ? (long) sum[0] + "/" + (long) sum[1]
        : String.valueOf((long) sum[0]);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    counts.forEach(
        (name, sum) ->
            out.append(out.isEmpty() ? "" : ", ")
                .append(name)
                .append(' ')
                .append(written(name, sum))
                .append(sum[1] > 1 && !name.matches(".*(F1|right)") ? " of " + (long) sum[1] : ""));
    return out.toString();
  }
}
