package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Article;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.message.Messages;
import org.plainpress.paging.TextPosition;
import org.plainpress.pdf.tag.Roles;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.settings.Series;
import org.plainpress.shape.StyledText;

/**
 * Lays out the title page and the table of contents of a bundle (TOC, TOCI: ISO 32000-1, 14.8.4.2).
 */
public final class ContentsLayout {

  private final Publication publication;
  private final Meta meta;
  private final Optional<String> series;
  private final OwnWords words;
  private final Tag root;
  private final Roles roles;
  private final Flow flow;
  private final Typography typography;
  private final Place place;
  private final List<ContentsEntry> entries = new ArrayList<>();

  /**
   * @param series that the bundle belongs to
   * @param root the document's element
   */
  public ContentsLayout(
      Publication publication, Optional<Series> series, Tag root, LayoutContext context) {
    this.publication = publication;
    this.meta = publication.meta();
    this.words = OwnWords.of(meta);
    this.series = series.map(this::named);
    this.root = root;
    this.roles = context.roles();
    this.typography = context.typography();
    this.flow = new Flow(context, meta);
    this.place = new Place(root, flow.page(), List.of(), typography.body);
  }

  /** Lays out the pages, without the numbers of pages. */
  public List<Row> rows() {
    titlePage();
    int contents = flow.size();
    ownLine(TextPosition.CONTENTS, words.messages().get("contents"), typography.title);
    flow.row(contents).startPage();
    flow.keepTogether(contents, true);
    flow.last().padBottom(typography.body.before());
    Tag toc = root.child("TOC");
    for (Article article : publication.articles()) {
      entry(article.meta(), toc);
    }
    return flow.rows();
  }

  /** Returns what stands above the pages of contents: the series, or the bundle's title. */
  public String header() {
    return series.orElse(meta.title());
  }

  private String named(Series of) {
    return of.title()
        + of.issue()
            .map(number -> " · " + words.messages().issue(meta.language(), number))
            .orElse("");
  }

  /** Returns the entries, one for each article in their order, once the pages are laid out. */
  public List<ContentsEntry> entries() {
    return entries;
  }

  /** Lays out the title, a third down the page, and what else is known of the bundle. */
  private void titlePage() {
    float space = typography.page().bodyHeight() / 4;
    int first = series.isPresent() ? TextPosition.KICKER : TextPosition.TITLE;
    flow.walk().at(first, () -> flow.add(Row.ofSpace(flow.here(), space, List.of())));
    series.ifPresent(name -> line(TextPosition.KICKER, name, typography.series, root.child("P")));
    Tag title = root.child(roles.publicationTitle());
    line(TextPosition.TITLE, meta.title(), typography.title.scaled(1.2f), title);
    if (!meta.authors().isEmpty()) {
      String names = String.join(", ", meta.authors());
      String byline = words.speak() ? words.messages().get("by", names) : names;
      line(TextPosition.BYLINE, byline, typography.subtitle, root.child("P"));
    }
    meta.publisher()
        .ifPresent(name -> line(TextPosition.BYLINE, name, typography.subtitle, root.child("P")));
    meta.published()
        .ifPresent(
            date -> line(TextPosition.DATE, words.date(date), typography.byline, root.child("P")));
    String count = words.messages().get("articles") + ": " + publication.articles().size();
    ownLine(TextPosition.DATE, count, typography.date);
  }

  /** Lays out words that are the edition's own, not the publication's. */
  private void ownLine(int position, String text, Typography.Type type) {
    line(position, text, type, words.in(root.child("P")));
  }

  /**
   * @param position the constant of {@link TextPosition} that the line is known by
   */
  private void line(int position, String text, Typography.Type type, Tag tag) {
    StyledText<Tag> styled = new StyledText<Tag>().add(text, type.style(), tag);
    flow.walk().at(position, () -> flow.heading(styled, type, place));
  }

  /** Lays out an entry: the title, who wrote the article, and its standfirst. */
  private void entry(Meta article, Tag toc) {
    Tag item = toc.child("TOCI");
    if (!article.language().equals(meta.language())) {
      item.speak(article.language());
    }
    Tag link = item.child("Reference").child("Link");
    Column page = place.column();
    float size = typography.body.style().size();
    // The room that numbers of four digits have, which titles keep out of.
    float numbers = size * 2.3f;
    Column titles =
        new Column(
            page.rightToLeft() ? page.left() + numbers + size : page.left(),
            page.width() - numbers - size,
            page.rightToLeft());
    StyledText<Tag> title =
        new StyledText<Tag>().add(article.title() + " ", typography.body.style().withBold(), link);
    Typography.Type type = typography.body.withBefore(typography.body.before() * 1.5f);
    int first = flow.size();
    flow.walk().at(entries.size(), () -> flow.paragraph(title, type, place.in(titles)));
    entries.add(new ContentsEntry(flow.last(), item, link, page, numbers));
    flow.walk()
        .at(
            entries.size() - 1,
            () -> {
              Messages.bylineWithin(meta, article)
                  .ifPresent(
                      line -> line(TextPosition.BYLINE, line, typography.about, item, titles));
              article
                  .standfirst()
                  .ifPresent(
                      words ->
                          line(TextPosition.SUBTITLE, words, typography.standfirst, item, titles));
            });
    flow.keepTogether(first, false);
  }

  private void line(int position, String text, Typography.Type type, Tag item, Column column) {
    StyledText<Tag> styled = new StyledText<Tag>().add(text, type.style(), item.child("P"));
    flow.walk().at(position, () -> flow.paragraph(styled, type, place.in(column)));
  }
}
