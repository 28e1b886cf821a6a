package org.plainpress.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;

@DisplayName("A post from a social network that stayed as text")
class SocialPostTest {

  private static Optional<SocialPost> read(String... texts) {
    List<Line> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(new Line(lines.size() + 1, 0, true, text));
    }
    return SocialPost.at(lines, 0);
  }

  private static String words(SocialPost post) {
    StringBuilder words = new StringBuilder();
    post.quote().body().forEach(line -> words.append(Text.plain(((Paragraph) line).content())));
    return words.toString();
  }

  @ParameterizedTest
  @DisplayName("is a quotation with who said it, where and when, from the line below it")
  @ValueSource(
      strings = {
        "— Harbour Weather (@harbour_wx) February 6, 2020",
        "—Ana Peña (@ana.pena) 6 de febrero de 2020",
        "— Harbour Weather (@harbour_wx)"
      })
  void signed(String signature) {
    SocialPost post = read("The storm passed north of us.", signature, "More.").orElseThrow();
    assertThat(words(post)).isEqualTo("The storm passed north of us.");
    assertThat(Text.plain(post.quote().cite())).isEqualTo(signature.substring(1).strip());
    assertThat(post.length()).isEqualTo(2);
  }

  @Test
  @DisplayName("has at most four lines: prose between a name and a date is no post")
  void lines() {
    String who = "Ann Lee (@annlee)";
    assertThat(read(who, "One.", "Two.", "Three.", "Four.", "May 2, 2021")).isPresent();
    assertThat(read(who, "One.", "Two.", "Three.", "Four.", "Five.", "May 2, 2021")).isEmpty();
  }

  @Test
  @DisplayName("takes the hashtags above its words along")
  void hashtags() {
    SocialPost post =
        read("#Harbour | A record", "It is 18 degrees.", "— Ann Lee (@annlee) May 2, 2021")
            .orElseThrow();
    assertThat(post.quote().body()).hasSize(2);
    assertThat(post.length()).isEqualTo(3);
  }

  @Test
  @DisplayName("is split from who said it where both stand on one line")
  void glued() {
    SocialPost post =
        read("We sail at noon. pic.example/x— Ann Lee (@annlee) May 2, 2021").orElseThrow();
    assertThat(words(post)).isEqualTo("We sail at noon. pic.example/x");
    assertThat(Text.plain(post.quote().cite())).isEqualTo("Ann Lee (@annlee) May 2, 2021");
  }

  @Test
  @DisplayName("is known by a name above it and a date below it")
  void headed() {
    SocialPost post =
        read("Ann Lee (@annlee)", "We sail at noon.", "10:32 AM · May 2, 2021", "Prose.")
            .orElseThrow();
    assertThat(words(post)).isEqualTo("We sail at noon.");
    assertThat(Text.plain(post.quote().cite()))
        .isEqualTo("Ann Lee (@annlee), 10:32 AM · May 2, 2021");
    assertThat(post.length()).isEqualTo(3);
  }

  @ParameterizedTest
  @DisplayName("is not seen in prose that names an account, nor in a credit")
  @ValueSource(
      strings = {
        "The account (@harbour_wx) has been silent since 2020, the office says.",
        "Photo: Ann Lee (@annlee)",
        "— Ann Lee (@annlee) February 6, 2020"
      })
  void prose(String line) {
    assertThat(read(line, "The next paragraph of the article.", "And one more.")).isEmpty();
  }
}
