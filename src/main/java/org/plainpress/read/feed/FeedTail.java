package org.plainpress.read.feed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.draft.Carried;

/**
 * Leaves out what blogs put below an entry in their feed only: the line "The post … appeared first
 * on …", in whatever language, and the links by which plug-ins share it.
 */
final class FeedTail {

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)^(?:the post|the article) .{1,300} (?:appeared first|first appeared) on .{1,120}$");

  /** Matches what the same plug-in writes in other languages, without the title and the name. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?iu)^(?:l[’']article .* (?:est apparu en premier sur|est apparu d[’']abord sur) .*"
              + "|der beitrag .* erschien zuerst auf .*|la entrada .* (?:se publicó primero en|apareció primero en) .*"
              + "|l[’']articolo .* (?:proviene da|sembra essere il primo su) .*|o post .* (?:apareceu primeiro em|foi publicado primeiro em|aparece primeiro em) .*"
              + "|het bericht .* verscheen eerst op .*|artykuł .* pochodzi z serwisu .*|wpis .* pojawił się poczatkowo na .*"
              + "|inlägget .* dök först upp på .*|innlegget .* dukket først opp på .*|indlægget .* blev først udgivet på .*"
              + "|запись .* впервые появилась .*|сообщение .* появились сначала на .*|l[’']entrada .* ha aparegut primer a .*"
              + "|příspěvek .* pochází z .*|投稿 .* は .* に最初に表示されました。?)$");

  /** Selects what the most used plug-ins add: of Jetpack, AddToAny, Heateor, FeedBurner, YARPP. */
  private static final String SHARES =
      "div.sharedaddy, div.jp-relatedposts, div.addtoany_share_save_container,"
          + " div.heateor_sss_sharing_container, div.feedflare, div.yarpp";

  /** The most letters that such a line has beside the title and the feed's name. */
  private static final int MOST_OTHER = 60;

  private FeedTail() {}

  /**
   * Returns content without such a line at its end.
   *
   * @param title the entry's
   * @param publisher the feed's name
   * @param notes receives a note of it
   */
  static String cut(
      String content, String title, Optional<String> publisher, List<ReadingNote> notes) {
    Document page = Jsoup.parseBodyFragment(content);
    page.outputSettings().prettyPrint(false);
    Elements shares = page.select(SHARES);
    if (!shares.isEmpty()) {
      shares.remove();
      notes.add(ReadingNote.ofWhole("left out links to share the entry or to others"));
    }
    String left = shares.isEmpty() ? content : page.body().html();
    List<Element> paragraphs =
        page.select("p").stream().filter(paragraph -> paragraph.hasText()).toList();
    if (paragraphs.isEmpty()) {
      return left;
    }
    Element last = paragraphs.get(paragraphs.size() - 1);
    String line = Carried.line(last.text());
    List<String> links = last.select("a").stream().map(a -> Carried.line(a.text())).toList();
    boolean linksBoth =
        links.size() == 2
            && links.get(0).equalsIgnoreCase(title)
            && line.length() < title.length() + links.get(1).length() + MOST_OTHER
            && publisher.filter(name -> alike(name, links.get(1))).isPresent();
    boolean worded = !links.isEmpty() && ENGLISH.matcher(line).matches();
    worded |= links.size() == 2 && OTHERS.matcher(line).matches();
    if (!linksBoth && !worded) {
      return left;
    }
    last.remove();
    notes.add(ReadingNote.ofWhole("left out the feed's own last line: '" + line + "'"));
    return page.body().html();
  }

  private static boolean alike(String name, String other) {
    return !other.isEmpty() && (name.contains(other) || other.contains(name));
  }
}
