package org.plainpress.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a changed copy of an article. A subclass says what changes; all else is copied as it is.
 * The walk is exhaustive: a new kind of block or inline must be copied here, or nothing compiles.
 */
public abstract class Rewriting {

  /**
   * {@return what stands in place of a string that an edition shows, says or leads to: words,
   * names, code, alternative texts, addresses} The same string unless a subclass says otherwise.
   *
   * @param text the text
   */
  protected String text(String text) {
    return text;
  }

  /**
   * {@return what stands in place of plain words, or of an alternative text; as {@link
   * #text(String)} unless a subclass says otherwise}
   *
   * @param words the words, with the white space around them
   */
  protected String words(String words) {
    return text(words);
  }

  /** Tells a subclass that words begin that do not go on from those before: a paragraph's, say. */
  protected void wordsBegin() {}

  /**
   * {@return what stands in place of an image; the same image unless a subclass says otherwise}
   *
   * @param image the image
   */
  protected Media image(Media.Image image) {
    return image;
  }

  /**
   * {@return what stands in place of a note's id; the same id unless a subclass says otherwise}
   *
   * @param id the id
   */
  protected String noteId(String id) {
    return id;
  }

  /**
   * {@return what stands in place of the call of a note, or nothing where the call is left out; the
   * same call unless a subclass says otherwise}
   *
   * @param call the call
   */
  protected Optional<Inline> noteRef(Inline.NoteRef call) {
    return Optional.of(call);
  }

  /**
   * {@return a copy of the article, its id unchanged}
   *
   * @param article the article
   */
  public final Article article(Article article) {
    return new Article(meta(article.meta()), blocks(article.body()));
  }

  /**
   * {@return a copy of the metadata, its id, dates, language and direction unchanged}
   *
   * @param meta the metadata
   */
  public final Meta meta(Meta meta) {
    return new Meta(
        meta.id(),
        text(meta.title()),
        meta.kicker().map(this::text),
        meta.subtitle().map(this::text),
        texts(meta.authors()),
        meta.publisher().map(this::text),
        meta.published(),
        meta.modified(),
        meta.language(),
        meta.direction(),
        meta.summary().map(this::text),
        meta.source().map(this::text),
        texts(meta.subjects()),
        meta.rights().map(this::text));
  }

  private List<String> texts(List<String> texts) {
    return texts.stream().map(this::text).toList();
  }

