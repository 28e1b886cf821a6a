package org.plainpress.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import org.jdom2.Document;
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
      return new WireFeedOutput().outputJDom(feed);
    } catch (FeedException invalid) {
      throw new IllegalStateException("Rome refuses the feed: " + invalid.getMessage(), invalid);
    }
  }

  static byte[] bytes(Document document) {
    Format format = Format.getPrettyFormat().setLineSeparator("\n");
    return new XMLOutputter(format).outputString(document).getBytes(StandardCharsets.UTF_8);
  }
}
