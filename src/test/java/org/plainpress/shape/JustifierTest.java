package org.plainpress.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.hyphenation.Hyphenator;
import org.plainpress.settings.Typeface;

@DisplayName("A justified paragraph")
class JustifierTest {

  private static final Style STYLE = Style.regular(10);
  private static final float WIDTH = 200;

  private static final String WORDS =
      "The harbour authorities have promised that an ordinary passenger connection between the "
          + "mainland and the neighbouring islands will be established immediately after winter. ";

  private final Shaper shaper = new Shaper("en", Typeface.ATKINSON);

  @AfterEach
  void close() {
    shaper.close();
  }

  private Justifier.Justified<String> set(StyledText<String> text, float width, boolean rtl) {
    Justifier<String> justifier =
        new Justifier<>(width, (word, owner) -> Hyphenator.of(owner).orElseThrow().points(word));
    return justifier.paragraph(text, shaper.shape(text, rtl), with -> shaper.shape(with, rtl));
  }

  private Justifier.Justified<String> set(String words, float width) {
    return set(new StyledText<String>().add(words, STYLE, "en"), width, false);
  }

  private static List<String> words(Justifier.Justified<String> set) {
    List<String> words = new ArrayList<>();
    for (TextLine<String> line : set.lines()) {
      words.add(line.text().source().substring(line.start(), line.visibleEnd()));
    }
    return words;
  }

  /** Returns how far the glyphs of a line reach, without the white space behind them. */
  private static float reach(TextLine<String> line) {
    float right = 0;
    for (TextLine.Placed<String> placed : line.placed()) {
      if (placed.slice().from() < line.visibleEnd()) {
        right = Math.max(right, placed.x() + placed.slice().width());
      }
    }
    return right;
  }

  @Test
  @DisplayName("fills all of its lines but the last")
  void filled() {
    Justifier.Justified<String> set = set(WORDS.repeat(3).strip(), WIDTH);
    List<TextLine<String>> lines = set.lines();
    assertThat(lines).hasSizeGreaterThan(8);
    for (TextLine<String> line : lines.subList(0, lines.size() - 1)) {
      assertThat(line.width()).isEqualTo(WIDTH);
      assertThat(reach(line)).isCloseTo(WIDTH, within(0.05f));
    }
    assertThat(lines.get(lines.size() - 1).width()).isLessThanOrEqualTo(WIDTH);
  }

  @Test
  @DisplayName("has its words whole but for soft hyphens, which are none of the source's")
  void soft() {
    String source = WORDS.repeat(3).strip();
    Justifier.Justified<String> set = set(source, 150);
    String all = set.text().text();
    assertThat(all).contains("\u00AD");
    assertThat(all.replace("\u00AD", "")).isEqualTo(source);
    TextLine<String> last = set.lines().get(set.lines().size() - 1);
    assertThat(set.text().sourceOffset(last.start()))
        .isEqualTo(all.substring(0, last.start()).replace("\u00AD", "").length());
    assertThat(set.lines().stream().filter(TextLine::endsInHyphen).count())
        .isEqualTo(all.chars().filter(c -> c == '\u00AD').count());
  }

  @Test
  @DisplayName("ends at most two lines in a row with a hyphen")
  void hyphensInARow() {
    for (float width = 150; width < 260; width += 7) {
      int row = 0;
      for (TextLine<String> line : set(WORDS.repeat(6).strip(), width).lines()) {
        row = line.endsInHyphen() ? row + 1 : 0;
        assertThat(row).isLessThanOrEqualTo(2);
      }
    }
  }

  @Test
  @DisplayName("divides no word of code, no address, no compound and no name")
  void whole() {
    StyledText<String> code = new StyledText<>();
    for (int i = 0; i < 20; i++) {
      code.add("internationalization ", STYLE.withMono(1), "en");
    }
    assertThat(set(code, WIDTH, false).text().text()).doesNotContain("\u00AD");
    for (String word :
        List.of(
            "example.org/international", "self-determination", "Constantinople", "a4internal")) {
      String text = (word + " and an ").repeat(20).strip();
      assertThat(words(set(text, WIDTH)).toString()).as(word).doesNotContain("\u00AD");
    }
  }

  @Test
  @DisplayName("sets ideographs apart by less than a tenth of their width")
  void ideographs() {
    String clause = "那些将他们送上太空的政府机构普遍禁止他们染指包括酒在内的含酒精饮料，".repeat(4);
    float width = 205;
    List<TextLine<String>> lines = set(clause, width).lines();
    assertThat(lines).hasSizeGreaterThan(4);
    for (TextLine<String> line : lines.subList(0, lines.size() - 1)) {
      assertThat(reach(line)).isCloseTo(width, within(0.05f));
    }
  }

  @Test
  @DisplayName("of Arabic is stretched at its spaces alone, up to its left edge")
  void arabic() {
    String words =
        "فتحت المكتبة الحي القديم أبوابها ليلا أمام سكان المدينة كلها ".repeat(4).strip();
    StyledText<String> text = new StyledText<String>().add(words, STYLE, "ar");
    List<TextLine<String>> lines = set(text, WIDTH, true).lines();
    assertThat(lines).hasSizeGreaterThan(3);
    for (TextLine<String> line : lines.subList(0, lines.size() - 1)) {
      assertThat(line.width()).isEqualTo(WIDTH);
      assertThat(reach(line)).isCloseTo(WIDTH, within(0.05f));
    }
  }

  @Test
  @DisplayName("ends where its line feeds say, and is ragged in a narrow column")
  void ragged() {
    assertThat(words(set("one\ntwo", WIDTH))).containsExactly("one", "two");
    Justifier.Justified<String> narrow = set(WORDS.strip(), 100);
    assertThat(narrow.lines()).allSatisfy(line -> assertThat(line.width()).isLessThan(100));
    assertThat(narrow.text().text()).doesNotContain("\u00AD");
    assertThat(words(set("m".repeat(200), WIDTH))).hasSizeGreaterThan(4);
  }
}
