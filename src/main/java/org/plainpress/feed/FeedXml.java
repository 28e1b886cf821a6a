package org.plainpress.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Turns Rome's feeds into XML, and XML into bytes and back. */
public final class FeedXml {

  /** The relation of a link to a publication that anyone may have, whole (OPDS 1.2, 5.1.1). */
  public static final String ACQUISITION = "http://opds-spec.org/acquisition/open-access";

  private FeedXml() {}

  /** Returns the feed that Rome makes as a document. */
  static Document document(WireFeed feed) {
    try {
      return new WireFeedOutput().outputJDom(feed);
    } catch (FeedException invalid) {
      throw new IllegalStateException("Rome refuses the feed: " + invalid.getMessage(), invalid);
    }
  }

  /** Returns a document as a file in UTF-8, indented for those who look into it. */
  static byte[] bytes(Document document) {
    Format format = Format.getPrettyFormat().setLineSeparator("\n");
    // UTF-8 has every character: emoji are written as such, for those who look into the file.
    format.setEscapeStrategy(character -> false);
    return new XMLOutputter(format).outputString(document).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns an element as it is, space by space, in UTF-8. */
  static byte[] raw(Element element) {
    Format format = Format.getRawFormat();
    format.setEscapeStrategy(character -> false);
    return new XMLOutputter(format).outputString(element).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Parses a file.
   *
   * @throws DamagedFeed where it is not well-formed, or declares a document type
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
