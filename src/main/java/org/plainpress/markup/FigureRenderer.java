package org.plainpress.markup;

import java.util.List;
import java.util.Optional;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Media;
import org.plainpress.article.Text;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.message.Messages;
import org.plainpress.xml.Xml;

/**
 * Renders a figure so that its caption is said once and seen once: as the picture's name to
 * assistive technology, as text to eyes and to readers that know no ARIA.
 */
final class FigureRenderer {

  private final StringBuilder out;
  private final BodyMarkup markup;
  private final InlineRenderer inline;
  private final PageBreaks breaks;
  private final Messages messages;
  private final String language;

  FigureRenderer(
      StringBuilder out,
      BodyMarkup markup,
      InlineRenderer inline,
      PageBreaks breaks,
      Messages messages,
      String language) {
    this.out = out;
    this.markup = markup;
    this.inline = inline;
    this.breaks = breaks;
    this.messages = messages;
    this.language = language;
  }

  void render(Figure figure) {
    breaks.before(out);
    out.append("<figure>\n");
    if (figure.media() instanceof Media.Image image) {
      image(figure, image);
    } else {
      unavailable(figure);
    }
    figcaption(figure);
    out.append("</figure>\n");
  }

  private void image(Figure figure, Media.Image image) {
    out.append("<img");
    Xml.attribute(out, "src", markup.address(image));
    Xml.attribute(out, "alt", figure.alternative().orElse(""));
    Xml.attribute(out, "width", Integer.toString(image.width()));
    Xml.attribute(out, "height", Integer.toString(image.height()));
    out.append(markup.purpose().voidEnd()).append('\n');
    // A paged edition that could not show it may break its description.
    breaks.begin();
    breaks.end(out);
  }

  private void unavailable(Figure figure) {
    String kind = figure.media().kind().json();
    Optional<String> name = figure.alternative();
    if (name.isEmpty()) {
      out.append("<p");
      Xml.attribute(out, "class", MarkupClasses.GAP + " " + MarkupClasses.LOST_GAP + kind);
      out.append(markup.purpose().isDocument() ? " role=\"note\"" : "");
      foreign();
      out.append('>');
      Xml.text(out, messages.get("lost." + kind));
      out.append("</p>\n");
      return;
    }
    // "alt" tells those who read it back that the words are the source's alternative text.
    boolean alt = figure.captionDiffers() || figure.caption().isEmpty();
    out.append("<div");
    String own = alt ? " " + MarkupClasses.ALT : "";
    Xml.attribute(out, "class", MarkupClasses.LOST + " " + kind + own);
    if (markup.purpose().isDocument()) {
      out.append(" role=\"img\"");
      Xml.attribute(out, "aria-label", name.get());
    }
    // Chromium lists an image's inner text a second time when it is not hidden.
    out.append(markup.purpose().isDocument() ? "><p aria-hidden=\"true\">" : "><p>");
    if (alt) {
      breaks.begin();
      breaks.text(out, name.get());
      breaks.end(out);
    } else {
      inline.render(unlinked(figure.caption()));
    }
    out.append("</p></div>\n");
  }

  /**
   * Renders what the picture's name does not say: the credit, and the caption where the source had
   * an alternative text of its own.
   */
  private void figcaption(Figure figure) {
    boolean caption =
        figure.captionDiffers() || figure.alternative().isEmpty() && !figure.caption().isEmpty();
    List<Inline.Link> links = caption ? List.of() : Links.in(figure.caption());
    if (!caption && figure.credit().isEmpty() && links.isEmpty()) {
      return;
    }
    out.append("<figcaption>");
    breaks.walk().beside(() -> beside(figure, caption));
    for (Inline.Link link : links) {
      out.append(' ');
      boolean opened = inline.openLink(link.href());
      Xml.text(out, Text.folded(Text.plain(link.content())));
      out.append(opened ? "</a>" : "");
    }
    out.append("</figcaption>\n");
  }

  private void beside(Figure figure, boolean caption) {
    breaks.begin();
    if (caption) {
      inline.content(figure.caption());
      breaks.text(out, figure.credit().isPresent() ? " " : "");
    }
    figure.credit().ifPresent(credit -> credit(figure.media().kind(), credit));
    breaks.end(out);
  }

  private void credit(Media.Kind kind, String credit) {
    out.append("<span");
    Xml.attribute(out, "class", MarkupClasses.CREDIT);
    out.append('>');
    if (messages.speak(language)) {
      breaks.text(out, messages.get(kind == Media.Kind.VIDEO ? "video" : "photo", credit));
    } else {
      breaks.text(out, credit);
    }
    out.append("</span>");
  }

  private void foreign() {
    if (!messages.speak(language)) {
      inline.language(messages.language());
    }
  }

  /**
   * Returns the content without links: what is hidden from assistive technology must hold nothing
   * that takes the focus.
   */
  private static List<Inline> unlinked(List<Inline> content) {
    return Links.in(content).isEmpty() ? content : List.of(Inline.text(Text.plain(content)));
  }
}
