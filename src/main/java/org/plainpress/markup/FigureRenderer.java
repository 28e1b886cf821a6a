package org.plainpress.markup;

import java.util.List;
import java.util.Optional;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Media;
import org.plainpress.article.Text;
import org.plainpress.message.Messages;

/**
 * Renders a figure so that its caption is said once and seen once: as the picture's name to
 * assistive technology, as text to eyes and to readers that know no ARIA.
 */
final class FigureRenderer {

  private final StringBuilder out;
  private final BodyMarkup markup;
  private final InlineRenderer inline;
  private final Messages messages;
  private final String language;

  FigureRenderer(
      StringBuilder out,
      BodyMarkup markup,
      InlineRenderer inline,
      Messages messages,
      String language) {
    this.out = out;
    this.markup = markup;
    this.inline = inline;
    this.messages = messages;
    this.language = language;
  }

  void render(Figure figure) {
    out.append("<figure>");
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
    Xml.attribute(out, "src", markup.images().apply(image));
    Xml.attribute(out, "alt", figure.alternative().orElse(""));
    Xml.attribute(out, "width", Integer.toString(image.width()));
    Xml.attribute(out, "height", Integer.toString(image.height()));
    out.append("/>");
  }

  private void unavailable(Figure figure) {
    String kind = figure.media().kind().json();
    Optional<String> name = figure.alternative();
    if (name.isEmpty()) {
      out.append("<p class=\"gap lost-").append(kind).append("\" role=\"note\"");
      foreign();
      out.append('>');
      Xml.text(out, messages.get("lost." + kind));
      out.append("</p>");
      return;
    }
    // "alt" tells those who read it back that the words are the source's alternative text.
    boolean alt = figure.captionDiffers() || figure.caption().isEmpty();
    out.append("<div class=\"lost ")
        .append(kind)
        .append(alt ? " alt" : "")
        .append("\" role=\"img\"");
    Xml.attribute(out, "aria-label", name.get());
    // Chromium lists an image's inner text a second time when it is not hidden.
    out.append("><p aria-hidden=\"true\">");
    if (alt) {
      Xml.text(out, name.get());
    } else {
      inline.render(unlinked(figure.caption()));
    }
    out.append("</p></div>");
  }

  /** What the name does not say: the credit, and the caption where the source had its own alt. */
  private void figcaption(Figure figure) {
    boolean caption =
        figure.captionDiffers() || figure.alternative().isEmpty() && !figure.caption().isEmpty();
    List<Inline.Link> links = caption ? List.of() : Links.in(figure.caption());
    if (!caption && figure.credit().isEmpty() && links.isEmpty()) {
      return;
    }
    out.append("<figcaption>");
    if (caption) {
      inline.render(figure.caption());
      out.append(figure.credit().isPresent() ? " " : "");
    }
    figure.credit().ifPresent(credit -> credit(figure.media().kind(), credit));
    for (Inline.Link link : links) {
      out.append(" <a");
      Xml.attribute(out, "href", Address.valid(link.href()));
      out.append('>');
      Xml.text(out, Text.folded(Text.plain(link.content())));
      out.append("</a>");
    }
    out.append("</figcaption>");
  }

  private void credit(Media.Kind kind, String credit) {
    out.append("<span class=\"credit\">");
    if (messages.speak(language)) {
      Xml.text(out, messages.get(kind == Media.Kind.VIDEO ? "video" : "photo", credit));
    } else {
      Xml.text(out, credit);
    }
    out.append("</span>");
  }

  private void foreign() {
    if (!messages.speak(language)) {
      inline.language(messages.language());
    }
  }

  /** What is hidden from assistive technology must hold nothing that takes the focus. */
  private static List<Inline> unlinked(List<Inline> content) {
    return Links.in(content).isEmpty() ? content : List.of(Inline.text(Text.plain(content)));
  }
}
