package org.plainpress.read.html.block;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.plainpress.article.Embed;
import org.plainpress.read.html.page.Hidden;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.html.page.Query;

/** Finds what an element embeds from elsewhere, of which sort it is, and where it can be seen. */
final class EmbedFinder {

  /** Parts of the addresses of players of films. */
  private static final List<String> VIDEO =
      List.of(
          "youtube",
          "youtu.be",
          "vimeo",
          "dailymotion",
          "brightcove",
          "jwplayer",
          "jwplatform",
          "facebook.com/plugins/video",
          "twitch.tv",
          "bilibili",
          "v.qq.com",
          "youku",
          "rutube",
          "kaltura",
          "ooyala",
          "wistia",
          "streamable",
          "ted.com",
          "loom.com",
          "cnevids",
          "/video");

  /** Parts of the addresses of players of sound. */
  private static final List<String> AUDIO =
      List.of(
          "soundcloud",
          "spotify",
          "podcast",
          "audioboom",
          "mixcloud",
          "bandcamp",
          "anchor.fm",
          "megaphone",
          "acast",
          "simplecast",
          "/audio");

  /** Parts of the addresses of networks whose posts are embedded. */
  private static final List<String> POST =
      List.of(
          "twitter",
          "x.com",
          "instagram",
          "facebook",
          "tiktok",
          "reddit",
          "tumblr",
          "mastodon",
          "bsky",
          "threads.net",
          "pinterest",
          "vk.com",
          "weibo",
          "linkedin",
          "telegram",
          "t.me");

  /** Parts of addresses whose frames are no content: advertising, counters, buttons and forms. */
  private static final List<String> ADVERTISING =
      List.of(
          "doubleclick",
          "googlesyndication",
          "googletag",
          "adservice",
          "amazon-adsystem",
          "taboola",
          "outbrain",
          "about:blank",
          "recaptcha",
          "facebook.com/plugins/like",
          "facebook.com/plugins/share",
          "platform.twitter.com/widgets/follow",
          "platform.twitter.com/widgets/tweet_button",
          "disqus",
          "subscribe",
          "newsletter",
          "mailchimp",
          "/ads/",
          "adframe");

  private final PageContext context;

  EmbedFinder(PageContext context) {
    this.context = context;
  }

  /** Returns whether a {@code blockquote} is a post that a script would have dressed up. */
  static boolean isPost(Element quote) {
    String classes = quote.className().toLowerCase(Locale.ROOT);
    return classes.contains("twitter-tweet")
        || classes.contains("twitter-video")
        || classes.contains("instagram-media")
        || classes.contains("tiktok-embed")
        || classes.contains("bluesky-embed")
        || classes.contains("reddit-embed")
        || classes.contains("reddit-card")
        || classes.contains("fb-xfbml")
        || classes.contains("mastodon-embed")
        || classes.contains("text-post-media");
  }

  /**
   * Returns the post that such a quotation stands for, with a link to it: an attribute tells it, or
   * the last link of the quotation does.
   */
  Embed post(Element quote) {
    Optional<String> link =
        HtmlPage.resolve(context.base(), quote.attr("data-instgrm-permalink"))
            .or(() -> HtmlPage.resolve(context.base(), quote.attr("cite")))
            .or(() -> lastLink(quote));
    return new Embed(Embed.Sort.POST, Optional.empty(), link);
  }

  /** Returns where the last link of a quotation leads. */
  private Optional<String> lastLink(Element quote) {
    return Optional.ofNullable(Query.all(quote, "a[href]").last())
        .flatMap(last -> HtmlPage.resolve(context.base(), last.attr("href")));
  }

