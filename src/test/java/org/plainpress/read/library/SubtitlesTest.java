package org.plainpress.read.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.input.Readers;

@DisplayName("Subtitles")
class SubtitlesTest {

  @Test
  @DisplayName("of SubRip are a transcript without numbers, times and marks, parted by pauses")
  void subRip() {
    assertThat(
            paragraphs(
                "1\r\n00:00:01,000 --> 00:00:03,500\r\nThe ferry sails again,\r\nsix times a day.\r\n\r\n"
                    + "2\r\n00:00:03,600 --> 00:00:05,000\r\n{\\an8}It is <i>loud</i>.\r\n\r\n"
                    + "3\r\n00:00:15,600 --> 00:00:18,000\r\n- Is it old?\r\n- It is.\r\n"))
        .containsExactly(
            "The ferry sails again, six times a day. It is loud.", "Is it old?", "It is.");
  }

  @Test
  @DisplayName("of WebVTT keep who speaks, and have no remarks, styles or names of cues")
  void webVtt() {
    assertThat(
            paragraphs(
                "WEBVTT - Talk\nKind: captions\n\nNOTE by hand\n\nSTYLE\n::cue {color: red}\n\nintro\n"
                    + "00:01.000 --> 00:04.000 align:start\n<v Ada Kestrel>The ferry <c.loud>sails</c>.\n\n"
                    + "00:04.100 --> 00:06.000\n<v Bo>Really?\n\n00:06.100 --> 00:08.000\n<v Bo>I did not know.\n\n"
                    + "00:08.000 --> 00:08.500\n<v Bo>I did not know.\n"))
        .containsExactly("Ada Kestrel: The ferry sails.", "Bo: Really? I did not know.");
  }

  @Test
  @DisplayName("are no text that has a time or an arrow in it")
  void prose() {
    assertThat(
            paragraphs(
                "The harbour\n\nAt 10:30 the ferry sailed --> that is, it should have sailed on that day.\n"))
        .containsExactly(
            "At 10:30 the ferry sailed --> that is, it should have sailed on that day.");
  }

  private static List<String> paragraphs(String text) {
    Reading reading =
        new Readers().read(new Source("a.txt", text.getBytes(StandardCharsets.UTF_8))).get(0);
    return reading.article().body().stream()
        .filter(Paragraph.class::isInstance)
        .map(block -> Text.plain(((Paragraph) block).content()))
        .toList();
  }
}
