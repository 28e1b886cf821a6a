package org.plainpress.read.html.block;

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
import org.plainpress.article.Formula;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.MathBlock;
import org.plainpress.article.Note;
import org.plainpress.article.Quote;
import org.plainpress.article.Text;
import org.plainpress.article.Verse;
import org.plainpress.read.html.page.ContentModel;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.html.page.Scope;

/** Walks a page and turns its elements into blocks, in reading order. */
public final class BlockBuilder {

  private static final Set<String> PICTURES = Set.of("img", "amp-img", "picture", "figure");

  /** Elements that are of the article where they stand within it, though they hold no words. */
  private static final String SHOWN =
      "img, amp-img, picture, figure, table, video, audio, iframe, hr";

  /** Elements that are read as what they are, where all others are read for what they hold. */
  private static final Set<String> WHOLE =
      Set.of("img", "table", "p", "ul", "ol", "menu", "dir", "dl", "pre", "figure");

  private final Scope scope;
  private final Skipped skipped;
  private final Boxes boxes;
  private final PageContext context;
  private final Notes notes;
  private final InlineBuilder inlines;
  private final TableBuilder tables;
  private final CollectedBlocks out;
  private final ShownBlocks shown;

  /**
   * Makes a builder.
   *
   * @param scope the part of a page to walk
   * @param notes the footnotes in it, which are left out of the text and added at the end
   */
  public BlockBuilder(Scope scope, Notes notes, PageContext context) {
    this(scope, notes, context, new Skipped(scope, notes), new Boxes(scope), Wrapping.NONE);
  }

  private BlockBuilder(
      Scope scope,
      Notes notes,
      PageContext context,
      Skipped skipped,
      Boxes boxes,
      Wrapping wrapping) {
    this.scope = scope;
    this.boxes = boxes;
    this.skipped = skipped;
    this.context = context;
    this.notes = notes;
    this.inlines = new InlineBuilder(context, notes::called);
    this.out = new CollectedBlocks(scope, wrapping);
    this.shown =
        new ShownBlocks(
            scope,
            skipped,
            new MediaBuilder(context, inlines),
            inlines,
            out,
            this::children,
            this::candidates);
    this.tables = new TableBuilder(context, inlines, this::nested);
  }

  /** Returns all blocks of the scope's root in reading order, and its footnotes behind them. */
  public List<Candidate> build() {
    children(scope.root());
    out.flush();
    for (Map.Entry<String, Element> note : notes.targets().entrySet()) {
      Query.all(note.getValue(), OwnMarkup.NOTE_LABEL).remove();
      List<Block> body = nested(note.getValue());
      if (!body.isEmpty()) {
        out.add(new Note(note.getKey(), body), true);
      }
    }
    return out.all();
  }

  /** Reads all that an element holds: blocks one by one, words between them as paragraphs. */
  private void children(Element parent) {
    for (Node child : parent.childNodes()) {
      if (!parent.nameIs("p") && out.isBetween() && Interruption.isBefore(child, this::isLeftOut)) {
        out.goOn();
      }
      if (child instanceof TextNode text) {
        if (!text.isBlank()) {
          out.keepIf(scope.keeps(parent));
        }
        inlines.append(child, out.words());
      } else if (child instanceof Element element) {
        element(element);
      }
    }
  }

  private boolean isLeftOut(Element element) {
    boolean shown = Query.is(element, SHOWN) || Query.holds(element, SHOWN);
    return skipped.isNoContent(element)
        || skipped.isFurniture(element)
        || !shown && !(scope.keepsWithin(element) && element.hasText());
  }

  /** Reads an element, unless it is hidden, a footnote or furniture. */
  private void element(Element element) {
    String name = element.normalName();
    if (name.equals("svg")) {
      shown.drawing(element);
      return;
    }
    if (skipped.isNoContent(element) || PICTURES.contains(name) && skipped.isOfCard(element)) {
      return;
    }
    if (skipped.isFurniture(element)) {
      out.flush();
      return;
    }
    Optional<String> own =
        ContentModel.PHRASING.contains(name) ? Optional.empty() : inlines.foreign(element);
    if (own.isPresent()) {
      String tag = own.get();
      out.within(
          out.wrapping().inLanguage(tag, InlineBuilder.direction(element, tag)),
          () -> dispatch(element, name));
    } else {
      dispatch(element, name);
    }
  }

