package org.plainpress.read.html.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;

/** A page, parsed, with what is never content taken out. */
public final class HtmlPage {

  /** Deeper nesting says nothing; walks of the tree recurse, so it is bounded. */
  private static final int DEEPEST = 200;

  private HtmlPage() {}

  /** Charset by byte order mark, then what the server or archive said, then {@code meta}. */
  public static Document of(Source source) {
    String base = source.address().orElse("");
    try {
      Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
      String charset = isUtf8(source.bytes()) ? "UTF-8" : source.charset().orElse(null);
      return prepared(
          Jsoup.parse(new ByteArrayInputStream(source.bytes()), charset, base, parser), base);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * Whether it can be nothing else: pages saved by browsers are, and still declare what they were.
   */
  private static boolean isUtf8(byte[] bytes) {
    boolean ascii = true;
    for (byte b : bytes) {
      ascii &= b >= 0;
    }
    if (ascii) {
      return false;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException another) {
      return false;
    }
  }

  /** A part of a page, such as a feed's content. */
  public static Document of(String html, String base) {
    Document page = Jsoup.parse(html, base, Parser.htmlParser().setMaxDepth(DEEPEST));
    return prepared(page, base);
  }

  private static Document prepared(Document page, String address) {
    Optional<Element> base = Query.first(page, "base[href]");
    page.setBaseUri(base.flatMap(at -> resolve(address, at.attr("href"))).orElse(address));
    return page;
  }

  /**
   * Removes what is never content: what runs, styles or remarks, and what lies over the page until
   * it is answered. Formulas in scripts are kept as text first.
   *
   * @param notes receives a note of how many words lay over the page
   */
  public static void strip(Document page, List<ReadingNote> notes) {
    for (Element formula : page.select("script[type^=math/]")) {
      formula.replaceWith(new Element("code").text(formula.data().strip()));
    }
    page.select("script, style, template, link, meta").remove();
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
   * The address that a reference on a page leads to; empty where it leads nowhere an edition may
   * point to.
   */
  public static Optional<String> resolve(String base, String reference) {
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
