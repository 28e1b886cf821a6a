package org.plainpress.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plainpress.article.Article;
import org.plainpress.article.Meta;
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.FeedMarkup;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.xml.Xml;

/**
 * Makes a page of what was read, to be looked at in a browser: what is known of each article, the
 * notes, and its blocks, each with its name beside it. It needs no other file.
 */
final class OutlinePage {

  private static final FeedHead NO_FOLDER =
      new FeedHead("", "", Optional.empty(), "und", Optional.empty(), List.of());

  private static final String STYLE =
      """
      html { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
      body { margin: 0 auto; max-width: 48em; overflow-wrap: break-word; padding: 1em; }
      dl { display: grid; gap: 0.2em 1em; grid-template-columns: max-content minmax(0, 1fr); }
      dt { font-weight: bold; } dd { margin: 0; }
      img { height: auto; max-height: 24em; max-width: 100%; width: auto; }
      table { border-collapse: collapse; } td, th { border: 0.06em solid; padding: 0.2em 0.5em; text-align: start; }
      pre { overflow-wrap: anywhere; white-space: pre-wrap; }
      .body > * { border-inline-start: 0.2em solid; margin: 0.6em 0; padding-inline-start: 0.8em; }
      .body > *::before { content: attr(data-block); display: block; font: bold 0.75rem monospace; }
      .body > p::before { content: "paragraph"; } .body > figure::before { content: "figure"; }
      .body > .gap::before { content: "gap"; } .body > blockquote::before { content: "quote"; }
      .body > ul::before, .body > ol::before { content: "list"; } a { color: inherit; }
      .body > ul, .body > ol { padding-inline-start: 2em; } .body > table { border: 0; padding: 0; }
      .body > aside::before { content: "box or note"; } .body > pre::before { content: "code"; }
      .lost { border: 0.06em dashed; padding: 0.5em; } .lost::before { content: "lost: "; font-weight: bold; }
      """;

  private final StringBuilder articles = new StringBuilder();
  private String title = "";

  /**
   * Adds an article.
   *
   * @param name of the input that it was read from
   */
  void add(String name, Reading reading) {
    Article article = reading.article();
    Meta meta = article.meta();
    title = title.isEmpty() ? meta.title() : title;
    articles.append("<article>\n<h1");
    language(meta);
    articles.append('>').append(Xml.text(meta.title())).append("</h1>\n<dl>\n");
    line("input", name);
    meta.kicker().ifPresent(words -> line("kicker", words));
    meta.subtitle().ifPresent(words -> line("subtitle", words));
    lines("authors", meta.authors());
    meta.publisher().ifPresent(words -> line("publisher", words));
    meta.published().ifPresent(date -> line("published", date.iso()));
    meta.modified().ifPresent(date -> line("modified", date.iso()));
    line("language", meta.language());
    meta.source().ifPresent(address -> line("source", address));
    line("id", meta.id());
    lines("notes", reading.notes().stream().map(ReadingNote::toString).toList());
    articles.append("</dl>\n<div class=\"body\"");
    language(meta);
    articles.append(">\n").append(FeedMarkup.of(NO_FOLDER, article)).append("</div>\n</article>\n");
  }

  private void language(Meta meta) {
    if (!meta.language().equals("und")) {
      Xml.attribute(articles, "lang", meta.language());
    }
    Xml.attribute(articles, "dir", meta.readingDirection().html());
  }

  private void line(String name, String words) {
    lines(name, List.of(words));
  }

  private void lines(String name, List<String> lines) {
    if (!lines.isEmpty()) {
      articles.append("<dt>").append(name).append("</dt>\n<dd>");
      articles.append(
          lines.stream()
              .map(words -> "<bdi>" + Xml.text(words) + "</bdi>")
              .collect(Collectors.joining("<br>")));
      articles.append("</dd>\n");
    }
  }

  /** Returns the page of all that was added. */
  String html() {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
        + Xml.text(title)
        + "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>\n"
        + STYLE
        + "</style>\n</head>\n<body>\n<main>\n"
        + articles
        + "</main>\n</body>\n</html>\n";
  }
}
