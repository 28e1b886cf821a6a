package org.plainpress.read.text.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The model of lines")
class LineModelTest {

  private static final String NO_TRANSITIONS = "0 0 0 0 0 0 after x\n".repeat(6);

  @Test
  @DisplayName("gives each line likelihoods that add up to 1")
  void likelihoods() {
    List<double[]> likely =
        LineModel.get().likelihoods(LineFeatures.of(List.of("A title", "A line.", "Photo: AP")));
    assertThat(likely).hasSize(3);
    assertThat(likely)
        .allSatisfy(row -> assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(1e-9)));
  }

  @Test
  @DisplayName("goes by the features of the line")
  void features() {
    LineModel model = LineModel.parse(NO_TRANSITIONS + "0 0 0 0 3000 0 signed\n");
    double[] likely = model.likelihoods(List.of(List.of("signed"))).get(0);
    assertThat(likely[LineLabel.CREDIT.ordinal()]).isGreaterThan(0.6);
  }

  @Test
  @DisplayName("goes by the lines around a line")
  void transitions() {
    String afterProse = "0 0 0 3000 0 0 after PROSE\n" + "0 0 0 0 0 0 after x\n".repeat(5);
    LineModel model = LineModel.parse(afterProse + "5000 0 0 0 0 0 long\n");
    List<double[]> likely = model.likelihoods(List.of(List.of("long"), List.of()));
    assertThat(likely.get(1)[LineLabel.CAPTION.ordinal()]).isGreaterThan(0.6);
  }

  @Test
  @DisplayName("is told which lines open with the whole of another, as captions of a gallery do")
  void opensWithLine() {
    List<List<String>> features =
        LineFeatures.of(
            List.of(
                "Old Harbour", "Old Harbour The cranes seen from the pier", "Old Harbourmaster"));
    assertThat(features.get(1)).contains("opens with a line");
    assertThat(features.get(0)).doesNotContain("opens with a line");
    assertThat(features.get(2)).doesNotContain("opens with a line");
  }

  @Test
  @DisplayName("is printed as it is read")
  void roundTrip() {
    String text = LineModel.get().print();
    assertThat(LineModel.parse(text).print()).isEqualTo(text);
  }

  @Test
  @DisplayName("refuses a line that is cut off, and names it")
  void cutOff() {
    for (String line : List.of("0 0 0", "0 -1 ", "0 0 - 0 0 0 word", "0 0 0 0 0 nil word")) {
      assertThatThrownBy(() -> LineModel.parse("# a remark\n\n" + line))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith(": " + line);
    }
  }

  @Test
  @DisplayName("takes a text without lines")
  void empty() {
    assertThat(LineModel.get().likelihoods(List.of())).isEmpty();
  }

  @Test
  @DisplayName("finds the captions that a bracketed name behind each repeats")
  void repeatedName() {
    String prose =
        "The workshop by the harbour has been open since the spring, and people who come once"
            + " tend to come again, since nobody is sent away before the glue is dry.";
    List<String> lines =
        List.of(
            "How to mend a chair",
            prose,
            "A chair without its leg (Lena Falk)",
            prose,
            "The leg is glued (Lena Falk)",
            prose,
            "The chair stands (Lena Falk)",
            prose);
    LineLabels labels = LineLabels.of(lines, LineModel.get());
    assertThat(labels.figure(1)).isLessThan(0.1);
    assertThat(labels.figure(4)).isGreaterThan(labels.figure(1));
  }
}
