package org.plainpress.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.read.ReadingNote;

@DisplayName("A field of front matter that is broken costs no other")
class BrokenFrontMatterTest {

  private final List<ReadingNote> notes = new ArrayList<>();

  @Test
  @DisplayName("in TOML: a date that is none, in a table too")
  void toml() {
    FrontMatter front =
        FrontMatterParser.of(
            """
            +++
            title = "Trams"
            date = 2020-02-30T10:00:00Z
            authors = [
              "Ada Kestrel",
              "Bo Berg",
            ]
            [params]
            rights = "Free"
            weight = 0x
            +++
            Text.
            """,
            notes);
    assertThat(front.fields())
        .containsEntry("title", "Trams")
        .containsEntry("authors", List.of("Ada Kestrel", "Bo Berg"))
        .containsEntry("rights", "Free")
        .containsEntry("date", "2020-02-30T10:00:00Z");
    assertThat(front.text()).isEqualTo("Text.\n");
    assertThat(notes)
        .extracting(ReadingNote::message)
        .containsExactly(
            "its front matter is no TOML at 'date = 2020-02-30T10:00:00Z', 'weight = 0x'; it was"
                + " read line by line there");
  }

  @Test
  @DisplayName("in YAML: a value with colons and an open bracket, lists beside it stay lists")
  void yaml() {
    FrontMatter front =
        FrontMatterParser.of(
            """
            ---
            title: trams: rails: [and
            tags:
              - trams
              - rails
            author: {name: Ada Kestrel}
            ---
            Text.
            """,
            notes);
    assertThat(front.fields())
        .containsEntry("title", "trams: rails: [and")
        .containsEntry("tags", List.of("trams", "rails"))
        .containsEntry("author", Map.of("name", "Ada Kestrel"));
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0).message()).contains("'title: trams: rails: [and'");
  }

  @Test
  @DisplayName("and what is whole is not told of")
  void whole() {
    FrontMatterParser.of("---\ntitle: Trams\n---\nText.\n", notes);
    assertThat(notes).isEmpty();
  }
}
