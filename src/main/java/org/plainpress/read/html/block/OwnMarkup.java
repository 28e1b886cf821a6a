package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Media;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.html.page.Query;

/**
 * Reads back what our own editions write for things that are lost: frames with a caption, and notes
 * that stand for embeds.
 */
final class OwnMarkup {

  /** Matches the class that tells the sort of embed a note stands for. */
  private static final Pattern EMBED = Pattern.compile(MarkupClasses.EMBED + "([a-z]+)");

  /** Matches the class that tells how many embeds a note stands for. */
  private static final Pattern COUNT = Pattern.compile(MarkupClasses.EMBEDS + "(\\d{1,4})");

  /** Selects the label that a note of ours begins with in a feed, and ends with in a book. */
  static final String NOTE_LABEL =
      "> p." + MarkupClasses.LABEL + ":first-child, > p." + MarkupClasses.LABEL + ":last-child";

  private static final String FRAME = "> div." + MarkupClasses.LOST;

  /** Selects what a feed says of a lost picture, and the word in it that says what is lost. */
  private static final String TOLD = "em." + MarkupClasses.LOST;

  private static final String TOLD_IN_FIGURE = "> figcaption > " + TOLD;
  private static final String LOST =
      TOLD_IN_FIGURE
          + ", "
          + FRAME
          + " > p:only-child, > p."
          + MarkupClasses.GAP
          + "[class*="
          + MarkupClasses.LOST_GAP
          + "]";

  private final PageContext context;
  private final InlineBuilder inlines;

  OwnMarkup(PageContext context, InlineBuilder inlines) {
    this.context = context;
    this.inlines = inlines;
  }

  /** Returns whether an element is a note of ours that stands for embeds. */
  static boolean isEmbeds(Element element) {
    return element.nameIs("p")
        && element.hasClass(MarkupClasses.GAP)
        && EMBED.matcher(element.className()).find();
  }

  /** Returns the embeds that one note stands for; those beyond the note's links have none. */
  List<Embed> embeds(Element note) {
    Matcher sort = EMBED.matcher(note.className());
    Embed.Sort found = sort.find() ? sort(sort.group(1)) : Embed.Sort.UNKNOWN;
    Matcher count = COUNT.matcher(note.className());
    int length = count.find() ? Integer.parseInt(count.group(1)) : 1;
    List<Element> links = Query.all(note, "a[href]");
    List<Embed> embeds = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      Optional<String> link =
          i < links.size()
              ? HtmlPage.resolve(context.base(), links.get(i).attr("href"))
              : Optional.empty();
      // A link to the article itself is only shown for want of a better one.
      embeds.add(new Embed(found, Optional.empty(), link.filter(l -> !l.equals(context.base()))));
    }
    return embeds;
  }

  /** Returns the sort of embed with a name of Article JSON. */
  private static Embed.Sort sort(String name) {
    for (Embed.Sort sort : Embed.Sort.values()) {
      if (sort.json().equals(name)) {
        return sort;
      }
    }
    return Embed.Sort.UNKNOWN;
  }

  /**
   * Returns whether an element is a footnote of ours. One that nothing calls is only found by this;
   * the others are found by their calls.
   */
  static boolean isNote(Element element) {
    return element.nameIs("aside") && Query.holds(element, NOTE_LABEL);
  }

  /** Returns whether an element is a box of ours, whatever stands in it. */
  static boolean isBox(Element element) {
    return element.nameIs("aside") && element.hasClass(MarkupClasses.ASIDE);
  }

  /** Returns whether a figure is one of ours whose picture or film is lost. */
  static boolean isLostFigure(Element figure) {
    return Query.holds(figure, LOST);
  }

  /**
   * Returns the figure that was lost when our edition was made.
   *
   * @param caption the caption that stands below the frame
   */
  Figure lostFigure(Element figure, FigureBuilder.Caption caption) {
    // In feeds words tell of it, in books and in feeds of earlier versions a frame does.
    Optional<Element> told = Query.first(figure, TOLD_IN_FIGURE).map(OwnMarkup::unlabelled);
    Optional<Element> framed = told.or(() -> Query.first(figure, FRAME));
    String video = Media.Kind.VIDEO.json();
    boolean isVideo =
        framed
            .map(frame -> frame.hasClass(video))
            .orElseGet(() -> Query.holds(figure, "> p." + MarkupClasses.LOST_GAP + video));
    Media media =
        new Media.Unavailable(isVideo ? Media.Kind.VIDEO : Media.Kind.IMAGE, Optional.empty());
    if (framed.isEmpty()) {
      return new Figure(media, Optional.empty(), caption.words(), caption.credit(), false);
    }
    Element frame = framed.get();
    Element holder = told.isPresent() ? frame : frame.child(0);
    String name =
        Carried.line(frame.hasAttr("aria-label") ? frame.attr("aria-label") : holder.wholeText());
    if (frame.hasClass(MarkupClasses.ALT) && !name.isEmpty()) {
      return new Figure(media, Optional.of(name), caption.words(), caption.credit(), false);
    }
    List<Inline> words = Inlines.tidy(inlines.of(holder));
    for (Element link : Query.all(figure, "> figcaption > a[href]")) {
      words = linked(words, link);
    }
    return new Figure(media, Optional.empty(), words, caption.credit(), false);
  }

  private static Element unlabelled(Element told) {
    Element copy = told.clone();
    Query.all(copy, "> span." + MarkupClasses.LABEL).remove();
    return copy;
  }

  /** Returns a caption without what it says of a lost picture's name. */
  static Element withoutTold(Element caption) {
    Element copy = caption.clone();
    Query.all(copy, "> " + TOLD).remove();
    return copy;
  }

  /** Returns the number of a note of ours in a feed. */
  static String noteNumber(Element note) {
    Element label = note.child(0);
    return Query.first(label, "> span." + MarkupClasses.NUMBER).orElse(label).text();
  }

  /**
   * Returns words with a link on the first place where they contain the link's text. A frame holds
   * no links, so our editions put them behind the frame.
   */
  private List<Inline> linked(List<Inline> words, Element link) {
    Optional<String> href = HtmlPage.resolve(context.base(), link.attr("href"));
    String text = Carried.line(link.wholeText());
    for (int i = 0; href.isPresent() && !text.isEmpty() && i < words.size(); i++) {
      if (words.get(i) instanceof Inline.Plain plain && plain.text().contains(text)) {
        int from = plain.text().indexOf(text);
        List<Inline> out = new ArrayList<>(words.subList(0, i));
        if (from > 0) {
          out.add(Inline.text(plain.text().substring(0, from)));
        }
        out.add(new Inline.Link(href.get(), List.of(Inline.text(text))));
        if (from + text.length() < plain.text().length()) {
          out.add(Inline.text(plain.text().substring(from + text.length())));
        }
        out.addAll(words.subList(i + 1, words.size()));
        return out;
      }
    }
    return words;
  }
}
