package org.plainpress.pdf.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.message.Messages;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;

/**
 * Lays out a figure: the picture, or the box that stands for it with the caption's words in it.
 * They are the Figure's content and its {@code /Alt} replaces them, so they are said once; what the
 * alternative text does not say follows as Caption.
 */
final class FigureLayout {

  /** The share of the page that a picture may fill. */
  private static final float HIGHEST = 0.62f;

  /** The share of the page from which on a box is split rather than moved. */
  private static final float LONG = 0.4f;

  private final Flow flow;
  private final Typography typography;
  private final InlineText inline;
  private final Meta meta;
  private final Messages messages;
  private final Function<Media.Image, Image> images;

  FigureLayout(
      Flow flow,
      InlineText inline,
      Meta meta,
      Messages messages,
      Function<Media.Image, Image> images) {
    this.flow = flow;
    this.typography = flow.typography();
    this.inline = inline;
    this.meta = meta;
    this.messages = messages;
    this.images = images;
  }

  void layOut(Figure figure, Tag parent, Column column, List<Decoration> decorations) {
    int first = flow.size();
    Tag group = parent.child(inline.roles().figureGroup());
    Optional<String> alternative = figure.alternative();
    Image image = figure.media() instanceof Media.Image media ? images.apply(media) : null;
    if (image != null) {
      picture(figure, (Media.Image) figure.media(), image, group, column, decorations);
    } else if (alternative.isPresent()) {
      box(figure, alternative.get(), group, column, decorations);
    } else {
      nothing(figure, group, column, decorations);
    }
    int credit = flow.size();
    caption(figure, group, column, decorations);
    if (image == null && isLong(first)) {
      // A caption of many words may go on over pages; what follows it stays with its last line.
      flow.keepTogether(Math.max(first, credit - 1), false);
    } else {
      flow.keepTogether(first, false);
    }
  }

  private boolean isLong(int first) {
    double height = flow.rows().subList(first, flow.size()).stream().mapToDouble(Row::total).sum();
    return height > typography.page().bodyHeight() * LONG;
  }

  private void box(
      Figure figure, String alternative, Tag group, Column column, List<Decoration> decorations) {
    Tag tag = group.child("Figure");
    tag.alt = alternative;
    Style style = typography.caption.style();
    StyledText<Tag> text =
        figure.captionDiffers() || figure.caption().isEmpty()
            ? new StyledText<Tag>().add(alternative, style, tag)
            : inline.unlinked(figure.caption(), style, tag);
    List<Decoration> all =
        ArticleLayout.with(decorations, new Decoration(Decoration.Kind.BOX, column, tag));
    List<Row> rows =
        flow.paragraph(text, typography.caption, column.inset(typography.boxPadding), all);
    if (!rows.isEmpty()) {
      rows.get(0).padTop = typography.boxPadding;
      flow.last().padBottom = typography.boxPadding;
    }
  }

  private void picture(
      Figure figure,
      Media.Image media,
      Image image,
      Tag group,
      Column column,
      List<Decoration> decorations) {
    float highest = typography.page().bodyHeight() * HIGHEST;
    float scale = Math.min(1, Math.min(column.width() / media.width(), highest / media.height()));
    Tag tag = figure.decorative() ? null : group.child("Figure");
    Row row = new Row(decorations);
    row.before = typography.caption.before();
    row.height = media.height() * scale;
    if (tag != null) {
      tag.alt = figure.alternative().orElse(messages.get("lost.image"));
    }
    row.picture = new Row.Picture(image, column, media.width() * scale, row.height, tag);
    flow.add(row);
  }

  /** Neither alternative text nor caption: one is never invented, so there is no Figure. */
  private void nothing(Figure figure, Tag group, Column column, List<Decoration> decorations) {
    Tag tag = group.child("P");
    if (!messages.speak(meta.language())) {
      tag.language(messages.language());
    }
    String notice = messages.get("lost." + figure.media().kind().json());
    List<Decoration> all =
        ArticleLayout.with(decorations, Decoration.of(Decoration.Kind.BAR, column));
    flow.paragraph(
        new StyledText<Tag>().add(notice, typography.gap.style(), tag),
        typography.gap,
        column.indented(4 + typography.bar * 3.2f),
        all);
  }

  private void caption(Figure figure, Tag group, Column column, List<Decoration> decorations) {
    Tag tag = group.child("Caption");
    Style style = typography.credit.style();
    StyledText<Tag> text = new StyledText<>();
    if (figure.captionDiffers()) {
      inline.append(text, figure.caption(), style, tag);
    }
    figure
        .credit()
        .ifPresent(
            credit -> text.add((text.isEmpty() ? "" : " ") + credit(figure, credit), style, tag));
    flow.walk().beside(() -> flow.paragraph(text, typography.credit, column, decorations));
  }

  private String credit(Figure figure, String credit) {
    String key = figure.media().kind() == Media.Kind.VIDEO ? "video" : "photo";
    return messages.speak(meta.language()) ? messages.get(key, credit) : credit;
  }
}
