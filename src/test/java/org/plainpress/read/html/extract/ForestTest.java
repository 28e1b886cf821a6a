package org.plainpress.read.html.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A forest")
class ForestTest {

  private static final Boosting.Settings SETTINGS =
      new Boosting.Settings(40, 4, 0.3, 1, 0.1, 0.9, 1);

  @Test
  @DisplayName("learns what no single number tells, and the same each time")
  void learns() throws IOException {
    float[][] rows = new float[400][];
    float[] labels = new float[rows.length];
    float[] weights = new float[rows.length];
    Random random = new Random(3);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[] {random.nextInt(2), random.nextInt(2), random.nextFloat()};
      labels[i] = rows[i][0] == rows[i][1] ? 1 : 0;
      weights[i] = 1;
    }
    Forest forest = Boosting.learn(SETTINGS, rows, labels, weights);
    assertThat(forest.of(new float[] {1, 1, 0.5f})).isGreaterThan(0.9);
    assertThat(forest.of(new float[] {1, 0, 0.5f})).isLessThan(0.1);
    assertThat(written(Boosting.learn(SETTINGS, rows, labels, weights))).isEqualTo(written(forest));
  }

  @Test
  @DisplayName("comes back whole from its file")
  void roundTrip() throws IOException {
    Forest forest =
        new Forest(
            0.5f,
            new int[] {0},
            new short[] {1, -1, -1},
            new float[] {3, -1, 2},
            new int[] {1, 0, 0});
    Forest again = Forest.read(new DataInputStream(new ByteArrayInputStream(written(forest))));
    assertThat(again.of(new float[] {0, 3})).isEqualTo(1 / (1 + Math.exp(0.5)));
    assertThat(again.of(new float[] {0, 4})).isEqualTo(1 / (1 + Math.exp(-2.5)));
  }

  @Test
  @DisplayName("leads each of many rows to its own leaf, at a limit to the lower one")
  void manyRows() {
    // 0 <= 3 ? (1 <= -2 ? a : b) : (1 <= 0 ? c : d)
    Forest forest =
        new Forest(
            0,
            new int[] {0},
            new short[] {0, 1, 1, -1, -1, -1, -1},
            new float[] {3, -2, 0, 1, 2, 3, 4},
            new int[] {1, 3, 5, 0, 0, 0, 0});
    float most = Float.MAX_VALUE;
    float[][] rows = {
      {3, -2},
      {3, -1.9f},
      {3.1f, 0},
      {3.1f, 0.1f},
      {-most, -most},
      {-most, most},
      {most, -0f},
      {most, most}
    };
    double[] found = forest.of(rows);
    for (int i = 0; i < rows.length; i++) {
      assertThat(found[i])
          .isEqualTo(1 / (1 + Math.exp(-(i % 4 + 1))))
          .isEqualTo(forest.of(rows[i]));
    }
  }

  private static byte[] written(Forest forest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    forest.write(new DataOutputStream(out));
    return out.toByteArray();
  }
}
