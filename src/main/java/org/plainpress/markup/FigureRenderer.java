package org.plainpress.markup;

import java.util.List;
import java.util.Optional;
import org.plainpress.article.Direction;
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
    out.append("<figure");
    inline.running().attribute(out);
    out.append(">\n");
    if (figure.media() instanceof Media.Image image) {
      image(figure, image);
    } else if (!isTold(figure)) {
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
    boolean alt = nameIsAlt(figure);
    out.append("<div");
    lostClass(figure);
    out.append(" role=\"img\"");
    Xml.attribute(out, "aria-label", name.get());
    // Chromium lists an image's inner text a second time when it is not hidden.
    out.append("><p aria-hidden=\"true\">");
    if (alt) {
      breaks.begin();
      breaks.text(out, name.get());
      breaks.end(out);
    } else {
      inline.render(unlinked(figure.caption()));
    }
    out.append("</p></div>\n");
  }

  private static boolean nameIsAlt(Figure figure) {
    return figure.captionDiffers() || figure.caption().isEmpty();
  }

  private void lostClass(Figure figure) {
    String own = nameIsAlt(figure) ? " " + MarkupClasses.ALT : "";
    String kind = figure.media().kind().json();
    Xml.attribute(out, "class", MarkupClasses.LOST + " " + kind + own);
  }

  /**
   * Returns whether words say that a picture is lost, where no style sheet of ours draws its frame.
   */
  private boolean isTold(Figure figure) {
    return !markup.purpose().isDocument()
        && figure.media() instanceof Media.Unavailable
        && figure.alternative().isPresent();
  }

  /** Renders what a lost picture showed, in words that say that it was a picture. */
  private void told(Figure figure, String name) {
    out.append("<em");
    lostClass(figure);
    out.append('>');
    if (messages.speak(language)) {
      out.append("<span");
      Xml.attribute(out, "class", MarkupClasses.LABEL);
      out.append('>');
      Xml.text(out, messages.get(labelOf(figure.media().kind()), ""));
      out.append("</span>");
    }
    if (nameIsAlt(figure)) {
      Xml.text(out, name);
    } else {
      inline.render(unlinked(figure.caption()));
    }
    out.append("</em>");
  }

  private static String labelOf(Media.Kind kind) {
    return kind == Media.Kind.VIDEO ? "video" : "photo";
  }

  /**
   * Renders what the picture's name does not say: the credit, and the caption where the source had
   * an alternative text of its own.
   */
  private void figcaption(Figure figure) {
    boolean caption =
        figure.captionDiffers() || figure.alternative().isEmpty() && !figure.caption().isEmpty();
    List<Inline.Link> links = caption ? List.of() : Links.in(figure.caption());
    boolean told = isTold(figure);
    if (!told && !caption && figure.credit().isEmpty() && links.isEmpty()) {
      return;
    }
    out.append("<figcaption>");
    if (told) {
      told(figure, figure.alternative().get());
      out.append(caption || figure.credit().isPresent() ? " " : "");
    }
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
    figure.credit().ifPresent(credit -> credit(figure, credit));
    breaks.end(out);
  }

  private void credit(Figure figure, String credit) {
    out.append("<span");
    Xml.attribute(out, "class", MarkupClasses.CREDIT);
    out.append('>');
    // What is told to be a photo need not be called one again.
    if (messages.speak(language) && !isTold(figure)) {
      breaks.text(out, messages.get(labelOf(figure.media().kind()), credit));
    } else {
      breaks.text(out, credit);
    }
    out.append("</span>");
  }

  private void foreign() {
    if (!messages.speak(language)) {
      inline.language(messages.language());
      inline.running().attribute(out, Direction.of(messages.language()));
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
