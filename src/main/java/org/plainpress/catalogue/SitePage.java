package org.plainpress.catalogue;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plainpress.article.Direction;
import org.plainpress.article.IsoDate;
import org.plainpress.feed.Attachment;
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.PageLink;
import org.plainpress.mark.OwnEditions;
import org.plainpress.markup.Isolated;
import org.plainpress.message.FileSize;
import org.plainpress.message.Messages;
import org.plainpress.xml.Xml;

/**
 * Writes a page that lists the publications of a folder, the newest first, and its feeds. It is
 * plain HTML that needs no server, so that the folder can be put on the web as it is; a script adds
 * a search to it, and nothing else needs one.
 */
public final class SitePage {

  public static final String FILE = "index.html";

  private final FeedHead head;
  private final List<CatalogueWriter.Listed> publications;
  private final List<Feed> feeds;
  private final int number;
  private final int pages;
  private final boolean manyLanguages;
  private final Direction direction;
  private final Messages messages;
  private final StringBuilder out = new StringBuilder(65_536);

  /** How many links to editions the page has so far. */
  private int files;

  /**
   * A feed of the folder.
   *
   * @param file its file's name
   * @param mediaType its media type
   * @param name the format's name as its readers know it: RSS
   */
  public record Feed(String file, String mediaType, String name) {}

  /**
   * Makes the writer of one page.
   *
   * @param publications all that the folder holds
   * @param feeds the feeds of the folder, its catalogue among them
   * @param number which page of the list it is, from 1
   */
  public SitePage(
      FeedHead head, List<CatalogueWriter.Listed> publications, List<Feed> feeds, int number) {
    this.head = head;
    this.feeds = feeds;
    this.number = number;
    this.pages = pages(publications.size());
    this.publications =
        publications.subList(
            (number - 1) * CatalogueWriter.PAGE_SIZE,
            Math.min(publications.size(), number * CatalogueWriter.PAGE_SIZE));
    this.manyLanguages =
        publications.stream().map(CatalogueWriter.Listed::language).distinct().count() > 1;
    this.messages = Messages.of(head.language());
    this.direction = Direction.of(language());
  }

  /** Returns the language of the page: one that we have words in. */
  private String language() {
    return messages.speak(head.language()) ? head.language() : messages.language();
  }

  /** Returns how many pages list so many publications. */
  public static int pages(int publications) {
    return Math.max(1, (publications + CatalogueWriter.PAGE_SIZE - 1) / CatalogueWriter.PAGE_SIZE);
  }

  /**
   * Returns the name of the file of a page. No article's own files have an underscore.
   *
   * @param number the page, from 1
   */
  public static String fileName(int number) {
    return number == 1 ? FILE : "index_" + number + ".html";
  }

