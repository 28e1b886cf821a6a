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
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Block;
import org.plainpress.article.Figure;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Text;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.html.Carried;
import org.plainpress.read.html.HtmlBody;
import org.plainpress.read.html.PageContext;
import org.plainpress.read.image.Pictures;
import org.plainpress.read.language.LanguageFinder;
import org.plainpress.read.press.FirstWords;

/** Collects what a feed says of one entry, whatever the feed's format. */
final class FeedArticle {

  private final String base;
  private final Pictures pictures;
  private final List<ReadingNote> notes = new ArrayList<>();
  private final Meta.Builder meta = Meta.builder("");
  private String id = "";
  private IsoDate published;

  FeedArticle(String base, Pictures pictures) {
    this.base = base;
    this.pictures = pictures;
  }

  /** An address that is absolute and of the web. */
  static Optional<String> address(String url) {
    return Optional.ofNullable(url)
        .map(String::strip)
        .filter(a -> a.startsWith("http://") || a.startsWith("https://"))
        .filter(a -> a.chars().noneMatch(c -> c <= ' '));
  }

  /** Feeds know moments only: midnight stands for a day of which no more is known. */
  static IsoDate date(OffsetDateTime moment) {
    boolean midnight =
        moment.toLocalTime().equals(LocalTime.MIDNIGHT)
            && moment.getOffset().equals(ZoneOffset.UTC);
    return midnight ? new IsoDate(moment.toLocalDate(), Optional.empty()) : IsoDate.of(moment);
  }

  void id(String value) {
    id = value == null ? "" : value.strip();
  }

  /** Titles are text, but often hold entities or elements all the same. */
  void title(boolean html, String value) {
    boolean marked =
        html || !isOurs() && (value.contains("</") || value.matches("(?s).*&#?\\w+;.*"));
    String line = Carried.line(marked ? Jsoup.parse(value).text() : value);
    if (!line.isEmpty()) {
      meta.title(line);
    }
  }

  void link(String address) {
    meta.source(address);
  }

  void author(String name) {
    String line = Carried.line(name);
    if (!line.isEmpty()) {
      meta.author(line);
    }
  }

  /** Not for entries of our own feeds, whose title is made of theirs. */
  void publisher(String name) {
    if (!name.isEmpty() && !isOurs()) {
      meta.publisher(name);
    }
  }

  void published(IsoDate date) {
    published = date;
    meta.published(date);
  }

  /** Atom wants a date of change of every entry, whether or not it was changed. */
  void modified(IsoDate date) {
    if (!date.equals(published)) {
      meta.modified(date);
    }
  }

  void language(String tag) {
    meta.language(tag);
  }

  void subject(String subject) {
    String line = subject == null ? "" : Carried.line(subject);
    if (!line.isEmpty()) {
      meta.subject(line);
    }
  }

  void rights(String rights) {
    if (!rights.isEmpty()) {
      meta.rights(rights);
    }
  }

  void summary(String summary) {
    String line = Carried.line(Jsoup.parse(summary).text());
    if (!line.isEmpty()) {
      meta.summary(line);
    }
  }

  /**
   * @param content the entry's, as HTML
   * @param figures told of beside the content: taken where the content shows no picture
   * @return empty where the entry has neither a title nor content
   */
  Optional<Reading> read(String content, List<Block> figures) {
    String html = isOurs() ? withoutSubtitle(content) : content;
    String text = Jsoup.parse(html).text();
    if (!meta.hasLanguage()) {
      LanguageFinder.find(text).ifPresent(found -> meta.language(found.language()));
    }
    List<Block> body =
        new ArrayList<>(
            HtmlBody.blocks(html, new PageContext(base, meta.language(), pictures, notes)));
    boolean shown = body.stream().anyMatch(block -> block instanceof Figure);
    if (!shown) {
      body.addAll(0, figures.stream().filter(FeedArticle::tells).limit(3).toList());
    }
    String words = Text.folded(text);
    if (!meta.hasTitle() && words.isEmpty() && body.isEmpty()) {
      return Optional.empty();
    }
    if (!meta.hasTitle()) {
      meta.title(words.isEmpty() ? "…" : FirstWords.of(words));
      notes.add(ReadingNote.ofWhole("an entry has no title; its first words stand for one"));
    }
    meta.id(identity(meta.title(), words));
    return Optional.of(new Reading(new Article(meta.build(), body), notes));
  }

  /** Our feeds have the subtitle, for which feeds have no place, above the content. */
  private String withoutSubtitle(String content) {
    Document page = Jsoup.parseBodyFragment(content);
    Element subtitle = page.selectFirst("p.subtitle");
    if (subtitle == null) {
      return content;
    }
    String words = Carried.line(subtitle.wholeText());
    if (!words.isEmpty()) {
      meta.subtitle(words);
    }
    subtitle.remove();
    page.outputSettings().prettyPrint(false);
    return page.body().html();
  }

  private static boolean tells(Block block) {
    return block instanceof Figure figure
        && (figure.media() instanceof Media.Image || figure.alternative().isPresent());
  }

  /** Ours where the entry is ours; of its address; of whatever the feed calls it by. */
  private String identity(String title, String words) {
    if (isOurs()) {
      return id;
    }
    return meta.source()
        .map(ArticleId::ofSource)
        .orElseGet(() -> ArticleId.ofContent(id.isEmpty() ? title + "\n" + words : id));
  }

  private boolean isOurs() {
    return id.matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  /** Plain text as HTML: blank lines between paragraphs. */
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
