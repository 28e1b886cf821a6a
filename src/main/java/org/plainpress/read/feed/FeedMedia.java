package org.plainpress.read.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.page.HtmlPage;

/** Finds the files of an entry: its enclosures, those of Media RSS and of podcasts. */
final class FeedMedia {

  /** Matches the face of who wrote an entry, which WordPress adds to each. */
  private static final Pattern AVATAR = Pattern.compile("gravatar\\.com/avatar/");

  private final FeedElement entry;
  private final FeedElement channel;
  private final String base;
  private final Map<String, Attachment> found = new LinkedHashMap<>();

  private FeedMedia(FeedElement entry, FeedElement channel, String base) {
    this.entry = entry;
    this.channel = channel;
    this.base = base;
  }

  /** Returns the files of an entry, each once. */
  static List<Attachment> of(FeedElement entry, FeedElement channel, String base) {
    return new FeedMedia(entry, channel, base).all();
  }

  /** Returns what Media RSS says of an entry's files where the entry has no other text. */
  static Optional<String> description(FeedElement entry) {
    return entry
        .text("media:description")
        .or(
            () ->
                entry.children("media:group", "media:content").stream()
                    .flatMap(media -> media.text("media:description").stream())
                    .findFirst());
  }

  private List<Attachment> all() {
    for (FeedElement group : entry.children("media:group")) {
      contents(group, List.of(group, entry), true);
    }
    contents(entry, List.of(entry), false);
    for (FeedElement enclosure : entry.children("enclosure")) {
      add(enclosure.attribute("url"), enclosure.attribute("type"), "", List.of());
    }
    for (FeedElement link : entry.children("link")) {
      if (link.attribute("rel").equals("enclosure")) {
        add(link.attribute("href"), link.attribute("type"), "", List.of());
      }
    }
    for (FeedElement content : entry.children("content")) {
      String type = content.attribute("type");
      if (type.matches("(?i)(image|audio|video)/.*")) {
        add(content.attribute("src"), type, "", List.of());
      }
    }
    if (!hasPicture()) {
      thumbnails();
    }
    if (!hasPicture()) {
      episode();
    }
    for (FeedElement transcript : entry.children("podcast:transcript")) {
      address(transcript.attribute("url"))
          .ifPresent(
              at ->
                  found.putIfAbsent(
                      at, new Attachment(at, Attachment.Sort.TRANSCRIPT, "", Optional.empty())));
    }
    return new ArrayList<>(found.values());
  }

  /**
   * Adds the files of an element.
   *
   * @param around what else may describe them, the nearest first
   * @param alike whether they are one file in several sizes, of which the first is taken, or the
   *     one that the feed prefers
   */
  private void contents(FeedElement holder, List<FeedElement> around, boolean alike) {
    List<FeedElement> contents = holder.children("media:content");
    if (alike) {
      contents =
          contents.stream()
              .filter(content -> content.attribute("isDefault").equals("true"))
              .findFirst()
              .or(() -> holder.children("media:content").stream().findFirst())
              .map(List::of)
              .orElse(List.of());
    }
    for (FeedElement content : contents) {
      List<FeedElement> told = new ArrayList<>(List.of(content));
      told.addAll(around);
      String player =
          content.children("media:player").stream()
              .map(one -> one.attribute("url"))
              .findFirst()
              .orElse("");
      String url = content.attribute("url");
      add(
          url.isEmpty() ? player : url,
          content.attribute("type"),
          content.attribute("medium"),
          told);
    }
  }

  /** Adds the first thumbnail, which stands for a picture that the feed does not name. */
  private void thumbnails() {
    List<FeedElement> holders = new ArrayList<>(List.of(entry));
    holders.addAll(entry.children("media:group"));
    for (FeedElement holder : holders) {
      for (FeedElement thumbnail : holder.children("media:thumbnail")) {
        if (!hasPicture()) {
          add(thumbnail.attribute("url"), "", "image", List.of(holder));
        }
      }
    }
  }

  /** Adds the picture of an episode of a podcast, where it is not that of the whole podcast. */
  private void episode() {
    List<String> own = pictures(entry);
    own.removeAll(pictures(channel));
    own.stream().findFirst().ifPresent(url -> add(url, "", "image", List.of()));
  }

  private static List<String> pictures(FeedElement holder) {
    List<String> addresses = new ArrayList<>();
    for (FeedElement image : holder.children("itunes:image")) {
      String href = image.attribute("href");
      addresses.add(href.isEmpty() ? image.attribute("url") : href);
    }
    return addresses;
  }

  /** Returns whether a thumbnail would only repeat what was found. */
  private boolean hasPicture() {
    return found.values().stream()
        .anyMatch(
            file -> file.sort() == Attachment.Sort.IMAGE || file.sort() == Attachment.Sort.VIDEO);
  }

  private void add(String url, String type, String medium, List<FeedElement> told) {
    Optional<String> at = address(url);
    if (at.isEmpty() || AVATAR.matcher(at.get()).find()) {
      return;
    }
    Attachment.Sort sort = Attachment.sort(type, medium, at.get());
    String description = first(told, "media:description").or(() -> titled(sort, told)).orElse("");
    Optional<String> credit = first(told, "media:credit").or(() -> first(told, "media:copyright"));
    found.putIfAbsent(at.get(), new Attachment(at.get(), sort, description, credit));
  }

  /** Returns the title of a recording; that of a picture is mostly the entry's once more. */
  private static Optional<String> titled(Attachment.Sort sort, List<FeedElement> told) {
    return sort == Attachment.Sort.IMAGE ? Optional.empty() : first(told, "media:title");
  }

  private static Optional<String> first(List<FeedElement> told, String name) {
    return told.stream()
        .flatMap(element -> element.text(name).stream())
        .map(text -> Carried.line(Jsoup.parse(text).text()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private Optional<String> address(String url) {
    return FeedArticle.address(url)
        .or(() -> url.isBlank() ? Optional.empty() : HtmlPage.resolve(base, url))
        .flatMap(FeedArticle::address);
  }
}
