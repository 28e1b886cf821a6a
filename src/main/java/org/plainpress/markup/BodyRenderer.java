package org.plainpress.markup;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Article;
import org.plainpress.article.Aside;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Definitions;
import org.plainpress.article.Direction;
import org.plainpress.article.EmbedRun;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.MathBlock;
import org.plainpress.article.Note;
import org.plainpress.article.NumberedNotes;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.article.Verse;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.message.Messages;
import org.plainpress.paging.TextPosition;
import org.plainpress.paging.Walk;
import org.plainpress.xml.Xml;

/**
 * Renders one body, once. Its walk is that of the page breaks, so that they fall where they are
 * due.
 */
final class BodyRenderer implements Walk.Visitor {

  private final Purpose purpose;
  private final Article article;
  private final Messages messages;
  private final StringBuilder out = new StringBuilder(16_384);
  private final NoteMarks notes = new NoteMarks();
  private final RunningMark running;
  private final InlineRenderer inline;
  private final FigureRenderer figures;
  private final StructureRenderer structures;
  private final TableRenderer tables;
  private final PageBreaks breaks;
  private final Walk walk;
  private final List<BodyMarkup.Entry> headings = new ArrayList<>();
  private int level = 1;

  BodyRenderer(BodyMarkup markup, Article article, PageBreaks breaks) {
    this.purpose = markup.purpose();
    this.article = NumberedNotes.of(article);
    this.messages = Messages.of(article.meta().language());
    this.breaks = breaks;
    this.walk = breaks.walk();
    this.running = new RunningMark(article.meta().readingDirection());
    this.inline = new InlineRenderer(out, purpose, article.meta().source(), notes, breaks, running);
    this.figures =
        new FigureRenderer(out, markup, inline, breaks, messages, article.meta().language());
    this.structures =
        new StructureRenderer(
            out, purpose, article.meta().language(), inline, breaks, this::blocks);
    this.tables =
        purpose.isDocument()
            ? TableRenderer.forDocument(
                out, article.meta().language(), inline, breaks, this::blocks)
            : TableRenderer.forFeed(out, inline, breaks, this::blocks);
  }

  BodyMarkup.Rendered render() {
    blocks(article.body());
    return new BodyMarkup.Rendered(out.toString(), List.copyOf(headings));
  }

  private void blocks(List<Block> blocks) {
    walk.blocks(blocks, this);
  }

  @Override
  public void block(Block block) {
    running.block(block, () -> marked(block));
  }

  private void marked(Block block) {
    switch (block.kind()) {
      case HEADING -> heading((Heading) block);
      case PARAGRAPH -> {
        out.append("<p");
        running.attribute(out);
        out.append('>');
        inline.render(((Paragraph) block).content());
        out.append("</p>\n");
      }
      case FIGURE -> figures.render((Figure) block);
      case EMBED -> throw new IllegalStateException("embeds are rendered in runs");
      case QUOTE -> quote((Quote) block);
      case LIST -> structures.list((ItemList) block);
      case TABLE -> tables.render((Table) block);
      case CODE -> code((CodeBlock) block);
      case MATH -> {
        breaks.before(out);
        FormulaRenderer.render(((MathBlock) block).formula(), purpose, out);
        out.append('\n');
      }
      case DIVIDER -> {
        breaks.before(out);
        out.append("<hr").append(purpose.voidEnd()).append('\n');
      }
      case NOTE -> note((Note) block);
      case VERSE -> structures.verse((Verse) block);
      case DEFINITIONS -> structures.definitions((Definitions) block);
      case ASIDE -> structures.aside((Aside) block);
    }
  }

  private void element(String name, List<Inline> content) {
    out.append('<').append(name).append('>');
    inline.render(content);
    out.append("</").append(name).append(">\n");
  }

  private void open(String element, String className) {
    out.append('<').append(element);
    Xml.attribute(out, "class", className);
    out.append('>');
  }

  private void heading(Heading heading) {
    level = heading.levelAfter(level);
    breaks.before(out);
    out.append("<h").append(level);
    if (purpose.isDocument()) {
      String id = "h" + (headings.size() + 1);
      headings.add(new BodyMarkup.Entry(level, id, Text.folded(Text.plain(heading.content()))));
      Xml.attribute(out, "id", id);
    }
    running.attribute(out);
    out.append('>');
    inline.render(heading.content());
    out.append("</h").append(level).append(">\n");
  }

