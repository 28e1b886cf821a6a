package org.plainpress.read.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.plainpress.read.Source;

/** A page, parsed, with what is never content taken out. */
final class HtmlPage {

  /** Deeper nesting says nothing; walks of the tree recurse, so it is bounded. */
  private static final int DEEPEST = 200;

  private HtmlPage() {}

  /** Charset by byte order mark, then what the server or archive said, then {@code meta}. */
  static Document of(Source source) {
    String base = source.address().orElse("");
    try {
      Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
      String charset = source.charset().orElse(null);
      return prepared(
          Jsoup.parse(new ByteArrayInputStream(source.bytes()), charset, base, parser), base);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A part of a page, such as a feed's content. */
  static Document of(String html, String base) {
    Document page = Jsoup.parse(html, base, Parser.htmlParser().setMaxDepth(DEEPEST));
    return prepared(page, base);
  }

  private static Document prepared(Document page, String address) {
    Element base = page.selectFirst("base[href]");
    String href = base == null ? "" : base.attr("href").strip();
    page.setBaseUri(resolve(address, href).orElse(address));
    return page;
  }

  /** What runs, styles or remarks: never content. Formulas in scripts are kept as text first. */
  static void strip(Document page) {
    for (Element formula : page.select("script[type^=math/]")) {
      formula.replaceWith(new Element("code").text(formula.data().strip()));
    }
    page.select("script, style, template, link, meta").remove();
    page.forEachNode(
        node -> {
          if (node instanceof Comment comment) {
            comment.remove();
          }
        });
    LazyImages.settle(page);
  }

  /**
   * The address that a reference on a page leads to; empty where it leads nowhere an edition may
   * point to.
   */
  static Optional<String> resolve(String base, String reference) {
    String trimmed = reference.strip();
    if (trimmed.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI target = new URI(escaped(trimmed));
      URI resolved =
          base.isEmpty() || target.isAbsolute() ? target : new URI(escaped(base)).resolve(target);
      if (!resolved.isAbsolute()) {
        return Optional.empty();
      }
      String scheme = resolved.getScheme().toLowerCase(java.util.Locale.ROOT);
      return switch (scheme) {
        case "http", "https", "mailto", "tel", "ftp" -> Optional.of(resolved.toString());
        default -> Optional.empty();
      };
    } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static String escaped(String address) {
    StringBuilder out = new StringBuilder(address.length() + 8);
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0 || c == 0x7F) {
        if (c != '\n' && c != '\r' && c != '\t') {
          out.append(String.format("%%%02X", (int) c));
        }
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
