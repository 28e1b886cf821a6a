package org.plainpress.read.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.DecodedText;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The XML of a feed. What is not well-formed is read as far as its parts can be told apart, as feed
 * readers do: text before the declaration, bare ampersands, HTML's entities, control characters,
 * prefixes that nobody declared, an end in the middle. Document types are passed over; one that
 * declares entities is refused, since it can make a parser read files and grow without bounds.
 *
 * @param root the feed's outermost element
 * @param entries those that are whole, in their order
 * @param notes tell what had to be forgiven
 */
record FeedXml(FeedElement root, List<FeedElement> entries, List<ReadingNote> notes) {

  /** Elements that are nested deeper than this many levels are flattened. */
  /** What an entry is called by, beside its words. */
  private static final Set<String> NAMING =
      Set.of("title", "link", "guid", "id", "pubdate", "published", "updated", "author");

  private static final int DEEPEST = 200;

  private static final Pattern DOCTYPE =
      Pattern.compile("(?si)<!DOCTYPE\\b[^\\[>]*(?:\\[[^\\]]*\\]\\s*)?>");

  private static final Pattern ENTITY = Pattern.compile("(?i)<!ENTITY\\b");

  private static final Pattern START =
      Pattern.compile("(?i)<\\?xml\\b|<(?:\\w+:)?(?:rss|feed|rdf|channel)\\b");

  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

  /**
   * Parses a feed.
   *
   * @throws UnreadableSource where it declares entities, or nothing in it is a feed
   */
  static FeedXml of(Source source) {
    List<ReadingNote> notes = new ArrayList<>();
    String text = DecodedText.ofXml(source, notes);
    String xml = (text.startsWith("\uFEFF") ? text.substring(1) : text);
    Matcher root = START.matcher(xml);
    String prologue = prologue(xml);
    if (ENTITY.matcher(prologue).find()) {
      throw new UnreadableSource(
          "this feed declares a document type (DOCTYPE) with entities, which is refused; take it"
              + " out");
    }
    xml = DOCTYPE.matcher(prologue).replaceAll("") + xml.substring(prologue.length());
    Optional<String> fault = fault(xml);
    if (fault.isEmpty()) {
      return parsed(xml, false, notes);
    }
    String rest = root.reset(xml).find() ? xml.substring(root.start()) : xml;
    FeedXml lenient = parsed(CONTROL.matcher(rest).replaceAll(""), true, notes);
    if (lenient.entries.isEmpty()) {
      throw new UnreadableSource(fault.get());
    }
    notes.add(
        ReadingNote.ofWhole(fault.get() + "; it was read as far as its parts can be told apart"));
    return lenient;
  }

  /** Returns what stands before the first element. */
  private static String prologue(String xml) {
    int at = 0;
    while (at < xml.length()) {
      int open = xml.indexOf('<', at);
      if (open < 0) {
        return xml;
      }
      char next = open + 1 < xml.length() ? xml.charAt(open + 1) : ' ';
      if (Character.isLetter(next)) {
        return xml.substring(0, open);
      }
      at = open + 1;
      if (xml.startsWith("<!--", open)) {
        int end = xml.indexOf("-->", open);
        at = end < 0 ? xml.length() : end;
      } else if (xml.regionMatches(true, open, "<!DOCTYPE", 0, 9)) {
        Matcher type = DOCTYPE.matcher(xml).region(open, xml.length());
        at = type.lookingAt() ? type.end() : at;
      }
    }
    return xml;
  }

  /** Returns what is wrong with XML that is not well-formed, in words for the user. */
  private static Optional<String> fault(String xml) {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      // A handler of its own, since JAXP's prints to the terminal.
      factory.newSAXParser().parse(new InputSource(new StringReader(xml)), new DefaultHandler());
      return Optional.empty();
    } catch (SAXParseException at) {
      return Optional.of(
          "this XML is broken at line " + at.getLineNumber() + ", column " + at.getColumnNumber());
    } catch (SAXException | IOException broken) {
      return Optional.of("this XML is broken");
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("every Java platform has these features", impossible);
    }
  }

  /**
   * Parses XML, well-formed or not.
   *
   * @param broken whether it may break off in the middle of an entry
   */
  private static FeedXml parsed(String xml, boolean broken, List<ReadingNote> notes) {
    Document document = Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(DEEPEST));
    document.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
    List<FeedElement> roots =
        document.children().stream().map(FeedElement::new).filter(FeedXml::isRoot).toList();
    if (roots.isEmpty()) {
      throw new UnreadableSource("this XML is no feed that is known (RSS, RDF or Atom)");
    }
    FeedElement root = roots.get(0);
    if (root.name().equals("channel") && isCdf(root.element())) {
      throw new UnreadableSource(
          "this is a feed in Microsoft's Channel Definition Format (CDF), which holds addresses of"
              + " pages and no text; give its site's RSS or Atom feed");
    }
    List<FeedElement> entries = new ArrayList<>();
    for (Element element : root.element().getAllElements()) {
      FeedElement entry = new FeedElement(element);
      if (isEntry(entry)) {
        entries.add(entry);
      }
    }
    if (broken && !entries.isEmpty() && breaksOff(xml, entries.get(entries.size() - 1))) {
      // Of an only entry the beginning is read, if that has words beside its title.
      boolean only = entries.size() == 1 && hasWords(entries.get(0).element());
      if (!only) {
        entries.remove(entries.size() - 1);
      }
      notes.add(ReadingNote.ofWhole(breaksOff(only)));
    }
    return new FeedXml(root, entries, notes);
  }

  private static boolean isRoot(FeedElement element) {
    return switch (element.name()) {
      case "rss", "feed", "rdf:rdf", "rdf", "channel" -> true;
      default -> false;
    };
  }

  private static boolean isCdf(Element root) {
    return root.hasAttr("href") || root.hasAttr("HREF") || !root.select("> ITEM[HREF]").isEmpty();
  }

  private static boolean isEntry(FeedElement element) {
    if (!element.name().equals("item") && !element.name().equals("entry")) {
      return false;
    }
    for (Element above : element.element().parents()) {
      switch (new FeedElement(above).name()) {
        case "content", "description", "summary", "content:encoded" -> {
          return false;
        }
        default -> {
          // Entries are found wherever else they stand.
        }
      }
    }
    return true;
  }

  /**
   * Returns what to tell of a feed that breaks off.
   *
   * @param only whether it does so within its only entry, of which the beginning is read then
   */
  static String breaksOff(boolean only) {
    return only
        ? "this feed breaks off within its only entry; what is there of it is read"
        : "this feed breaks off; its last entry is not whole and is left out";
  }

  private static boolean hasWords(Element entry) {
    return entry.children().stream()
        .anyMatch(
            part -> part.hasText() && !NAMING.contains(part.tagName().toLowerCase(Locale.ROOT)));
  }

  /** Returns whether the last entry has no end tag. */
  private static boolean breaksOff(String xml, FeedElement last) {
    String tag = last.element().tagName();
    return xml.lastIndexOf("</" + tag) < xml.lastIndexOf("<" + tag);
  }
}
