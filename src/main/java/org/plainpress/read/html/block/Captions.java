package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.phrase.Lengths;

/**
 * Recognizes captions, also those that are no {@code figcaption}, by the names of their classes.
 */
public final class Captions {

  /** The words of a button that enlarges a picture have at most this many characters. */
  private static final int LONGEST_BUTTON = 20;

  /** What a caption may be that is named as nothing, and the most characters that it has. */
  private static final Set<String> LINES = Set.of("small", "span", "em", "i", "cite");

  private static final Set<String> PICTURES = Set.of("img", "amp-img", "video", "iframe");

  /** Selects captions. */
  static final String SELECTOR =
      "figcaption, .wp-caption-text, .tr-caption, .caption, .image-caption, .photo-caption, .imagecaption,"
          + " .caption-text, .img-caption, .media-caption, .picture-caption, .photocaption,"
          + " .article-image-caption, .image__caption, .media__caption, .figcaption, .thumbcaption,"
          + " .legend, .legende, .bildunterschrift, .cutline, .story-image-caption, .mediaCaption,"
          + " .caption-full, .image-legend, .photo__caption, .media-object__caption,"
          + " [itemprop=caption], [class~=(?i)^(article|story|photo|image|picture|media|inline|asset|lead|hero|gallery|slide|slider|slideshow)[-_]*(img|image)?[-_]*caption(-text|_text)?$]";

  private Captions() {}

  /**
   * Returns whether an element holds a picture or film and its caption, and nothing else to read.
   */
  static boolean isCaptioned(Element element) {
    if (element.nameIs("body")
        || element.nameIs("article")
        || element.nameIs("main")
        || left(element, Lengths.CAPTION) < 0) {
      return false;
    }
    return holdsPicture(element)
        && !areSeveral(element)
        && of(element)
            .filter(caption -> isWhole(element, caption) && !holdsText(element, caption))
            .filter(caption -> !isOfFigureWithin(element, caption))
            .isPresent();
  }

  /**
   * Returns whether a caption is of a {@code figure} within an element that has words besides, so
   * that the element is no figure itself.
   */
  private static boolean isOfFigureWithin(Element element, Element caption) {
    return Query.around(caption, "figure")
            .filter(figure -> figure != element && figure.parents().contains(element))
            .isPresent()
        && BesideCaption.holdsWords(element, Optional.of(caption));
  }

  /** Returns the element within a figure, or what serves as one, that holds its caption. */
  static Optional<Element> of(Element element) {
    return Query.first(element, "figcaption")
        .or(() -> Query.first(element, SELECTOR))
        .filter(words -> words != element)
        .or(() -> unnamed(element));
  }

  /**
   * Returns the short line that stands beside the only picture of a {@code figure} and is named as
   * nothing: an element for words; a paragraph there is one.
   */
  private static Optional<Element> unnamed(Element figure) {
    if (!figure.nameIs("figure") || Query.all(figure, "img, amp-img, video, iframe").size() != 1) {
      return Optional.empty();
    }
    List<Element> lines =
        figure.children().stream().filter(part -> part.hasText() && !holdsPicture(part)).toList();
    return lines.size() == 1 && figure.ownText().isBlank()
        ? Optional.of(lines.get(0))
            .filter(line -> LINES.contains(line.normalName()) && line.childrenSize() <= 3)
            .filter(line -> left(line, Lengths.REMARK) >= 0)
        : Optional.empty();
  }

  /**
   * Returns whether an element holds several pictures with captions of their own, each of which is
   * to be read with its picture.
   */
  static boolean areSeveral(Element element) {
    return captions(element).stream().map(Element::text).distinct().limit(2).count() > 1
        && Query.all(element, "img, amp-img, video, iframe").size() > 1;
  }

  /** Returns the captions within an element, the outer where one stands in another. */
  private static List<Element> captions(Element element) {
    List<Element> found = new ArrayList<>();
    for (Element caption : Query.all(element, SELECTOR)) {
      boolean inner = found.stream().anyMatch(outer -> caption.parents().contains(outer));
      if (caption != element && !inner && caption.hasText() && !holdsPicture(caption)) {
        found.add(caption);
      }
    }
    return found;
  }

