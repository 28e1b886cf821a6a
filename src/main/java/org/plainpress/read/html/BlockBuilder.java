package org.plainpress.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Divider;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Text;

/** Walks a page and turns its elements into blocks, in reading order. */
final class BlockBuilder {

  private static final Set<String> PHRASING =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "math", "q", "rb", "rp", "rt", "ruby",
          "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr");
  private static final Set<String> NEVER =
      Set.of(
          "head",
          "title",
          "script",
          "style",
          "template",
          "noscript",
          "svg",
          "canvas",
          "button",
          "input",
          "select",
          "option",
          "textarea",
          "map",
          "area",
          "source",
          "track",
          "param",
          "dialog",
          "noframes",
          "rp",
          "col",
          "colgroup");
  private static final String BLOCKS =
      "p, div, ul, ol, dl, table, pre, blockquote, figure, h1, h2, h3, h4, h5, h6, hr, img, picture,"
          + " iframe, video, audio, section, article, amp-img, amp-video, amp-iframe, embed, object,"
          + " aside, center, details, figcaption, li";

  private final Scope scope;
  private final Furniture furniture;
  private final PageContext context;
  private final Notes notes;
  private final InlineBuilder inlines;
  private final FigureBuilder figures;
  private final EmbedFinder embeds;
  private final TableBuilder tables;
  private final OwnMarkup own;
  private final List<Candidate> out = new ArrayList<>();

  private List<Inline> line = new ArrayList<>();
  private boolean lineKept;
  private Optional<String> foreign = Optional.empty();
  private Element foreignElement;
  private Optional<String> href = Optional.empty();

  BlockBuilder(Scope scope, Notes notes, PageContext context) {
    this(scope, notes, context, scope.isWhole() ? null : new Furniture(scope.root()));
  }

  private BlockBuilder(Scope scope, Notes notes, PageContext context, Furniture furniture) {
    this.scope = scope;
    this.furniture = furniture;
    this.context = context;
    this.notes = notes;
    this.inlines = new InlineBuilder(context.base(), context.language(), notes::called);
    this.figures = new FigureBuilder(context, inlines);
    this.embeds = new EmbedFinder(context);
    this.tables = new TableBuilder(inlines);
    this.own = new OwnMarkup(context, inlines);
  }

  /** All blocks of the scope's root, its notes at the end. */
  List<Candidate> build() {
    children(scope.root());
    flush();
    for (Map.Entry<String, Element> note : notes.targets().entrySet()) {
      note.getValue().select("> p.label").remove();
      List<Block> body = nested(note.getValue());
      if (!body.isEmpty()) {
        add(new Note(note.getKey(), body), true);
      }
    }
    return out;
  }

  private void children(Element parent) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        if (!text.isBlank()) {
          lineKept |= scope.keeps(parent);
        }
        inlines.append(child, line);
      } else if (child instanceof Element element) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    String name = element.normalName();
    if (NEVER.contains(name) || Hidden.is(element) || notes.isNote(element)) {
      return;
    }
    // Within a paragraph a "dateline" or a "tag" is of the text.
    boolean inText = PHRASING.contains(name) && element.parentNameIs("p");
    if (furniture != null && !inText && furniture.is(element)) {
      flush();
      return;
    }
    Optional<String> outerLanguage = foreign;
    Element outerElement = foreignElement;
    Optional<String> own = inlines.foreign(element);
    if (own.isPresent() && !PHRASING.contains(name)) {
      flush();
      foreign = own;
      foreignElement = element;
    }
    dispatch(element, name);
    if (foreign != outerLanguage) {
      flush();
      foreign = outerLanguage;
      foreignElement = outerElement;
    }
  }

  private void dispatch(Element element, String name) {
    switch (name) {
      case "br" -> lineBreak();
      case "hr" -> {
        flush();
        addSoft(new Divider(), false);
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
      case "ul", "ol", "menu", "dir" -> list(element, name.equals("ol"));
      case "dl" -> definitions(element);
      case "blockquote" -> quote(element);
      case "pre", "listing", "xmp" -> code(element);
      case "table" -> table(element);
      case "figure" -> figure(element);
      case "img", "amp-img" -> image(element);
      case "picture" -> {
        Element image = element.selectFirst("img");
        if (image != null) {
          image(image);
        }
      }
      case "iframe", "video", "audio", "embed", "object" -> embed(element);
      default -> {
        if (name.startsWith("amp-")) {
          embed(element);
        } else if (PHRASING.contains(name) && element.selectFirst(BLOCKS) == null) {
          phrase(element);
        } else {
          container(element, name);
        }
      }
    }
  }

  private void phrase(Element element) {
    if (element.nameIs("a") && Notes.isBackLink(element)) {
      return;
    }
    lineKept |= scope.keepsWithin(element);
    inlines.append(element, line);
  }

  private void container(Element element, String name) {
    if (PHRASING.contains(name)) {
      // An element for words around blocks: a link around a figure or a heading.
      Optional<String> outer = href;
      if (element.nameIs("a")) {
        flush();
        href = HtmlPage.resolve(context.base(), element.attr("href"));
      }
      children(element);
      if (element.nameIs("a")) {
        flush();
        href = outer;
      }
      return;
    }
    flush();
    if (OwnMarkup.isEmbeds(element)) {
      own.embeds(element).forEach(embed -> addSoft(embed, true));
    } else if (scope.isWhole() && OwnMarkup.isNote(element)) {
      String id = "uncalled-" + element.elementSiblingIndex();
      element.child(0).remove();
      add(new Note(id, nested(element)), true);
    } else if (isCaptioned(element)) {
      figure(element);
    } else if (isCaption(element)) {
      caption(element);
    } else {
      children(element);
      flush();
    }
  }

  private void lineBreak() {
    int last = line.size() - 1;
    while (last >= 0 && line.get(last) instanceof Inline.Plain plain && plain.text().isBlank()) {
      last--;
    }
    if (last >= 0 && line.get(last) instanceof Inline.LineBreak) {
      boolean kept = lineKept;
      flush();
      // What follows two line breaks is of the same element.
      lineKept = kept;
    } else {
      line.add(new Inline.LineBreak());
    }
  }

  /** Ends the paragraph that is being collected. */
  private void flush() {
    if (!line.isEmpty()) {
      List<Inline> words = Inlines.tidy(line);
      line = new ArrayList<>();
      if (!words.isEmpty()) {
        add(new Paragraph(marked(words)), lineKept);
      }
    }
    lineKept = false;
  }

  private List<Inline> marked(List<Inline> words) {
    List<Inline> linked =
        href.isPresent() && words.stream().noneMatch(word -> word instanceof Inline.Link)
            ? List.of(new Inline.Link(href.get(), words))
            : words;
    return foreign.isPresent()
        ? List.of(
            new Inline.Foreign(
                foreign.get(), InlineBuilder.direction(foreignElement, foreign.get()), linked))
        : linked;
  }

  private void add(Block block, boolean kept) {
    out.add(new Candidate(block, kept || scope.isWhole(), false));
  }

  private void addSoft(Block block, boolean kept) {
    out.add(new Candidate(block, kept || scope.isWhole(), true));
  }

  private void heading(Element element, int level) {
    flush();
    for (Element image : element.select("img")) {
      if (!Formulas.isFormula(image)) {
        image(image);
      }
    }
    List<Inline> words = Inlines.tidy(inlines.of(element));
    if (!Text.plain(words).isBlank()) {
      addSoft(
          new Heading(Math.min(6, Math.max(2, level)), marked(words)), scope.keepsWithin(element));
    }
  }

  private void list(Element element, boolean ordered) {
    flush();
    List<List<Block>> items = new ArrayList<>();
    boolean kept = false;
    for (Element child : element.children()) {
      if (NEVER.contains(child.normalName())
          || Hidden.is(child)
          || notes.isNote(child)
          || furniture != null && furniture.is(child)) {
        continue;
      }
      if (!scope.keepsWithin(child)) {
        continue;
      }
      List<Block> item = nested(child);
      if (!item.isEmpty()) {
        items.add(item);
        kept = true;
      }
    }
    if (!items.isEmpty()) {
      add(new ItemList(ordered, start(element), items), kept);
    }
  }

  private static int start(Element list) {
    String start = list.attr("start").strip();
    return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
  }

  /** Terms in bold, what they mean below them. */
  private void definitions(Element element) {
    flush();
    List<List<Block>> items = new ArrayList<>();
    List<Block> item = new ArrayList<>();
    boolean described = false;
    for (Element child : element.select("> dt, > dd, > div > dt, > div > dd")) {
      List<Block> blocks = nested(child);
      boolean term = child.nameIs("dt");
      if (term && described) {
        items.add(item);
        item = new ArrayList<>();
        described = false;
      }
      described |= !term;
      for (Block block : blocks) {
        boolean plain = term && block instanceof Paragraph;
        item.add(
            plain
                ? new Paragraph(List.of(new Inline.Strong(((Paragraph) block).content())))
                : block);
      }
    }
    if (!item.isEmpty()) {
      items.add(item);
    }
    if (!items.isEmpty()) {
      add(new ItemList(false, 1, items), scope.keepsWithin(element));
    }
  }

  private void quote(Element element) {
    flush();
    if (EmbedFinder.isPost(element)) {
      List<Block> words = nested(element);
      boolean kept = scope.keepsWithin(element);
      // Its words survive; what showed it as a post does not.
      if (!words.isEmpty()) {
        out.add(new Candidate(new Quote(words, List.of()), kept, true));
      }
      addSoft(embeds.post(element), kept);
      return;
    }
    Element cite = element.selectFirst("> footer, > cite, > p.cite > cite, > p > cite:only-child");
    List<Inline> by = cite == null ? List.of() : Inlines.tidy(inlines.of(cite));
    if (cite != null) {
      (cite.parent().hasClass("cite") ? cite.parent() : cite).remove();
    }
    List<Block> body = new ArrayList<>(nested(element));
    int last = body.size() - 1;
    if (by.isEmpty() && last > 0 && body.get(last) instanceof Paragraph words) {
      by = attribution(words);
      if (!by.isEmpty()) {
        body.remove(last);
      }
    }
    if (body.isEmpty() && !by.isEmpty()) {
      body = List.of(new Paragraph(by));
      by = List.of();
    }
    if (!body.isEmpty()) {
      add(new Quote(body, by), scope.keepsWithin(element));
    }
  }

  /** {@code — Ann Lee} below what she said; empty where it is none. */
  private static List<Inline> attribution(Paragraph words) {
    String text = Text.plain(words.content());
    boolean dashed = text.length() > 2 && text.length() < 100 && "—–―".indexOf(text.charAt(0)) >= 0;
    if (!dashed || !(words.content().get(0) instanceof Inline.Plain first)) {
      return List.of();
    }
    List<Inline> by = new ArrayList<>(words.content());
    String rest = first.text().substring(1).stripLeading();
    by.remove(0);
    if (!rest.isEmpty()) {
      by.add(0, Inline.text(rest));
    }
    return Inlines.tidy(by);
  }

  private void code(Element element) {
    flush();
    String text = Carried.text(element.wholeText().replace("\r\n", "\n"));
    text = text.startsWith("\n") ? text.substring(1) : text;
    text = text.stripTrailing();
    if (!text.isBlank()) {
      addSoft(new CodeBlock(codeLanguage(element), text), scope.keepsWithin(element));
    }
  }

  private static Optional<String> codeLanguage(Element element) {
    Element code = element.selectFirst("code");
    for (Element candidate : code == null ? List.of(element) : List.of(code, element)) {
      for (String name : candidate.classNames()) {
        if (name.startsWith("language-") || name.startsWith("lang-")) {
          String language = name.substring(name.indexOf('-') + 1);
          if (!language.isBlank()) {
            return Optional.of(Carried.line(language));
          }
        }
      }
    }
    return Optional.empty();
  }

  private void table(Element element) {
    flush();
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

  private void embed(Element element) {
    Optional<Embed> embed = embeds.find(element);
    if (embed.isPresent()) {
      flush();
      addSoft(embed.get(), false);
    } else if (element.nameIs("object") || element.normalName().startsWith("amp-")) {
      children(element);
    }
  }

  private void image(Element element) {
    if (Formulas.isFormula(element)) {
      inlines.append(element, line);
      return;
    }
    Optional<Figure> figure = figures.image(element, FigureBuilder.Caption.NONE);
    if (figure.isPresent()) {
      flush();
      addSoft(figure.get(), scope.keeps(element));
    }
  }

  /** Whether it holds a picture and a caption, and nothing else to read. */
  private static boolean isCaptioned(Element element) {
    if (element.nameIs("body") || element.nameIs("article") || element.nameIs("main")) {
      return false;
    }
    Element caption = element.selectFirst(Captions.SELECTOR);
    return caption != null
        && caption != element
        && element.selectFirst("img, amp-img, video, iframe") != null
        && Captions.isWhole(element, caption);
  }

  private static boolean isCaption(Element element) {
    return element.is(Captions.SELECTOR) && element.text().length() <= Captions.LONGEST;
  }

  /** A caption that stands beside its picture, or whose picture is gone. */
  private void caption(Element element) {
    FigureBuilder.Caption caption = figures.caption(element, element);
    if (caption.isEmpty()) {
      return;
    }
    int last = out.size() - 1;
    if (last >= 0
        && out.get(last).block() instanceof Figure before
        && before.caption().isEmpty()
        && before.credit().isEmpty()) {
      out.set(
          last,
          new Candidate(
              new Figure(before.media(), before.alt(), caption.words(), caption.credit(), false),
              out.get(last).kept(),
              true));
    } else if (!caption.words().isEmpty()) {
      addSoft(
          new Figure(
              new org.plainpress.article.Media.Unavailable(
                  org.plainpress.article.Media.Kind.IMAGE, Optional.empty()),
              Optional.empty(),
              caption.words(),
              caption.credit(),
              false),
          scope.keepsWithin(element));
    }
  }

  /** {@code figure}, or what serves as one. */
  private void figure(Element element) {
    flush();
    boolean kept = scope.keepsWithin(element);
    Element words = element.selectFirst("figcaption");
    words = words == null ? element.selectFirst(Captions.SELECTOR) : words;
    if (words == element) {
      words = null;
    }
    Element content = element.selectFirst("table, pre, blockquote");
    if (content != null) {
      children(element);
      flush();
      return;
    }
    FigureBuilder.Caption caption = figures.caption(element, words);
    if (OwnMarkup.isLostFigure(element)) {
      addSoft(own.lostFigure(element, caption), true);
      return;
    }
    List<Element> images = new ArrayList<>(element.select("img, amp-img"));
    images.removeIf(image -> image.closest("figcaption") != null);
    Element embedded =
        element.selectFirst(
            "iframe, video, audio, amp-video, amp-youtube, amp-iframe, amp-brightcove, object");
    Optional<Embed> embed = embedded == null ? Optional.empty() : embeds.find(embedded);
    if (embed.isPresent()) {
      if (embed.get().sort() == Embed.Sort.VIDEO && !caption.words().isEmpty()) {
        addSoft(FigureBuilder.lostVideo(embed.get().link(), caption), kept);
      } else {
        addSoft(embed.get(), kept);
        if (!caption.words().isEmpty()) {
          addSoft(new Paragraph(caption.words()), kept);
        }
      }
      return;
    }
    int before = out.size();
    for (int i = 0; i < images.size(); i++) {
      boolean last = i == images.size() - 1;
      figures
          .image(images.get(i), last ? caption : FigureBuilder.Caption.NONE)
          .ifPresent(figure -> addSoft(figure, kept));
    }
    if (out.size() == before && !caption.isEmpty() && (words != null || !images.isEmpty())) {
      boolean video =
          element.selectFirst("[class*=video]") != null || element.className().contains("video");
      Figure figure =
          video
              ? FigureBuilder.lostVideo(Optional.empty(), caption)
              : new Figure(
                  new org.plainpress.article.Media.Unavailable(
                      org.plainpress.article.Media.Kind.IMAGE, Optional.empty()),
                  Optional.empty(),
                  caption.words(),
                  caption.credit(),
                  false);
      addSoft(figure, kept);
    } else if (out.size() == before && images.isEmpty() && words == null) {
      children(element);
      flush();
    }
  }

  /** The blocks within an element, all of them. */
  private List<Block> nested(Element element) {
    BlockBuilder inner = new BlockBuilder(scope, notes, context, furniture);
    inner.foreign = foreign;
    inner.foreignElement = foreignElement;
    if (element.nameIs("img") || element.nameIs("table") || element.nameIs("p")) {
      inner.dispatch(element, element.normalName());
    } else {
      inner.children(element);
    }
    inner.flush();
    return inner.out.stream().map(Candidate::block).toList();
  }
}
