package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.article.Aside;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Divider;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Formula;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.MathBlock;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.article.Verse;
import org.plainpress.read.html.page.ContentModel;
import org.plainpress.read.html.page.Hidden;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.html.page.Scope;

/** Walks a page and turns its elements into blocks, in reading order. */
public final class BlockBuilder {

  private static final Set<String> PICTURES = Set.of("img", "amp-img", "picture", "figure");

  /** Elements that are read as what they are, where all others are read for what they hold. */
  private static final Set<String> WHOLE =
      Set.of("img", "table", "p", "ul", "ol", "menu", "dir", "dl", "pre", "figure");

  private final Scope scope;
  private final Skipped skipped;
  private final Boxes boxes;
  private final PageContext context;
  private final Notes notes;
  private final InlineBuilder inlines;
  private final MediaBuilder media;
  private final TableBuilder tables;
  private final List<Candidate> out = new ArrayList<>();

  /** The words that stand between blocks, collected until the next block ends their paragraph. */
  private final LineBuffer line = new LineBuffer();

  private Wrapping wrapping = Wrapping.NONE;

  /**
   * Makes a builder.
   *
   * @param scope the part of a page to walk
   * @param notes the footnotes in it, which are left out of the text and added at the end
   */
  public BlockBuilder(Scope scope, Notes notes, PageContext context) {
    this(scope, notes, context, new Skipped(scope, notes), new Boxes(scope));
  }

  private BlockBuilder(
      Scope scope, Notes notes, PageContext context, Skipped skipped, Boxes boxes) {
    this.scope = scope;
    this.boxes = boxes;
    this.skipped = skipped;
    this.context = context;
    this.notes = notes;
    this.inlines = new InlineBuilder(context, notes::called);
    this.media = new MediaBuilder(context, inlines);
    this.tables = new TableBuilder(context, inlines, this::nested);
  }

  /** Returns all blocks of the scope's root in reading order, and its footnotes behind them. */
  public List<Candidate> build() {
    children(scope.root());
    flush();
    for (Map.Entry<String, Element> note : notes.targets().entrySet()) {
      note.getValue().select(OwnMarkup.NOTE_LABEL).remove();
      List<Block> body = nested(note.getValue());
      if (!body.isEmpty()) {
        add(new Note(note.getKey(), body), true);
      }
    }
    return out;
  }

