package org.plainpress.read.html.meta;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainpress.article.Meta;
import org.plainpress.read.Figures;

/** Holds the metadata of an article against what people wrote down. */
public final class MetadataScore {

  private MetadataScore() {}

  /**
   * Counts one page.
   *
   * @param where the collection, such as {@code web}
   * @param meta as it was read
   * @param title as people wrote it down; empty where they did not, as the others
   */
  public static Figures figures(
      String where, Meta meta, String title, String authors, String published, String standfirst) {
    Figures figures = new Figures();
    add(figures, where + " titles right", title, Words.folded(title).equals(folded(meta.title())));
    add(
        figures,
        where + " authors right",
        authors,
        samePeople(authors, String.join("; ", meta.authors())));
    add(
        figures,
        where + " dates right",
        published,
        sameDay(published, meta.published().map(date -> date.day().toString()).orElse("")));
    add(
        figures,
        where + " standfirsts right",
        standfirst,
        folded(standfirst).equals(folded(meta.subtitle().or(meta::summary).orElse(""))));
    return figures;
  }

  private static void add(Figures figures, String name, String wanted, boolean right) {
    if (!wanted.isEmpty()) {
      figures.add(name, right ? 1 : 0, 1);
    }
  }

  private static String folded(String text) {
    return Words.folded(text);
  }

  /** Returns whether two lists of names, however they are joined, name the same people. */
  static boolean samePeople(String wanted, String got) {
    return people(wanted).equals(people(got));
  }

  private static Set<String> people(String text) {
    return Stream.of(
            text.replaceFirst("(?i)^(by|von|par|de|written by)\\s+", "")
                .split(",| and | & |;|\n| und | et |、"))
        .map(Words::folded)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Returns whether two days are no further apart than zones of time make them. */
  static boolean sameDay(String wanted, String got) {
    if (!wanted.matches("\\d{4}-\\d\\d-\\d\\d.*") || !got.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return false;
    }
    LocalDate day = LocalDate.parse(wanted.substring(0, 10));
    return Math.abs(ChronoUnit.DAYS.between(day, LocalDate.parse(got))) <= 1;
  }
}
