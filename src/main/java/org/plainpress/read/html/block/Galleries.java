package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.plainpress.article.Block;
import org.plainpress.article.Figure;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.read.html.page.Query;

/** Recognizes lists that are galleries: pictures and their captions alone. */
final class Galleries {

  private static final String PICTURES = "img, amp-img, picture";

  private static final Pattern NAMED =
      Pattern.compile("(?i)\\b(\\w*[-_])?(gallery|galerie|galleria|slideshow|carousel|slides)\\b");

  private static final Pattern IMAGE_FILE =
      Pattern.compile("(?i).*\\.(jpe?g|png|gif|webp|avif|svg)([?#].*)?");

  private static final Pattern COUNTER =
      Pattern.compile("\\d{1,3} ?(?:/|of|von|sur|de|di|van) ?\\d{1,3}");

  /** What stands beside a picture in a gallery has at most this many characters. */
  private static final int LONGEST_CAPTION = 400;

  private Galleries() {}

  /** Returns whether every item of a list is a picture, with a caption or without. */
  static boolean is(Element list) {
    boolean named = NAMED.matcher(list.className()).find();
    return !list.children().isEmpty()
        && list.children().stream().allMatch(item -> isPicture(item, named));
  }

  private static boolean isPicture(Element item, boolean named) {
    if (!Query.holds(item, PICTURES) || Query.holds(item, "h1, h2, h3, h4, ul, ol, table")) {
      return false;
    }
    Element rest = item.clone();
    boolean captioned = !Query.all(rest, Captions.SELECTOR).remove().isEmpty();
    if (named) {
      return rest.text().length() <= LONGEST_CAPTION;
    }
    boolean leadsAway =
        Query.all(rest, "a[href]").stream()
            .anyMatch(link -> !IMAGE_FILE.matcher(link.attr("href")).matches());
    return rest.text().isBlank() && (captioned || !leadsAway);
  }

  /**
   * Returns the blocks of an item, with a paragraph right below a picture as its caption, or as its
   * credit where it has a caption; without the number of the picture.
   */
  static List<Block> figures(List<Block> item) {
    List<Block> out = new ArrayList<>();
    for (Block block : item) {
      int last = out.size() - 1;
      Optional<Figure> picture =
          block instanceof Paragraph && last >= 0 && out.get(last) instanceof Figure figure
              ? Optional.of(figure)
              : Optional.empty();
      if (picture.isPresent() && picture.get().caption().isEmpty()) {
        out.set(last, FigureBuilder.captioned(picture.get(), ((Paragraph) block).content()));
      } else if (picture.isPresent() && isCreditOf(picture.get(), (Paragraph) block)) {
        out.set(last, credited(picture.get(), (Paragraph) block));
      } else if (!isCounter(block)) {
        out.add(block);
      }
    }
    return out;
  }

  private static boolean isCreditOf(Figure figure, Paragraph words) {
    FigureBuilder.Caption parsed = FigureBuilder.parsed(words.content());
    return figure.credit().isEmpty() && parsed.words().isEmpty() && parsed.credit().isPresent();
  }

  private static Figure credited(Figure figure, Paragraph words) {
    Optional<String> credit = FigureBuilder.parsed(words.content()).credit();
    return new Figure(figure.media(), figure.alt(), figure.caption(), credit, false);
  }

  /** Returns whether a block is the number of a picture alone: {@code 1/4}, {@code 1 of 4}. */
  private static boolean isCounter(Block block) {
    return block instanceof Paragraph words
        && COUNTER.matcher(Text.folded(Text.plain(words.content()))).matches();
  }
}
