package org.plainpress.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;

/** Rome's feeds as bytes. */
final class FeedXml {

  private FeedXml() {}

  static byte[] bytes(WireFeed feed) {
    try {
      return new WireFeedOutput().outputString(feed, true).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    } catch (FeedException invalid) {
      throw new IllegalStateException("Rome refuses the feed: " + invalid.getMessage(), invalid);
    }
  }
}
