package org.plainpress.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jdom2.CDATA;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Rome's feeds as XML, and XML as bytes and back. */
public final class FeedXml {

  public static final Namespace ATOM =
      Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
  static final Namespace CONTENT =
      Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
  static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
  public static final Namespace DCTERMS =
      Namespace.getNamespace("dcterms", "http://purl.org/dc/terms/");
  static final Namespace HISTORY =
      Namespace.getNamespace("fh", "http://purl.org/syndication/history/1.0");
  static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");

  /** The relation of a link to a publication that anyone may have, whole (OPDS 1.2, 5.1.1). */
  public static final String ACQUISITION = "http://opds-spec.org/acquisition/open-access";

  private FeedXml() {}

  /** Rome's feed as XML, for what Rome has no words for. */
  static Document document(WireFeed feed) {
    try {
      Document document = new WireFeedOutput().outputJDom(feed);
      escape(document.getRootElement());
      return document;
    } catch (FeedException invalid) {
      throw new IllegalStateException("Rome refuses the feed: " + invalid.getMessage(), invalid);
    }
  }

  /**
   * Text instead of the CDATA sections that Rome's content module makes: the same to a parser, but
   * they end at the first {@code ]]>} of an article's code.
   */
  private static void escape(Element element) {
    for (int i = 0; i < element.getContentSize(); i++) {
      if (element.getContent(i) instanceof CDATA section) {
        element.setContent(i, new Text(section.getText()));
      } else if (element.getContent(i) instanceof Element child) {
        escape(child);
      }
    }
  }

  static byte[] bytes(Document document) {
    Format format = Format.getPrettyFormat().setLineSeparator("\n");
    // UTF-8 has every character: emoji are written as such, for those who look into the file.
    format.setEscapeStrategy(character -> false);
    return new XMLOutputter(format).outputString(document).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws DamagedFeed where it is not well-formed, or declares entities
   */
  static Document parse(byte[] xml) throws DamagedFeed {
    SAXBuilder builder = new SAXBuilder();
    // Nothing outside the file is fetched, and nothing within it can grow.
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    try {
      return builder.build(new ByteArrayInputStream(xml));
    } catch (JDOMParseException malformed) {
      throw new DamagedFeed(
          "is damaged (line " + malformed.getLineNumber() + "); mend it or move it away",
          malformed);
    } catch (JDOMException | IOException unreadable) {
      throw new DamagedFeed("is damaged; mend it or move it away", unreadable);
    }
  }
}
