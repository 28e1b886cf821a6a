package org.plainpress.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Direction;
import org.plainpress.article.EmbedRun;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.ItemList;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.message.Messages;
import org.plainpress.paging.TextPosition;
import org.plainpress.paging.Walk;
import org.plainpress.pdf.tag.Anchor;
import org.plainpress.pdf.tag.Roles;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Ink;
import org.plainpress.shape.Shaper;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;

/** Lays out one article as rows, and builds its structure elements. */
public final class ArticleLayout {

  private final Article article;
  private final Meta meta;
  private final Messages messages;
  private final Tag root;
  private final Flow flow;
  private final Typography typography;
  private final Column page;
  private final InlineText inline;
  private final FigureLayout figures;
  private final NoteLinks noteLinks;
  private final Roles roles;
  private final String noteIds;
  private final List<Anchor> anchors = new ArrayList<>();
  private int level = 1;
  private int notes;

  /**
   * @param noteIds begins the ids of its notes, which are unique in the document
   * @param images the document's image of one of the article's; null where it cannot be shown
   */
  public ArticleLayout(
      Article article,
      Tag root,
      Shaper shaper,
      Typography typography,
      Roles roles,
      String noteIds,
      Function<Media.Image, Image> images) {
    this.article = article;
    this.meta = article.meta();
    this.messages = Messages.of(meta.language());
    this.root = root;
    boolean rightToLeft = meta.readingDirection() == Direction.RTL;
    this.typography = typography;
    this.flow = new Flow(shaper, typography, rightToLeft);
    this.page = Column.page(typography.page(), rightToLeft);
    this.noteIds = noteIds;
    this.roles = roles;
    this.noteLinks = new NoteLinks(messages);
    this.inline = new InlineText(typography, noteLinks, roles);
    this.figures = new FigureLayout(flow, inline, meta, messages, images);
  }

  public List<Row> rows() {
    titleBlock();
    blocks(article.body(), root, page, List.of(), typography.body);
    return flow.rows();
  }

  /** Title and headings, for the outline. */
  public List<Anchor> anchors() {
    return anchors;
  }

  private void titleBlock() {
    meta.kicker().ifPresent(kicker -> line(TextPosition.KICKER, kicker, typography.kicker, "P"));
    int first = flow.size();
    Tag title = line(TextPosition.TITLE, meta.title(), typography.title, roles.articleTitle());
    anchor(first, meta.title(), 1, title);
    meta.subtitle()
        .ifPresent(subtitle -> line(TextPosition.SUBTITLE, subtitle, typography.subtitle, "P"));
    byline();
    meta.published()
        .ifPresent(
            date ->
                line(
                    TextPosition.DATE,
                    messages.speak(meta.language()) ? messages.date(date) : date.day().toString(),
                    typography.date,
                    "P"));
    meta.source().ifPresent(this::source);
    flow.keepTogether(0, true);
    if (flow.size() > 0) {
      flow.last().padBottom = typography.body.before() + 5;
    }
  }

  private void byline() {
    StringBuilder names = new StringBuilder(String.join(", ", meta.authors()));
    meta.publisher()
        .ifPresent(publisher -> names.append(names.length() == 0 ? "" : " · ").append(publisher));
    if (names.length() > 0) {
      boolean own = messages.speak(meta.language()) && !meta.authors().isEmpty();
      line(
          TextPosition.BYLINE,
          own ? messages.get("by", names) : names.toString(),
          typography.byline,
          "P");
    }
  }

  private Tag line(int place, String text, Typography.Type type, String role) {
    Tag tag = root.child(role);
    StyledText<Tag> words = new StyledText<Tag>().add(text, type.style(), tag);
    flow.walk().at(place, () -> flow.paragraph(words, type, page, List.of()));
    return tag;
  }

  private void blocks(
      List<Block> blocks,
      Tag parent,
      Column column,
      List<Decoration> decorations,
      Typography.Type body) {
    flow.walk()
        .blocks(
            blocks,
            new Walk.Visitor() {
              @Override
              public void block(Block block) {
                ArticleLayout.this.block(block, parent, column, decorations, body);
              }

              @Override
              public void embeds(EmbedRun run) {
                ArticleLayout.this.embeds(run, parent, column, decorations);
              }
            });
  }

