package org.plainpress.read.html.meta;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.article.Direction;
import org.plainpress.article.Text;
import org.plainpress.read.draft.ArticleDraft;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.draft.Languages;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.head.Dates;

/**
 * Reads what a page says of itself. Title, authors, day of publication and standfirst are weighed:
 * whatever the page states, shows or has in its address is collected with the signs for and against
 * it ({@link PageClaims}), and a learned model tells which of it holds. Of the rest the first
 * statement holds, in this order: JSON-LD in the words of schema.org, Dublin Core, Open Graph,
 * other {@code meta} elements, microdata.
 */
public final class PageMetadata {

  /**
   * Names of {@code meta} elements that tell the date of the last change, the most reliable first.
   */
  private static final String[] MODIFIED = {
    "article:modified_time", "og:updated_time", "dcterms:modified", "last-modified", "lastmod"
  };

  private final Document page;
  private final JsonLd jsonLd;

  private final MetaTags tags;
  private final PageClaims claims;

  private PageMetadata(Document page, Optional<String> address) {
    this.page = page;
    PageFacts facts = PageFacts.of(page, address, FieldModel.get());
    this.jsonLd = facts.jsonLd();
    this.tags = facts.tags();
    this.claims = PageClaims.of(facts);
  }

  /**
   * Reads what a page says of itself into a draft.
   *
   * @param page before anything is taken out of it
   * @param address where it is from, if that is known
   */
  public static PageMetadata read(Document page, Optional<String> address, ArticleDraft draft) {
    PageMetadata metadata = new PageMetadata(page, address);
    metadata.into(draft, address);
    return metadata;
  }

  /**
   * Returns the standfirst, if the page shows it: the subtitle of an article whose body begins
   * without it.
   */
  public Optional<String> shownStandfirst() {
    return claims
        .standfirst()
        .best()
        .filter(claim -> claim.signs().contains("shown"))
        .map(Claim::value);
  }

  /**
   * Returns why each field is what it is: the likeliest claims with their probabilities and signs.
   */
  public List<String> reasons() {
    return Stream.of(claims.title(), claims.authors(), claims.published(), claims.standfirst())
        .flatMap(field -> field.reasons().stream())
        .toList();
  }

  private void into(ArticleDraft draft, Optional<String> address) {
    claims.title().best().map(Claim::value).ifPresent(draft::title);
    claims.kicker().ifPresent(draft::kicker);
    authors().forEach(draft::author);
    publisher().ifPresent(draft::publisher);
    claims.published().best().map(Claim::value).ifPresent(draft::published);
    date("dateModified", MODIFIED, "[itemprop*=dateModified], time.updated")
        .ifPresent(draft::modified);
    language().ifPresent(draft::language);
    direction().ifPresent(draft::direction);
    summary().ifPresent(draft::summary);
    subjects().forEach(draft::subject);
    rights().ifPresent(draft::rights);
    address(address).ifPresent(draft::source);
  }

  /** Returns the names of all authors, each once. */
  private List<String> authors() {
    return claims
        .authors()
        .best()
        .map(claim -> List.of(claim.value().split("; ")))
        .orElse(List.of());
  }

  private Optional<String> publisher() {
    return jsonLd.names("publisher").stream()
        .findFirst()
        .or(
            () ->
                tags.first(
                    "og:site_name",
                    "application-name",
                    "dc:publisher",
                    "dcterms:publisher",
                    "citation_journal_title"))
        .filter(name -> !Names.isAddress(name));
  }

  /**
   * Returns the first statement of a date that can be read as one, as it is written.
   *
   * @param property the name of it in JSON-LD
   * @param names those of {@code meta} elements
   * @param elements selects elements of the page that show it
   */
  private Optional<String> date(String property, String[] names, String elements) {
    Optional<String> date = jsonLd.text(property).filter(Dates::isDate);
    for (int i = 0; date.isEmpty() && i < names.length; i++) {
      date = tags.first(names[i]).filter(Dates::isDate);
    }
    if (date.isEmpty()) {
      for (Element element : Query.all(page, elements)) {
        String value =
            element.hasAttr("datetime")
                ? element.attr("datetime")
                : element.hasAttr("content") ? element.attr("content") : element.text();
        date = Optional.of(Carried.line(value)).filter(Dates::isDate);
        if (date.isPresent()) {
          break;
        }
      }
    }
    return date;
  }

  /** Returns the language tag that the page tells. */
  private Optional<String> language() {
    return Languages.tag(Query.language(page))
        .or(() -> jsonLd.text("inLanguage").flatMap(Languages::tag))
        .or(
            () ->
                tags.first("dc:language", "dcterms:language", "content-language", "language")
                    .flatMap(Languages::tag))
        .or(() -> httpEquiv().flatMap(Languages::tag))
        .or(() -> tags.first("og:locale").flatMap(Languages::tag));
  }

  /** Returns the language that stands in place of an HTTP header. */
  private Optional<String> httpEquiv() {
    return Query.first(page, "meta[http-equiv=content-language]").map(meta -> meta.attr("content"));
  }

  /** Returns the direction that the {@code html} or {@code body} element tells. */
  private Optional<Direction> direction() {
    String dir = Query.first(page, "html").map(html -> html.attr("dir")).orElse("");
    if (dir.isEmpty()) {
      dir = page.body().attr("dir");
    }
    return switch (dir.toLowerCase(Locale.ROOT)) {
      case "rtl" -> Optional.of(Direction.RTL);
      case "ltr" -> Optional.of(Direction.LTR);
      default -> Optional.empty();
    };
  }

  /** Returns the standfirst, else the description, if it has at most 1000 characters. */
  private Optional<String> summary() {
    return claims
        .standfirst()
        .best()
        .map(Claim::value)
        .or(() -> jsonLd.text("description"))
        .filter(text -> text.length() <= 1000);
  }

  /** Returns at most 20 keywords. */
  private List<String> subjects() {
    Set<String> subjects = new LinkedHashSet<>(jsonLd.words("keywords"));
    if (subjects.isEmpty()) {
      for (String name : new String[] {"article:tag", "news_keywords", "keywords", "dc:subject"}) {
        for (String value : tags.all(name)) {
          for (String word : value.split("[,;]")) {
            String line = Text.folded(word);
            if (!line.isEmpty() && line.length() < 80) {
              subjects.add(line);
            }
          }
        }
        if (!subjects.isEmpty()) {
          break;
        }
      }
    }
    return subjects.stream().limit(20).toList();
  }

  /** Returns who holds the rights, or under which terms. */
  private Optional<String> rights() {
    return tags.first("dc:rights", "dcterms:rights", "copyright")
        .or(() -> jsonLd.names("copyrightHolder").stream().findFirst());
  }

  /**
   * Returns the address of the article: the canonical one that the page tells, else the one it was
   * read from.
   *
   * @param given where it was read from, if that is known
   */
  private Optional<String> address(Optional<String> given) {
    String base = given.orElse(page.baseUri());
    return Query.first(page, "link[rel=canonical][href]")
        .flatMap(link -> HtmlPage.resolve(base, link.attr("href")))
        .or(() -> tags.first("og:url").flatMap(url -> HtmlPage.resolve(base, url)))
        .or(() -> given.flatMap(url -> HtmlPage.resolve("", url)))
        .filter(url -> url.startsWith("http"));
  }
}
