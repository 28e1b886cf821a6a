package org.plainpress.epub;

import org.plainpress.article.Meta;
import org.plainpress.message.Messages;
import org.plainpress.xml.Xml;

/** Writes what all content documents begin and end with. */
final class XhtmlPage {

  private XhtmlPage() {}

  /**
   * Begins a document.
   *
   * @param title the title of the document, which says what it holds
   */
  static void open(StringBuilder out, Meta meta, String title) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n")
        .append(
            "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"");
    language(out, meta.language());
    Xml.attribute(out, "dir", meta.readingDirection().html());
    out.append(">\n<head>\n<title>");
    Xml.text(out, title);
    out.append(
            "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .append("<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n")
        .append(
            "<link rel=\"stylesheet\" type=\"text/css\" href=\"modern.css\"/>\n</head>\n<body>\n");
  }

  /** Adds a style sheet to the head of a document that is begun. */
  static void link(StringBuilder out, String sheet) {
    out.insert(
        out.indexOf("</head>"),
        "<link rel=\"stylesheet\" type=\"text/css\" href=\"" + sheet + "\"/>\n");
  }

  /** Ends the document, and returns it whole. */
  static String close(StringBuilder out) {
    return out.append("</body>\n</html>\n").toString();
  }

  /** Writes the attributes that tell the language of an element. */
  static void language(StringBuilder out, String tag) {
    Xml.attribute(out, "lang", tag);
    Xml.attribute(out, "xml:lang", tag);
  }

  /**
   * Writes the attributes that tell the language and direction of another article's title, where
   * they are not those of the text around it.
   */
  static void foreign(StringBuilder out, Meta title, Meta around) {
    if (!title.language().equals(around.language())) {
      language(out, title.language());
      Xml.attribute(out, "dir", title.readingDirection().html());
    }
  }

  /**
   * Writes the attributes that tell the language of our own words, where it is not that of the text
   * around them.
   */
  static void ownWords(StringBuilder out, Messages messages, Meta meta) {
    if (!messages.speak(meta.language())) {
      language(out, messages.language());
    }
  }
}
