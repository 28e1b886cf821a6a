package org.plainpress.read.rtf;

import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes HTML of RTF that stands within a document of another format. */
public final class RtfPage {

  private RtfPage() {}

  /**
   * {@return the HTML of a document, its pictures within}
   *
   * @param rtf the document
   */
  public static String html(byte[] rtf) {
    RtfText text = new RtfText();
    new Tokens(rtf, text).read();
    Document page = Jsoup.parseBodyFragment(text.html());
    page.outputSettings().prettyPrint(false);
    for (Element picture : page.select("img[src]")) {
      text.pictures()
          .bytes(picture.attr("src"))
          .map(bytes -> "data:;base64," + Base64.getEncoder().encodeToString(bytes))
          .ifPresent(data -> picture.attr("src", data));
    }
    return page.body().html();
  }
}
