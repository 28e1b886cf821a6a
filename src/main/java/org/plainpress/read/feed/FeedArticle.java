package org.plainpress.read.feed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.address.Address;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Text;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.read.Pictures;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.draft.ArticleDraft;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.block.HtmlBody;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.head.Byline;

/** Collects what a feed says of one entry, whatever the feed's format. */
final class FeedArticle {

  private static final Pattern MARKED = Pattern.compile("</\\p{L}|<br\\b|<img\\b|&#?\\w+;");
  private static final Pattern ELEMENTS = Pattern.compile("</|/>|<p|<br|<img|<a |&#?\\w+;");
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:(.*\\S)\\s*<)?[^\\s@<>()]+@[^\\s@<>()]+\\.[^\\s@<>()]+>?(?:\\s*\\((.*)\\))?");

  /** Feeds tell of one picture in many sizes. */
  private static final int MOST_PICTURES = 3;

  private final boolean ofOurFeed;
  private final String base;
  private final Pictures pictures;
  private final List<ReadingNote> notes = new ArrayList<>();
  private final ArticleDraft draft = new ArticleDraft(notes);
  private final List<Attachment> attachments = new ArrayList<>();
  private Optional<String> shared = Optional.empty();
  private Optional<String> publishedAsWritten = Optional.empty();
  private Optional<String> modifiedAsWritten = Optional.empty();
  private Optional<String> publisher = Optional.empty();
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
    if (isOurs()) {
      draft.title(html ? Jsoup.parse(value).text() : value);
      return;
    }
    String title = html ? Jsoup.parse(value).text() : value;
    // Some escape twice.
    for (int i = 0; i < 2 && MARKED.matcher(title).find(); i++) {
      title = Jsoup.parse(title).text();
    }
    draft.title(title);
  }

  /** Returns a line of text in which there may be HTML. */
  static String plain(String value) {
    return Carried.line(MARKED.matcher(value).find() ? Jsoup.parse(value).text() : value);
  }

  /**
   * Returns the name in RSS's {@code desk@example.org (Ann Lee)}; empty where there is but the
   * address of mail, which is no name to print.
   */
  static String person(String written) {
    Matcher mail = MAIL.matcher(written.strip());
    if (!mail.matches()) {
      return written;
    }
    return Optional.ofNullable(mail.group(1))
        .or(() -> Optional.ofNullable(mail.group(2)))
        .orElse("");
  }

  /** Returns HTML in which addresses are absolute. */
  static String based(String html, String base) {
    Document page = Jsoup.parseBodyFragment(html, base);
    page.outputSettings().prettyPrint(false);
    for (String attribute : List.of("href", "src", "cite", "poster", "data")) {
      for (Element element : page.select("[" + attribute + "]")) {
        String written = element.attr(attribute);
        if (!written.startsWith("#")) {
          HtmlPage.resolve(around(element, base), written)
              .ifPresent(whole -> element.attr(attribute, whole));
        }
      }
    }
    return page.body().html();
  }

  /** Returns the address that {@code xml:base} around an element gives it (XML Base, 4). */
  private static String around(Element element, String base) {
    String own = base;
    List<Element> holders = element.parents();
    for (int i = holders.size() - 1; i >= 0; i--) {
      own = HtmlPage.resolve(own, holders.get(i).attr("xml:base")).orElse(own);
    }
    return HtmlPage.resolve(own, element.attr("xml:base")).orElse(own);
  }

  /**
   * Returns a text as HTML. RSS does not say whether a text is HTML or plain, so elements and
   * entities in it decide.
   */
  static String marked(String value) {
    return ELEMENTS.matcher(value).find() ? value : paragraphs(value);
  }

  /** Returns readings of which the first has the notes on the whole feed too. */
  static List<Reading> noted(List<Reading> readings, List<ReadingNote> notes) {
    List<Reading> all = new ArrayList<>(readings);
    List<ReadingNote> told = new ArrayList<>(notes);
    told.addAll(readings.get(0).notes());
    all.set(0, new Reading(readings.get(0).article(), told));
    return all;
  }

  /** Returns the address that the entry's relative ones are resolved against. */
  String base() {
    return base;
  }

  /** Tells that another entry has the same address or id, which makes no id for two. */
  void shares(String what) {
    shared = Optional.of(what);
  }

  /** Adds a file that the entry has beside its content. */
  void attach(Attachment attachment) {
    attachments.add(attachment);
  }

  /** Sets the date of publication as the feed writes it. */
  void published(String written) {
    publishedAsWritten = Optional.of(Carried.line(written));
  }

  /** Sets the date of the last change as the feed writes it. */
  void modified(String written) {
    modifiedAsWritten = Optional.of(Carried.line(written));
  }

  private void readDates() {
    publishedAsWritten.flatMap(this::date).ifPresent(this::published);
    modifiedAsWritten.flatMap(this::date).ifPresent(this::modified);
  }

  /** Reads a date; one that is none is told. */
  private Optional<IsoDate> date(String written) {
    Optional<IsoDate> date = FeedDates.parse(written, draft.language());
    // Programs write the beginning of their count where they know no date.
    Optional<IsoDate> known = date.filter(one -> !one.day().equals(LocalDate.EPOCH));
    if (known.isEmpty() && !written.isEmpty()) {
      notes.add(ReadingNote.ofWhole("the date '" + written + "' is none and is left out"));
    }
    return known;
  }

  /** Sets the address of the original page. */
  void link(String address) {
    draft.source(address);
  }

  /** Adds an author, or the several that one line names, without the "By" before them. */
  void author(String name) {
    Optional<List<String>> several =
        isOurs()
            ? Optional.empty()
            : Byline.labelled(name)
                .or(() -> Byline.any(name).filter(line -> line.names().size() > 1))
                .filter(line -> line.rest().isEmpty())
                .map(Byline::names);
    several.orElse(List.of(name)).forEach(draft::author);
  }

  /**
   * Sets the publisher to the feed's title, except for entries of our own feeds: their title is
   * made from their articles'.
   */
  void publisher(String name) {
    if (!isOurs()) {
      publisher = Optional.of(name);
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
    String text = Jsoup.parse(summary).text();
    if (!text.isBlank()) {
      draft.summary(text);
    }
  }

  /**
   * Finishes the article.
   *
   * @param content the entry's content, as HTML
   * @return empty where the entry has neither a title nor content
   */
  Optional<Reading> read(String content) {
    String html =
        isOurs()
            ? withoutSubtitle(content)
            : FeedTail.cut(EscapedTwice.html(content), draft.title(), publisher, notes);
    String text = Jsoup.parse(html).text();
    draft.completeLanguage(text.isBlank() ? draft.title() : text);
    readDates();
    List<Block> body =
        new ArrayList<>(
            HtmlBody.blocks(html, new PageContext(base, draft.language(), pictures, notes)));
    if (!isOurs()) {
      attachments(content, body);
    }
    String words = Text.folded(text);
    if (!draft.hasTitle() && words.isEmpty() && body.isEmpty()) {
      return Optional.empty();
    }
    if (isOurs()) {
      draft.id(id);
    } else {
      String title = draft.title();
      shared.ifPresent(what -> draft.id(ArticleId.ofContent(what + "\n" + title + "\n" + words)));
    }
    draft.completeTitle(words).identify(id.isEmpty() ? draft.title() + "\n" + words : id);
    return Optional.of(draft.finish(body));
  }

  /**
   * Adds the files that the content does not show: at most three pictures above it where it has
   * none of its own, the others below it.
   */
  private void attachments(String content, List<Block> body) {
    boolean shown = Blocks.of(Figure.class, body).findAny().isPresent();
    String words = Text.folded(Jsoup.parse(content).text());
    List<Block> figures = new ArrayList<>();
    for (Attachment file : attachments) {
      boolean told =
          content.contains(file.address())
              || content.contains(file.address().replace("&", "&amp;"));
      switch (file.sort()) {
        case IMAGE -> {
          if (!shown && figures.size() < MOST_PICTURES) {
            figures.add(AttachedBlocks.figure(file, pictures));
          }
        }
        case AUDIO, VIDEO -> {
          if (!told) {
            body.add(AttachedBlocks.embed(file, words));
          }
        }
        case TRANSCRIPT -> body.add(AttachedBlocks.linked(file, "Transcript: " + file.fileName()));
        case FILE -> {
          if (!told) {
            body.add(AttachedBlocks.linked(file, file.fileName()));
          }
        }
      }
    }
    body.addAll(0, figures);
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