  /** Reads an element by its name. */
  private void dispatch(Element element, String name) {
    switch (name) {
      case "br" -> out.lineBreak();
      case "hr" -> {
        out.flush();
        out.addSoft(new Divider(), false);
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
      case "ul", "ol", "menu", "dir" -> list(element);
      case "dl" -> definitions(element);
      case "blockquote" -> quote(element);
      case "pre", "listing", "xmp" -> code(element);
      case "table" -> table(element);
      case "figure" -> shown.figure(element);
      case "img", "amp-img" -> shown.image(element);
      case "math" -> math(element);
      case "picture" -> Query.first(element, "img").ifPresent(shown::image);
      case "iframe", "video", "audio", "embed", "object" -> shown.embed(element);
      default -> {
        if (name.startsWith("amp-")) {
          shown.embed(element);
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
    out.keepIf(scope.keepsWithin(element));
    inlines.append(element, out.words());
  }

  /**
   * Reads an element that holds blocks: a caption, a group of our own making, or nothing but a
   * out.wrapping().
   */
  private void container(Element element, String name) {
    if (ContentModel.PHRASING.contains(name)) {
      // An element for words around blocks: a link around a figure or a heading.
      Optional<Wrapping> inner =
          element.nameIs("a")
              ? Optional.of(
                  out.wrapping().inLink(HtmlPage.resolve(context.base(), element.attr("href"))))
              : out.wrapping().inRevision(name);
      inner.ifPresentOrElse(
          around -> out.within(around, () -> children(element)), () -> children(element));
      return;
    }
    out.flush();
    Optional<Verse> verse = verse(element);
    if (verse.isPresent()) {
      out.add(verse.get(), scope.keepsWithin(element));
    } else if (OwnMarkup.isEmbeds(element)) {
      shown.ownEmbeds(element).forEach(embed -> out.addSoft(embed, true));
    } else if (scope.isWhole() && OwnMarkup.isNote(element)) {
      Query.all(element, OwnMarkup.NOTE_LABEL).remove();
      out.add(new Note(notes.uncalledId(), nested(element)), true);
    } else if (OwnMarkup.isBox(element)) {
      box(element);
    } else if (Captions.isCaptioned(element)) {
      shown.figure(element);
    } else if (boxes.is(element)) {
      box(element);
    } else if (Captions.isCaption(element)) {
      shown.caption(element, element);
    } else {
      Captions.alone(element)
          .ifPresentOrElse(
              caption -> shown.caption(element, caption),
              () -> {
                children(element);
                out.flush();
              });
    }
  }

  /**
   * Adds a heading, and before it the images that stand in it.
   *
   * @param level 1 to 6; a 1 becomes a 2, since the title of the article is the only heading of
   *     level 1
   */
  private void heading(Element element, int level) {
    out.flush();
    for (Element image : Query.all(element, "img")) {
      if (LinePictures.words(image).isEmpty()) {
        shown.image(image);
      }
    }
    List<Inline> words = Inlines.tidy(inlines.of(element));
    if (!Text.plain(words).isBlank()) {
      out.addSoft(
          new Heading(Math.min(6, Math.max(2, level)), out.wrapping().around(words)),
          scope.keepsWithin(element));
    }
  }

  /**
   * Adds a list of the items that the scope keeps; where it keeps none, its heading goes too. A
   * gallery's pictures are figures.
   */
  private void list(Element element) {
    out.flush();
    if (Galleries.is(element)) {
      for (Element item : element.children()) {
        if (!skipped.isNoContent(item)) {
          boolean kept = scope.keepsWithin(item);
          Galleries.figures(nested(item), context).forEach(block -> out.addSoft(block, kept));
        }
      }
      return;
    }
    Optional<ItemList> list =
        new Lists(item -> !skipped.isNoContent(item) && scope.keepsWithin(item), this::nested)
            .of(element);
    if (list.isPresent()) {
      out.add(list.get(), true);
    } else {
      out.dropDoubtfulHeading();
    }
  }

  private void definitions(Element element) {
    out.flush();
    boolean kept = scope.keepsWithin(element);
    new DefinitionLists(item -> !skipped.isNoContent(item), this::nested)
        .of(element)
        .ifPresent(list -> out.add(list, kept));
  }

  /** Adds a box beside the text; what is no box of the article's words alone, block by block. */
  private void box(Element element) {
    List<Candidate> inner = candidates(element);
    Optional<Aside> aside = Boxes.of(element, inner);
    if (aside.isPresent()) {
      out.add(aside.get(), true);
    } else {
      out.addAll(inner);
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
    out.flush();
    if (EmbedFinder.isPost(element)) {
      List<Block> words = nested(element);
      boolean kept = scope.keepsWithin(element);
      if (!words.isEmpty()) {
        out.add(new Candidate(new Quote(words, List.of()), kept, true));
      }
      out.addSoft(shown.post(element), kept);
      return;
    }
    Quotes.of(element, inlines, this::nested)
        .ifPresent(quote -> out.add(quote, scope.keepsWithin(element)));
  }

  private void code(Element element) {
    out.flush();
    boolean kept = scope.keepsWithin(element);
    Verses.named(element, inlines, any -> true)
        .ifPresentOrElse(
            verse -> out.add(verse, kept),
            () -> CodeBlocks.of(element).ifPresent(code -> out.addSoft(code, kept)));
  }

  /** Adds a table of data; of a table that only lays out a page, adds what its cells hold. */
  private void table(Element element) {
    out.flush();
    Optional<CodeBlock> code = CodeBlocks.ofTable(element);
    if (code.isPresent()) {
      out.addSoft(code.get(), scope.keepsWithin(element));
      return;
    }
    boolean data = TableBuilder.holdsData(element);
    if (!data && Captions.isCaptioned(element)) {
      // Blogger's: a row for the picture and one for its caption.
      shown.figure(element);
      return;
    }
    if (!data) {
      for (Element cell : Query.all(element, "td, th, caption")) {
        if (cell.closest("table") == element) {
          children(cell);
          out.flush();
        }
      }
      return;
    }
    boolean kept = scope.keepsWithin(element);
    tables.build(element).ifPresent(table -> out.addSoft(table, kept));
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
    out.flush();
    out.addSoft(new MathBlock(block.get()), scope.keepsWithin(element));
  }

  /** Returns all blocks within an element. */
  private List<Block> nested(Element element) {
    BlockBuilder inner = inner(out.wrapping().withoutLink());
    if (WHOLE.contains(element.normalName())) {
      inner.dispatch(element, element.normalName());
    } else {
      inner.children(element);
    }
    inner.out.flush();
    return inner.out.all().stream().map(Candidate::block).toList();
  }

  /** Returns all blocks within an element, and of each whether it is of the article. */
  private List<Candidate> candidates(Element element) {
    BlockBuilder inner = inner(out.wrapping());
    inner.children(element);
    inner.out.flush();
    return inner.out.all();
  }

  private BlockBuilder inner(Wrapping around) {
    return new BlockBuilder(scope, notes, context, skipped, boxes, around);
  }
}