  /** Renders one neutral note for all embeds that follow one another. */
  @Override
  public void embeds(EmbedRun run) {
    breaks.before(out);
    out.append("<p");
    String kind = MarkupClasses.GAP + " " + MarkupClasses.EMBED + run.sort().json();
    String count = run.count() > 1 ? " " + MarkupClasses.EMBEDS + run.count() : "";
    Xml.attribute(out, "class", kind + count);
    out.append(purpose.isDocument() ? " role=\"note\"" : "");
    if (!messages.speak(article.meta().language())) {
      inline.language(messages.language());
      running.attribute(out, Direction.of(messages.language()));
    } else {
      running.attribute(out, article.meta().readingDirection());
    }
    out.append('>');
    breaks.begin();
    breaks.text(out, messages.get(run.messageKey(), run.count()));
    List<String> links =
        run.links().isEmpty() ? article.meta().source().stream().toList() : run.links();
    for (String link : links) {
      breaks.text(out, " ");
      if (inline.openLink(link)) {
        breaks.text(out, messages.get("see"));
        out.append("</a>");
      }
    }
    breaks.end(out);
    out.append("</p>\n");
  }

  private void quote(Quote quote) {
    out.append("<blockquote");
    running.attribute(out);
    out.append(">\n");
    blocks(quote.body());
    if (!quote.cite().isEmpty()) {
      out.append("<p");
      Xml.attribute(out, "class", MarkupClasses.CITE);
      running.attribute(out, quote.cite());
      out.append('>');
      breaks.before(out, TextPosition.BESIDE);
      out.append("— <cite>");
      walk.beside(() -> inline.render(quote.cite()));
      out.append("</cite></p>\n");
    }
    out.append("</blockquote>\n");
  }

  private void code(CodeBlock code) {
    boolean captioned = !code.caption().isEmpty();
    if (captioned) {
      open("figure", MarkupClasses.LISTING);
      breaks.before(out, TextPosition.BESIDE);
      walk.beside(() -> element("figcaption", code.caption()));
    }
    breaks.before(out);
    out.append("<pre><code>");
    breaks.begin();
    breaks.text(out, code.text());
    breaks.end(out);
    out.append("</code></pre>\n").append(captioned ? "</figure>\n" : "");
  }

  private void note(Note note) {
    String number = note.id();
    boolean first = notes.render(number);
    if (!purpose.isDocument()) {
      out.append("<aside");
      Xml.attribute(out, "class", MarkupClasses.NOTE);
      running.attribute(out);
      out.append(">\n");
      breaks.before(out);
      noteLabel(number);
      blocks(note.body());
      out.append("</aside>\n");
      return;
    }
    out.append("<aside");
    if (first) {
      Xml.attribute(out, "id", "note" + number);
    }
    out.append(purpose.epubType("footnote")).append(" role=\"doc-footnote\"");
    boolean named = messages.speak(article.meta().language());
    Xml.attribute(out, "aria-label", named ? messages.get("note", number) : number);
    running.attribute(out);
    out.append(">\n");
    breaks.before(out);
    blocks(note.body());
    noteEnd(number);
    out.append("</aside>\n");
  }

  /** Says, where there is no style sheet of ours, that a note begins, and which one. */
  private void noteLabel(String number) {
    String words = messages.speak(article.meta().language()) ? messages.get("note") : "{0}";
    int at = words.indexOf("{0}");
    open("p", MarkupClasses.LABEL);
    Xml.text(out, words.substring(0, at));
    out.append("<span");
    Xml.attribute(out, "class", MarkupClasses.NUMBER);
    out.append('>').append(number).append("</span>");
    Xml.text(out, words.substring(at + "{0}".length()));
    out.append("</p>\n");
  }

  /**
   * Ends a note with its number and the link back to the text, which pop-ups leave out. The style
   * sheet puts the number before the note.
   */
  private void noteEnd(String number) {
    open("p", MarkupClasses.LABEL);
    boolean called = notes.isCalled(number);
    if (called) {
      out.append("<a");
      Xml.attribute(out, "href", "#ref" + number);
      out.append(purpose.epubType("backlink")).append(" role=\"doc-backlink\">");
    }
    // The note is named by its number already.
    out.append("<span");
    Xml.attribute(out, "class", MarkupClasses.NUMBER);
    out.append(" aria-hidden=\"true\">").append(number).append("</span>");
    if (called) {
      out.append(' ');
      Xml.text(out, messages.get("back"));
      out.append("</a>");
    }
    out.append("</p>\n");
  }
}
