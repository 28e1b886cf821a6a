package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.article.Direction;
import org.plainpress.article.Text;
import org.plainpress.read.draft.ArticleDraft;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.draft.Languages;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.head.Byline;
import org.plainpress.read.press.head.Dates;

/**
 * Reads what a page says of itself. Where its statements differ, the first in this order holds:
 *
 * <ol>
 *   <li>JSON-LD in the words of schema.org, which publishers keep for search engines;
 *   <li>Dublin Core, then Open Graph, then other {@code meta} elements;
 *   <li>microdata and {@code rel} within the page;
 *   <li>what a reader sees: {@code h1}, a byline, {@code time}, the {@code title} element.
 * </ol>
 */
public final class PageMetadata {

  /** Names of {@code meta} elements that tell the title, the most reliable first. */
  private static final String[] TITLE = {
    "dc:title",
    "dcterm:title",
    "dcterms:title",
    "og:title",
    "weibo:article:title",
    "title",
    "twitter:title",
    "parsely-title",
    "citation_title",
    "sailthru.title"
  };

  /** Names of {@code meta} elements that tell an author, the most reliable first. */
  private static final String[] AUTHOR = {
    "dc:creator",
    "dcterm:creator",
    "dcterms:creator",
    "author",
    "parsely-author",
    "article:author",
    "citation_author",
    "sailthru.author",
    "byl"
  };

