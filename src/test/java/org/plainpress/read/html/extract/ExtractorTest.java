package org.plainpress.read.html.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The extractor")
class ExtractorTest {

  @Test
  @DisplayName("makes one block of each run of words: loose ones, and those between double breaks")
  void blocks() {
    assertThat(
            texts(
                "<div>Loose <b>words</b><p>A paragraph.</p>more<br><br>and <i>more</i><br>yet</div>"))
        .containsExactly("Loose words", "A paragraph.", "more", "and more yet");
    assertThat(texts("<pre>one\n\n<span>two</span></pre><ul><li>a<ul><li>b</li></ul></li></ul>"))
        .containsExactly("one\n\ntwo", "a", "b");
    assertThat(texts("<p>seen</p><p hidden>unseen</p><script>var x</script>"))
        .containsExactly("seen");
  }

  @Test
  @DisplayName("takes blocks as long as each is expected to bring more than it costs")
  void choice() {
    List<TextBlock> blocks =
        PageBlocks.of(body("<p>one two three four</p><p>one two three four</p><p>one two</p>"))
            .blocks();
    assertThat(Extractor.chosen(blocks, new double[] {0.9, 0.2, 0.7}))
        .containsExactly(true, false, true);
    // The best of a page is taken even where nothing is likely.
    assertThat(Extractor.chosen(blocks, new double[] {0.02, 0.01, 0.001})).contains(true);
  }

  @Test
  @DisplayName(
      "tells of each block whether it was taken, how likely it is and what speaks against it")
  void reasons() {
    PageBlocks page =
        PageBlocks.of(
            body("<p class='story'>The ferry sails.</p><ul class='related'><li>More</li></ul>"));
    WordOdds odds = WordOdds.read(List.of("# a remark", "name related -310", "word ferry 20"));
    Extraction extraction =
        new Extraction(page, new double[] {0.97, 0.031}, new boolean[] {true, false}, odds);
    assertThat(extraction.reasons(extraction.leftOut("The ferry sails.", "Ann Lee"::equals)))
        .containsExactly(
            "blocks that are of the article by 0.97 or more were taken; of others that are"
                + " \"in it\", the article has the words as well",
            "taken    0.97 body > p.story \"The ferry sails.\"",
            "left out 0.03 ul.related > li \"More\" (names related)");
  }

  @Test
  @DisplayName("puts loose words back to where they stood")
  void unwrapped() {
    Element body = body("<div>Loose words<p>A paragraph.</p></div>");
    PageBlocks page = PageBlocks.of(body);
    WordOdds odds = WordOdds.read(List.of());
    new Extraction(page, new double[] {1, 1}, new boolean[] {true, true}, odds).scope();
    assertThat(body.html().replaceAll("\\s*\n\\s*", ""))
        .isEqualTo("<div>Loose words<p>A paragraph.</p></div>");
  }

  private static List<String> texts(String html) {
    return PageBlocks.of(body(html)).blocks().stream().map(TextBlock::text).toList();
  }

  private static Element body(String html) {
    return Jsoup.parse(html).body();
  }
}
