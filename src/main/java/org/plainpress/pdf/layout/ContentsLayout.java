package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Article;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.paging.TextPosition;
import org.plainpress.pdf.tag.Roles;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.StyledText;

/**
 * Lays out the title page and the table of contents of a bundle (TOC, TOCI: ISO 32000-1, 14.8.4.2).
 */
public final class ContentsLayout {

  private final Publication publication;
  private final Meta meta;
  private final OwnWords words;
  private final Tag root;
  private final Roles roles;
  private final Flow flow;
  private final Typography typography;
  private final Place place;
  private final List<ContentsEntry> entries = new ArrayList<>();

  /**
   * @param root the document's element
   */
  public ContentsLayout(Publication publication, Tag root, LayoutContext context) {
    this.publication = publication;
    this.meta = publication.meta();
    this.words = OwnWords.of(meta);
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
    ownLine(TextPosition.CONTENTS, words.messages().get("contents"), typography.heading(2));
    flow.row(contents).startPage();
    flow.keepTogether(contents, true);
    Tag toc = root.child("TOC");
    for (Article article : publication.articles()) {
      entry(article, toc);
    }
    return flow.rows();
  }

  /** Returns the entries, one for each article in their order, once the pages are laid out. */
  public List<ContentsEntry> entries() {
    return entries;
  }

  /** Lays out the title, a third down the page, and what else is known of the bundle. */
  private void titlePage() {
    float space = typography.page().bodyHeight() / 4;
    flow.walk().at(TextPosition.TITLE, () -> flow.add(Row.ofSpace(flow.here(), space, List.of())));
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
    flow.walk().at(position, () -> flow.paragraph(styled, type, place));
  }

  private void entry(Article article, Tag toc) {
    Tag item = toc.child("TOCI");
    Tag link = item.child("Reference").child("Link");
    if (!article.meta().language().equals(meta.language())) {
      link.speak(article.meta().language());
    }
    Column page = place.column();
    float numbers = typography.body.style().size() * 3.5f;
    Column titles =
        new Column(
            page.rightToLeft() ? page.left() + numbers : page.left(),
            page.width() - numbers,
            page.rightToLeft());
    StyledText<Tag> text =
        new StyledText<Tag>().add(article.meta().title() + " ", typography.body.style(), link);
    int first = flow.size();
    Typography.Type type = typography.body.withBefore(typography.body.before() * 0.6f);
    flow.walk().at(entries.size(), () -> flow.paragraph(text, type, place.in(titles)));
    flow.keepTogether(first, false);
    entries.add(new ContentsEntry(flow.last(), item, link, page));
  }
}
