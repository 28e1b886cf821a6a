package org.plainpress.read.html.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A set of numbers")
class NumberSetTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 31, 1 << 8, 1 << 24})
  @DisplayName("holds what was added and nothing else, however far apart the numbers lie")
  void contains(int step) {
    Random random = new Random(step);
    NumberSet set = new NumberSet();
    Set<Integer> known = new HashSet<>();
    for (int i = 0; i < 5_000; i++) {
      int number = (random.nextInt(4_000) - 2_000) * step;
      set.add(number);
      known.add(number);
    }
    assertThat(set.size()).isEqualTo(known.size());
    for (int i = -2_500; i < 2_500; i++) {
      assertThat(set.contains(i * step)).as("%d", i * step).isEqualTo(known.contains(i * step));
    }
  }

  @Test
  @DisplayName("tells 0, which stands for an empty place, from an empty set")
  void zero() {
    NumberSet set = new NumberSet();
    assertThat(set.isEmpty()).isTrue();
    assertThat(set.contains(0)).isFalse();
    set.add(0);
    assertThat(set.isEmpty()).isFalse();
    assertThat(set.contains(0)).isTrue();
    assertThat(set.contains(1)).isFalse();
  }
}
