package org.plainpress.read.html.block;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.plainpress.article.Block;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Table;
import org.plainpress.read.html.page.Hidden;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.html.page.Scope;

/** Collects what a page shows rather than says: images, figures, captions, films and posts. */
final class ShownBlocks {

  private final Scope scope;
  private final Skipped skipped;
  private final MediaBuilder media;
  private final InlineBuilder inlines;
  private final CollectedBlocks out;
  private final Consumer<Element> children;
  private final Function<Element, List<Candidate>> candidates;

  /**
   * @param skipped receives captions that are read with the picture above them
   * @param out receives the blocks
   * @param children reads what an element holds as if it stood without the element
   * @param candidates reads what an element holds, apart
   */
  ShownBlocks(
      Scope scope,
      Skipped skipped,
      MediaBuilder media,
      InlineBuilder inlines,
      CollectedBlocks out,
      Consumer<Element> children,
      Function<Element, List<Candidate>> candidates) {
    this.scope = scope;
    this.skipped = skipped;
    this.media = media;
    this.inlines = inlines;
    this.out = out;
    this.children = children;
    this.candidates = candidates;
  }

  List<Embed> ownEmbeds(Element note) {
    return media.ownEmbeds(note);
  }

  Embed post(Element quote) {
    return media.post(quote);
  }

  /** Adds an embed; of an object or AMP element that embeds nothing, adds what it holds. */
  void embed(Element element) {
    Optional<Embed> embed = media.embed(element);
    if (embed.isPresent()) {
      out.flush();
      out.addSoft(embed.get(), false);
    } else if (element.nameIs("object") || element.normalName().startsWith("amp-")) {
      children.accept(element);
    }
  }

  /**
   * Adds an image as a figure, with the caption below it if that is one by its credit, or as words
   * if it stands for them.
   */
  void image(Element element) {
    if (!LinePictures.words(element).isEmpty()) {
      inlines.append(element, out.words());
      return;
    }
    Optional<Element> below = CaptionBelow.of(element);
    Optional<Figure> captioned = below.flatMap(caption -> media.image(element, caption));
    if (captioned.isPresent()) {
      skipped.take(below.get());
      out.flush();
      out.addSoft(captioned.get(), scope.keeps(element) || scope.keepsWithin(below.get()));
    } else {
      alone(media.image(element), element);
    }
  }

  /** Adds a labelled drawing within the page. */
  void drawing(Element svg) {
    alone(Hidden.is(svg) ? Optional.empty() : media.drawing(svg), svg);
  }

  private void alone(Optional<Figure> figure, Element element) {
    if (figure.isPresent()) {
      out.flush();
      out.addSoft(figure.get(), scope.keeps(element));
    }
  }

  /** Adds a figure with its caption, or what it holds where that is to be read block by block. */
  void figure(Element element) {
    out.flush();
    boolean kept = scope.keepsWithin(element);
    Optional<List<Block>> blocks = media.figure(element);
    if (blocks.isPresent()) {
      blocks.get().forEach(block -> out.addSoft(block, kept));
    } else {
      captioned(element, kept);
    }
  }

  /** Adds what a figure holds that is no picture: a table, code or a quotation, and its caption. */
  private void captioned(Element element, boolean kept) {
    List<Inline> caption = List.of();
    Optional<Element> words = Captions.ofAll(element);
    if (words.isPresent()) {
      caption = Inlines.tidy(inlines.of(words.get()));
      words.get().remove();
    }
    out.addAll(CaptionedBlocks.with(caption, candidates.apply(element), kept));
  }

  /**
   * Joins a caption to the picture or table right before it; without one, adds a figure whose
   * picture is lost.
   *
   * @param around the element that holds the caption and its credit
   * @param caption the element that is the caption
   */
  void caption(Element around, Element caption) {
    if (Captions.isOfGroup(caption)) {
      out.flush();
      List<Inline> words = Inlines.tidy(inlines.of(caption));
      if (!words.isEmpty()) {
        out.addSoft(new Paragraph(words), scope.keepsWithin(caption));
      }
      return;
    }
    Optional<Block> last = out.last();
    Optional<? extends Block> joined = Optional.empty();
    if (last.isPresent() && last.get() instanceof Figure figure) {
      joined = media.captioned(figure, around, caption);
    } else if (last.isPresent()
        && last.get() instanceof Table table
        && Query.isWithin(caption, "figure")) {
      joined = media.lost(around, caption).flatMap(words -> TableBuilder.titled(table, words));
    }
    if (joined.isPresent()) {
      out.replaceLast(joined.get());
    } else {
      boolean kept = scope.keepsWithin(caption);
      media.lost(around, caption).ifPresent(figure -> out.addSoft(figure, kept));
    }
  }
}
