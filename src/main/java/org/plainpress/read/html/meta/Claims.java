package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a page claims for one field, each once with all that speaks for it. Which of them
 * holds is weighed by a learned model: the probability of each is told, so that a close decision
 * can be noted.
 */
final class Claims {

  /** The claim that the page does not tell the field. */
  static final Claim NONE = new Claim("", "");

  static {
    NONE.signs().add("none");
  }

  /**
   * The claim that holds.
   *
   * @param claim it
   * @param probability how likely it is by the model, 0 to 1
   */
  record Decision(Claim claim, double probability) {}

  private static final int MOST_TOLD = 3;

  private final String field;
  private final FieldModel model;
  private final Map<String, Claim> claims = new LinkedHashMap<>();
  private List<Decision> ranked = List.of();

  /**
   * @param field whose weights are asked, such as {@code title}
   * @param model that weighs the claims
   */
  Claims(String field, FieldModel model) {
    this.field = field;
    this.model = model;
  }

  /**
   * Adds what speaks for a value. Of values with the same key the first stands.
   *
   * @param key by which values are the same; a blank one is ignored
   */
  void add(String key, String value, Collection<String> signs) {
    if (!key.isBlank()) {
      ranked = List.of();
      claims.computeIfAbsent(key, k -> new Claim(k, value)).signs().addAll(signs);
    }
  }

  /** Returns the claims, in the order in which they were added first. */
  Collection<Claim> all() {
    return claims.values();
  }

  /**
   * Returns the claims from the likeliest on, with that of none. They are weighed once: from then
   * on no sign may be added to any.
   */
  List<Decision> ranked() {
    if (ranked.isEmpty()) {
      ranked = weighed();
    }
    return ranked;
  }

  private List<Decision> weighed() {
    List<Claim> every = new ArrayList<>(claims.values());
    every.add(NONE);
    double[] scores = every.stream().mapToDouble(c -> model.score(field, c.signs())).toArray();
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - highest);
    }
    List<Decision> ranked = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      ranked.add(new Decision(every.get(i), Math.exp(scores[i] - highest) / sum));
    }
    ranked.sort((a, b) -> Double.compare(b.probability(), a.probability()));
    return ranked;
  }

  /** Returns the likeliest claim; empty where it is likelier that the page does not tell. */
  Optional<Claim> best() {
    return Optional.of(ranked().get(0).claim()).filter(claim -> claim != NONE);
  }

  /** Returns the three likeliest claims, a line each, with their probabilities and signs. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    for (Decision decision : ranked().subList(0, Math.min(MOST_TOLD, claims.size() + 1))) {
      Claim claim = decision.claim();
      String value = claim == NONE ? "not told" : "'" + claim.value() + "'";
      reasons.add(
          String.format(
              Locale.ROOT,
              "%s %.2f %s: %s",
              field,
              decision.probability(),
              value,
              String.join(", ", claim.signs())));
    }
    return reasons;
  }
}