  /** Names of {@code meta} elements that tell the date of publication, the most reliable first. */
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:published_time",
    "dcterms:created",
    "dc:date",
    "dcterms:date",
    "dcterms:issued",
    "parsely-pub-date",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "citation_publication_date",
    "sailthru.date",
    "datepublished",
    "article.published"
  };

  /**
   * Names of {@code meta} elements that tell the date of the last change, the most reliable first.
   */
  private static final String[] MODIFIED = {
    "article:modified_time", "og:updated_time", "dcterms:modified", "last-modified", "lastmod"
  };

  private final Document page;
  private final JsonLd jsonLd;

  private final MetaTags tags;

  private PageMetadata(Document page) {
    this.page = page;
    this.jsonLd = JsonLd.of(page);
    this.tags = new MetaTags(page);
  }

  /**
   * Reads what a page says of itself into a draft.
   *
   * @param page before anything is taken out of it
   * @param address where it is from, if that is known
   */
  public static void read(Document page, Optional<String> address, ArticleDraft draft) {
    new PageMetadata(page).into(draft, address);
  }

  private void into(ArticleDraft draft, Optional<String> address) {
    draft.title(title());
    authors().forEach(draft::author);
    publisher().ifPresent(draft::publisher);
    date(
            "datePublished",
            PUBLISHED,
            "[itemprop*=datePublished], time[pubdate], time.published, time.entry-date")
        .ifPresent(draft::published);
    date("dateModified", MODIFIED, "[itemprop*=dateModified], time.updated")
        .ifPresent(draft::modified);
    language().ifPresent(draft::language);
    direction().ifPresent(draft::direction);
    summary().ifPresent(draft::summary);
    subjects().forEach(draft::subject);
    rights().ifPresent(draft::rights);
    address(address).ifPresent(draft::source);
  }

  /** Returns the title; empty where the page tells none. */
  private String title() {
    String element = Carried.line(page.title());
    Optional<String> stated =
        headline(element).or(() -> tags.first(TITLE)).or(() -> jsonLd.text("name"));
    if (stated.isPresent()) {
      return stated.get();
    }
    Optional<String> heading = heading(element);
    return heading.orElseGet(() -> withoutSite(element));
  }

  /**
   * Returns JSON-LD's headline, or its name where the {@code title} element shows the name and not
   * the headline.
   *
   * @param element the text of the {@code title} element
   */
  private Optional<String> headline(String element) {
    Optional<String> headline = jsonLd.text("headline");
    Optional<String> name = jsonLd.text("name");
    boolean nameIsShown =
        name.isPresent()
            && headline.isPresent()
            && element.contains(name.get())
            && !element.contains(headline.get());
    return nameIsShown ? name : headline;
  }

  /**
   * Returns the {@code h1} that the {@code title} element shows, best at its beginning, if it makes
   * up more than 35 % of it; a page's only {@code h1} where there is no {@code title}.
   *
   * @param title the text of the {@code title} element
   */
  private Optional<String> heading(String title) {
    String best = "";
    for (Element heading : page.select("h1")) {
      String text = Carried.line(heading.text().replaceFirst("\\s*[¶#§]$", ""));
      boolean shown = title.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
      boolean opens = title.regionMatches(true, 0, text, 0, text.length());
      if (text.length() > 3
          && shown
          && text.length() > title.length() * 0.35
          && (best.isEmpty() || opens)) {
        best = text;
      }
    }
    if (!best.isEmpty()) {
      return Optional.of(best);
    }
    List<Element> all = page.select("h1");
    String only = all.size() == 1 ? Carried.line(all.get(0).text()) : "";
    return title.isEmpty() && !only.isEmpty() ? Optional.of(only) : Optional.empty();
  }

  /** Returns {@code Title | Site} without the site, if at least three words are left. */
  private static String withoutSite(String title) {
    Matcher mark = Pattern.compile("\\s+[|\\\\/»>·–—-]\\s+").matcher(title);
    int last = -1;
    while (mark.find()) {
      last = mark.start();
    }
    if (last < 0) {
      return title;
    }
    String head = title.substring(0, last).strip();
    return head.split("\\s+").length >= 3 ? head : title;
  }

  /** Returns the names of all authors, each once. */
  private List<String> authors() {
    List<String> names = new ArrayList<>(jsonLd.names("author"));
    names.removeIf(PageMetadata::isAddress);
    if (names.isEmpty()) {
      for (String name : AUTHOR) {
        List<String> values = tags.all(name).stream().filter(value -> !isAddress(value)).toList();
        if (!values.isEmpty()) {
          boolean inverted = name.equals("citation_author") || name.startsWith("dc");
          values.forEach(value -> names.add(inverted ? upright(value) : value));
          break;
        }
      }
    }
    if (names.isEmpty()) {
      names.addAll(Bylines.in(page));
    }
    Set<String> people = new LinkedHashSet<>();
    names.forEach(name -> people.addAll(people(name)));
    return new ArrayList<>(people);
  }

  /** Returns {@code Lee, Ann} as {@code Ann Lee}: catalogues write names with the surname first. */
  private static String upright(String name) {
    String[] parts = name.split(",\\s*");
    boolean inverted =
        parts.length == 2 && !parts[0].contains(" ") && parts[1].split(" ").length <= 3;
    return inverted ? parts[1] + " " + parts[0] : name;
  }

  /**
   * Returns the people that a byline names: two for {@code By Ann Lee and Bo Berg}; a name alone as
   * it stands.
   */
  static List<String> people(String written) {
    String text = Carried.line(written);
    if (text.isEmpty() || text.length() > 200) {
      return List.of();
    }
    Optional<Byline> byline = Byline.labelled(text);
    if (byline.isEmpty()
        && (text.contains(" and ") || text.contains(", ") || text.contains(" & "))) {
      byline = Byline.labelled("By " + text);
    }
    return byline.map(Byline::names).orElseGet(() -> List.of(text));
  }

  /** Returns whether a value is an address, which stands where a name should. */
  private static boolean isAddress(String value) {
    return value.contains("://") || value.startsWith("www.") || value.startsWith("/");
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
        .filter(name -> !isAddress(name));
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
      for (Element element : page.select(elements)) {
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

  /** Returns the description, if it has at most 1000 characters. */
  private Optional<String> summary() {
    return jsonLd
        .text("description")
        .or(
            () ->
                tags.first(
                    "dc:description",
                    "dcterm:description",
                    "og:description",
                    "description",
                    "twitter:description"))
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
