package org.plainpress.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import org.jdom2.CDATA;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Text;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Rome's feeds as bytes. */
final class FeedXml {

  private FeedXml() {}

  static byte[] bytes(WireFeed feed) {
    return bytes(document(feed));
  }

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
    return new XMLOutputter(format).outputString(document).getBytes(StandardCharsets.UTF_8);
  }
}
