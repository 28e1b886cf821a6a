package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Media;
import org.plainpress.article.Text;
import org.plainpress.read.PictureWords;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.page.Hidden;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.caption.CaptionLine;
import org.plainpress.read.press.caption.CaptionParser;
import org.plainpress.read.press.caption.Credits;

/** Makes figures of images with their captions and credits. */
public final class FigureBuilder {

  /**
   * Images that are declared to be less than this many pixels wide or high are icons and trackers,
   * and are left out.
   */
  private static final int SMALLEST = 48;

  /** The label of a drawing has at least so many words; those of icons have fewer. */
  private static final int SHORTEST_LABEL = 3;

  /** Selects elements that hold a credit and nothing else. */
  static final String CREDIT_ELEMENTS =
      "[class*=credit], [class*=Credit], [class*=copyright], [class*=Copyright], [class*=photographer],"
          + " [itemprop=copyrightHolder], [class*=image-source], [class*=caption-source],"
          + " [class*=attribution], [class*=image__author], [class*=caption__author],"
          + " figcaption [class*=source], figcaption [class*=author], figcaption cite, figcaption small";

  /**
   * Matches alternative texts that are nothing but a file's name, which editors and cameras leave
   * behind.
   */
  private static final Pattern FILE_NAME =
      Pattern.compile("(?i)\\S+\\.(jpe?g|png|gif|webp|svg)|(img|dsc|image|screenshot)[-_]?\\d*");

  private static final CaptionParser CAPTIONS = new CaptionParser();

  private final PageContext context;
  private final InlineBuilder inlines;

  FigureBuilder(PageContext context, InlineBuilder inlines) {
    this.context = context;
    this.inlines = inlines;
  }

  /**
   * The caption of a figure.
   *
   * @param words what it says, without the credit
   * @param credit whom it names as the source of the picture
   */
  public record Caption(List<Inline> words, Optional<String> credit) {
    static final Caption NONE = new Caption(List.of(), Optional.empty());

    boolean isEmpty() {
      return words.isEmpty() && credit.isEmpty();
    }
  }

  /**
   * Reads a caption and its credit: the credit from elements that are named as such, else from the
   * end of the caption.
   *
   * @param around the figure, or whatever holds image and caption
   * @param caption the element with the caption, where there is one
   */
  Caption caption(Element around, Optional<Element> caption) {
    List<String> credits = new ArrayList<>();
    Elements elements = Query.all(around, CREDIT_ELEMENTS);
    Elements taken = new Elements();
    for (Element element : elements) {
      boolean nested = taken.stream().anyMatch(outer -> element.parents().contains(outer));
      boolean holdsAll =
          caption.isPresent() && (element == caption.get() || Query.holds(element, "figcaption"));
      if (!nested && !holdsAll && element != around && !Hidden.is(element)) {
        taken.add(element);
        String words = credit(Carried.line(element.text()));
        if (!words.isBlank() && !credits.contains(words)) {
          credits.add(words);
        }
      }
    }
    if (caption.isEmpty()) {
      return new Caption(List.of(), joined(credits));
    }
    Element own = caption.get().clone();
    for (Element credit : taken) {
      removeSame(own, credit);
    }
    Query.all(own, "button, .caption-button").remove();
    List<Inline> words = Inlines.tidy(inlines.of(own));
    return credits.isEmpty() ? parsed(words) : new Caption(dressed(words), joined(credits));
  }

  /**
   * Removes from a copy of a caption the element that is like a given one: the credit, which is
   * read apart.
   */
  private static void removeSame(Element caption, Element credit) {
    for (Element candidate : caption.getElementsByTag(credit.normalName())) {
      if (candidate.className().equals(credit.className())
          && candidate.text().equals(credit.text())) {
        candidate.remove();
        return;
      }
    }
  }

  /** Returns several credits as one; empty where there are none. */
  private static Optional<String> joined(List<String> credits) {
    return credits.isEmpty() ? Optional.empty() : Optional.of(String.join(" / ", credits));
  }

  /**
   * Returns a credit without a label, such as "Photo:", before it and without brackets around it.
   */
  private static String credit(String words) {
    Optional<CaptionLine> parsed = CAPTIONS.parse(words).filter(CaptionLine::isCreditAlone);
    return parsed.flatMap(CaptionLine::credit).orElseGet(() -> Credits.tidy(words));
  }

  /** Returns a caption, its words apart from the credit that they end with. */
  public static Caption parsed(List<Inline> words) {
    String plain = Text.folded(Text.plain(words));
    Optional<CaptionLine> line = plain.isEmpty() ? Optional.empty() : CAPTIONS.parse(plain);
    if (line.isEmpty()) {
      return new Caption(words, Optional.empty());
    }
    CaptionLine found = line.get();
    if (found.isCreditAlone()) {
      return new Caption(List.of(), found.credit());
    }
    boolean starts = plain.startsWith(found.caption());
    List<Inline> rest =
        starts
            ? Inlines.head(words, found.caption().length())
            : List.of(Inline.text(found.caption()));
    return new Caption(rest, found.credit());
  }

  /**
   * Returns a figure with a caption, and with the credit at the caption's end where it has no
   * other.
   */
  public static Figure captioned(Figure figure, List<Inline> words) {
    Caption caption = parsed(words);
    Optional<String> credit = figure.credit().or(caption::credit);
    return new Figure(figure.media(), figure.alt(), caption.words(), credit, false);
  }

