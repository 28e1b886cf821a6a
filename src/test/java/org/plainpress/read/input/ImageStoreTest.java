package org.plainpress.read.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Binary;

@DisplayName("The store of images")
class ImageStoreTest {

  @Test
  @DisplayName("gives back what was put in, from many threads, equal to the same in memory")
  void keeps() {
    ImageStore store = new ImageStore();
    List<byte[]> images = new ArrayList<>();
    Random random = new Random(7);
    for (int size : new int[] {0, 1, 4095, 4096, 100_000, 1_000_000}) {
      byte[] image = new byte[size];
      random.nextBytes(image);
      images.add(image);
    }
    List<Binary> kept = images.parallelStream().map(store::keep).toList();
    IntStream.range(0, images.size() * 50)
        .parallel()
        .forEach(
            i -> {
              int at = i % images.size();
              assertThat(kept.get(at).toByteArray()).isEqualTo(images.get(at));
            });
    for (int i = 0; i < images.size(); i++) {
      assertThat(kept.get(i)).isEqualTo(Binary.copyOf(images.get(i)));
      assertThat(kept.get(i)).hasSameHashCodeAs(Binary.copyOf(images.get(i)));
      assertThat(kept.get(i).size()).isEqualTo(images.get(i).length);
    }
    assertThat(kept.get(4)).isNotEqualTo(kept.get(5));
  }
}
