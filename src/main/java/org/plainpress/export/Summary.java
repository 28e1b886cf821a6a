package org.plainpress.export;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param done how many articles were made
 * @param skipped how many were made before, and did not change
 * @param failed how many inputs, articles or editions failed
 * @param reasons how many of them failed for each kind of reason
 * @param elapsed how long it took
 * @param stopped whether it ended before all inputs were read
 */
public record Summary(
    int done,
    int skipped,
    int failed,
    Map<String, Integer> reasons,
    Duration elapsed,
    boolean stopped) {

  public Summary {
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
  }

  /** Returns how many articles were made in a second. */
  public double rate() {
    return done / Math.max(0.001, elapsed.toNanos() / 1e9);
  }
}
