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
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.phrase.Lengths;

/** Recognizes lists that are galleries: pictures and their captions alone. */
final class Galleries {

  private static final String PICTURES = "img, amp-img, picture";

  private static final Pattern NAMED =
      Pattern.compile("(?i)\\b(\\w*[-_])?(gallery|galerie|galleria|slideshow|carousel|slides)\\b");

  private static final Pattern IMAGE_FILE =
      Pattern.compile("(?i).*\\.(jpe?g|png|gif|webp|avif|svg)([?#].*)?");

  private static final Pattern COUNTER =
      Pattern.compile("\\d{1,3} ?(?:/|of|von|sur|de|di|van) ?\\d{1,3}");

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
      return rest.text().length() <= Lengths.CAPTION;
    }
    boolean leadsAway =
        Query.all(rest, "a[href]").stream()
            .anyMatch(link -> !IMAGE_FILE.matcher(link.attr("href")).matches());
    return rest.text().isBlank() && (captioned || !leadsAway);
  }

  /**
   * Returns the blocks of an item, with a paragraph right below a picture as its caption, or as its
   * credit where it has a caption; without the number of the picture, which a note tells.
   */
  static List<Block> figures(List<Block> item, PageContext context) {
    List<Block> out = new ArrayList<>();
    for (Block block : item) {
      int last = out.size() - 1;
      Optional<Figure> whole =
          block instanceof Paragraph words && last >= 0 && out.get(last) instanceof Figure picture
              ? with(picture, words)
              : Optional.empty();
      if (whole.isPresent()) {
        out.set(last, whole.get());
      } else if (isCounter(block)) {
        context.note("left out as the number of a picture: " + words(block));
      } else {
        out.add(block);
      }
    }
    return out;
  }

  /** Returns a picture with the words below it as caption or credit; empty if they are neither. */
  private static Optional<Figure> with(Figure picture, Paragraph words) {
    if (picture.caption().isEmpty()) {
      return Optional.of(FigureBuilder.captioned(picture, words.content()));
    }
    FigureBuilder.Caption parsed = FigureBuilder.parsed(words.content());
    return picture.credit().isEmpty() && parsed.words().isEmpty()
        ? parsed
            .credit()
            .map(
                credit ->
                    new Figure(
                        picture.media(),
                        picture.alt(),
                        picture.caption(),
                        Optional.of(credit),
                        false))
        : Optional.empty();
  }

  /** Returns whether a block is the number of a picture alone: {@code 1/4}, {@code 1 of 4}. */
  private static boolean isCounter(Block block) {
    return block instanceof Paragraph && COUNTER.matcher(words(block)).matches();
  }

  private static String words(Block block) {
    return block instanceof Paragraph words ? Text.folded(Text.plain(words.content())) : "";
  }
}
