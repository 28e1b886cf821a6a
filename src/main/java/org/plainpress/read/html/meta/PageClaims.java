package org.plainpress.read.html.meta;

import java.util.Optional;

/**
 * All that a page claims of its title, authors, day of publication and standfirst.
 *
 * @param title of which the others depend: they stand near it
 * @param kicker what the page itself calls so, beside that title
 */
record PageClaims(
    Claims title, Claims authors, Claims published, Claims standfirst, Optional<String> kicker) {

  /** Collects the claims of a page. */
  static PageClaims of(PageFacts facts) {
    if (facts.lines().isEmpty()) {
      // What a page shows only once its scripts have run, it may state all the same.
      return of(facts.withEmptyLine());
    }
    Claims title = Titles.of(facts);
    TitleLine line = new TitleLine(facts.lines(), title.best().map(Claim::key).orElse(""));
    return new PageClaims(
        title,
        Authors.of(facts, line),
        PublicationDates.of(facts, line),
        Standfirsts.of(facts, line),
        Kickers.of(facts, line));
  }
}
