package org.plainpress.read.html.meta;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.read.html.page.Query;

/** What a page tells of the site that it is of: the site's names, and the page's address there. */
final class Site {

  private static final Pattern PARTS = Pattern.compile("[/?#&=._-]+");

  /** Elements that lead to the first page of the site, and show its name. */
  private static final String HOME =
      "a[rel=home], a[href='/'], a[href='./'], a[href~=^https?://[^/]+/?$][class*=logo],"
          + " a[href~=^https?://[^/]+/?$][class*=brand], .site-title, .site-name, .navbar-brand";

  private static final int LONGEST_NAME = 40;
  private static final int MOST_HOME = 4;

  /** Words by which links lead home, which are no names. */
  private static final Set<String> NO_NAMES =
      Set.of("home", "blog", "news", "start", "index", "back");

  private final Set<String> names = new LinkedHashSet<>();
  private final Optional<URI> address;

  /**
   * @param given where the page was read from, if that is known
   */
  Site(Document page, JsonLd jsonLd, MetaTags tags, Optional<String> given) {
    address =
        Query.first(page, "link[rel=canonical][href]")
            .map(link -> link.attr("href"))
            .filter(href -> href.startsWith("http"))
            .or(() -> tags.first("og:url").filter(href -> href.startsWith("http")))
            .or(() -> given)
            .flatMap(Site::parsed);
    for (String name :
        new String[] {
          "og:site_name", "application-name", "apple-mobile-web-app-title", "dc:publisher"
        }) {
      tags.first(name).ifPresent(this::name);
    }
    jsonLd.names("publisher").forEach(this::name);
    for (String type : List.of("WebSite", "Organization", "NewsMediaOrganization")) {
      jsonLd.named(type).forEach(this::name);
    }
    Query.all(page, HOME).stream()
        .map(Element::text)
        .filter(text -> text.length() <= LONGEST_NAME)
        .limit(MOST_HOME)
        .forEach(this::name);
    tags.first("twitter:site").ifPresent(handle -> name(handle.replace("@", "")));
    address.map(URI::getHost).ifPresent(host -> name(mainLabel(host)));
  }

  private static Optional<URI> parsed(String address) {
    try {
      return Optional.of(URI.create(address)).filter(uri -> uri.getHost() != null);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /**
   * Returns the part of a host that names the site: {@code example} of {@code www.example.co.uk}.
   */
  private static String mainLabel(String host) {
    String best = "";
    for (String label : host.split("\\.")) {
      best = label.length() > best.length() && !label.equals("www") ? label : best;
    }
    return best;
  }

  private void name(String name) {
    String tight = tight(name);
    if (tight.length() > 1 && !NO_NAMES.contains(tight)) {
      names.add(tight);
    }
  }

  private static String tight(String text) {
    return Words.folded(text).replace(" ", "");
  }

  /** Returns the page's address; empty where it is not known. */
  Optional<URI> address() {
    return address;
  }

  /**
   * Returns how a text is like the names of the site: {@code same}, {@code part} where one holds
   * the other, {@code none}; {@code unknown} where the site's names are not known.
   */
  String likeness(String text) {
    String tight = tight(text);
    if (names.isEmpty()) {
      return "unknown";
    }
    if (tight.isEmpty()) {
      return "none";
    }
    boolean part = false;
    for (String name : names) {
      if (tight.equals(name)) {
        return "same";
      }
      boolean holds = name.length() > 3 && tight.contains(name);
      boolean held = tight.length() > 3 && name.contains(tight);
      part |= holds && name.length() * 3 > tight.length() || held;
    }
    return part ? "part" : "none";
  }

  /** Returns the words of the last part of the page's address that has several. */
  Set<String> slug() {
    String path = address.map(URI::getPath).orElse("");
    Set<String> best = Set.of();
    for (String part : path.split("/")) {
      Set<String> words = new LinkedHashSet<>(List.of(PARTS.split(part.toLowerCase(Locale.ROOT))));
      words.removeIf(word -> word.isEmpty() || word.equals("html") || word.equals("htm"));
      if (words.size() >= best.size() && words.size() >= 2) {
        best = words;
      }
    }
    return best;
  }
}
