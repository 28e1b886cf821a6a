package org.plainpress.testing;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What feed validators ask of feeds with whole addresses: the schema of RFC 4287 by Jing, and the
 * rules of the W3C's feed validation service that ours could break, errors and warnings alike.
 */
public final class FeedChecks {

  /** What that service lets stand in markup. */
  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "abbr",
          "del",
          "ins",
          "aside",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "dd",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "annotation",
          "math",
          "merror",
          "mfrac",
          "mi",
          "mmultiscripts",
          "mn",
          "mo",
          "mover",
          "mpadded",
          "mphantom",
          "mprescripts",
          "mroot",
          "mrow",
          "ms",
          "mspace",
          "msqrt",
          "mstyle",
          "msub",
          "msubsup",
          "msup",
          "mtable",
          "mtd",
          "mtext",
          "mtr",
          "munder",
          "munderover",
          "semantics",
          "img",
          "li",
          "ol",
          "p",
          "pre",
          "rp",
          "rt",
          "ruby",
          "span",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "ul");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "alt", "class", "colspan", "dir", "height", "href", "lang", "rowspan", "scope", "src",
          "start", "title", "type", "value", "width");

  /** What it lets stand in MathML besides. */
  private static final Set<String> OF_FORMULAS =
      Set.of(
          "accent",
          "accentunder",
          "alttext",
          "columnalign",
          "columnspan",
          "depth",
          "display",
          "displaystyle",
          "encoding",
          "fence",
          "form",
          "height",
          "largeop",
          "linethickness",
          "lspace",
          "mathvariant",
          "maxsize",
          "minsize",
          "movablelimits",
          "rowspan",
          "rspace",
          "scriptlevel",
          "separator",
          "stretchy",
          "symmetric",
          "voffset",
          "width",
          "xmlns");

  private final List<String> found = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> moments = new HashSet<>();

  private FeedChecks() {}

  /** What Jing finds wrong by RFC 4287's schema. */
  public static List<String> jing(byte[] atom) {
    List<String> found = new ArrayList<>();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(
        ValidateProperty.ERROR_HANDLER,
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException problem) {
            error(problem);
          }

          @Override
          public void error(SAXParseException problem) {
            found.add("line " + problem.getLineNumber() + ": " + problem.getMessage());
          }

          @Override
          public void fatalError(SAXParseException problem) {
            error(problem);
          }
        });
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    try {
      Path schema = Path.of("src/test/resources/feed/atom.rnc").toAbsolutePath();
      if (!driver.loadSchema(ValidationDriver.uriOrFileInputSource(schema.toString()))) {
        throw new IllegalStateException("the schema cannot be read: " + found);
      }
      driver.validate(new InputSource(new ByteArrayInputStream(atom)));
    } catch (SAXException | IOException failure) {
      found.add(failure.toString());
    }
    return found;
  }

  /** What is wrong with an RSS or Atom feed, a line each. */
  public static List<String> of(byte[] feed) {
    FeedChecks checks = new FeedChecks();
    Element root =
        Jsoup.parse(new String(feed, StandardCharsets.UTF_8), "", Parser.xmlParser())
            .firstElementChild();
    if (root.normalName().equals("rss")) {
      checks.rss(root.firstElementChild());
    } else {
      checks.atom(root);
    }
    return checks.found;
  }

  private void rss(Element channel) {
    one(channel, "title", "link", "description", "lastBuildDate");
    // None where the articles' language is not known: RSS has no "und".
    check(children(channel, "language").size() <= 1, "channel has at most one language");
    check(!text(channel, "language").equals("und"), "language is a language");
    whole(text(channel, "link"));
    mail(text(channel, "lastBuildDate"));
    for (Element link : children(channel, "atom:link")) {
      whole(link.attr("href"));
    }
    for (Element item : children(channel, "item")) {
      one(item, "title", "guid", "pubDate", "content:encoded");
      // Only a page is a link; an edition is the enclosure.
      for (Element link : children(item, "link")) {
        whole(link.text());
        check(!link.text().endsWith(".epub") && !link.text().endsWith(".pdf"), "a link is a page");
      }
      distinct(ids, text(item, "guid"), "guid");
      mail(text(item, "pubDate"));
      moment(text(item, "dcterms:modified"));
      List<Element> enclosures = children(item, "enclosure");
      check(enclosures.size() <= 1, "an item has one enclosure at most");
      enclosures.forEach(this::enclosure);
      children(item, "media:content").forEach(this::image);
      plain(text(item, "title"));
      plain(text(item, "description"));
      markup(text(item, "content:encoded"));
    }
  }

  private void atom(Element root) {
    one(root, "id", "title", "updated", "author", "generator");
    check(!root.attr("xml:lang").equals("und"), "xml:lang is a language");
    moment(text(root, "updated"));
    links(root, "self", 1);
    links(root, "alternate", 1);
    for (Element entry : children(root, "entry")) {
      one(entry, "id", "title", "updated");
      distinct(ids, text(entry, "id"), "id");
      distinct(moments, text(entry, "updated"), "updated");
      moment(text(entry, "updated"));
      links(entry, "alternate", 0);
      children(entry, "link").stream()
          .filter(link -> link.attr("rel").equals("enclosure"))
          .forEach(this::enclosure);
      children(entry, "media:content").forEach(this::image);
      children(entry, "content").forEach(content -> markup(content.wholeText()));
    }
  }

  private void links(Element parent, String relation, int least) {
    List<Element> links =
        children(parent, "link").stream()
            .filter(link -> link.attr("rel").equals(relation))
            .toList();
    check(links.size() >= least, parent.tagName() + " has no link " + relation);
    Set<String> kinds = new HashSet<>();
    for (Element link : children(parent, "link")) {
      whole(link.attr("href"));
      if (link.attr("rel").equals("alternate")) {
        distinct(kinds, link.attr("type"), "alternate of one type");
        check(!link.attr("type").matches(".*(epub|pdf).*"), "an alternate is a page");
      }
    }
  }

  private void enclosure(Element link) {
    whole(link.hasAttr("url") ? link.attr("url") : link.attr("href"));
    check(link.attr("length").matches("[1-9]\\d*"), "an enclosure has its length");
    check(link.attr("type").matches("\\w+/[\\w+.-]+"), "an enclosure has its type");
  }

  private void image(Element content) {
    whole(content.attr("url"));
    check(content.attr("medium").equals("image"), "media:content is an image");
    check(content.attr("type").startsWith("image/"), "media:content has its type");
  }

  /** Markup that is safe, whole, and what an HTML parser expects. */
  private void markup(String html) {
    Parser parser = Parser.htmlParser();
    parser.setTrackErrors(20);
    Element body = parser.parseInput("<!DOCTYPE html><title>t</title>" + html, "").body();
    ParseErrorList errors = parser.getErrors();
    errors.stream()
        .filter(error -> !error.getErrorMessage().contains("self closing"))
        .forEach(error -> found.add("markup: " + error));
    for (Element element : body.select("*:not(body)")) {
      check(ELEMENTS.contains(element.normalName()), "markup has " + element.normalName());
      for (Attribute attribute : element.attributes()) {
        check(
            ATTRIBUTES.contains(attribute.getKey())
                || element.closest("math") != null && OF_FORMULAS.contains(attribute.getKey()),
            element.normalName() + " has " + attribute.getKey());
      }
      if (element.hasAttr("href")) {
        whole(element.attr("href"));
      }
      if (element.hasAttr("src")) {
        whole(element.attr("src"));
        check(
            element.attr("width").matches("([2-9]|\\d\\d+)")
                && element.attr("height").matches("([2-9]|\\d\\d+)"),
            "an image is no tracking pixel");
      }
    }
    for (Node node : body.nodeStream().toList()) {
      if (node instanceof TextNode text) {
        plainCharacters(text.getWholeText());
      }
    }
  }

  private void plain(String text) {
    plainCharacters(text);
  }

  private void plainCharacters(String text) {
    check(
        text.codePoints().noneMatch(c -> c >= 0x80 && c <= 0x9F || c == 0xFFFD),
        "characters are none of C1 and none lost");
  }

  private void whole(String address) {
    try {
      URI uri = URI.create(address);
      check(uri.isAbsolute(), "'" + address + "' is relative");
      check(
          Set.of("http", "https", "mailto", "data", "tel", "ftp", "urn")
              .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)),
          "'" + address + "' is of no known scheme");
    } catch (IllegalArgumentException malformed) {
      found.add("'" + address.substring(0, Math.min(80, address.length())) + "' is no address");
    }
  }

  private void moment(String written) {
    try {
      OffsetDateTime.parse(written);
      check(
          written.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"), written + " has seconds");
      check(written.compareTo("1990") > 0, written + " is implausible");
    } catch (DateTimeException malformed) {
      found.add("'" + written + "' is not of RFC 3339");
    }
  }

  private void mail(String written) {
    try {
      DateTimeFormatter.RFC_1123_DATE_TIME.parse(written);
    } catch (DateTimeException malformed) {
      found.add("'" + written + "' is not of RFC 822");
    }
  }

  private void distinct(Set<String> seen, String value, String what) {
    check(!value.isEmpty() || what.contains("alternate"), what + " is missing");
    check(seen.add(value), what + " '" + value + "' stands twice");
  }

  private void one(Element parent, String... names) {
    for (String name : names) {
      check(
          children(parent, name).size() == 1,
          parent.tagName() + " has " + children(parent, name).size() + " " + name);
    }
  }

  private static List<Element> children(Element parent, String name) {
    return parent.children().stream().filter(child -> child.tagName().equals(name)).toList();
  }

  private static String text(Element parent, String name) {
    return children(parent, name).stream().findFirst().map(Element::wholeText).orElse("").strip();
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      found.add(otherwise);
    }
  }
}
