package org.plainpress.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text's units")
class LinesTest {

  @Test
  @DisplayName("are its paragraphs where blank lines separate them")
  void blankLines() {
    assertThat(units("One.\n\nTwo.\r\n\r\nThree.\rFour."))
        .containsExactly("One.", "Two.", "Three.", "Four.");
  }

  @Test
  @DisplayName("are its lines where each holds a paragraph")
  void onePerLine() {
    String text =
        "A village has raised the money to keep its hall by raffling a tractor.\nMore than 3,000 tickets were sold.\nThe draw took place on Saturday.\n";
    assertThat(units(text)).hasSize(3);
  }

  @Test
  @DisplayName("are put together where lines were wrapped by hand")
  void hardWrapped() {
    String text =
        "A water mill that fell silent more than a hundred years ago has been\n"
            + "brought back to life by a group of retired engineers, who rebuilt its\n"
            + "wheel from drawings.\n"
            + "\n"
            + "The first flour was ground on Saturday in front of some two hundred\n"
            + "visitors.\n";
    assertThat(units(text)).hasSize(2);
    assertThat(units(text).get(0)).contains("been brought").endsWith("drawings.");
  }

  @Test
  @DisplayName("are put together without spaces in scripts that have none")
  void wrappedJapanese() {
    String line = "みなと市は十四日、一九九二年に廃止された海沿いの路面電車を来春から再び走ら";
    assertThat(units(line + "\n" + "せると発表した。\n")).containsExactly(line + "せると発表した。");
  }

  @Test
  @DisplayName("keep code between fences as it is")
  void fenced() {
    assertThat(units("```\na\n\n  b\n```\n")).containsExactly("```", "a", "", "  b", "```");
  }

  private static List<String> units(String text) {
    return LineJoiner.join(text).stream().map(Line::text).toList();
  }
}