  /**
   * Returns whether a caption is that of a whole group: it stands beside elements that hold the
   * pictures and have captions of their own.
   */
  static boolean isOfGroup(Element caption) {
    return Query.parent(caption)
        .filter(Captions::areSeveral)
        .filter(
            group ->
                group.children().stream()
                    .filter(part -> PICTURES.contains(part.normalName()) || holdsPicture(part))
                    .allMatch(part -> !captions(part).isEmpty()))
        .isPresent();
  }

  /**
   * Returns the caption of a figure that is read block by block: the only one, or that of all its
   * figures.
   */
  static Optional<Element> ofAll(Element figure) {
    return areSeveral(figure)
        ? captions(figure).stream().filter(Captions::isOfGroup).findFirst()
        : of(figure);
  }

  /** Returns whether an element holds a picture or film: most do not, and this is told quickly. */
  private static boolean holdsPicture(Element element) {
    for (int i = 0; i < element.childNodeSize(); i++) {
      if (element.childNode(i) instanceof Element inner
          && (PICTURES.contains(inner.normalName()) || holdsPicture(inner))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns how many of so many characters an element's text leaves, white space not counted; below
   * 0 as soon as it has more. Most elements have, and what they hold need not be looked through
   * then, which took a fourteenth of the time of reading a page.
   */
  private static int left(Element element, int most) {
    int left = most;
    for (int i = 0; i < element.childNodeSize() && left >= 0; i++) {
      Node child = element.childNode(i);
      if (child instanceof TextNode words) {
        left -= seen(words.getWholeText());
      } else if (child instanceof Element inner) {
        left = left(inner, left);
      }
    }
    return left;
  }

  private static int seen(String text) {
    int seen = 0;
    for (int i = 0; i < text.length(); i++) {
      seen += isSeen(text.charAt(i)) ? 1 : 0;
    }
    return seen;
  }

  /** Returns whether jsoup counts a character in an element's text wherever it stands. */
  private static boolean isSeen(char c) {
    return c > ' ' && c != '\u00a0' && c != '\u200b' && c != '\u00ad';
  }

  /**
   * Returns whether a paragraph stands beside a {@code figure} and its caption: text, not theirs.
   */
  private static boolean holdsText(Element element, Element caption) {
    return caption.nameIs("figcaption")
        && Query.all(element, "p").stream()
            .filter(paragraph -> !paragraph.text().isBlank() && paragraph.className().isEmpty())
            .anyMatch(paragraph -> !Query.isWithin(paragraph, "figure"));
  }

  /**
   * Returns the caption in an element that holds nothing else but its credit, and that no picture
   * is left of; empty for other elements.
   */
  static Optional<Element> alone(Element element) {
    if (left(element, Lengths.CAPTION) < 0 || holdsPicture(element)) {
      return Optional.empty();
    }
    return Query.first(element, SELECTOR)
        .filter(caption -> caption != element && isWithoutWords(element, caption));
  }

  /** Returns whether what stands beside a caption is at most a credit and the name of a button. */
  private static boolean isWithoutWords(Element element, Element caption) {
    int credits =
        Query.all(element, FigureBuilder.CREDIT_ELEMENTS).stream()
            .filter(credit -> credit != element && !credit.parents().contains(caption))
            .filter(credit -> !caption.parents().contains(credit))
            .mapToInt(credit -> credit.text().length())
            .max()
            .orElse(0);
    return element.text().length() - caption.text().length() - credits <= LONGEST_BUTTON;
  }

  /** Returns whether an element is a caption by its name and its length. */
  static boolean isCaption(Element element) {
    return Query.is(element, SELECTOR) && element.text().length() <= Lengths.CAPTION;
  }

  /**
   * Returns whether an element holds little more to read than a caption: 60 characters and a
   * quarter of the caption's length may be others.
   */
  private static boolean isWhole(Element element, Element caption) {
    int all = element.text().length();
    return all <= Lengths.CAPTION
        && all - caption.text().length() <= 60 + caption.text().length() / 4;
  }
}