  public String html() {
    out.append("<!DOCTYPE html>\n<html");
    Xml.attribute(out, "lang", language());
    Xml.attribute(out, "dir", direction.html());
    out.append(">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    Xml.text(out, head.title());
    if (number > 1) {
      Xml.text(out, " · " + messages.get("page", number));
    }
    out.append(
        "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta name=\"generator\" content=\"" + OwnEditions.GENERATOR + "\">\n");
    head.description()
        .ifPresent(
            words -> {
              out.append("<meta name=\"description\"");
              Xml.attribute(out, "content", words);
              out.append(">\n");
            });
    for (Feed feed : feeds) {
      out.append("<link rel=\"alternate\"");
      Xml.attribute(out, "type", feed.mediaType());
      Xml.attribute(out, "title", feed.name());
      Xml.attribute(out, "href", feed.file());
      out.append(">\n");
    }
    out.append("<link rel=\"stylesheet\" href=\"" + SiteStyle.LIST_FILE + "\">\n")
        .append("<script src=\"" + SiteStyle.SEARCH_FILE + "\" defer></script>\n")
        .append("</head>\n<body>\n<main>\n<h1");
    foreign();
    out.append('>');
    Xml.text(out, head.title());
    out.append("</h1>\n");
    head.description()
        .ifPresent(words -> out.append("<p>").append(Xml.text(words)).append("</p>\n"));
    out.append("<div id=\"search\" hidden");
    Xml.attribute(out, "data-label", messages.get("search"));
    Xml.attribute(out, "data-found", messages.get("found"));
    out.append("></div>\n");
    heading("editions");
    out.append("<ul class=\"editions\">\n");
    for (int i = 0; i < publications.size(); i++) {
      publication(publications.get(i), i + 1);
    }
    out.append("</ul>\n");
    if (pages > 1) {
      turns();
    }
    if (!feeds.isEmpty()) {
      heading("feeds");
      out.append("<ul>\n");
      for (Feed feed : feeds) {
        out.append("<li><a");
        Xml.attribute(out, "href", feed.file());
        Xml.attribute(out, "type", feed.mediaType());
        out.append('>');
        Xml.text(out, feed.name());
        out.append("</a></li>\n");
      }
      out.append("</ul>\n");
    }
    return out.append("</main>\n</body>\n</html>\n").toString();
  }

  /**
   * Writes the language of the feed's own words, where the page is in another: it is in one that we
   * have words in.
   */
  private void foreign() {
    if (!messages.speak(head.language()) && !head.language().equals("und")) {
      Xml.attribute(out, "lang", head.language());
      Xml.attribute(out, "dir", Direction.of(head.language()).html());
    }
  }

  private void heading(String key) {
    out.append("<h2>");
    Xml.text(out, messages.get(key));
    out.append("</h2>\n");
  }

  /** Writes links to the pages before and after this one. */
  private void turns() {
    out.append("<nav");
    Xml.attribute(out, "aria-label", messages.get("pages"));
    out.append(">\n<ul class=\"pages\">\n");
    if (number > 1) {
      turn("newer", "prev", number - 1);
    }
    out.append("<li>").append(Xml.text(messages.get("page", number))).append("</li>\n");
    if (number < pages) {
      turn("older", "next", number + 1);
    }
    out.append("</ul>\n</nav>\n");
  }

  private void turn(String key, String relation, int to) {
    out.append("<li><a");
    Xml.attribute(out, "rel", relation);
    Xml.attribute(out, "href", fileName(to));
    out.append('>').append(Xml.text(messages.get(key))).append("</a></li>\n");
  }

  /**
   * Writes what there is to know of a publication. Each stands a hundred times on a page, so that
   * nothing is said twice: the links to editions are named by the title's own element.
   *
   * @param id tells it from the others on the page
   */
  private void publication(CatalogueWriter.Listed listed, int id) {
    out.append("<li>");
    // The title beside it says what it is of.
    listed
        .cover()
        .ifPresent(
            href -> {
              out.append("<img alt=\"\" loading=\"lazy\"");
              Xml.attribute(out, "src", href);
              out.append(">\n");
            });
    out.append("<div>\n<h3 id=\"t").append(id).append('"');
    language(listed);
    out.append('>');
    boolean bundle = listed.pages().size() > 1;
    if (listed.pages().isEmpty() || bundle) {
      Xml.text(out, listed.title());
    } else {
      link(listed.pages().get(0).href(), listed.title());
    }
    out.append("</h3>\n");
    about(listed);
    listed
        .summary()
        .ifPresent(
            words -> {
              out.append("<p");
              language(listed);
              out.append('>').append(Xml.text(Standfirst.shortened(words))).append("</p>\n");
            });
    if (bundle) {
      articles(listed);
    }
    files(listed.editions(), id);
    out.append("</div>\n");
  }

  /** Writes links to the articles of a bundle. */
  private void articles(CatalogueWriter.Listed listed) {
    out.append("<ol class=\"articles\">\n");
    for (PageLink page : listed.pages()) {
      // Of the link alone: the numbers stay below one another.
      out.append("<li><a");
      Xml.attribute(out, "href", page.href());
      language(page.language());
      out.append('>').append(Xml.text(page.title())).append("</a></li>\n");
    }
    out.append("</ol>\n");
  }

  private void link(String href, String words) {
    out.append("<a");
    Xml.attribute(out, "href", href);
    out.append('>').append(Xml.text(words)).append("</a>");
  }

  /** Writes the language of a publication's own words. */
  private void language(CatalogueWriter.Listed listed) {
    language(listed.language().orElse(head.language()));
  }

  private void language(String language) {
    boolean own = language.equals(head.language()) && messages.speak(language);
    if (!own && !language.equals("und")) {
      Xml.attribute(out, "lang", language);
      if (Direction.of(language) != direction) {
        Xml.attribute(out, "dir", Direction.of(language).html());
      }
    }
  }

  private void about(CatalogueWriter.Listed listed) {
    List<String> parts = new ArrayList<>();
    if (!listed.authors().isEmpty()) {
      parts.add(Xml.text(messages.get("by", "\0")).replace("\0", names(listed.authors())));
    }
    listed.publisher().ifPresent(name -> parts.add(names(List.of(name))));
    listed.date().flatMap(SitePage::date).ifPresent(date -> parts.add(time(date)));
    listed.language().filter(tag -> manyLanguages).ifPresent(tag -> parts.add(name(tag)));
    if (!parts.isEmpty()) {
      out.append("<p>").append(String.join(" · ", parts)).append("</p>\n");
    }
  }

  private String names(List<String> names) {
    return names.stream()
        .map(name -> Isolated.name(name, direction))
        .collect(Collectors.joining(", "));
  }

  /** Returns the name of a language, in the language of the page. */
  private String name(String tag) {
    return Xml.text(
        Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(messages.language())));
  }

  private String time(IsoDate date) {
    StringBuilder time = new StringBuilder("<time");
    Xml.attribute(time, "datetime", date.iso());
    return time.append('>').append(Xml.text(messages.date(date))).append("</time>").toString();
  }

  private static Optional<IsoDate> date(String iso) {
    try {
      return Optional.of(IsoDate.parse(iso));
    } catch (IllegalArgumentException | DateTimeException unknown) {
      return Optional.empty();
    }
  }

  /**
   * Writes the links to the editions. The name of each says which title it is of, for those who go
   * from link to link.
   */
  private void files(List<Attachment> editions, int id) {
    for (int i = 0; i < editions.size(); i++) {
      Attachment edition = editions.get(i);
      String format = edition.mediaType().contains("epub") ? "EPUB" : "PDF";
      String own = "f" + ++files;
      out.append(i == 0 ? "<p class=\"files\">" : " · ").append("<a id=\"").append(own);
      out.append("\" aria-labelledby=\"").append(own).append(" t").append(id).append('"');
      Xml.attribute(out, "href", edition.href());
      out.append('>').append(format).append("</a>");
      if (edition.length() > 0) {
        String size = FileSize.rounded(edition.length()).replace(' ', '\u00A0');
        out.append(" (").append(size).append(')');
      }
    }
    out.append(editions.isEmpty() ? "" : "</p>\n");
  }
}