  /** Returns what an element embeds; empty for advertising and for elements that embed nothing. */
  Optional<Embed> find(Element element) {
    return switch (element.normalName()) {
      case "iframe", "amp-iframe", "embed", "object" -> frame(element);
      case "video", "amp-video" -> media(element, Embed.Sort.VIDEO);
      case "audio", "amp-audio" -> media(element, Embed.Sort.AUDIO);
      case "amp-youtube" ->
          known(Embed.Sort.VIDEO, "https://www.youtube.com/watch?v=", element, "data-videoid");
      case "amp-vimeo" -> known(Embed.Sort.VIDEO, "https://vimeo.com/", element, "data-videoid");
      case "amp-dailymotion" ->
          known(Embed.Sort.VIDEO, "https://www.dailymotion.com/video/", element, "data-videoid");
      case "amp-brightcove", "amp-jwplayer", "amp-ooyala-player", "amp-kaltura-player" ->
          Optional.of(new Embed(Embed.Sort.VIDEO, Optional.empty(), Optional.empty()));
      case "amp-twitter" ->
          known(Embed.Sort.POST, "https://twitter.com/i/status/", element, "data-tweetid");
      case "amp-instagram" ->
          known(Embed.Sort.POST, "https://www.instagram.com/p/", element, "data-shortcode");
      case "amp-tiktok" ->
          known(Embed.Sort.POST, "https://www.tiktok.com/embed/v2/", element, "data-src");
      case "amp-facebook" -> known(Embed.Sort.POST, "", element, "data-href");
      case "amp-soundcloud" ->
          known(Embed.Sort.AUDIO, "https://api.soundcloud.com/tracks/", element, "data-trackid");
      default -> Optional.empty();
    };
  }

  /**
   * Returns an embed of a network whose addresses are known.
   *
   * @param prefix what stands before the id in its addresses
   * @param attribute the attribute with the id
   * @return empty where the element tells no id
   */
  private Optional<Embed> known(Embed.Sort sort, String prefix, Element element, String attribute) {
    String id = element.attr(attribute).strip();
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Embed(sort, Optional.empty(), HtmlPage.resolve(context.base(), prefix + id)));
  }

  /** Returns a film or sound, with the address of its file where the element tells one. */
  private Optional<Embed> media(Element element, Embed.Sort sort) {
    Optional<Element> source =
        element.hasAttr("src") ? Optional.of(element) : Query.first(element, "source[src]");
    return Optional.of(
        new Embed(
            sort,
            Optional.empty(),
            source.flatMap(at -> HtmlPage.resolve(context.base(), at.attr("src")))));
  }

  /**
   * Returns what a frame shows, its sort told by its address; empty for advertising and for frames
   * that cannot be seen.
   */
  private Optional<Embed> frame(Element frame) {
    String reference =
        firstOf(frame, "src", "data-src", "data-lazy-src", "data-url", "data", "srcdoc-src");
    Optional<String> address = HtmlPage.resolve(context.base(), reference);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    String lower = address.get().toLowerCase(Locale.ROOT);
    if (contains(lower, ADVERTISING) || isInvisible(frame)) {
      return Optional.empty();
    }
    Embed.Sort sort =
        contains(lower, VIDEO)
            ? Embed.Sort.VIDEO
            : contains(lower, AUDIO)
                ? Embed.Sort.AUDIO
                : contains(lower, POST) ? Embed.Sort.POST : Embed.Sort.INTERACTIVE;
    return Optional.of(new Embed(sort, Optional.empty(), Optional.of(watchable(address.get()))));
  }

  /**
   * Returns whether a frame is at most one pixel wide or high, or hidden: such frames count
   * readers.
   */
  private static boolean isInvisible(Element frame) {
    return frame.attr("width").matches("[01]")
        || frame.attr("height").matches("[01]")
        || Hidden.is(frame);
  }

  /**
   * Returns the page of a film for the address of its YouTube player, {@code …/embed/ID}, which
   * shows nothing but the player; other addresses as they are.
   */
  private static String watchable(String address) {
    int at = address.indexOf("/embed/");
    boolean youtube = address.contains("youtube.com/") || address.contains("youtube-nocookie.com/");
    if (!youtube || at < 0) {
      return address;
    }
    String id = address.substring(at + "/embed/".length()).split("[?&#/]")[0];
    return id.isEmpty() || id.equals("videoseries")
        ? address
        : "https://www.youtube.com/watch?v=" + id;
  }

  /** Returns the first of an element's attributes that is an address; empty where none is. */
  private static String firstOf(Element element, String... attributes) {
    for (String attribute : attributes) {
      if (!element.attr(attribute).isBlank() && !element.attr(attribute).startsWith("about:")) {
        return element.attr(attribute);
      }
    }
    return "";
  }

  /** Returns whether an address contains one of the parts. */
  private static boolean contains(String address, List<String> parts) {
    return parts.stream().anyMatch(address::contains);
  }
}
