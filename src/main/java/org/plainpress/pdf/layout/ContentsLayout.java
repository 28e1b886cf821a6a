package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Article;
import org.plainpress.article.Direction;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.message.Messages;
import org.plainpress.paging.TextPosition;
import org.plainpress.pdf.tag.Roles;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Shaper;
import org.plainpress.shape.StyledText;

/** The title page and the table of contents of a bundle (TOC, TOCI: ISO 32000-1, 14.8.4.2). */
public final class ContentsLayout {

  private final Publication publication;
  private final Meta meta;
  private final Messages messages;
  private final Tag root;
  private final Roles roles;
  private final Flow flow;
  private final Typography typography;
  private final Column page;
  private final List<ContentsEntry> entries = new ArrayList<>();

  public ContentsLayout(
      Publication publication, Tag root, Shaper shaper, Typography typography, Roles roles) {
    this.publication = publication;
    this.meta = publication.meta();
    this.messages = Messages.of(meta.language());
    this.root = root;
    this.roles = roles;
    this.typography = typography;
    boolean rightToLeft = meta.readingDirection() == Direction.RTL;
    this.flow = new Flow(shaper, typography, rightToLeft);
    this.page = Column.page(typography.page(), rightToLeft);
  }

  public List<Row> rows() {
    titlePage();
    int contents = flow.size();
    line(TextPosition.CONTENTS, messages.get("contents"), typography.heading(2), "P", true);
    flow.rows().get(contents).startsPage = true;
    flow.keepTogether(contents, true);
    Tag toc = root.child("TOC");
    for (Article article : publication.articles()) {
      entry(article, toc);
    }
    return flow.rows();
  }

  /** One for each article, in their order. */
  public List<ContentsEntry> entries() {
    return entries;
  }

  /** The title a third down the page, and what else is known of the whole. */
  private void titlePage() {
    Row space = new Row(List.of());
    space.height = typography.page().bodyHeight() / 4;
    flow.walk().at(TextPosition.TITLE, () -> flow.add(space));
    int title = TextPosition.TITLE;
    line(title, meta.title(), typography.title.scaled(1.2f), roles.publicationTitle(), false);
    meta.publisher()
        .ifPresent(name -> line(TextPosition.BYLINE, name, typography.subtitle, "P", false));
    boolean speaks = messages.speak(meta.language());
    meta.published()
        .ifPresent(
            date ->
                line(
                    TextPosition.DATE,
                    speaks ? messages.date(date) : date.day().toString(),
                    typography.byline,
                    "P",
                    false));
    String count = messages.get("articles") + ": " + publication.articles().size();
    line(TextPosition.DATE, count, typography.date, "P", true);
  }

  /**
   * @param ours whether the words are the edition's own, which may not speak the language
   */
  private void line(int place, String text, Typography.Type type, String role, boolean ours) {
    Tag tag = root.child(role);
    if (ours && !messages.speak(meta.language())) {
      tag.language(messages.language());
    }
    StyledText<Tag> words = new StyledText<Tag>().add(text, type.style(), tag);
    flow.walk().at(place, () -> flow.paragraph(words, type, page, List.of()));
  }

  private void entry(Article article, Tag toc) {
    Tag item = toc.child("TOCI");
    Tag link = item.child("Reference").child("Link");
    if (!article.meta().language().equals(meta.language())) {
      link.language(article.meta().language());
    }
    float numbers = typography.body.style().size() * 3.5f;
    Column words =
        new Column(
            page.rightToLeft() ? page.left() + numbers : page.left(),
            page.width() - numbers,
            page.rightToLeft());
    StyledText<Tag> text =
        new StyledText<Tag>().add(article.meta().title() + " ", typography.body.style(), link);
    int first = flow.size();
    Typography.Type type = typography.body.withBefore(typography.body.before() * 0.6f);
    flow.walk().at(entries.size(), () -> flow.paragraph(text, type, words, List.of()));
    flow.keepTogether(first, false);
    entries.add(new ContentsEntry(flow.last(), item, link, page));
  }
}
