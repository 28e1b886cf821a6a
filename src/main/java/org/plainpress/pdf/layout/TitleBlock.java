package org.plainpress.pdf.layout;

import java.util.Optional;
import org.plainpress.article.Meta;
import org.plainpress.paging.TextPosition;
import org.plainpress.pdf.tag.Roles;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Ink;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;

/** Lays out what stands above an article: kicker, title, subtitle, byline, date and source. */
final class TitleBlock {

  private final Flow flow;
  private final Typography typography;
  private final Meta meta;
  private final OwnWords words;
  private final Roles roles;
  private final Place place;

  /**
   * @param place the article's element and the page's column
   */
  TitleBlock(Flow flow, Meta meta, OwnWords words, Roles roles, Place place) {
    this.flow = flow;
    this.typography = flow.typography();
    this.meta = meta;
    this.words = words;
    this.roles = roles;
    this.place = place;
  }

  void layOut() {
    meta.kicker().ifPresent(kicker -> line(TextPosition.KICKER, kicker, typography.kicker));
    int first = flow.size();
    Tag title = place.parent().child(roles.articleTitle());
    line(TextPosition.TITLE, meta.title(), typography.title, title);
    flow.outline(first, meta.title(), 1, title);
    meta.subtitle()
        .ifPresent(subtitle -> line(TextPosition.SUBTITLE, subtitle, typography.subtitle));
    byline();
    meta.published().ifPresent(date -> line(TextPosition.DATE, words.date(date), typography.date));
    meta.source().ifPresent(this::source);
    flow.keepTogether(0, true);
    flow.last().padBottom(typography.body.before() + 5);
  }

  private void byline() {
    StringBuilder names = new StringBuilder(String.join(", ", meta.authors()));
    meta.publisher()
        .ifPresent(publisher -> names.append(names.length() == 0 ? "" : " · ").append(publisher));
    if (names.length() > 0) {
      boolean own = words.speak() && !meta.authors().isEmpty();
      line(
          TextPosition.BYLINE,
          own ? words.messages().get("by", names) : names.toString(),
          typography.byline);
    }
  }

  private void source(String address) {
    Tag tag = words.in(place.parent().child("P"));
    Style style = typography.byline.style();
    Optional<String> target = LinkTarget.of(address, Optional.empty());
    Tag link = target.isPresent() ? tag.inline("Link") : tag;
    target.ifPresent(link::leadTo);
    Style linked = target.isPresent() ? style.withInk(Ink.ACCENT) : style;
    StyledText<Tag> text =
        new StyledText<Tag>()
            .add(words.messages().get("source") + ": ", style, tag)
            .add(address, linked, link);
    flow.walk().at(TextPosition.SOURCE, () -> flow.paragraph(text, typography.byline, place));
  }

  private void line(int position, String text, Typography.Type type) {
    line(position, text, type, place.parent().child("P"));
  }

  /**
   * @param position the constant of {@link TextPosition} that the line is known by
   */
  private void line(int position, String text, Typography.Type type, Tag tag) {
    StyledText<Tag> styled = new StyledText<Tag>().add(text, type.style(), tag);
    flow.walk().at(position, () -> flow.heading(styled, type, place));
  }
}
