package org.plainpress.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Direction;

@DisplayName("A name beside other words")
class IsolatedTest {

  @Test
  @DisplayName("stands apart where it runs against them or both ways")
  void against() {
    assertThat(Isolated.name("Ada & Bo", Direction.LTR)).isEqualTo("Ada &amp; Bo");
    assertThat(Isolated.name("ليلى", Direction.RTL)).isEqualTo("ليلى");
    assertThat(Isolated.name("ليلى", Direction.LTR)).isEqualTo("<bdi>ليلى</bdi>");
    assertThat(Isolated.name("بقلم Ada", Direction.RTL)).isEqualTo("<bdi>بقلم Ada</bdi>");
    assertThat(Isolated.name("", Direction.RTL)).isEmpty();
  }
}
