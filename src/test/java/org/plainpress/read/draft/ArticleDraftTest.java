package org.plainpress.read.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Direction;
import org.plainpress.article.Inline;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;

@DisplayName("A draft completes what a source does not say, and tells what is a guess")
class ArticleDraftTest {

  private static final String ENGLISH =
      "The ferry to the islands sails again on Monday, the harbour master said.";

  private final List<ReadingNote> notes = new ArrayList<>();
  private final ArticleDraft draft = new ArticleDraft(notes);

  @Test
  @DisplayName("what the source says stays, folded into one line, without a note")
  void given() {
    Meta meta =
        completed(draft.title(" A  ferry\nsails ").language("en_gb").author("").author("Ann"));

    assertThat(meta.title()).isEqualTo("A ferry sails");
    assertThat(meta.language()).isEqualTo("en-GB");
    assertThat(meta.authors()).containsExactly("Ann");
    assertThat(notes).isEmpty();
  }

  @Test
  @DisplayName("without a title its first words stand for one, which is noted")
  void firstWords() {
    assertThat(completed(draft).title()).isEqualTo(ENGLISH);
    assertThat(notes)
        .extracting(ReadingNote::message)
        .containsExactly(
            "there is no title; its first words stand for one (--title gives another)");
  }

  @Test
  @DisplayName("without a title and without a word an ellipsis stands for it, which is noted")
  void noWords() {
    assertThat(draft.completeTitle(" \n").title()).isEqualTo("…");
    assertThat(notes)
        .extracting(ReadingNote::message)
        .containsExactly("there is no title and no word to make one of (--title gives one)");
  }

  @Test
  @DisplayName("a language that is no tag is as good as none: the words tell it")
  void language() {
    assertThat(completed(draft.language("English (UK)")).language()).isEqualTo("en");
  }

  @Test
  @DisplayName("a language that is a guess or not known is noted")
  void languageNotes() {
    new ArticleDraft(notes).completeLanguage("Hotel");
    new ArticleDraft(notes).completeLanguage("12 — 34");

    assertThat(notes).hasSize(2);
    assertThat(notes.get(0).message()).startsWith("its language is likely '");
    assertThat(notes.get(1).message()).isEqualTo("its language is not known (--lang gives it)");
  }

  @Test
  @DisplayName("a direction is kept only where the language has another")
  void direction() {
    assertThat(completed(draft.language("ar").direction(Direction.RTL)).direction()).isEmpty();
    assertThat(completed(new ArticleDraft(notes).language("ar").direction(Direction.LTR)))
        .extracting(meta -> meta.direction().orElseThrow())
        .isEqualTo(Direction.LTR);
  }

  @Test
  @DisplayName("the first of several written dates that is one holds")
  void dates() {
    Meta meta = completed(draft.published("soon").published("2018-07-20").published("2019-01-01"));

    assertThat(meta.published().orElseThrow().iso()).isEqualTo("2018-07-20");
  }

  @Test
  @DisplayName("a date is read by the language, and one that can be read otherwise is noted once")
  void dayAndMonth() {
    Meta meta =
        completed(draft.title("T").published("03/04/2020").modified("03/04/2020").language("fr"));

    assertThat(meta.published().orElseThrow().iso()).isEqualTo("2020-04-03");
    assertThat(meta.modified().orElseThrow().iso()).isEqualTo("2020-04-03");
    assertThat(notes)
        .extracting(ReadingNote::message)
        .containsExactly(
            "the date 03/04/2020 was read as 3 April 2020 (--published gives another)");
  }

  @Test
  @DisplayName("a date's year of two digits is the nearest to the article's other dates")
  void century() {
    Meta meta = completed(draft.title("T").published("31.12.98").modified("1999-01-02"));

    assertThat(meta.published().orElseThrow().iso()).isEqualTo("1998-12-31");
    assertThat(notes).isEmpty();
  }

  @Test
  @DisplayName("the id is the given one, else that of the address, else that of the content")
  void id() {
    assertThat(completed(draft).id()).isEqualTo(ArticleId.ofContent("content"));
    assertThat(completed(new ArticleDraft(notes).source("https://example.com/a")).id())
        .isEqualTo(ArticleId.ofSource("https://example.com/a"));
    assertThat(completed(new ArticleDraft(notes).source("https://example.com/a").id("urn:x")).id())
        .isEqualTo("urn:x");
  }

  @Test
  @DisplayName("what is yet to come has a stand-in, which the finished article does not keep")
  void soFar() {
    assertThat(draft.soFar().title()).isEqualTo("…");
    assertThat(completed(draft).title()).isEqualTo(ENGLISH);
  }

  @Test
  @DisplayName("a draft without a title or an id cannot be finished")
  void unfinished() {
    assertThatThrownBy(() -> draft.finish(List.of())).isInstanceOf(IllegalStateException.class);
  }

  private static Meta completed(ArticleDraft draft) {
    Reading reading =
        draft
            .completeLanguage(ENGLISH)
            .completeTitle(ENGLISH)
            .identify("content")
            .finish(List.of(new Paragraph(List.of(new Inline.Plain(ENGLISH)))));
    return reading.article().meta();
  }
}
