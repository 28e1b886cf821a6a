package org.plainpress.read.feed;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.address.Address;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Media;
import org.plainpress.article.Text;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.read.Pictures;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.draft.ArticleDraft;
import org.plainpress.read.html.block.HtmlBody;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.html.page.Query;

/** Collects what a feed says of one entry, whatever the feed's format. */
final class FeedArticle {

  private final boolean ofOurFeed;
  private final String base;
  private final Pictures pictures;
  private final List<ReadingNote> notes = new ArrayList<>();
  private final ArticleDraft draft = new ArticleDraft(notes);
  private String id = "";
  private Optional<IsoDate> published = Optional.empty();

  /**
   * Begins an article.
   *
   * @param ofOurFeed whether the feed bears our mark (see {@link org.plainpress.mark.OwnEditions})
   * @param base the address that relative addresses are resolved against; may be empty
   * @param pictures finds the images of the entry
   */
  FeedArticle(boolean ofOurFeed, String base, Pictures pictures) {
    this.ofOurFeed = ofOurFeed;
    this.base = base;
    this.pictures = pictures;
  }

  /**
   * Returns an address, stripped of white space around it; empty where it is not an absolute one of
   * the web.
   */
  static Optional<String> address(String url) {
    return Optional.of(url.strip())
        .filter(a -> a.startsWith("http://") || a.startsWith("https://"))
        .filter(Address::isOfWeb);
  }

  /**
   * Returns the date of a moment. Feeds know moments only, so midnight in UTC stands for a day of
   * which no more is known.
   */
  static IsoDate date(OffsetDateTime moment) {
    boolean midnight =
        moment.toLocalTime().equals(LocalTime.MIDNIGHT)
            && moment.getOffset().equals(ZoneOffset.UTC);
    return midnight ? new IsoDate(moment.toLocalDate(), Optional.empty()) : IsoDate.of(moment);
  }

  /** Sets the id that the feed gives the entry; empty where it gives none. */
  void id(String value) {
    id = value.strip();
  }

  /**
   * Sets the title. Titles are text, but often hold entities or elements all the same, which are
   * then read as HTML.
   *
   * @param html whether the feed says that it is HTML
   */
  void title(boolean html, String value) {
    boolean marked =
        html || !isOurs() && (value.contains("</") || value.matches("(?s).*&#?\\w+;.*"));
    draft.title(marked ? Jsoup.parse(value).text() : value);
  }

  /** Sets the address of the original page. */
  void link(String address) {
    draft.source(address);
  }

  /** Adds an author. */
  void author(String name) {
    draft.author(name);
  }

  /**
   * Sets the publisher to the feed's title, except for entries of our own feeds: their title is
   * made from their articles'.
   */
  void publisher(String name) {
    if (!isOurs()) {
      draft.publisher(name);
    }
  }

  /** Sets the date of publication. */
  void published(IsoDate date) {
    published = Optional.of(date);
    draft.published(date);
  }

  /**
   * Sets the date of the last change, unless it is that of publication: Atom wants one of every
   * entry, whether or not it was changed. Call it after {@link #published}.
   */
  void modified(IsoDate date) {
    if (!published.equals(Optional.of(date))) {
      draft.modified(date);
    }
  }

  void language(String tag) {
    draft.language(tag);
  }

  void subject(String subject) {
    draft.subject(subject);
  }

  void rights(String rights) {
    draft.rights(rights);
  }

  /**
   * Sets the summary.
   *
   * @param summary text or HTML
   */
  void summary(String summary) {
    draft.summary(Jsoup.parse(summary).text());
  }

  /**
   * Finishes the article.
   *
   * @param content the entry's content, as HTML
   * @param figures pictures that the feed tells of beside the content: at most three are put above
   *     it where it shows none of its own
   * @return empty where the entry has neither a title nor content
   */
  Optional<Reading> read(String content, List<Block> figures) {
    String html = isOurs() ? withoutSubtitle(content) : content;
    String text = Jsoup.parse(html).text();
    draft.completeLanguage(text.isBlank() ? draft.title() : text);
    List<Block> body =
        new ArrayList<>(
            HtmlBody.blocks(html, new PageContext(base, draft.language(), pictures, notes)));
    boolean shown = Blocks.of(Figure.class, body).findAny().isPresent();
    if (!shown) {
      body.addAll(0, figures.stream().filter(FeedArticle::tells).limit(3).toList());
    }
    String words = Text.folded(text);
    if (!draft.hasTitle() && words.isEmpty() && body.isEmpty()) {
      return Optional.empty();
    }
    if (isOurs()) {
      draft.id(id);
    }
    draft.completeTitle(words).identify(id.isEmpty() ? draft.title() + "\n" + words : id);
    return Optional.of(draft.finish(body));
  }

  /**
   * Returns the content of an entry of ours without its subtitle, which becomes the article's:
   * feeds have no place for subtitles, so ours have it above the content.
   */
  private String withoutSubtitle(String content) {
    Document page = Jsoup.parseBodyFragment(content);
    Optional<Element> subtitle = Query.first(page, "p." + MarkupClasses.SUBTITLE);
    if (subtitle.isEmpty()) {
      return content;
    }
    draft.subtitle(subtitle.get().wholeText());
    subtitle.get().remove();
    page.outputSettings().prettyPrint(false);
    return page.body().html();
  }

  /** Returns whether a figure has an image or words to show. */
  private static boolean tells(Block block) {
    return block instanceof Figure figure
        && (figure.media() instanceof Media.Image || figure.alternative().isPresent());
  }

  /** Returns whether we wrote the entry: its feed bears our mark and its id is like ours. */
  private boolean isOurs() {
    return ofOurFeed && id.startsWith("urn:uuid:");
  }

  /** Returns plain text as HTML, with a paragraph for each part between blank lines. */
  static String paragraphs(String text) {
    StringBuilder out = new StringBuilder();
    for (String paragraph : text.split("\\R\\s*\\R")) {
      if (!paragraph.isBlank()) {
        out.append("<p>")
            .append(paragraph.strip().replace("&", "&amp;").replace("<", "&lt;"))
            .append("</p>");
      }
    }
    return out.toString();
  }
}
