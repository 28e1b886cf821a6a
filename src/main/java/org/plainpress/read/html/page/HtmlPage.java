package org.plainpress.read.html.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.plainpress.address.Address;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.bytes.DecodedText;
import org.plainpress.read.draft.Carried;

/** Parses pages, removes what is never content and resolves the addresses in them. */
public final class HtmlPage {

  /**
   * Elements that are nested deeper than this many levels are flattened, since walks of the tree
   * recurse.
   */
  private static final int DEEPEST = 200;

  /** The schemes that an edition may link to, unlike {@code javascript}. */
  private static final Pattern LINKED = Pattern.compile("^(?i:https?|mailto|tel|ftp):");

  private HtmlPage() {}

  /** Parses a page, as {@link #of(Source, List)} does, and tells nothing of its encoding. */
  public static Document of(Source source) {
    return of(source, new ArrayList<>());
  }

  /**
   * Parses a page. Its encoding is UTF-8 where the bytes can be nothing else, else what a byte
   * order mark, the server or archive, or the page's {@code meta} says, in this order, unless the
   * bytes contradict it.
   *
   * @param notes receives the encoding where it is none that was said
   */
  public static Document of(Source source, List<ReadingNote> notes) {
    return of(DecodedText.ofPage(source, notes), source.address().orElse(""));
  }

  /**
   * Parses a part of a page, such as a feed's content.
   *
   * @param base the address that relative addresses are resolved against; may be empty
   */
  public static Document of(String html, String base) {
    Document page = Jsoup.parse(html, base, Parser.htmlParser().setMaxDepth(DEEPEST));
    return prepared(page, base);
  }

  /**
   * Sets what a page's relative addresses are resolved against: its {@code base} element, else its
   * own address; and composes its words, so that they are found wherever they are looked for.
   */
  private static Document prepared(Document page, String address) {
    Optional<Element> base = Query.first(page, "base[href]");
    page.setBaseUri(base.flatMap(at -> resolve(address, at.attr("href"))).orElse(address));
    settleLinksWithin(page);
    page.forEachNode(
        node -> {
          if (node instanceof TextNode words) {
            String written = words.getWholeText();
            String composed = Carried.composed(written);
            if (!composed.equals(written)) {
              words.text(composed);
            }
          }
        });
    return page;
  }

  /**
   * Makes links to places on the page itself what they are, where they carry its whole address, as
   * the notes of many blogs do: {@code #note} in place of {@code https://example.org/page#note}.
   */
  private static void settleLinksWithin(Document page) {
    Set<String> own = new HashSet<>();
    Optional<String> canonical =
        Query.first(page, "link[rel=canonical][href]")
            .flatMap(link -> resolve(page.baseUri(), link.attr("href")));
    canonical.map(HtmlPage::withoutFragment).ifPresent(own::add);
    own.add(withoutFragment(page.baseUri()));
    own.remove("");
    if (own.isEmpty()) {
      return;
    }
    String base = page.baseUri().isEmpty() ? canonical.orElse("") : page.baseUri();
    for (Element link : Query.all(page, "a")) {
      String href = link.attr("href");
      int fragment = href.indexOf('#');
      if (fragment > 0
          && resolve(base, href).map(HtmlPage::withoutFragment).filter(own::contains).isPresent()) {
        link.attr("href", href.substring(fragment));
      }
    }
  }

  /** Returns an address without its fragment, its scheme and a slash at its end. */
  private static String withoutFragment(String address) {
    int fragment = address.indexOf('#');
    String whole = fragment < 0 ? address : address.substring(0, fragment);
    String bare = whole.replaceFirst("^https?://", "");
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /**
   * Removes what is never content: what runs, styles or remarks, and what lies over the page until
   * it is answered. Formulas are freed of what scripts make of them first.
   *
   * @param notes receives a note of how many words lay over the page
   */
  public static void strip(Document page, List<ReadingNote> notes) {
    FormulaMarkup.settle(page, notes);
    Sidenotes.settle(page);
    WordPage.settle(page);
    AriaTables.settle(page);
    CustomElements.settle(page);
    Query.all(page, "script, style, template, link, meta").remove();
    int over = Overlays.removeFrom(page);
    if (over > 0) {
      notes.add(
          ReadingNote.ofWhole(
              "left out "
                  + over
                  + (over == 1 ? " word" : " words")
                  + " of dialogs and notices that lie over the page until they are answered"));
    }
    page.forEachNode(
        node -> {
          if (node instanceof Comment comment) {
            comment.remove();
          }
        });
    LazyImages.settle(page);
    EmptyElements.removeFrom(page.body());
  }

  /**
   * Completes the addresses of links and pictures that begin at the root of their site, such as
   * {@code /story/2}, on a page that has no address but says which it is from. What is relative to
   * the page's own folder stays so: the address that it says may be in another.
   *
   * @param source the address that the page says is its own
   */
  public static void completeFromRoot(Document page, String source) {
    if (!page.baseUri().isEmpty()) {
      return;
    }
    for (String attribute : List.of("href", "src")) {
      for (Element element : Query.all(page.body(), "[" + attribute + "^=/]")) {
        resolve(source, element.attr(attribute)).ifPresent(whole -> element.attr(attribute, whole));
      }
    }
  }

  /**
   * Returns the address that a reference on a page leads to.
   *
   * @param base the address that it is resolved against; may be empty
   * @param reference an absolute or relative address, as the page writes it
   * @return empty where it is malformed, stays relative or has a scheme, such as {@code
   *     javascript:}, that an edition may not link to
   */
  public static Optional<String> resolve(String base, String reference) {
    String trimmed = reference.strip();
    return Optional.of(trimmed)
        .filter(given -> !given.isEmpty())
        .flatMap(given -> Address.whole(given, Optional.of(base)))
        .filter(whole -> LINKED.matcher(whole).find())
        .map(
            whole ->
                whole.equals(trimmed) || trimmed.startsWith("/") && whole.endsWith(trimmed)
                    ? whole
                    : joined(base, trimmed)
                        .filter(a -> Address.valid(a).equals(whole))
                        .orElse(whole));
  }

  /**
   * Returns an address with its letters beyond ASCII as they are, where that is a simple matter.
   */
  private static Optional<String> joined(String base, String reference) {
    try {
      URI target = new URI(reference);
      return Optional.of((target.isAbsolute() ? target : new URI(base).resolve(target)).toString());
    } catch (URISyntaxException | IllegalArgumentException notSimple) {
      return Optional.empty();
    }
  }

  /**
   * Returns whether a link looks as if it led somewhere, but holds no address that a browser could
   * go to, such as {@code http://[bad}.
   */
  public static boolean isBroken(String base, String reference) {
    String trimmed = reference.strip();
    return !trimmed.isEmpty()
        && (trimmed.contains("://") || !base.isEmpty())
        && Address.whole(trimmed, Optional.of(base)).isEmpty();
  }
}
