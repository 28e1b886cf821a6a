package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.plainpress.article.Block;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.article.Paragraph;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.phrase.Phrases;

/** Builds blocks of what a page shows rather than says: figures with their captions, and embeds. */
final class MediaBuilder {

  /** Selects elements within a figure that may embed something. */
  private static final String EMBEDDED =
      "iframe, video, audio, amp-video, amp-youtube, amp-iframe, amp-brightcove, object";

  private final FigureBuilder figures;
  private final EmbedFinder embeds;
  private final OwnMarkup own;

  MediaBuilder(PageContext context, InlineBuilder inlines) {
    this.figures = new FigureBuilder(context, inlines);
    this.embeds = new EmbedFinder(context);
    this.own = new OwnMarkup(context, inlines);
  }

  Optional<Embed> embed(Element element) {
    return embeds.find(element);
  }

  Embed post(Element quote) {
    return embeds.post(quote);
  }

  List<Embed> ownEmbeds(Element note) {
    return own.embeds(note);
  }

  /** Returns an image that stands alone as a figure. */
  Optional<Figure> image(Element element) {
    return figures.image(element, FigureBuilder.Caption.NONE);
  }

  /** Returns an image with the caption and credit that stand in a line below it. */
  Optional<Figure> image(Element element, Element caption) {
    return figures.image(element, figures.caption(caption, Optional.of(caption)));
  }

  /** Returns a labelled drawing within the page as a figure. */
  Optional<Figure> drawing(Element svg) {
    return figures.drawing(svg);
  }

  /**
   * Returns a figure with the caption that stands beside it; empty where the figure has a caption
   * or the element has no words.
   *
   * @param around the element that holds the caption and its credit
   * @param caption the element that is the caption
   */
  Optional<Figure> captioned(Figure figure, Element around, Element caption) {
    FigureBuilder.Caption words = figures.caption(around, Optional.of(caption));
    return words.isEmpty() || !figure.caption().isEmpty() || figure.credit().isPresent()
        ? Optional.empty()
        : Optional.of(
            new Figure(figure.media(), figure.alt(), words.words(), words.credit(), false));
  }

  /**
   * Returns a figure for a picture of which only the caption is left.
   *
   * @param around the element that holds the caption and its credit
   * @param caption the element that is the caption
   */
  Optional<Figure> lost(Element around, Element caption) {
    FigureBuilder.Caption words = figures.caption(around, Optional.of(caption));
    return words.words().isEmpty()
        ? Optional.empty()
        : Optional.of(lostImage(Optional.empty(), words));
  }

  private static Figure lostImage(Optional<String> alt, FigureBuilder.Caption caption) {
    return new Figure(
        new Media.Unavailable(Media.Kind.IMAGE, Optional.empty()),
        alt,
        caption.words(),
        caption.credit(),
        false);
  }

  /**
   * Returns what a {@code figure}, or an element that serves as one, shows; empty where it holds
   * several figures, or words besides its caption, which are to be read block by block.
   */
  Optional<List<Block>> figure(Element element) {
    Optional<Element> words = Captions.of(element);
    if (OwnMarkup.isLostFigure(element)) {
      return Optional.of(
          List.of(
              own.lostFigure(
                  element, figures.caption(element, words.map(OwnMarkup::withoutTold)))));
    }
    if (Captions.areSeveral(element) || BesideCaption.holdsWords(element, words)) {
      return Optional.empty();
    }
    FigureBuilder.Caption caption = figures.caption(element, words);
    Optional<Embed> embed = Query.first(element, EMBEDDED).flatMap(embeds::find);
    if (embed.isPresent()) {
      boolean film =
          embed.get().sort() == Embed.Sort.VIDEO
              || embed.get().sort() == Embed.Sort.INTERACTIVE
                  && words.filter(MediaBuilder::saysVideo).isPresent();
      return Optional.of(embedded(embed.get(), caption, film));
    }
    List<Element> images = new ArrayList<>(Query.all(element, "img, amp-img"));
    images.removeIf(image -> FigureBuilder.isTiny(image) || Query.isWithin(image, "figcaption"));
    List<Block> blocks = images(images, caption);
    boolean empty = images.isEmpty() && words.isEmpty();
    if (blocks.isEmpty() && !caption.isEmpty() && !empty) {
      boolean video =
          Query.holds(element, "[class*=video]") || element.className().contains("video");
      blocks =
          List.of(
              video
                  ? FigureBuilder.lostVideo(Optional.empty(), caption)
                  : lostImage(
                      Query.first(element, "svg")
                          .map(FigureBuilder::label)
                          .filter(label -> !label.isEmpty()),
                      caption));
    }
    return blocks.isEmpty() && empty ? Optional.empty() : Optional.of(blocks);
  }

  /**
   * Returns an embed with its caption: a film as a figure, any other embed with the caption as a
   * paragraph below it.
   */
  private static List<Block> embedded(Embed embed, FigureBuilder.Caption caption, boolean film) {
    if (caption.words().isEmpty()) {
      return List.of(embed);
    }
    return film
        ? List.of(FigureBuilder.lostVideo(embed.link(), caption))
        : List.of(embed, new Paragraph(caption.words()));
  }

  /** Returns whether a caption has the label of a film's, such as {@code Media caption}. */
  private static boolean saysVideo(Element words) {
    String folded = Phrases.fold(words.text());
    return !folded.isEmpty()
        && Phrases.get().of("video caption line", folded.charAt(0)).stream()
            .anyMatch(folded::startsWith);
  }

  /** Returns a figure for each image; the last has the caption of all. */
  private List<Block> images(List<Element> images, FigureBuilder.Caption caption) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      boolean last = i == images.size() - 1;
      figures
          .image(images.get(i), last ? caption : FigureBuilder.Caption.NONE)
          .ifPresent(blocks::add);
    }
    return blocks;
  }
}
