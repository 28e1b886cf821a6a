package org.plainpress.read.html.meta;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.plainpress.read.html.meta.PageLines.Line;

/**
 * All that a page claims of its title, authors, day of publication and standfirst.
 *
 * @param title of which the others depend: they stand near it
 */
record PageClaims(Claims title, Claims authors, Claims published, Claims standfirst) {

  /** Collects the claims of a page, before anything is taken out of it. */
  static PageClaims of(
      Document page, JsonLd jsonLd, MetaTags tags, Optional<String> address, FieldModel model) {
    Site site = new Site(page, jsonLd, tags, address);
    Claims title = Titles.of(page, jsonLd, tags, site, model);
    List<Line> lines = PageLines.of(page);
    if (lines.isEmpty()) {
      return new PageClaims(
          title,
          new Claims("author", model),
          new Claims("published", model),
          new Claims("standfirst", model));
    }
    int place = place(lines, title.best().map(Claim::key).orElse(""));
    return new PageClaims(
        title,
        Authors.of(page, jsonLd, tags, site, lines, place, model),
        PublicationDates.of(page, jsonLd, tags, site, lines, place, model),
        Standfirsts.of(page, jsonLd, tags, lines, place, model));
  }

  /**
   * Returns the line of the title: the first that is it, best as a heading; else the first {@code
   * h1}.
   */
  private static int place(List<Line> lines, String title) {
    int heading = -1;
    int any = -1;
    int similar = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.element().closest("h1, h2") != null) {
        boolean is = Words.folded(line.text()).equals(title);
        if (is && any < 0) {
          any = i;
        }
        heading = heading < 0 && line.element().closest("h1") != null ? i : heading;
      } else if (similar < 0
          && line.text().length() < 300
          && Words.folded(line.text()).equals(title)) {
        similar = i;
      }
    }
    return any >= 0 ? any : heading >= 0 ? heading : Math.max(similar, 0);
  }
}