  private void block(
      Block block, Tag parent, Column column, List<Decoration> decorations, Typography.Type body) {
    switch (block.kind()) {
      case HEADING -> heading((Heading) block, parent, column, decorations);
      case PARAGRAPH -> {
        StyledText<Tag> text =
            inline.of(((Paragraph) block).content(), body.style(), parent.child("P"));
        flow.paragraph(text, body, column, decorations);
      }
      case FIGURE -> figures.layOut((Figure) block, parent, column, decorations);
      case EMBED -> throw new IllegalStateException("embeds are laid out in runs");
      case QUOTE -> quote((Quote) block, parent, column, decorations, body);
      case LIST -> list((ItemList) block, parent, column, decorations, body);
      case TABLE ->
          new TableLayout(flow, inline, column, decorations).layOut((Table) block, parent);
      case CODE -> code((CodeBlock) block, parent, column, decorations);
      case DIVIDER -> divider(column, decorations);
      case NOTE -> note((Note) block, parent, column, decorations);
    }
  }

  private void heading(Heading heading, Tag parent, Column column, List<Decoration> decorations) {
    level = heading.levelAfter(level);
    Typography.Type type = typography.heading(level);
    int first = flow.size();
    Tag tag = parent.child(roles.heading(level, parent));
    flow.paragraph(inline.of(heading.content(), type.style(), tag), type, column, decorations);
    flow.keepTogether(first, true);
    anchor(first, Text.folded(Text.plain(heading.content())), level, tag);
  }

  /** Of what begins with that row; nothing where nothing is shown. */
  private void anchor(int row, String title, int depth, Tag tag) {
    if (flow.size() > row) {
      Anchor anchor = new Anchor(title, depth, tag);
      flow.rows().get(row).anchors = List.of(anchor);
      anchors.add(anchor);
    }
  }

  /** One neutral line for all embeds that follow one another; no Note, which is a footnote. */
  private void embeds(EmbedRun run, Tag parent, Column column, List<Decoration> decorations) {
    Tag tag = parent.child("P");
    if (!messages.speak(meta.language())) {
      tag.language(messages.language());
    }
    Style style = typography.gap.style();
    StyledText<Tag> text =
        new StyledText<Tag>().add(messages.get(run.messageKey(), run.count()), style, tag);
    List<String> links = run.links().isEmpty() ? meta.source().stream().toList() : run.links();
    for (String href : links) {
      Tag link = tag.inline("Link");
      link.href = href;
      text.add(" ", style, tag).add(messages.get("see"), style.withInk(Ink.ACCENT), link);
    }
    List<Decoration> all = with(decorations, Decoration.of(Decoration.Kind.BAR, column));
    int first = flow.size();
    flow.paragraph(text, typography.gap, column.indented(4 + typography.bar * 3.2f), all);
    flow.keepTogether(first, false);
  }

  private void quote(
      Quote quote, Tag parent, Column column, List<Decoration> decorations, Typography.Type body) {
    Tag tag = parent.child("BlockQuote");
    Column inner = column.indented(typography.indent);
    List<Decoration> all = with(decorations, Decoration.of(Decoration.Kind.BAR, column));
    blocks(quote.body(), tag, inner, all, body);
    if (!quote.cite().isEmpty()) {
      Tag cite = tag.child("P");
      Style style = typography.byline.style();
      StyledText<Tag> text = new StyledText<Tag>().addOwn("— ", style, cite);
      inline.append(text, quote.cite(), style, cite);
      if (flow.size() > 0) {
        flow.last().keepNext = true;
      }
      flow.walk().beside(() -> flow.paragraph(text, typography.byline.withBefore(5), inner, all));
    }
  }

  private void list(
      ItemList list,
      Tag parent,
      Column column,
      List<Decoration> decorations,
      Typography.Type body) {
    Tag tag = parent.child("L");
    tag.numbering = ListLabels.numbering(list);
    float indent = typography.indent;
    ListLabels labels = new ListLabels(list, body.style());
    for (int i = 0; i < list.items().size(); i++) {
      indent =
          Math.max(
              indent,
              flow.shaper().shape(labels.of(i, tag), column.rightToLeft()).naturalWidth() + 4);
    }
    float width = Math.min(indent, column.width() / 3);
    flow.walk()
        .items(
            list,
            i ->
                item(
                    list.items().get(i),
                    labels,
                    i,
                    tag.child("LI"),
                    column,
                    width,
                    decorations,
                    i == 0 ? body : body.withBefore(4)));
  }

