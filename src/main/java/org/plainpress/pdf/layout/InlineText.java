package org.plainpress.pdf.layout;

import java.util.List;
import java.util.Optional;
import org.plainpress.article.Direction;
import org.plainpress.article.Formula;
import org.plainpress.article.Inline;
import org.plainpress.article.Meta;
import org.plainpress.article.Text;
import org.plainpress.pdf.tag.Roles;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Ink;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;

/**
 * Turns the inline content of one article into styled text whose spans belong to structure
 * elements.
 */
final class InlineText {

  private final Typography typography;
  private final NoteLinks notes;
  private final Roles roles;
  private final Optional<String> page;
  private final FormulaLayout formulas;
  private final RubyLayout rubies;

  /**
   * @param meta of the article: its address, which relative links are resolved against, and its
   *     direction
   */
  InlineText(LayoutContext context, NoteLinks notes, Meta meta) {
    this.typography = context.typography();
    this.formulas = new FormulaLayout(context);
    this.notes = notes;
    this.roles = context.roles();
    this.page = meta.source();
    this.rubies = new RubyLayout(context, meta.readingDirection() == Direction.RTL);
  }

  /** Returns what lays out formulas. */
  FormulaLayout formulas() {
    return formulas;
  }

  Roles roles() {
    return roles;
  }

  /** Returns inlines as the text of an element. */
  StyledText<Tag> of(List<Inline> content, Style style, Tag tag) {
    return append(new StyledText<>(), content, style, tag);
  }

  /** Adds inlines to the text of an element. */
  StyledText<Tag> append(StyledText<Tag> out, List<Inline> content, Style style, Tag tag) {
    new Adding(out, true).add(content, style, tag);
    return out;
  }

  /**
   * Returns inlines as the text of one element, without elements within it: of a figure, all
   * content is replaced by its alternative text.
   */
  StyledText<Tag> unlinked(List<Inline> content, Style style, Tag tag) {
    StyledText<Tag> out = new StyledText<>();
    new Adding(out, false).add(content, style, tag);
    return out;
  }

  /** Adds inlines to one text. */
  private final class Adding {

    private final StyledText<Tag> out;
    private final boolean tagged;

    /**
     * @param tagged whether links and other inlines get elements of their own
     */
    Adding(StyledText<Tag> out, boolean tagged) {
      this.out = out;
      this.tagged = tagged;
    }

    void add(List<Inline> content, Style style, Tag tag) {
      for (Inline inline : content) {
        add(inline, style, tag);
      }
    }

    private void add(Inline inline, Style style, Tag tag) {
      switch (inline.kind()) {
        case PLAIN -> out.add(((Inline.Plain) inline).text().replace('\n', ' '), style, tag);
        case EMPHASIS -> add(inline.content(), typography.emphasis(style), child(tag, "Em"));
        case STRONG -> add(inline.content(), style.withBold(), child(tag, "Strong"));
        case SUPERSCRIPT ->
            add(inline.content(), typography.superscript(style), child(tag, "Span"));
        case SUBSCRIPT -> add(inline.content(), typography.subscript(style), child(tag, "Span"));
        case DELETION -> add(inline.content(), style, revised(tag, Tag.Revision.DELETED));
        case INSERTION -> add(inline.content(), style, revised(tag, Tag.Revision.INSERTED));
        case CODE ->
            out.add(((Inline.Code) inline).text(), typography.mono(style), child(tag, "Code"));
        case LINK -> link((Inline.Link) inline, style, tag);
        case FOREIGN -> {
          Tag span = child(tag, "Span");
          if (tagged) {
            span.speak(((Inline.Foreign) inline).language());
          }
          add(inline.content(), style, span);
        }
        case ABBREVIATION -> {
          Tag span = child(tag, "Span");
          if (tagged) {
            span.expand(((Inline.Abbreviation) inline).expansion());
          }
          add(inline.content(), style, span);
        }
        case RUBY -> ruby((Inline.Ruby) inline, style, tag);
        case MATH -> formula(((Inline.Math) inline).formula(), style, tag);
        case LINE_BREAK -> out.add("\n", style, tag);
        case NOTE_REF -> call(((Inline.NoteRef) inline).id(), typography.noteCall(style), tag);
        case LABEL -> {}
      }
    }

    /**
     * Adds the call of a note, in brackets so that it stays apart from the word before it when it
     * is read or copied.
     */
    private void call(String id, Style style, Tag tag) {
      Tag element = tag;
      if (tagged && tag.link().isEmpty()) {
        // A Reference holds the Link in PDF 1.7; PDF 2.0 has no such type, but the entry Ref
        // instead.
        element = (roles.pdf2() ? tag : tag.inline("Reference")).inline("Link");
        notes.call(id, element);
      }
      out.addOwn("[" + id + "]", style, element);
    }

    private void link(Inline.Link link, Style style, Tag tag) {
      Optional<String> address = LinkTarget.of(link.href(), page);
      if (!tagged
          || tag.link().isPresent()
          || address.isEmpty()
          || Text.plain(link.content()).isBlank()) {
        add(link.content(), style, tag);
        return;
      }
      Tag element = tag.inline("Link");
      element.leadTo(address.get());
      add(link.content(), style.withInk(Ink.ACCENT), element);
    }

    /**
     * Adds a base with its reading above it; a base that is long or looks different in its parts
     * has its reading behind it, in brackets (ISO 32000-1, 14.8.4.4.3).
     */
    private void ruby(Inline.Ruby ruby, Style style, Tag tag) {
      Tag element = child(tag, "Ruby");
      boolean plain = ruby.content().stream().allMatch(Inline.Plain.class::isInstance);
      String words = Text.plain(ruby.content());
      Optional<RubyLayout.Pair> pair =
          tagged && plain ? rubies.set(words, ruby.reading(), style) : Optional.empty();
      Tag base = child(element, "RB");
      if (pair.isPresent()) {
        out.add(words, pair.get().base(), style, base);
        out.add(pair.get().reading(), style, child(element, "RT"));
        return;
      }
      add(ruby.content(), style, base);
      out.addOwn("(", style, child(element, "RP"));
      out.addOwn(ruby.reading(), style, child(element, "RT"));
      out.addOwn(")", style, child(element, "RP"));
    }

    private void formula(Formula formula, Style style, Tag tag) {
      Tag element = tagged ? FormulaLayout.described(tag.inline("Formula"), formula) : tag;
      formulas.append(out, formula, style, element);
    }

    private Tag revised(Tag tag, Tag.Revision revision) {
      Tag span = child(tag, "Span");
      if (tagged) {
        span.revise(revision);
      }
      return span;
    }

    /** Returns the element for an inline: the text's own where inlines have none. */
    private Tag child(Tag tag, String type) {
      return tagged ? tag.inline(type) : tag;
    }
  }
}
