package org.plainpress.markup;

import java.util.List;
import org.plainpress.article.Inline;

/** Renders running text. */
final class InlineRenderer {

  private final StringBuilder out;
  private final boolean forBook;
  private final NoteNumbers notes;

  InlineRenderer(StringBuilder out, boolean forBook, NoteNumbers notes) {
    this.out = out;
    this.forBook = forBook;
    this.notes = notes;
  }

  void render(List<Inline> content) {
    for (Inline inline : content) {
      render(inline);
    }
  }

  private void render(Inline inline) {
    switch (inline.kind()) {
      case PLAIN -> Xml.text(out, ((Inline.Plain) inline).text());
      case EMPHASIS -> element("em", inline);
      case STRONG -> element("strong", inline);
      case SUPERSCRIPT -> element("sup", inline);
      case SUBSCRIPT -> element("sub", inline);
      case LINK -> {
        out.append("<a");
        Xml.attribute(out, "href", Address.valid(((Inline.Link) inline).href()));
        out.append('>');
        render(inline.content());
        out.append("</a>");
      }
      case CODE -> {
        out.append("<code>");
        Xml.text(out, ((Inline.Code) inline).text());
        out.append("</code>");
      }
      case FOREIGN -> {
        Inline.Foreign foreign = (Inline.Foreign) inline;
        out.append("<span");
        language(foreign.language());
        Xml.attribute(out, "dir", foreign.readingDirection().html());
        out.append('>');
        render(inline.content());
        out.append("</span>");
      }
      case ABBREVIATION -> {
        out.append("<abbr");
        Xml.attribute(out, "title", ((Inline.Abbreviation) inline).expansion());
        out.append('>');
        render(inline.content());
        out.append("</abbr>");
      }
      case LINE_BREAK -> out.append("<br/>");
      case NOTE_REF -> noteRef(notes.of(((Inline.NoteRef) inline).id()));
      case LABEL -> {
        Inline.Label label = (Inline.Label) inline;
        if (!label.isBullet()) {
          out.append("<span class=\"label\">");
          Xml.text(out, label.text());
          out.append("</span>");
        }
      }
    }
  }

  void language(String tag) {
    Xml.attribute(out, "lang", tag);
    if (forBook) {
      Xml.attribute(out, "xml:lang", tag);
    }
  }

  private void element(String name, Inline inline) {
    out.append('<').append(name).append('>');
    render(inline.content());
    out.append("</").append(name).append('>');
  }

  private void noteRef(int number) {
    if (number == 0) {
      return;
    }
    boolean first = notes.refer(number);
    out.append("<sup><a");
    Xml.attribute(out, "href", "#note" + number);
    if (first) {
      Xml.attribute(out, "id", "ref" + number);
    }
    if (forBook) {
      out.append(" epub:type=\"noteref\" role=\"doc-noteref\"");
    }
    // In brackets, so that it stays apart from the word before it when read or copied.
    out.append(">[").append(number).append("]</a></sup>");
  }
}