  /** Returns the words of a caption without a stroke that stood between them and the credit. */
  private static List<Inline> dressed(List<Inline> words) {
    String plain = Text.plain(words);
    String tidy = CaptionLine.tidy(plain);
    return tidy.length() < plain.length() && plain.startsWith(tidy)
        ? Inlines.head(words, tidy.length())
        : words;
  }

  /**
   * Returns an image as a figure; empty for icons, trackers, and lost images of which no words are
   * left.
   */
  Optional<Figure> image(Element image, Caption caption) {
    if (isTiny(image)) {
      return Optional.empty();
    }
    String reference = image.attr("src").strip();
    Optional<String> address = HtmlPage.resolve(context.base(), reference);
    Optional<Media.Image> found =
        reference.isEmpty() ? Optional.empty() : context.pictures().find(reference, address);
    Media media =
        found
            .<Media>map(there -> there)
            .orElseGet(() -> new Media.Unavailable(Media.Kind.IMAGE, address));
    if (found.isEmpty() && address.isEmpty()) {
      context.lost().add(media, reference);
    }
    boolean unsaid = caption.isEmpty() && alternative(image).isEmpty() && !image.hasAttr("alt");
    PictureWords file =
        found.isPresent() && (unsaid || alternative(image).isEmpty())
            ? context.pictures().words(reference, address)
            : PictureWords.NONE;
    return figure(image, media, file, unsaid ? captionOf(file) : caption);
  }

  /** Returns the caption and credit that the file of a picture tells. */
  private static Caption captionOf(PictureWords file) {
    List<Inline> words =
        file.description()
            .map(Carried::line)
            .filter(text -> !text.isEmpty())
            .map(text -> List.<Inline>of(Inline.text(text)))
            .orElse(List.of());
    Caption parsed = parsed(words);
    return new Caption(parsed.words(), parsed.credit().or(file::credit));
  }

  private Optional<Figure> figure(Element image, Media media, PictureWords file, Caption caption) {
    String reference = image.attr("src").strip();
    boolean decorative = image.hasAttr("alt") && image.attr("alt").isBlank() && caption.isEmpty();
    Optional<String> alt = decorative ? Optional.empty() : alternative(image).or(file::alternative);
    if (media instanceof Media.Unavailable && alt.isEmpty() && caption.isEmpty()) {
      if (!reference.isEmpty() && !decorative && !reference.startsWith("data:")) {
        context.note("an image without words is left out: " + shortened(reference));
      }
      return Optional.empty();
    }
    if (alt.isEmpty() && caption.words().isEmpty() && !decorative) {
      context.note("an image has no alternative text: " + shortened(reference));
    }
    return Optional.of(new Figure(media, alt, caption.words(), caption.credit(), decorative));
  }

  /**
   * Returns a figure for a film of which only the caption is left.
   *
   * @param address where the film can be seen, if that is known
   */
  static Figure lostVideo(Optional<String> address, Caption caption) {
    return new Figure(
        new Media.Unavailable(Media.Kind.VIDEO, address),
        Optional.empty(),
        caption.words(),
        caption.credit(),
        false);
  }

  /** Returns the first 100 characters of an address, for notes. */
  private static String shortened(String reference) {
    return reference.length() <= 100 ? reference : reference.substring(0, 99) + "…";
  }

  /**
   * Returns the alternative text that the page gives an image, else its title; empty where both are
   * only a file's name.
   */
  private static Optional<String> alternative(Element image) {
    return Stream.of(image.attr("alt"), image.hasAttr("alt") ? "" : image.attr("title"))
        .map(Carried::line)
        .filter(words -> !words.isEmpty() && !FILE_NAME.matcher(words).matches())
        .findFirst();
  }

  /**
   * Returns a drawing within the page as a figure of its label; empty for icons and for drawings
   * without a label.
   */
  Optional<Figure> drawing(Element svg) {
    String label = label(svg);
    boolean icon =
        isTiny(svg)
            || label.split(" ").length < SHORTEST_LABEL
            || Query.isWithin(svg, "a, button, label, nav, header, footer");
    return icon
        ? Optional.empty()
        : Optional.of(Figure.lost(Media.Kind.IMAGE, label, Optional.empty()));
  }

  /**
   * Returns what a drawing says of itself: its label, else the elements that {@code
   * aria-labelledby} names, else its title and description (SVG 2, 5.8); may be empty.
   */
  static String label(Element svg) {
    if (svg.hasAttr("aria-label")) {
      return Carried.line(svg.attr("aria-label"));
    }
    List<String> named = List.of(svg.attr("aria-labelledby").split("\\s+"));
    List<String> words =
        Query.all(svg, "title, desc").stream()
            .filter(one -> named.size() < 2 || named.contains(one.id()))
            .filter(one -> one.nameIs("title") || named.contains(one.id()))
            .map(one -> Carried.line(one.text()))
            .filter(line -> !line.isEmpty())
            .toList();
    return words.size() < 2 || words.get(0).matches(".*\\p{Po}")
        ? String.join(" ", words)
        : words.get(0) + ". " + String.join(" ", words.subList(1, words.size()));
  }

  /** Returns whether an image is declared to be as small as an icon. */
  static boolean isTiny(Element image) {
    return isSmall(image.attr("width")) || isSmall(image.attr("height"));
  }

  /**
   * Returns whether a width or height, in pixels, is that of an icon; one that is no number is not.
   */
  private static boolean isSmall(String pixels) {
    String digits = pixels.endsWith("px") ? pixels.substring(0, pixels.length() - 2) : pixels;
    return !digits.isEmpty()
        && digits.length() <= 4
        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(digits) < SMALLEST;
  }
}
