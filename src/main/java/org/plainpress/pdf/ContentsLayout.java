package org.plainpress.pdf;

import java.util.List;
import org.plainpress.article.Article;
import org.plainpress.article.Direction;
import org.plainpress.article.Publication;
import org.plainpress.message.Messages;
import org.plainpress.pdf.shape.Shaper;
import org.plainpress.pdf.shape.StyledText;

/** The title and the table of contents of a bundle (TOC, TOCI: ISO 32000-1, 14.8.4.2). */
final class ContentsLayout {

  private static final float NUMBERS = 40;

  private final Publication publication;
  private final Tag root;
  private final Flow flow;
  private final Column page;
  private final List<ContentsEntry> entries;

  /**
   * @param entries receives one for each article
   */
  ContentsLayout(Publication publication, Tag root, Shaper shaper, List<ContentsEntry> entries) {
    this.publication = publication;
    this.root = root;
    this.entries = entries;
    boolean rightToLeft = publication.meta().readingDirection() == Direction.RTL;
    this.flow = new Flow(shaper, rightToLeft);
    this.page = Column.page(rightToLeft);
  }

  List<Row> rows() {
    Messages messages = Messages.of(publication.meta().language());
    heading(publication.meta().title(), Typography.TITLE, "P", null);
    heading(messages.get("contents"), Typography.heading(2), "P", messages);
    Tag toc = root.child("TOC");
    for (Article article : publication.articles()) {
      entry(article, toc);
    }
    return flow.rows();
  }

  private void heading(String text, Typography.Type type, String role, Messages messages) {
    Tag tag = root.child(role);
    if (messages != null && !messages.speak(publication.meta().language())) {
      tag.language(messages.language());
    }
    int first = flow.size();
    flow.paragraph(new StyledText<Tag>().add(text, type.style(), tag), type, page, List.of());
    flow.keepTogether(first, true);
  }

  private void entry(Article article, Tag toc) {
    Tag link = toc.child("TOCI").child("Reference").child("Link");
    if (!article.meta().language().equals(publication.meta().language())) {
      link.language(article.meta().language());
    }
    Column words =
        new Column(
            page.rightToLeft() ? page.left() + NUMBERS : page.left(),
            page.width() - NUMBERS,
            page.rightToLeft());
    StyledText<Tag> text =
        new StyledText<Tag>().add(article.meta().title() + " ", Typography.BODY.style(), link);
    int first = flow.size();
    flow.paragraph(text, Typography.BODY.withBefore(5), words, List.of());
    flow.keepTogether(first, false);
    entries.add(new ContentsEntry(flow.last(), link, page));
  }
}
