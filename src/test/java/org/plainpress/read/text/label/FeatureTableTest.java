package org.plainpress.read.text.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The weights of features")
class FeatureTableTest {

  @Test
  @DisplayName("are found by the parts of a name, however it is cut")
  void parts() {
    String name = "repeats line+ " + "sure".repeat(20);
    double[] row = {1, 2};
    FeatureTable table = new FeatureTable(Map.of(name, row, "bias", new double[] {3, 4}));
    assertThat(table.of(name)).isSameAs(row);
    assertThat(table.of("repeats ", "", "line+ ", "sure".repeat(20))).isSameAs(row);
    assertThat(table.of("repeats ", "line+", " sure")).isEmpty();
  }

  @Test
  @DisplayName("are told apart where two names have one hash")
  void collisions() {
    Map<String, double[]> weights = new HashMap<>();
    weights.put("Aa", new double[] {1});
    weights.put("BB", new double[] {2});
    FeatureTable table = new FeatureTable(weights);
    assertThat(table.of("A", "a")).containsExactly(1);
    assertThat(table.of("BB")).containsExactly(2);
    assertThat(table.of("AaAa")).isEmpty();
  }

  @Test
  @DisplayName("of a name that is not known are none, in an empty table too")
  void unknown() {
    assertThat(new FeatureTable(Map.of()).of("bias")).isEmpty();
  }
}
