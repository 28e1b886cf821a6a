package org.plainpress.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Direction;
import org.plainpress.article.Embed;
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
import org.plainpress.pdf.shape.Ink;
import org.plainpress.pdf.shape.Shaper;
import org.plainpress.pdf.shape.Style;
import org.plainpress.pdf.shape.StyledText;

/** Lays out one article as rows, and builds its structure elements. */
final class ArticleLayout {

  private final Article article;
  private final Meta meta;
  private final Messages messages;
  private final Tag root;
  private final Flow flow;
  private final Column page;
  private final FigureLayout figures;
  private final String noteIds;
  private final List<Anchor> anchors = new ArrayList<>();
  private int level = 1;
  private int notes;

  /**
   * @param noteIds begins the ids of its notes, which are unique in the document
   * @param images the document's image of one of the article's; null where it cannot be shown
   */
  ArticleLayout(
      Article article,
      Tag root,
      Shaper shaper,
      String noteIds,
      Function<Media.Image, Image> images) {
    this.article = article;
    this.meta = article.meta();
    this.messages = Messages.of(meta.language());
    this.root = root;
    boolean rightToLeft = meta.readingDirection() == Direction.RTL;
    this.flow = new Flow(shaper, rightToLeft);
    this.page = Column.page(rightToLeft);
    this.noteIds = noteIds;
    this.figures = new FigureLayout(flow, meta, messages, images);
  }

  List<Row> rows() {
    titleBlock();
    blocks(article.body(), root, page, List.of(), Typography.BODY);
    meta.source().ifPresent(this::source);
    return flow.rows();
  }

  /** Title and headings, for the outline. */
  List<Anchor> anchors() {
    return anchors;
  }

  private void titleBlock() {
    meta.kicker().ifPresent(kicker -> line(kicker, Typography.KICKER, "P"));
    int first = flow.size();
    line(meta.title(), Typography.TITLE, "H1");
    if (flow.size() > first) {
      anchor(flow.rows().get(first), meta.title(), 1);
    }
    meta.subtitle().ifPresent(subtitle -> line(subtitle, Typography.SUBTITLE, "P"));
    byline();
    meta.published()
        .ifPresent(
            date ->
                line(
                    messages.speak(meta.language()) ? messages.date(date) : date.day().toString(),
                    Typography.DATE,
                    "P"));
    flow.keepTogether(0, true);
    if (flow.size() > 0) {
      flow.last().padBottom = 14;
    }
  }

  private void byline() {
    StringBuilder names = new StringBuilder(String.join(", ", meta.authors()));
    meta.publisher()
        .ifPresent(publisher -> names.append(names.length() == 0 ? "" : " · ").append(publisher));
    if (names.length() > 0) {
      boolean own = messages.speak(meta.language()) && !meta.authors().isEmpty();
      line(own ? messages.get("by", names) : names.toString(), Typography.BYLINE, "P");
    }
  }

  private void line(String text, Typography.Type type, String role) {
    Tag tag = root.child(role);
    flow.paragraph(new StyledText<Tag>().add(text, type.style(), tag), type, page, List.of());
  }

