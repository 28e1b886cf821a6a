package org.plainpress.catalogue;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plainpress.article.Direction;
import org.plainpress.article.IsoDate;
import org.plainpress.feed.Attachment;
import org.plainpress.feed.FeedHead;
import org.plainpress.mark.OwnEditions;
import org.plainpress.message.FileSize;
import org.plainpress.message.Messages;
import org.plainpress.xml.Xml;

/**
 * Writes the web page of a folder: its publications, the newest first, and its feeds. The page is
 * plain HTML that needs no script, no other file and no server, so that the folder can be put on
 * the web as it is.
 */
public final class SitePage {

  public static final String FILE = "index.html";

  private final FeedHead head;
  private final List<CatalogueWriter.Listed> publications;
  private final List<Feed> feeds;
  private final Messages messages;
  private final StringBuilder out = new StringBuilder(16_384);

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
   * @param feeds the feeds of the folder, its catalogue among them
   */
  public SitePage(FeedHead head, List<CatalogueWriter.Listed> publications, List<Feed> feeds) {
    this.head = head;
    this.publications = publications;
    this.feeds = feeds;
    this.messages = Messages.of(head.language());
  }

  public String html() {
    out.append("<!DOCTYPE html>\n<html");
    String language = messages.speak(head.language()) ? head.language() : messages.language();
    Xml.attribute(out, "lang", language);
    Xml.attribute(out, "dir", Direction.of(language).html());
    out.append(">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    Xml.text(out, head.title());
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
    out.append("<style>\n")
        .append(SiteStyle.SHEET)
        .append("</style>\n</head>\n<body>\n<main>\n<h1");
    foreign();
    out.append('>');
    Xml.text(out, head.title());
    out.append("</h1>\n");
    head.description()
        .ifPresent(words -> out.append("<p>").append(Xml.text(words)).append("</p>\n"));
    heading("editions");
    out.append("<ul class=\"editions\">\n");
    publications.forEach(this::publication);
    out.append("</ul>\n");
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

  private void publication(CatalogueWriter.Listed listed) {
    out.append("<li>\n<h3");
    language(listed);
    out.append('>');
    Xml.text(out, listed.title());
    out.append("</h3>\n");
    about(listed);
    out.append("<ul class=\"files\">\n");
    for (Attachment edition : listed.editions()) {
      file(listed, edition);
    }
    out.append("</ul>\n</li>\n");
  }

  /** Writes the language of a publication's own words. */
  private void language(CatalogueWriter.Listed listed) {
    String language = listed.language().orElse(head.language());
    boolean own = language.equals(head.language()) && messages.speak(language);
    if (!own && !language.equals("und")) {
      Xml.attribute(out, "lang", language);
      Xml.attribute(out, "dir", Direction.of(language).html());
    }
  }

  private void about(CatalogueWriter.Listed listed) {
    List<String> parts = new ArrayList<>();
    if (!listed.authors().isEmpty()) {
      parts.add(Xml.text(messages.get("by", "\0")).replace("\0", names(listed.authors())));
    }
    listed.publisher().ifPresent(name -> parts.add(names(List.of(name))));
    listed.date().flatMap(SitePage::date).ifPresent(date -> parts.add(time(date)));
    if (!parts.isEmpty()) {
      out.append("<p>").append(String.join(" · ", parts)).append("</p>\n");
    }
  }

  /** Returns names as markup, each in its own direction whatever stands around it. */
  private static String names(List<String> names) {
    return names.stream()
        .map(name -> "<bdi>" + Xml.text(name) + "</bdi>")
        .collect(Collectors.joining(", "));
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
   * Writes the link to an edition. Its name says which title it is of, for those who go from link
   * to link.
   */
  private void file(CatalogueWriter.Listed listed, Attachment edition) {
    String format = edition.mediaType().contains("epub") ? "EPUB" : "PDF";
    out.append("<li><a");
    Xml.attribute(out, "href", edition.href());
    Xml.attribute(out, "type", edition.mediaType());
    out.append('>').append(format);
    out.append("<span class=\"of\">: <bdi");
    language(listed);
    out.append('>');
    Xml.text(out, listed.title());
    out.append("</bdi></span></a>");
    if (edition.length() > 0) {
      out.append(" (").append(FileSize.rounded(edition.length())).append(')');
    }
    out.append("</li>\n");
  }
}