  private void item(
      List<Block> item,
      ListLabels labels,
      int number,
      Tag tag,
      Column column,
      float indent,
      List<Decoration> decorations,
      Typography.Type body) {
    Tag label = tag.child("Lbl");
    Tag listBody = tag.child("LBody");
    int first = flow.size();
    blocks(item, listBody, column.indented(indent), decorations, body);
    if (flow.size() == first) {
      // An item without anything to show still has its label.
      flow.paragraph(
          new StyledText<Tag>().add(" ", body.style(), listBody),
          body,
          column.indented(indent),
          decorations);
    }
    Row row = flow.rows().get(first);
    Column narrow = column.start(indent);
    var lines = flow.shaper().shape(labels.of(number, label), column.rightToLeft()).lines(indent);
    row.placements.add(0, new Row.Placement(lines.get(0), narrow));
  }

  private void code(CodeBlock code, Tag parent, Column column, List<Decoration> decorations) {
    Tag tag = parent.child("P").child("Code");
    Style style = typography.code.style();
    StyledText<Tag> text = new StyledText<>();
    String[] parts = code.text().stripTrailing().split("\t", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        text.add(" ", style, tag).addOwn("   ", style, tag);
      }
      text.add(parts[i], style, tag);
    }
    Column box = column;
    List<Decoration> all = with(decorations, Decoration.of(Decoration.Kind.FILL, box));
    int first = flow.size();
    flow.paragraph(text, typography.code, box.inset(typography.boxPadding - 2), all);
    if (flow.size() > first) {
      flow.rows().get(first).padTop = typography.boxPadding - 4;
      flow.last().padBottom = typography.boxPadding - 4;
    }
  }

  private void divider(Column column, List<Decoration> decorations) {
    Row row = new Row(with(decorations, Decoration.of(Decoration.Kind.DIVIDER, column)));
    row.height = 14;
    row.before = typography.body.before() + 2;
    flow.add(row);
  }

  private void note(Note note, Tag parent, Column column, List<Decoration> decorations) {
    Tag tag = parent.child(roles.note());
    tag.id = noteIds + ++notes;
    Anchor place = noteLinks.note(note.id(), tag);
    Tag label = tag.child("Lbl");
    Tag number = label;
    Optional<Anchor> call = noteLinks.firstCall(note.id(), tag);
    if (call.isPresent()) {
      number = label.inline("Link");
      number.target = call.get();
    }
    int first = flow.size();
    blocks(note.body(), tag, column.indented(typography.indent), decorations, typography.note);
    if (flow.size() == first) {
      // A note without anything to show is still where its calls lead.
      flow.paragraph(
          new StyledText<Tag>().add(" ", typography.note.style(), tag),
          typography.note,
          column.indented(typography.indent),
          decorations);
    }
    if (flow.size() > first) {
      StyledText<Tag> text =
          new StyledText<Tag>().add(note.id() + ".", typography.note.style(), number);
      var lines = flow.shaper().shape(text, column.rightToLeft()).lines(typography.indent);
      flow.rows()
          .get(first)
          .placements
          .add(0, new Row.Placement(lines.get(0), column.start(typography.indent)));
      Row row = flow.rows().get(first);
      row.start = new Row.Start(flow.walk().here(), null, 0);
      row.anchors = Stream.concat(row.anchors.stream(), Stream.of(place)).toList();
    }
  }

  private void source(String address) {
    Tag tag = root.child("P");
    if (!messages.speak(meta.language())) {
      tag.language(messages.language());
    }
    Tag link = tag.inline("Link");
    link.href = address;
    Style style = typography.byline.style();
    StyledText<Tag> text =
        new StyledText<Tag>()
            .add(messages.get("source") + ": ", style, tag)
            .add(address, style.withInk(Ink.ACCENT), link);
    flow.walk()
        .at(TextPosition.SOURCE, () -> flow.paragraph(text, typography.byline, page, List.of()));
  }

  static List<Decoration> with(List<Decoration> decorations, Decoration more) {
    List<Decoration> all = new ArrayList<>(decorations);
    all.add(more);
    return List.copyOf(all);
  }
}
