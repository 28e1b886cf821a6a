package org.plainpress.pdf;

import java.util.List;
import org.plainpress.article.Inline;
import org.plainpress.article.Text;
import org.plainpress.pdf.shape.Ink;
import org.plainpress.pdf.shape.Style;
import org.plainpress.pdf.shape.StyledText;

/** Inline content as styled text whose spans belong to structure elements. */
final class InlineText {

  private final StyledText<Tag> out = new StyledText<>();
  private final boolean linked;

  private InlineText(boolean linked) {
    this.linked = linked;
  }

  static StyledText<Tag> of(List<Inline> content, Style style, Tag tag) {
    InlineText text = new InlineText(true);
    text.add(content, style, tag);
    return text.out;
  }

  /** Without links: within a figure all content is replaced by its alternative text. */
  static StyledText<Tag> unlinked(List<Inline> content, Style style, Tag tag) {
    InlineText text = new InlineText(false);
    text.add(content, style, tag);
    return text.out;
  }

  private void add(List<Inline> content, Style style, Tag tag) {
    for (Inline inline : content) {
      add(inline, style, tag);
    }
  }

  private void add(Inline inline, Style style, Tag tag) {
    switch (inline.kind()) {
      case PLAIN -> out.add(((Inline.Plain) inline).text().replace('\n', ' '), style, tag);
      case EMPHASIS -> add(inline.content(), style.withItalic(), child(tag, "Em"));
      case STRONG -> add(inline.content(), style.withBold(), child(tag, "Strong"));
      case SUPERSCRIPT -> add(inline.content(), style.raised(0.35f), child(tag, "Span"));
      case SUBSCRIPT -> add(inline.content(), style.raised(-0.15f), child(tag, "Span"));
      case CODE -> out.add(((Inline.Code) inline).text(), style.withMono(), child(tag, "Code"));
      case LINK -> link((Inline.Link) inline, style, tag);
      case FOREIGN -> {
        Tag span = child(tag, "Span");
        if (linked) {
          span.language(((Inline.Foreign) inline).language());
        }
        add(inline.content(), style, span);
      }
      case LINE_BREAK -> out.add("\n", style, tag);
      case NOTE_REF ->
          // In brackets, so that it stays apart from the word before it when read or copied.
          out.add(
              "[" + ((Inline.NoteRef) inline).id() + "]",
              style.raised(0.35f),
              child(tag, "Reference"));
      case LABEL -> {}
    }
  }

  private void link(Inline.Link link, Style style, Tag tag) {
    if (!linked || tag.link() != null || Text.plain(link.content()).isBlank()) {
      add(link.content(), style, tag);
      return;
    }
    Tag element = tag.inline("Link");
    element.href = link.href();
    add(link.content(), style.withInk(Ink.ACCENT), element);
  }

  private Tag child(Tag tag, String type) {
    return linked ? tag.inline(type) : tag;
  }
}