  /**
   * {@return copies of blocks, in their order}
   *
   * @param blocks the blocks
   */
  public final List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    return switch (block.kind()) {
      case HEADING -> heading((Heading) block);
      case PARAGRAPH -> paragraph((Paragraph) block);
      case FIGURE -> figure((Figure) block);
      case EMBED -> embed((Embed) block);
      case QUOTE -> quote((Quote) block);
      case LIST -> list((ItemList) block);
      case TABLE -> table((Table) block);
      case CODE -> code((CodeBlock) block);
      case MATH -> new MathBlock(formula(((MathBlock) block).formula()));
      case DIVIDER -> block;
      case NOTE -> note((Note) block);
      case VERSE -> verse((Verse) block);
      case DEFINITIONS -> definitions((Definitions) block);
      case ASIDE -> aside((Aside) block);
    };
  }

  private Heading heading(Heading heading) {
    return new Heading(heading.level(), inlines(heading.content()));
  }

  private Paragraph paragraph(Paragraph paragraph) {
    return new Paragraph(unempty(paragraph.content()));
  }

  private Figure figure(Figure figure) {
    return new Figure(
        media(figure.media()),
        figure.alt().map(this::alternative),
        inlines(figure.caption()),
        figure.credit().map(this::text),
        figure.decorative());
  }

  private String alternative(String words) {
    wordsBegin();
    return words(words);
  }

  private Media media(Media media) {
    return media instanceof Media.Unavailable lost
        ? new Media.Unavailable(lost.kind(), lost.source().map(this::text))
        : image((Media.Image) media);
  }

  private Embed embed(Embed embed) {
    return new Embed(embed.sort(), embed.notice().map(this::text), embed.link().map(this::text));
  }

  private Quote quote(Quote quote) {
    return new Quote(blocks(quote.body()), inlines(quote.cite()));
  }

  private ItemList list(ItemList list) {
    return new ItemList(
        list.ordered(),
        list.start(),
        list.reversed(),
        list.style(),
        list.items().stream().map(item -> item.with(blocks(item.body()))).toList());
  }

  private Table table(Table table) {
    return new Table(
        inlines(table.caption()),
        table.credit().map(this::text),
        table.align(),
        rows(table.header()),
        rows(table.rows()));
  }

  private List<List<Table.Cell>> rows(List<List<Table.Cell>> rows) {
    return rows.stream().map(row -> row.stream().map(this::cell).toList()).toList();
  }

  private Table.Cell cell(Table.Cell cell) {
    return new Table.Cell(
        inlines(cell.content()),
        blocks(cell.body()),
        cell.header(),
        cell.colspan(),
        cell.rowspan());
  }

  private CodeBlock code(CodeBlock code) {
    return new CodeBlock(
        code.language().map(this::text), inlines(code.caption()), text(code.text()));
  }

  /**
   * {@return what stands in place of a formula; a copy of it unless a subclass says otherwise}
   *
   * @param formula the formula
   */
  protected Formula formula(Formula formula) {
    return new Formula(math(formula.math()), text(formula.alt()), formula.tex().map(this::text));
  }

  private MathNode math(MathNode node) {
    return new MathNode(
        node.name(),
        node.attributes(),
        node.children().stream().map(this::math).toList(),
        node.isToken() ? text(node.text()) : "");
  }

  private Note note(Note note) {
    return new Note(noteId(note.id()), blocks(note.body()));
  }

  private Verse verse(Verse verse) {
    return new Verse(
        verse.stanzas().stream().map(stanza -> new Verse.Stanza(lines(stanza.lines()))).toList());
  }

  private Definitions definitions(Definitions definitions) {
    return new Definitions(
        definitions.items().stream()
            .map(
                item ->
                    new Definitions.Item(
                        lines(item.terms()),
                        item.descriptions().stream().map(this::blocks).toList()))
            .toList());
  }

  private Aside aside(Aside aside) {
    return new Aside(inlines(aside.title()), blocks(aside.body()));
  }

  /** Copies lines, each of which still holds something. */
  private List<List<Inline>> lines(List<List<Inline>> lines) {
    return lines.stream().map(this::unempty).toList();
  }

  /** Copies words; where they were nothing but a call that is left out, a space stays. */
  private List<Inline> unempty(List<Inline> words) {
    List<Inline> content = inlines(words);
    return content.isEmpty() ? List.of(Inline.text(" ")) : content;
  }

  /**
   * {@return copies of inline content, without the calls that are left out}
   *
   * @param content the inline content
   */
  public final List<Inline> inlines(List<Inline> content) {
    wordsBegin();
    return within(content);
  }

  private List<Inline> within(List<Inline> content) {
    List<Inline> out = new ArrayList<>(content.size());
    for (Inline inline : content) {
      if (inline instanceof Inline.NoteRef call) {
        noteRef(call).ifPresent(out::add);
      } else {
        out.add(inline(inline));
      }
    }
    return out;
  }

  private Inline inline(Inline inline) {
    return switch (inline.kind()) {
      case PLAIN -> new Inline.Plain(words(((Inline.Plain) inline).text()));
      case CODE -> new Inline.Code(text(((Inline.Code) inline).text()));
      case LABEL -> new Inline.Label(text(((Inline.Label) inline).text()));
      case EMPHASIS -> new Inline.Emphasis(within(inline.content()));
      case STRONG -> new Inline.Strong(within(inline.content()));
      case SUPERSCRIPT -> new Inline.Superscript(within(inline.content()));
      case SUBSCRIPT -> new Inline.Subscript(within(inline.content()));
      case DELETION -> new Inline.Deletion(within(inline.content()));
      case INSERTION -> new Inline.Insertion(within(inline.content()));
      case LINK -> new Inline.Link(text(((Inline.Link) inline).href()), within(inline.content()));
      case FOREIGN -> {
        Inline.Foreign foreign = (Inline.Foreign) inline;
        yield new Inline.Foreign(foreign.language(), foreign.direction(), within(inline.content()));
      }
      case ABBREVIATION ->
          new Inline.Abbreviation(
              text(((Inline.Abbreviation) inline).expansion()), within(inline.content()));
      case RUBY ->
          new Inline.Ruby(within(inline.content()), text(((Inline.Ruby) inline).reading()));
      case MATH -> new Inline.Math(formula(((Inline.Math) inline).formula()));
      case LINE_BREAK, NOTE_REF -> inline;
    };
  }
}
