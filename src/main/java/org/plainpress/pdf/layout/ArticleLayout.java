package org.plainpress.pdf.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plainpress.article.Article;
import org.plainpress.article.Aside;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Definitions;
import org.plainpress.article.Direction;
import org.plainpress.article.EmbedRun;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.ItemList;
import org.plainpress.article.MathBlock;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.RunningDirection;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.article.Verse;
import org.plainpress.paging.Walk;
import org.plainpress.pdf.tag.Anchor;
import org.plainpress.pdf.tag.Roles;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Ink;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;

/** Lays out one article as rows, and builds its structure elements. Used once. */
public final class ArticleLayout {

  private final Article article;
  private final Meta meta;
  private final OwnWords words;
  private final Flow flow;
  private final Typography typography;
  private final Roles roles;
  private final Place place;
  private final InlineText inline;
  private final TitleBlock titleBlock;
  private final FigureLayout figures;
  private final TableLayout tables;
  private final ListLayout lists;
  private final DefinitionsLayout definitions;
  private final VerseLayout verses;
  private final CodeLayout code;
  private final AsideLayout asides;
  private final NoteLayout notes;

  /** The level of the last heading, from 1: no heading is more than one level deeper. */
  private int level = 1;

  /**
   * @param root the article's element
   * @param noteIds what the ids of its notes begin with, so that they are unique in the document
   * @param images finds the document's image of one of the article's; empty where it cannot be
   *     shown
   */
  public ArticleLayout(
      Article article,
      Tag root,
      LayoutContext context,
      String noteIds,
      Function<Media.Image, Optional<Image>> images) {
    this.article = article;
    this.meta = article.meta();
    this.words = OwnWords.of(meta);
    this.typography = context.typography();
    this.roles = context.roles();
    this.flow = new Flow(context, meta);
    this.place = new Place(root, flow.page(), List.of(), typography.body);
    NoteLinks noteLinks = new NoteLinks(words.messages());
    this.inline = new InlineText(context, noteLinks, meta);
    this.titleBlock = new TitleBlock(flow, meta, words, roles, place);
    this.figures = new FigureLayout(flow, inline, words, images);
    this.tables = new TableLayout(flow, inline, noteIds, this::blocks);
    this.lists = new ListLayout(flow, words, this::blocks);
    this.definitions = new DefinitionsLayout(flow, inline, this::blocks);
    this.verses = new VerseLayout(flow, inline);
    this.code = new CodeLayout(flow, inline);
    this.asides = new AsideLayout(flow, inline, this::blocks);
    this.notes = new NoteLayout(flow, roles, noteLinks, noteIds, this::blocks);
  }

  /** Lays out the article. */
  public List<Row> rows() {
    titleBlock.layOut();
    blocks(article.body(), place);
    return flow.rows();
  }

  /** Returns the title and the headings, for the outline, once the article is laid out. */
  public List<Anchor> anchors() {
    return flow.anchors();
  }

  private void blocks(List<Block> blocks, Place at) {
    flow.walk()
        .blocks(
            blocks,
            new Walk.Visitor() {
              @Override
              public void block(Block block) {
                ArticleLayout.this.block(block, at);
              }

              @Override
              public void embeds(EmbedRun run) {
                flow.ownWords(() -> ArticleLayout.this.embeds(run, at));
              }
            });
  }

  private void block(Block block, Place around) {
    Direction direction = RunningDirection.of(block, around.column().direction());
    boolean isText = block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.HEADING;
    Place at = around.isBeside() && isText ? around : around.running(direction);
    flow.running(direction, () -> inDirection(block, at));
  }

  private void inDirection(Block block, Place at) {
    switch (block.kind()) {
      case HEADING -> heading((Heading) block, at);
      case PARAGRAPH -> paragraph((Paragraph) block, at);
      case FIGURE -> figures.layOut((Figure) block, at);
      case EMBED -> throw new IllegalStateException("embeds are laid out in runs");
      case QUOTE -> quote((Quote) block, at);
      case LIST -> lists.layOut((ItemList) block, at);
      case TABLE -> tables.layOut((Table) block, at);
      case CODE -> code.layOut((CodeBlock) block, at);
      case MATH -> inline.formulas().layOut(((MathBlock) block).formula(), at, flow);
      case DIVIDER -> divider(at);
      case NOTE -> notes.layOut((Note) block, at);
      case VERSE -> verses.layOut((Verse) block, at);
      case DEFINITIONS -> definitions.layOut((Definitions) block, at);
      case ASIDE -> asides.layOut((Aside) block, at);
    }
  }

  private void heading(Heading heading, Place at) {
    level = heading.levelAfter(level);
    Typography.Type type = typography.heading(level);
    int first = flow.size();
    Tag tag = at.parent().child(roles.heading(level, at.parent()));
    flow.heading(inline.of(heading.content(), type.style(), tag), type, at);
    flow.keepTogether(first, true);
    flow.outline(first, Text.folded(Text.plain(heading.content())), level, tag);
  }

  private void paragraph(Paragraph paragraph, Place at) {
    Tag tag = at.parent().child("P");
    flow.running(inline.of(paragraph.content(), at.body().style(), tag), at.body(), at);
  }

  /**
   * Lays out one neutral line for all embeds that follow one another. It is a paragraph: the
   * structure type {@code Note} means a footnote.
   */
  private void embeds(EmbedRun run, Place at) {
    Tag tag = words.in(at.parent().child("P"));
    Style style = typography.gap.style();
    StyledText<Tag> text =
        new StyledText<Tag>().add(words.messages().get(run.messageKey(), run.count()), style, tag);
    List<String> links = run.links().isEmpty() ? meta.source().stream().toList() : run.links();
    for (String href :
        links.stream().flatMap(a -> LinkTarget.of(a, meta.source()).stream()).toList()) {
      Tag link = tag.inline("Link");
      link.leadTo(href);
      text.add(" ", style, tag).add(words.messages().get("see"), style.withInk(Ink.ACCENT), link);
    }
    int first = flow.size();
    flow.paragraph(
        text,
        typography.gap,
        at.on(Decoration.bar(at.column())).in(typography.besideBar(at.column())));
    flow.keepTogether(first, false);
  }

  private void quote(Quote quote, Place at) {
    Tag tag = at.parent().child("BlockQuote");
    Place inner =
        at.within(tag).in(at.column().indented(typography.indent)).on(Decoration.bar(at.column()));
    blocks(quote.body(), inner);
    if (!quote.cite().isEmpty()) {
      Tag cite = tag.child("P");
      Style style = typography.byline.style();
      StyledText<Tag> text = new StyledText<Tag>().addOwn("— ", style, cite);
      inline.append(text, quote.cite(), style, cite);
      if (flow.size() > 0) {
        flow.last().keepNext(true);
      }
      Direction direction = RunningDirection.of(quote.cite(), inner.column().direction());
      flow.running(
          direction,
          () ->
              flow.walk()
                  .beside(() -> flow.paragraph(text, typography.byline.withBefore(5), inner)));
    }
  }

  private void divider(Place at) {
    List<Decoration> decorations = at.on(Decoration.divider(at.column())).decorations();
    Row row = Row.ofSpace(flow.here(), 14, decorations);
    row.spaceBefore(typography.body.before() + 2);
    flow.add(row);
  }
}
