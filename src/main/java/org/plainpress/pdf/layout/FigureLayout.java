package org.plainpress.pdf.layout;

import java.util.Optional;
import java.util.function.Function;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;

/**
 * Lays out a figure: the picture, or the box that stands for it with the caption's words in it.
 * They are the Figure's content and its {@code /Alt} replaces them, so they are said once; what the
 * alternative text does not say follows as Caption.
 */
final class FigureLayout {

  /** The share of the page's height that a picture may fill. */
  private static final float HIGHEST = 0.62f;

  /** The share of the page's height from which on a box is split rather than moved. */
  private static final float LONG = 0.4f;

  private final Flow flow;
  private final Typography typography;
  private final InlineText inline;
  private final OwnWords words;
  private final Function<Media.Image, Optional<Image>> images;

  /**
   * @param images finds the document's image of one of the article's; empty where it cannot be
   *     shown
   */
  FigureLayout(
      Flow flow, InlineText inline, OwnWords words, Function<Media.Image, Optional<Image>> images) {
    this.flow = flow;
    this.typography = flow.typography();
    this.inline = inline;
    this.words = words;
    this.images = images;
  }

  void layOut(Figure figure, Place at) {
    int first = flow.size();
    Place group = at.within(at.parent().child(inline.roles().figureGroup()));
    Optional<String> alternative = figure.alternative();
    Optional<Image> image =
        figure.media() instanceof Media.Image media ? images.apply(media) : Optional.empty();
    if (image.isPresent()) {
      picture(figure, image.get(), group);
    } else if (alternative.isPresent()) {
      box(figure, alternative.get(), group);
    } else {
      nothing(figure, group);
    }
    int credit = flow.size();
    caption(figure, group);
    if (image.isEmpty() && isLong(first)) {
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

  private void picture(Figure figure, Image image, Place group) {
    Column column = group.column();
    float highest = typography.page().bodyHeight() * HIGHEST;
    float scale = Math.min(1, Math.min(column.width() / image.width(), highest / image.height()));
    Optional<Tag> tag =
        figure.decorative() ? Optional.empty() : Optional.of(group.parent().child("Figure"));
    tag.ifPresent(
        element ->
            element.describe(figure.alternative().orElse(words.messages().get("lost.image"))));
    Row.Picture picture =
        new Row.Picture(image, column, image.width() * scale, image.height() * scale, tag);
    Row row = Row.ofPicture(flow.here(), picture, group.decorations());
    row.spaceBefore(typography.caption.before());
    flow.add(row);
  }

  private void box(Figure figure, String alternative, Place group) {
    Tag tag = group.parent().child("Figure");
    tag.describe(alternative);
    Style style = typography.caption.style();
    StyledText<Tag> text =
        figure.captionDiffers() || figure.caption().isEmpty()
            ? new StyledText<Tag>().add(alternative, style, tag)
            : inline.unlinked(figure.caption(), style, tag);
    int first = flow.size();
    flow.paragraph(
        text,
        typography.caption,
        group
            .on(Decoration.box(group.column(), tag))
            .in(group.column().inset(typography.boxPadding)));
    if (flow.size() > first) {
      flow.row(first).padTop(typography.boxPadding);
      flow.last().padBottom(typography.boxPadding);
    }
  }

  /**
   * Lays out the notice that something is not there. With neither alternative text nor caption,
   * which are never invented, there is no Figure.
   */
  private void nothing(Figure figure, Place group) {
    Tag tag = words.in(group.parent().child("P"));
    String notice = words.messages().get("lost." + figure.media().kind().json());
    flow.paragraph(
        new StyledText<Tag>().add(notice, typography.gap.style(), tag),
        typography.gap,
        group.on(Decoration.bar(group.column())).in(typography.besideBar(group.column())));
  }

  private void caption(Figure figure, Place group) {
    Tag tag = group.parent().child("Caption");
    Style style = typography.credit.style();
    StyledText<Tag> text = new StyledText<>();
    if (figure.captionDiffers()) {
      inline.append(text, figure.caption(), style, tag);
    }
    figure
        .credit()
        .ifPresent(
            credit -> text.add((text.isEmpty() ? "" : " ") + credit(figure, credit), style, tag));
    flow.walk().beside(() -> flow.paragraph(text, typography.credit, group));
  }

  private String credit(Figure figure, String credit) {
    String key = figure.media().kind() == Media.Kind.VIDEO ? "video" : "photo";
    return words.speak() ? words.messages().get(key, credit) : credit;
  }
}
