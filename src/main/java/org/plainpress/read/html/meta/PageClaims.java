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
    Claims title = Titles.of(facts);
    if (facts.lines().isEmpty()) {
      return new PageClaims(
          title,
          new Claims("author", facts.model()),
          new Claims("published", facts.model()),
          new Claims("standfirst", facts.model()),
          Optional.empty());
    }
    TitleLine line = new TitleLine(facts.lines(), title.best().map(Claim::key).orElse(""));
    return new PageClaims(
        title,
        Authors.of(facts, line),
        PublicationDates.of(facts, line),
        Standfirsts.of(facts, line),
        Kickers.of(facts, line));
  }
}
