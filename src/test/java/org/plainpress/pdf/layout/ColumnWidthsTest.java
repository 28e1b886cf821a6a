package org.plainpress.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The columns of a table")
class ColumnWidthsTest {

  @Test
  @DisplayName("are as wide as their words and some room where all fits on one line each")
  void roomy() {
    ColumnWidths widths = new ColumnWidths(2);
    widths.cell(0, 30, 50);
    widths.cell(1, 30, 100);
    assertThat(widths.starts(170).orElseThrow()).containsExactly(0, 60, 170);
    assertThat(widths.starts(1000).orElseThrow()).containsExactly(0, 90, 230);
  }

  @Test
  @DisplayName("leave short words on one line and share what is left where not all fits")
  void shared() {
    ColumnWidths widths = new ColumnWidths(3);
    widths.cell(0, 20, 40);
    widths.cell(1, 50, 400);
    widths.cell(2, 50, 900);
    assertThat(widths.starts(300).orElseThrow()).containsExactly(0, 40, 170, 300);
  }

  @Test
  @DisplayName("are no narrower than their longest word")
  void longestWord() {
    ColumnWidths widths = new ColumnWidths(2);
    widths.cell(0, 180, 500);
    widths.cell(1, 20, 500);
    assertThat(widths.starts(200).orElseThrow()).containsExactly(0, 180, 200);
  }

  @Test
  @DisplayName("do not stand beside one another where not even the longest words fit")
  void tooWide() {
    ColumnWidths widths = new ColumnWidths(2);
    widths.cell(0, 120, 120);
    widths.cell(1, 90, 90);
    assertThat(widths.starts(200)).isEmpty();
  }
}
