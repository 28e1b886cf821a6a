package org.plainpress.epub;

import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.message.Messages;
import org.plainpress.xml.Xml;

/** Writes the page that shows the cover and nothing else. */
final class CoverDocument {

  private final Meta meta;
  private final String href;
  private final Media.Image picture;
  private final Messages messages;

  CoverDocument(Meta meta, String href, Media.Image picture) {
    this.meta = meta;
    this.href = href;
    this.picture = picture;
    this.messages = Messages.of(meta.language());
  }

  String xhtml() {
    StringBuilder out = new StringBuilder(1024);
    String cover = messages.get("cover", meta.title());
    XhtmlPage.open(out, meta, cover);
    // The picture alone is named: a voice would say a label of the section and then the same again.
    out.append(
        "<section epub:type=\"cover\" class=\"cover\">\n<img epub:type=\"cover\" role=\"doc-cover\"");
    Xml.attribute(out, "src", href);
    Xml.attribute(out, "alt", cover);
    Xml.attribute(out, "width", Integer.toString(picture.width()));
    Xml.attribute(out, "height", Integer.toString(picture.height()));
    out.append("/>\n</section>\n");
    return XhtmlPage.close(out);
  }
}
