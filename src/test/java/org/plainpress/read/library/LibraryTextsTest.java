package org.plainpress.read.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Note;
import org.plainpress.article.Text;
import org.plainpress.read.Reading;

@DisplayName("Texts of databases and libraries")
class LibraryTextsTest {

  private static final String NEXIS =
      """
                                 1 of 2 DOCUMENTS

                           The Harbour Times

                         June 3, 2021 Thursday

      Ferry sails
      again

      BYLINE: By Eva Lind and Bo Berg

      LENGTH: 40 words

      The ferry sails again, as the board
      said on Monday.

      It rained.

      LOAD-DATE: June 4, 2021

      GRAPHIC: Photo: The quay, EVA LIND; Map of the sound

      Copyright 2021 Harbour Times
      All Rights Reserved

                                 2 of 2 DOCUMENTS

                           The Harbour Times

                         June 5, 2021 Saturday

      Gate shut

      LENGTH: 9 words

      The gate is shut.
      """;

  private static final String NEXIS_UNI =
      """
      Ferry sails again
      The Harbour Times
      June 3, 2021 Thursday

      Copyright 2021 Harbour Times All Rights Reserved
      Section: NEWS; Pg. 3
      Length: 40 words
      Byline: Eva Lind
      Body

      The ferry sails again.

      Load-Date: June 4, 2021

      End of Document
      """;

  private static final String FACTIVA =
      """
      HD   Ferry sails again
      BY   By Eva Lind
      WC   40 words
      PD   3 June 2021
      SN   The Harbour Times
      LA   English
      CY   (c) 2021 Harbour Times
      LP

      The ferry sails again.

      TD

      It rained.

      AN   Document HT0000020210603

      HD   Gate shut
      PD   5 June 2021
      SN   The Harbour Times
      LP   The gate is shut.
      """;

  private static final String GUTENBERG =
      """
      Title: The Quay
      Author: Eva Lind

      *** START OF THIS PROJECT GUTENBERG EBOOK THE QUAY ***

      THE QUAY

      BY EVA LIND

      CHAPTER II

      The _old_ quay.[A] It held.

        O quay,
          O sea.

      [Illustration: The quay at dusk]

      [Footnote A: It was of oak.]

      End of the Project Gutenberg EBook of The Quay, by Eva Lind

      Licence.
      """;

  @Test
  @DisplayName("of Nexis are an article a document, whose fields are its metadata")
  void nexis() {
    List<Article> articles = read(NEXIS);
    assertThat(articles)
        .extracting(article -> article.meta().title())
        .containsExactly("Ferry sails again", "Gate shut");
    Article first = articles.get(0);
    assertThat(first.meta().authors()).containsExactly("Eva Lind", "Bo Berg");
    assertThat(first.meta().publisher()).contains("The Harbour Times");
    assertThat(first.meta().published().orElseThrow().iso()).isEqualTo("2021-06-03");
    assertThat(first.meta().rights()).contains("Copyright 2021 Harbour Times");
    List<Figure> figures = Blocks.of(Figure.class, first.body()).toList();
    assertThat(figures)
        .extracting(f -> Text.plain(f.caption()))
        .containsExactly("The quay", "Map of the sound");
    assertThat(figures.get(0).credit()).contains("EVA LIND");
    assertThat(first.body()).hasSize(4);
    assertThat(first.body().toString()).doesNotContain("LOAD-DATE");
    assertThat(LibraryTexts.read(NEXIS, Clock.systemUTC()).get(0).notes().toString())
        .contains("LOAD-DATE");
  }

  @Test
  @DisplayName("of the newer Nexis have their title in the first line")
  void nexisUni() {
    Article article = read(NEXIS_UNI).get(0);
    assertThat(article.meta().title()).isEqualTo("Ferry sails again");
    assertThat(article.meta().publisher()).contains("The Harbour Times");
    assertThat(article.meta().published().orElseThrow().iso()).isEqualTo("2021-06-03");
    assertThat(article.meta().authors()).containsExactly("Eva Lind");
    assertThat(article.meta().kicker()).contains("NEWS");
    assertThat(article.body()).hasSize(1);
  }

  @Test
  @DisplayName("of Factiva are told by their codes of two letters")
  void factiva() {
    List<Article> articles = read(FACTIVA);
    assertThat(articles).hasSize(2);
    assertThat(articles.get(0).meta().authors()).containsExactly("Eva Lind");
    assertThat(articles.get(0).meta().published().orElseThrow().iso()).isEqualTo("2021-06-03");
    assertThat(articles.get(0).body()).hasSize(2);
    assertThat(articles.get(1).meta().title()).isEqualTo("Gate shut");
  }

  @Test
  @DisplayName("of Project Gutenberg have figures, notes, verse and no licence")
  void gutenberg() {
    Article article = read(GUTENBERG).get(0);
    assertThat(article.meta().title()).isEqualTo("The Quay");
    assertThat(article.meta().authors()).containsExactly("Eva Lind");
    assertThat(article.body())
        .extracting(Block::kind)
        .containsExactly(
            Block.Kind.HEADING,
            Block.Kind.PARAGRAPH,
            Block.Kind.VERSE,
            Block.Kind.FIGURE,
            Block.Kind.NOTE);
    assertThat(Blocks.of(Note.class, article.body()).toList().toString())
        .contains("It was of oak.");
    assertThat(article.body().toString()).doesNotContain("Licence").contains("Emphasis");
  }

  @Test
  @DisplayName("that speak of such things are none")
  void others() {
    assertThat(read("The ferry\n\nBYLINE: is what papers call it.\n\nLENGTH: 3 words\n")).isEmpty();
    assertThat(read("HD   a disk\n\nPD   no\n")).isEmpty();
    assertThat(read("We read 1 of 2 documents.\n")).isEmpty();
    String quoted =
        "An old form\n\nIt says:\n\n1 of 3 DOCUMENTS\n\nLENGTH: 5 words\n\nLOAD-DATE: July 4, 2019\n";
    assertThat(read(quoted)).isEmpty();
  }

  private static List<Article> read(String text) {
    return LibraryTexts.read(text, Clock.systemUTC()).stream().map(Reading::article).toList();
  }
}