  /** Reads all that an element holds: blocks one by one, words between them as paragraphs. */
  private void children(Element parent) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        if (!text.isBlank()) {
          line.keepIf(scope.keeps(parent));
        }
        inlines.append(child, line.words());
      } else if (child instanceof Element element) {
        element(element);
      }
    }
  }

  /** Reads an element, unless it is hidden, a footnote or furniture. */
  private void element(Element element) {
    String name = element.normalName();
    if (name.equals("svg")) {
      drawing(element);
      return;
    }
    if (skipped.isNoContent(element) || PICTURES.contains(name) && skipped.isOfCard(element)) {
      return;
    }
    if (skipped.isFurniture(element)) {
      flush();
      return;
    }
    Optional<String> own =
        ContentModel.PHRASING.contains(name) ? Optional.empty() : inlines.foreign(element);
    if (own.isPresent()) {
      String tag = own.get();
      within(
          wrapping.inLanguage(tag, InlineBuilder.direction(element, tag)),
          () -> dispatch(element, name));
    } else {
      dispatch(element, name);
    }
  }

  /**
   * Runs a task that reads elements; the paragraphs it makes are wrapped in a link or language of
   * the elements around them.
   */
  private void within(Wrapping inner, Runnable task) {
    Wrapping outer = wrapping;
    flush();
    wrapping = inner;
    task.run();
    flush();
    wrapping = outer;
  }

  /** Reads an element by its name. */
  private void dispatch(Element element, String name) {
    switch (name) {
      case "br" -> lineBreak();
      case "hr" -> {
        flush();
        addSoft(new Divider(), false);
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
      case "ul", "ol", "menu", "dir" -> list(element);
      case "dl" -> definitions(element);
      case "blockquote" -> quote(element);
      case "pre", "listing", "xmp" -> code(element);
      case "table" -> table(element);
      case "figure" -> figure(element);
      case "img", "amp-img" -> image(element);
      case "math" -> math(element);
      case "picture" -> Query.first(element, "img").ifPresent(this::image);
      case "iframe", "video", "audio", "embed", "object" -> embed(element);
      default -> {
        if (name.startsWith("amp-")) {
          embed(element);
        } else if (ContentModel.PHRASING.contains(name)
            && !Query.holds(element, ContentModel.BLOCKS)) {
          phrase(element);
        } else {
          container(element, name);
        }
      }
    }
  }

  /** Adds the words of a phrasing element to the paragraph that is being collected. */
  private void phrase(Element element) {
    if (element.nameIs("a") && Notes.isBackLink(element)) {
      return;
    }
    line.keepIf(scope.keepsWithin(element));
    inlines.append(element, line.words());
  }

  /**
   * Reads an element that holds blocks: a caption, a group of our own making, or nothing but a
   * wrapping.
   */
  private void container(Element element, String name) {
    if (ContentModel.PHRASING.contains(name)) {
      // An element for words around blocks: a link around a figure or a heading.
      Optional<Wrapping> inner =
          element.nameIs("a")
              ? Optional.of(wrapping.inLink(HtmlPage.resolve(context.base(), element.attr("href"))))
              : wrapping.inRevision(name);
      inner.ifPresentOrElse(
          around -> within(around, () -> children(element)), () -> children(element));
      return;
    }
    flush();
    Optional<Verse> verse = verse(element);
    if (verse.isPresent()) {
      add(verse.get(), scope.keepsWithin(element));
    } else if (OwnMarkup.isEmbeds(element)) {
      media.ownEmbeds(element).forEach(embed -> addSoft(embed, true));
    } else if (scope.isWhole() && OwnMarkup.isNote(element)) {
      element.select(OwnMarkup.NOTE_LABEL).remove();
      add(new Note(notes.uncalledId(), nested(element)), true);
    } else if (OwnMarkup.isBox(element)) {
      box(element);
    } else if (Captions.isCaptioned(element)) {
      figure(element);
    } else if (boxes.is(element)) {
      box(element);
    } else if (Captions.isCaption(element)) {
      caption(element, element);
    } else {
      Captions.alone(element)
          .ifPresentOrElse(
              caption -> caption(element, caption),
              () -> {
                children(element);
                flush();
              });
    }
  }

  /** Reads a {@code br}: the first is a line break, a second right behind it ends the paragraph. */
  private void lineBreak() {
    if (line.endsWithBreak()) {
      boolean kept = line.isKept();
      flush();
      // What follows two line breaks is of the same element.
      line.keepIf(kept);
    } else {
      line.words().add(new Inline.LineBreak());
    }
  }

  /** Ends the paragraph that is being collected. */
  private void flush() {
    boolean kept = line.isKept();
    List<Inline> words = line.take();
    if (!words.isEmpty()) {
      add(new Paragraph(wrapping.around(words)), kept);
    }
  }

  /**
   * Adds a block of words.
   *
   * @param kept whether the scope keeps it
   */
  private void add(Block block, boolean kept) {
    out.add(new Candidate(block, kept || scope.isWhole(), false));
  }

  /**
   * Adds a block that belongs to the article if its neighbours do.
   *
   * @param kept whether the scope keeps it
   */
  private void addSoft(Block block, boolean kept) {
    out.add(new Candidate(block, kept || scope.isWhole(), true));
  }

  /**
   * Adds a heading, and before it the images that stand in it.
   *
   * @param level 1 to 6; a 1 becomes a 2, since the title of the article is the only heading of
   *     level 1
   */
  private void heading(Element element, int level) {
    flush();
    for (Element image : element.select("img")) {
      if (LinePictures.words(image).isEmpty()) {
        image(image);
      }
    }
    List<Inline> words = Inlines.tidy(inlines.of(element));
    if (!Text.plain(words).isBlank()) {
      addSoft(
          new Heading(Math.min(6, Math.max(2, level)), wrapping.around(words)),
          scope.keepsWithin(element));
    }
  }

  /**
   * Adds a list of the items that the scope keeps; where it keeps none, its heading goes too. A
   * gallery's pictures are figures.
   */
  private void list(Element element) {
    flush();
    if (Galleries.is(element)) {
      for (Element item : element.children()) {
        if (!skipped.isNoContent(item)) {
          boolean kept = scope.keepsWithin(item);
          Galleries.figures(nested(item)).forEach(block -> addSoft(block, kept));
        }
      }
      return;
    }
    Optional<ItemList> list =
        new Lists(item -> !skipped.isNoContent(item) && scope.keepsWithin(item), this::nested)
            .of(element);
    if (list.isPresent()) {
      add(list.get(), true);
    } else if (!out.isEmpty() && out.get(out.size() - 1).isDoubtfulHeading()) {
      out.remove(out.size() - 1);
    }
  }

  private void definitions(Element element) {
    flush();
    boolean kept = scope.keepsWithin(element);
    new DefinitionLists(item -> !skipped.isNoContent(item), this::nested)
        .of(element)
        .ifPresent(list -> add(list, kept));
  }

  /** Adds a box beside the text; what is no box of the article's words alone, block by block. */
  private void box(Element element) {
    BlockBuilder inner = inner(wrapping);
    inner.children(element);
    inner.flush();
    Optional<Aside> aside = Boxes.of(element, inner.out);
    if (aside.isPresent()) {
      add(aside.get(), true);
    } else {
      out.addAll(inner.out);
    }
  }

  /** Returns the verse that an element is; empty where it is none. */
  private Optional<Verse> verse(Element element) {
    return Verses.named(element, inlines, part -> !skipped.isNoContent(part))
        .or(() -> Verses.kept(element, inlines));
  }

  /**
   * Adds a quotation with its attribution, or a post that a script would have dressed up: its words
   * as a quotation, and an embed that links to it.
   */
  private void quote(Element element) {
    flush();
    if (EmbedFinder.isPost(element)) {
      List<Block> words = nested(element);
      boolean kept = scope.keepsWithin(element);
      // Its words survive; what showed it as a post does not.
      if (!words.isEmpty()) {
        out.add(new Candidate(new Quote(words, List.of()), kept, true));
      }
      addSoft(media.post(element), kept);
      return;
    }
    Quotes.of(element, inlines, this::nested)
        .ifPresent(quote -> add(quote, scope.keepsWithin(element)));
  }

  private void code(Element element) {
    flush();
    boolean kept = scope.keepsWithin(element);
    Verses.named(element, inlines, any -> true)
        .ifPresentOrElse(
            verse -> add(verse, kept),
            () -> CodeBlocks.of(element).ifPresent(code -> addSoft(code, kept)));
  }

  /** Adds a table of data; of a table that only lays out a page, adds what its cells hold. */
  private void table(Element element) {
    flush();
    Optional<CodeBlock> code = CodeBlocks.ofTable(element);
    if (code.isPresent()) {
      addSoft(code.get(), scope.keepsWithin(element));
      return;
    }
    if (!TableBuilder.holdsData(element)) {
      for (Element cell : element.select("td, th, caption")) {
        if (cell.closest("table") == element) {
          children(cell);
          flush();
        }
      }
      return;
    }
    boolean kept = scope.keepsWithin(element);
    tables.build(element).ifPresent(table -> addSoft(table, kept));
  }

  /** Adds a formula: a block where it stands in lines of its own, else a part of the line. */
  private void math(Element element) {
    Optional<Formula> block =
        Optional.of(element)
            .filter(math -> math.attr("display").equals("block"))
            .flatMap(math -> FormulaBuilder.of(math, true, context.language()));
    if (block.isEmpty()) {
      phrase(element);
      return;
    }
    flush();
    addSoft(new MathBlock(block.get()), scope.keepsWithin(element));
  }

  /** Adds an embed; of an object or AMP element that embeds nothing, adds what it holds. */
  private void embed(Element element) {
    Optional<Embed> embed = media.embed(element);
    if (embed.isPresent()) {
      flush();
      addSoft(embed.get(), false);
    } else if (element.nameIs("object") || element.normalName().startsWith("amp-")) {
      children(element);
    }
  }

  /** Adds an image as a figure without a caption, or as words if it stands for them. */
  private void image(Element element) {
    if (!LinePictures.words(element).isEmpty()) {
      inlines.append(element, line.words());
      return;
    }
    Optional<Figure> figure = media.image(element);
    if (figure.isPresent()) {
      flush();
      addSoft(figure.get(), scope.keeps(element));
    }
  }

  private void drawing(Element svg) {
    Optional<Figure> figure = Hidden.is(svg) ? Optional.empty() : media.drawing(svg);
    if (figure.isPresent()) {
      flush();
      addSoft(figure.get(), scope.keeps(svg));
    }
  }

  /** Adds a figure with its caption, or what it holds where that is to be read block by block. */
  private void figure(Element element) {
    flush();
    boolean kept = scope.keepsWithin(element);
    Optional<List<Block>> blocks = media.figure(element);
    if (blocks.isPresent()) {
      blocks.get().forEach(block -> addSoft(block, kept));
    } else {
      captioned(element);
    }
  }

  /** Adds what a figure holds that is no picture: a table, code or a quotation, and its caption. */
  private void captioned(Element element) {
    List<Inline> caption = List.of();
    Optional<Element> words = Query.first(element, "figcaption");
    if (words.isPresent()) {
      caption = Inlines.tidy(inlines.of(words.get()));
      words.get().remove();
    }
    BlockBuilder inner = inner(wrapping);
    inner.children(element);
    inner.flush();
    out.addAll(CaptionedBlocks.with(caption, inner.out, scope.keepsWithin(element)));
  }

  /**
   * Joins a caption to the picture right before it; without one, adds a figure whose picture is
   * lost.
   *
   * @param around the element that holds the caption and its credit
   * @param element the element that is the caption
   */
  private void caption(Element around, Element element) {
    int last = out.size() - 1;
    Optional<Figure> joined =
        last >= 0 && out.get(last).block() instanceof Figure figure
            ? media.captioned(figure, around, element)
            : Optional.empty();
    Optional<Table> titled =
        last >= 0
                && out.get(last).block() instanceof Table table
                && Query.isWithin(element, "figure")
            ? media.lost(around, element).flatMap(words -> TableBuilder.titled(table, words))
            : Optional.empty();
    if (joined.isPresent()) {
      out.set(last, new Candidate(joined.get(), out.get(last).kept(), true));
    } else if (titled.isPresent()) {
      out.set(last, new Candidate(titled.get(), out.get(last).kept(), true));
    } else {
      boolean kept = scope.keepsWithin(element);
      media.lost(around, element).ifPresent(figure -> addSoft(figure, kept));
    }
  }

  /** Returns all blocks within an element. */
  private List<Block> nested(Element element) {
    BlockBuilder inner = inner(wrapping.withoutLink());
    if (WHOLE.contains(element.normalName())) {
      inner.dispatch(element, element.normalName());
    } else {
      inner.children(element);
    }
    inner.flush();
    return inner.out.stream().map(Candidate::block).toList();
  }

  private BlockBuilder inner(Wrapping around) {
    BlockBuilder inner = new BlockBuilder(scope, notes, context, skipped, boxes);
    inner.wrapping = around;
    return inner;
  }
}