  private void blocks(
      List<Block> blocks,
      Tag parent,
      Column column,
      List<Decoration> decorations,
      Typography.Type body) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Embed) {
        EmbedRun run = EmbedRun.at(blocks, i);
        embeds(run, parent, column, decorations);
        i += run.count() - 1;
      } else {
        block(blocks.get(i), parent, column, decorations, body);
      }
    }
  }

  private void block(
      Block block, Tag parent, Column column, List<Decoration> decorations, Typography.Type body) {
    switch (block.kind()) {
      case HEADING -> heading((Heading) block, parent, column, decorations);
      case PARAGRAPH -> {
        StyledText<Tag> text =
            InlineText.of(((Paragraph) block).content(), body.style(), parent.child("P"));
        flow.paragraph(text, body, column, decorations);
      }
      case FIGURE -> figures.layOut((Figure) block, parent, column, decorations);
      case EMBED -> throw new IllegalStateException("embeds are laid out in runs");
      case QUOTE -> quote((Quote) block, parent, column, decorations, body);
      case LIST -> list((ItemList) block, parent, column, decorations, body);
      case TABLE -> new TableLayout(flow, column, decorations).layOut((Table) block, parent);
      case CODE -> code((CodeBlock) block, parent, column, decorations);
      case DIVIDER -> divider(column, decorations);
      case NOTE -> note((Note) block, parent, column, decorations);
    }
  }

  private void heading(Heading heading, Tag parent, Column column, List<Decoration> decorations) {
    level = heading.levelAfter(level);
    Typography.Type type = Typography.heading(level);
    int first = flow.size();
    flow.paragraph(
        InlineText.of(heading.content(), type.style(), parent.child("H" + level)),
        type,
        column,
        decorations);
    flow.keepTogether(first, true);
    if (flow.size() > first) {
      anchor(flow.rows().get(first), Text.folded(Text.plain(heading.content())), level);
    }
  }

  private void anchor(Row row, String title, int depth) {
    row.anchor = new Anchor(title, depth);
    anchors.add(row.anchor);
  }

  /** One neutral line for all embeds that follow one another; no Note, which is a footnote. */
  private void embeds(EmbedRun run, Tag parent, Column column, List<Decoration> decorations) {
    Tag tag = parent.child("P");
    if (!messages.speak(meta.language())) {
      tag.language(messages.language());
    }
    Style style = Typography.GAP.style();
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
    flow.paragraph(text, Typography.GAP, column.indented(12), all);
    flow.keepTogether(first, false);
  }

  private void quote(
      Quote quote, Tag parent, Column column, List<Decoration> decorations, Typography.Type body) {
    Tag tag = parent.child("BlockQuote");
    Column inner = column.indented(Typography.INDENT);
    List<Decoration> all = with(decorations, Decoration.of(Decoration.Kind.BAR, column));
    blocks(quote.body(), tag, inner, all, body);
    if (!quote.cite().isEmpty()) {
      Tag cite = tag.child("P");
      Style style = Typography.BYLINE.style();
      StyledText<Tag> text = new StyledText<Tag>().add("— ", style, cite);
      StyledText<Tag> words = InlineText.of(quote.cite(), style, cite);
      words
          .spans()
          .forEach(
              span ->
                  text.add(
                      words.text().substring(span.start(), span.end()),
                      span.style(),
                      span.owner()));
      if (flow.size() > 0) {
        flow.last().keepNext = true;
      }
      flow.paragraph(text, Typography.BYLINE.withBefore(5), inner, all);
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
    float indent = Typography.INDENT;
    ListLabels labels = new ListLabels(list, body.style());
    for (int i = 0; i < list.items().size(); i++) {
      indent =
          Math.max(
              indent,
              flow.shaper().shape(labels.of(i, tag), column.rightToLeft()).naturalWidth() + 4);
    }
    indent = Math.min(indent, column.width() / 3);
    for (int i = 0; i < list.items().size(); i++) {
      item(
          list.items().get(i),
          labels,
          i,
          tag.child("LI"),
          column,
          indent,
          decorations,
          i == 0 ? body : body.withBefore(4));
    }
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
    String text = code.text().replace("\t", "    ").stripTrailing();
    Column box = column;
    List<Decoration> all = with(decorations, Decoration.of(Decoration.Kind.FILL, box));
    int first = flow.size();
    flow.paragraph(
        new StyledText<Tag>().add(text, Typography.CODE.style(), tag),
        Typography.CODE,
        box.inset(10),
        all);
    if (flow.size() > first) {
      flow.rows().get(first).padTop = 8;
      flow.last().padBottom = 8;
    }
  }

  private void divider(Column column, List<Decoration> decorations) {
    Row row = new Row(with(decorations, Decoration.of(Decoration.Kind.DIVIDER, column)));
    row.height = 14;
    row.before = 10;
    flow.add(row);
  }

  private void note(Note note, Tag parent, Column column, List<Decoration> decorations) {
    Tag tag = parent.child("Note");
    tag.id = noteIds + ++notes;
    Tag label = tag.child("Lbl");
    int first = flow.size();
    blocks(note.body(), tag, column.indented(Typography.INDENT), decorations, Typography.NOTE);
    if (flow.size() > first) {
      StyledText<Tag> text =
          new StyledText<Tag>().add(note.id() + ".", Typography.NOTE.style(), label);
      var lines = flow.shaper().shape(text, column.rightToLeft()).lines(Typography.INDENT);
      flow.rows()
          .get(first)
          .placements
          .add(0, new Row.Placement(lines.get(0), column.start(Typography.INDENT)));
    }
  }

  private void source(String address) {
    Tag tag = root.child("P");
    if (!messages.speak(meta.language())) {
      tag.language(messages.language());
    }
    Tag link = tag.inline("Link");
    link.href = address;
    Style style = Typography.BYLINE.style();
    StyledText<Tag> text =
        new StyledText<Tag>()
            .add(messages.get("source") + ": ", style, tag)
            .add(address, style.withInk(Ink.ACCENT), link);
    flow.paragraph(text, Typography.BYLINE.withBefore(26), page, List.of());
  }

  static List<Decoration> with(List<Decoration> decorations, Decoration more) {
    List<Decoration> all = new ArrayList<>(decorations);
    all.add(more);
    return List.copyOf(all);
  }
}
