package org.plainpress.read.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.plainpress.mark.OwnEditions;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Readings;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.draft.Languages;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.xml.TitleMarkup;

/**
 * Reads feeds in RSS 0.9x to 2.0, RDF and Atom 0.3 and 1.0: one article an entry, from its fullest
 * content. An entry that cannot be read does not lose the others.
 */
public final class FeedReader implements ArticleReader {

  /** The date of an entry of ours is when it was first added to the feed where this stands. */
  private static final String FIRST_ADDED =
      "dcterms:" + OwnEditions.FIRST_ADDED.toLowerCase(Locale.ROOT);

  @Override
  public List<Reading> read(Source source) {
    List<Reading> read = new ArrayList<>();
    List<ReadingNote> notes = entries(source, read::add);
    return FeedArticle.noted(read, notes);
  }

  @Override
  public void read(Source source, Readings readings) {
    entries(source, readings::accept).forEach(readings::note);
  }

  /** Reads the entries, one at a time, and returns the notes about the feed as a whole. */
  private static List<ReadingNote> entries(Source source, Consumer<Reading> each) {
    FeedXml xml = FeedXml.of(source);
    if (xml.entries().isEmpty()) {
      throw new UnreadableSource("this feed has no entries");
    }
    FeedHead feed = new FeedHead(xml.root(), source);
    List<ReadingNote> notes = new ArrayList<>(xml.notes());
    boolean none = true;
    Set<String> seen = new HashSet<>();
    for (FeedElement entry : xml.entries()) {
      Optional<Reading> read = Optional.empty();
      try {
        FeedArticle article =
            new FeedArticle(feed.isOurs(), FeedLinks.base(entry, feed), source.pictures());
        read = read(entry, feed, article, seen);
      } catch (RuntimeException odd) {
        // Whatever is in an entry, the others are read.
        notes.add(
            ReadingNote.ofWhole(
                "the entry '"
                    + Carried.line(entry.text("title").orElse("without a title"))
                    + "' cannot be read and is left out"));
      }
      none &= read.isEmpty();
      read.ifPresent(each);
    }
    if (none) {
      throw new UnreadableSource("no entry of this feed holds any text");
    }
    return notes;
  }

  /** Reads an entry; empty where it has neither a title nor content. */
  private static Optional<Reading> read(
      FeedElement entry, FeedHead feed, FeedArticle article, Set<String> seen) {
    String id =
        entry.text("guid", "id", "dc:identifier").orElseGet(() -> entry.attribute("rdf:about"));
    article.id(id);
    Optional<FeedElement> title = entry.child("title", "dc:title", "media:title", "itunes:title");
    boolean htmlTitle = title.filter(FeedElement::isHtml).isPresent();
    String words = title.map(FeedElement::content).orElse("");
    article.title(htmlTitle, feed.isOurs() && feed.isRss() ? TitleMarkup.unescaped(words) : words);
    Optional<String> link = FeedLinks.page(entry, feed);
    link.ifPresent(article::link);
    if (!seen.add(link.orElse(id)) && !link.orElse(id).isEmpty()) {
      article.shares(link.orElse(id));
    }
    FeedPeople.of(entry, feed).forEach(article::author);
    publisher(entry, feed).ifPresent(article::publisher);
    entry
        .text("dc:language")
        .or(() -> entry.child("content", "summary", "title").flatMap(FeedReader::ownLanguage))
        .or(() -> ownLanguage(entry))
        .flatMap(Languages::tag)
        .or(feed::language)
        .ifPresent(article::language);
    if (!feed.isOurs() || entry.children(FIRST_ADDED).isEmpty()) {
      entry
          .text(
              "pubdate",
              "published",
              "issued",
              "dc:date",
              "dcterms:issued",
              "dcterms:created",
              "created")
          .ifPresent(article::published);
    }
    entry.text("updated", "modified", "dcterms:modified").ifPresent(article::modified);
    for (FeedElement category : entry.children("category", "dc:subject")) {
      Stream.of(category.attribute("label"), category.attribute("term"), category.text())
          .filter(name -> !name.isBlank())
          .findFirst()
          .ifPresent(article::subject);
    }
    entry
        .text("rights", "dc:rights", "copyright")
        .or(() -> feed.channel().text("copyright", "rights", "dc:rights"))
        .map(Carried::line)
        .ifPresent(article::rights);
    for (Attachment attachment : FeedMedia.of(entry, feed.channel(), FeedLinks.base(entry, feed))) {
      article.attach(attachment);
    }
    return article.read(content(entry, article));
  }

  private static Optional<String> ownLanguage(FeedElement element) {
    return Optional.of(element.attribute("xml:lang")).filter(tag -> !tag.isEmpty());
  }

  /** Returns an entry's content as HTML, and gives the article the summary that is beside it. */
  private static String content(FeedElement entry, FeedArticle article) {
    StringBuilder body = new StringBuilder();
    for (FeedElement content : entry.children("content:encoded", "content", "xhtml:body", "body")) {
      boolean file = content.attribute("type").matches("(?i)(image|audio|video)/.*");
      body.append(file || content.attribute("src").isEmpty() ? "" : source(content, article));
      body.append(file ? "" : asHtml(content));
    }
    Optional<FeedElement> summary = entry.child("description", "summary");
    boolean inFull =
        !body.toString().isBlank()
            && entry.children("content").stream().allMatch(one -> one.attribute("src").isEmpty());
    if (inFull) {
      summary.map(FeedElement::content).ifPresent(article::summary);
      return body.toString();
    }
    if (summary.isPresent()) {
      // Of podcasts, which have a longer one beside the one that is shown.
      entry
          .text("itunes:summary")
          .filter(told -> !told.equals(summary.get().text()))
          .ifPresent(article::summary);
    }
    String shown =
        summary
            .map(FeedReader::asHtml)
            .or(() -> FeedMedia.description(entry).map(FeedArticle::marked))
            .or(() -> entry.child("itunes:summary", "itunes:subtitle").map(FeedReader::asHtml))
            .orElse("");
    return shown + body;
  }

  /** Returns a link to content that stands elsewhere. */
  private static String source(FeedElement content, FeedArticle article) {
    return HtmlPage.resolve(
            content.base(Optional.empty()).orElse(article.base()), content.attribute("src"))
        .map(
            at ->
                "<p><a href=\""
                    + at.replace("&", "&amp;").replace("\"", "%22")
                    + "\">"
                    + at.replace("&", "&amp;").replace("<", "%3C")
                    + "</a></p>")
        .orElse("");
  }

  /** Returns a text as HTML, in which addresses are absolute where the feed gives it a base. */
  private static String asHtml(FeedElement text) {
    String content = text.content();
    String html =
        text.isHtml()
            ? content
            : text.isPlain() ? FeedArticle.paragraphs(content) : FeedArticle.marked(content);
    // The article's own base is that of the entry.
    String own = text.attribute("xml:base");
    return own.isEmpty() ? html : FeedArticle.based(html, text.base(Optional.empty()).orElse(own));
  }

  private static Optional<String> publisher(FeedElement entry, FeedHead feed) {
    Optional<String> original =
        entry
            .child("source")
            .flatMap(source -> source.text("title").or(() -> Optional.of(source.text())))
            .filter(name -> !name.isBlank() && !name.contains("://"));
    return original
        .or(() -> feed.channel().child("title").map(FeedElement::text))
        .map(FeedArticle::plain)
        .filter(name -> !name.isEmpty());
  }
}
