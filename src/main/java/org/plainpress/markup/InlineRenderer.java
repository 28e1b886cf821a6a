package org.plainpress.markup;

import java.util.List;
import java.util.Optional;
import org.plainpress.address.Address;
import org.plainpress.article.Inline;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.xml.Xml;

/** Renders the inline content of one article. */
final class InlineRenderer {

  private final StringBuilder out;
  private final Purpose purpose;
  private final Optional<String> page;
  private final NoteMarks notes;
  private final PageBreaks breaks;
  private final RunningMark running;

  InlineRenderer(
      StringBuilder out,
      Purpose purpose,
      Optional<String> page,
      NoteMarks notes,
      PageBreaks breaks,
      RunningMark running) {
    this.out = out;
    this.page = page;
    this.purpose = purpose;
    this.notes = notes;
    this.breaks = breaks;
    this.running = running;
  }

  /** Returns what marks the elements of blocks that run the other way. */
  RunningMark running() {
    return running;
  }

  /** Renders all the text of the place where the walk is, with the page breaks that fall in it. */
  void render(List<Inline> content) {
    breaks.begin();
    content(content);
    breaks.end(out);
  }

  /** Renders inlines in the middle of a place, without starting or ending its page breaks. */
  void content(List<Inline> content) {
    for (Inline inline : content) {
      render(inline);
    }
  }

  private void render(Inline inline) {
    switch (inline.kind()) {
      case PLAIN -> breaks.text(out, ((Inline.Plain) inline).text());
      case EMPHASIS -> element("em", inline);
      case STRONG -> element("strong", inline);
      case SUPERSCRIPT -> element("sup", inline);
      case SUBSCRIPT -> element("sub", inline);
      case DELETION -> element("del", inline);
      case INSERTION -> element("ins", inline);
      case RUBY -> {
        out.append("<ruby>");
        content(inline.content());
        // The reading is no text of the place: searches and page breaks go by the base.
        out.append("<rp>(</rp><rt>");
        Xml.text(out, ((Inline.Ruby) inline).reading());
        out.append("</rt><rp>)</rp></ruby>");
      }
      case LINK -> {
        boolean opened = openLink(((Inline.Link) inline).href());
        content(inline.content());
        out.append(opened ? "</a>" : "");
      }
      case CODE -> {
        out.append("<code>");
        breaks.text(out, ((Inline.Code) inline).text());
        out.append("</code>");
      }
      case FOREIGN -> {
        Inline.Foreign foreign = (Inline.Foreign) inline;
        out.append("<span");
        language(foreign.language());
        Xml.attribute(out, "dir", foreign.readingDirection().html());
        out.append('>');
        content(inline.content());
        out.append("</span>");
      }
      case ABBREVIATION -> {
        out.append("<abbr");
        Xml.attribute(out, "title", ((Inline.Abbreviation) inline).expansion());
        out.append('>');
        content(inline.content());
        out.append("</abbr>");
      }
      case MATH -> FormulaRenderer.render(((Inline.Math) inline).formula(), purpose, out);
      case LINE_BREAK -> breaks.lineBreak(out, "<br" + purpose.voidEnd());
      case NOTE_REF -> noteRef(((Inline.NoteRef) inline).id());
      case LABEL -> {
        Inline.Label label = (Inline.Label) inline;
        if (!label.isBullet()) {
          out.append("<span");
          Xml.attribute(out, "class", MarkupClasses.LABEL);
          out.append('>');
          Xml.text(out, label.text());
          out.append("</span>");
        }
      }
    }
  }

  /**
   * Opens a link, unless it leads nowhere from where it will be read.
   *
   * @return whether it did, so that it must be closed
   */
  boolean openLink(String address) {
    Optional<String> href = Address.whole(address, page);
    if (href.isPresent()) {
      out.append("<a");
      Xml.attribute(out, "href", href.get());
      out.append('>');
    }
    return href.isPresent();
  }

  void language(String tag) {
    Xml.attribute(out, "lang", tag);
    if (purpose == Purpose.BOOK) {
      Xml.attribute(out, "xml:lang", tag);
    }
  }

  private void element(String name, Inline inline) {
    out.append('<').append(name).append('>');
    content(inline.content());
    out.append("</").append(name).append('>');
  }

  private void noteRef(String number) {
    boolean first = notes.call(number);
    if (!purpose.isDocument()) {
      out.append("<sup");
      Xml.attribute(out, "class", MarkupClasses.NOTE_REF);
      out.append(">[").append(number).append("]</sup>");
      return;
    }
    out.append("<sup><a");
    Xml.attribute(out, "href", "#note" + number);
    if (first) {
      Xml.attribute(out, "id", "ref" + number);
    }
    out.append(purpose.epubType("noteref")).append(" role=\"doc-noteref\"");
    // In brackets, so that it stays apart from the word before it when read or copied.
    out.append(">[").append(number).append("]</a></sup>");
  }
}
