package org.plainpress.read.feed;

import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.plainpress.article.Block;
import org.plainpress.article.Figure;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Media;
import org.plainpress.mark.OwnEditions;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.draft.Languages;
import org.plainpress.xml.TitleMarkup;

/** Reads feeds in RSS 0.9x to 2.0, RDF and Atom: one article an entry, from its fullest content. */
public final class FeedReader implements ArticleReader {

  private static final String DUBLIN_CORE_TERMS = "http://purl.org/dc/terms/";

  @Override
  public List<Reading> read(Source source) {
    Parsed parsed = parsed(source.bytes());
    SyndFeed feed = parsed.feed();
    if (feed.getEntries().isEmpty()) {
      throw new UnreadableSource("this feed has no entries");
    }
    List<Reading> readings = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      entry(parsed, entry, source).ifPresent(readings::add);
    }
    if (readings.isEmpty()) {
      throw new UnreadableSource("no entry of this feed holds any text");
    }
    return readings;
  }

  /**
   * A feed that was parsed.
   *
   * @param feed its entries and what it says of itself
   * @param language the language that it says it is in
   * @param ours whether it bears our mark (see {@link OwnEditions})
   */
  private record Parsed(SyndFeed feed, Optional<String> language, boolean ours) {}

  /**
   * Parses a feed.
   *
   * @throws UnreadableSource where it is broken, is no feed, or declares a document type
   */
  private static Parsed parsed(byte[] bytes) {
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes))) {
      SAXBuilder builder = new SAXBuilder();
      // A document type can make a parser read files and grow without bounds.
      builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
      builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      Document xml = builder.build(reader);
      // Rome tells the language of RSS only: Atom's is in xml:lang.
      String language = xml.getRootElement().getAttributeValue("lang", Namespace.XML_NAMESPACE);
      boolean ours = isOurs(xml.getRootElement());
      SyndFeed feed = new SyndFeedInput().build(xml);
      return new Parsed(
          feed,
          Optional.ofNullable(feed.getLanguage()).or(() -> Optional.ofNullable(language)),
          ours);
    } catch (JDOMException broken) {
      throw new UnreadableSource(reason(broken), broken);
    } catch (FeedException | IllegalArgumentException unknown) {
      throw new UnreadableSource("this XML is no feed that is known (RSS, RDF or Atom)", unknown);
    } catch (IOException unreadable) {
      throw new UnreadableSource(
          "this feed cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /** Returns what is wrong with XML that cannot be parsed, in words for the user. */
  private static String reason(JDOMException broken) {
    if (String.valueOf(broken.getMessage()).contains("DOCTYPE")) {
      return "this feed declares a document type (DOCTYPE), which is refused; take it out";
    }
    return broken instanceof JDOMParseException at
        ? "this XML is broken at line " + at.getLineNumber() + ", column " + at.getColumnNumber()
        : "this XML is broken";
  }

  /** Returns an entry's title; in RSS of ours, what looks like markup is escaped once more. */
  private static String title(Parsed parsed, SyndEntry entry) {
    String title = Objects.requireNonNullElse(entry.getTitle(), "");
    boolean ownRss = parsed.ours() && parsed.feed().getFeedType().startsWith("rss");
    return ownRss ? TitleMarkup.unescaped(title) : title;
  }

  /** Returns whether the date of an entry of ours is when it was first added to the feed. */
  private static boolean isDatedByFeed(SyndEntry entry) {
    return entry.getForeignMarkup().stream()
        .anyMatch(
            element ->
                element.getName().equals(OwnEditions.FIRST_ADDED)
                    && element.getNamespaceURI().equals(DUBLIN_CORE_TERMS));
  }

  /** Reads an entry; empty where it has neither a title nor content. */
  private static Optional<Reading> entry(Parsed parsed, SyndEntry entry, Source source) {
    SyndFeed feed = parsed.feed();
    String base =
        Optional.ofNullable(entry.getLink())
            .flatMap(FeedArticle::address)
            .or(() -> Optional.ofNullable(feed.getLink()).flatMap(FeedArticle::address))
            .or(source::address)
            .orElse("");
    FeedArticle article = new FeedArticle(parsed.ours(), base, source.pictures());
    article.id(Objects.requireNonNullElse(entry.getUri(), ""));
    article.title(
        Optional.ofNullable(entry.getTitleEx()).filter(FeedReader::isHtml).isPresent(),
        title(parsed, entry));
    Optional.ofNullable(entry.getLink())
        .flatMap(FeedArticle::address)
        .filter(link -> !isEnclosed(entry, link))
        .ifPresent(article::link);
    authors(feed, entry).forEach(article::author);
    Optional.ofNullable(feed.getTitle()).map(Carried::line).ifPresent(article::publisher);
    if (!(parsed.ours() && isDatedByFeed(entry))) {
      Optional.ofNullable(entry.getPublishedDate())
          .flatMap(FeedReader::date)
          .ifPresent(article::published);
    }
    Optional.ofNullable(entry.getUpdatedDate())
        .flatMap(FeedReader::date)
        .ifPresent(article::modified);
    parsed.language().flatMap(Languages::tag).ifPresent(article::language);
    for (SyndCategory category : entry.getCategories()) {
      Optional.ofNullable(category.getName()).ifPresent(article::subject);
    }
    Optional.ofNullable(feed.getCopyright()).map(Carried::line).ifPresent(article::rights);
    Optional<SyndContent> description = Optional.ofNullable(entry.getDescription());
    List<SyndContent> contents = new ArrayList<>(entry.getContents());
    if (contents.isEmpty()) {
      description.ifPresent(contents::add);
    } else {
      description
          .map(SyndContent::getValue)
          .filter(summary -> !summary.isBlank())
          .ifPresent(article::summary);
    }
    StringBuilder body = new StringBuilder();
    for (SyndContent content : contents) {
      body.append(asHtml(content));
    }
    return article.read(body.toString(), media(entry, base, source));
  }

  /**
   * Returns whether the generator that a feed names is this program. Rome does not tell Atom's
   * generator.
   */
  private static boolean isOurs(Element root) {
    return Stream.concat(Stream.of(root), root.getChildren().stream())
        .flatMap(element -> element.getChildren().stream())
        .filter(element -> element.getName().equals("generator"))
        .anyMatch(element -> element.getTextNormalize().equals(OwnEditions.GENERATOR));
  }

  /**
   * Returns whether a link leads to a file that is attached to the entry, such as our own EPUB, and
   * not to the original page.
   */
  private static boolean isEnclosed(SyndEntry entry, String link) {
    return entry.getEnclosures().stream().anyMatch(enclosure -> link.equals(enclosure.getUrl()));
  }

  /** Returns the names of an entry's authors, or of the feed's where it has none. */
  private static List<String> authors(SyndFeed feed, SyndEntry entry) {
    List<String> names = new ArrayList<>();
    if (entry.getModule(DCModule.URI) instanceof DCModule dublinCore) {
      names.addAll(dublinCore.getCreators());
    }
    if (!names.isEmpty()) {
      return names;
    }
    List<SyndPerson> people = entry.getAuthors().isEmpty() ? feed.getAuthors() : entry.getAuthors();
    for (SyndPerson person : people) {
      Optional.ofNullable(person.getName()).ifPresent(names::add);
    }
    if (names.isEmpty()) {
      Optional.ofNullable(entry.getAuthor()).filter(name -> !name.isBlank()).ifPresent(names::add);
    }
    return names;
  }

  /** Returns whether the feed says that a text is HTML. */
  private static boolean isHtml(SyndContent content) {
    return Objects.requireNonNullElse(content.getType(), "").contains("html");
  }

  /**
   * Returns a text as HTML. RSS does not say whether a text is HTML or plain, so elements and
   * entities in it decide.
   */
  private static String asHtml(SyndContent content) {
    String value = Objects.requireNonNullElse(content.getValue(), "");
    String type = Objects.requireNonNullElse(content.getType(), "").toLowerCase(Locale.ROOT);
    boolean marked =
        type.contains("html")
            || !type.equals("text")
                && (value.contains("</")
                    || value.contains("/>")
                    || value.contains("<p")
                    || value.contains("<br")
                    || value.contains("&"));
    return marked ? value : FeedArticle.paragraphs(value);
  }

  /** Returns the pictures that only Media RSS tells of, with their descriptions and credits. */
  private static List<Block> media(SyndEntry entry, String base, Source source) {
    List<Block> figures = new ArrayList<>();
    if (entry.getModule(MediaEntryModule.URI) instanceof MediaEntryModule module) {
      for (MediaContent content : module.getMediaContents()) {
        boolean image =
            "image".equals(content.getMedium())
                || Objects.requireNonNullElse(content.getType(), "").startsWith("image/");
        if (image && content.getReference() instanceof UrlReference reference) {
          Optional<Metadata> metadata = Optional.ofNullable(content.getMetadata());
          figure(reference.getUrl().toString(), metadata, source).ifPresent(figures::add);
        }
      }
    }
    return figures;
  }

  /**
   * Returns a picture of Media RSS; empty where neither its file nor a description of it exists.
   */
  private static Optional<Figure> figure(String url, Optional<Metadata> metadata, Source source) {
    Optional<String> address = FeedArticle.address(url);
    String description =
        metadata
            .map(Metadata::getDescription)
            .map(told -> Carried.line(org.jsoup.Jsoup.parse(told).text()))
            .orElse("");
    Optional<String> credit =
        metadata
            .map(Metadata::getCredits)
            .filter(credits -> credits.length > 0)
            .map(credits -> Carried.line(credits[0].getName()))
            .filter(name -> !name.isBlank());
    Optional<Media.Image> found = source.pictures().find(url, address);
    if (found.isEmpty() && description.isEmpty()) {
      return Optional.empty();
    }
    Media media =
        found.<Media>map(m -> m).orElseGet(() -> new Media.Unavailable(Media.Kind.IMAGE, address));
    Figure lost = Figure.lost(Media.Kind.IMAGE, description, credit);
    return Optional.of(new Figure(media, Optional.empty(), lost.caption(), credit, false));
  }

  /** Returns a moment as a date; empty where its year cannot be written as one. */
  private static Optional<IsoDate> date(Date date) {
    try {
      return Optional.of(FeedArticle.date(date.toInstant().atOffset(ZoneOffset.UTC)));
    } catch (IllegalArgumentException outOfRange) {
      return Optional.empty();
    }
  }
}
