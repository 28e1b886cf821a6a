package org.plainpress.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Aside;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Definitions;
import org.plainpress.article.Direction;
import org.plainpress.article.Divider;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Formula;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.IsoDate;
import org.plainpress.article.ItemList;
import org.plainpress.article.ListStyle;
import org.plainpress.article.MathNode;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Verse;

/** Articles made at random from a seed: whatever the model allows, in whatever order. */
public final class RandomArticles {

  private static final String[] WORDS = {
    "harbour",
    "of",
    "the",
    "Überfahrt",
    "naïve",
    "“quoted”",
    "it’s",
    "—",
    "3.5",
    "a/b",
    "supercalifragilisticexpialidocious",
    "Привет",
    "мир",
    "Ελλάδα",
    "مرحبا",
    "بالعالم",
    "לשלום",
    "नमस्ते",
    "क्षत्रिय",
    "สวัสดีชาวโลก",
    "日本語の文章",
    "中文",
    "한국어",
    "😀",
    "🇬🇧",
    "e\u0301",
    "\u202e",
    "\u00ad",
    "→",
    "≤",
    "\ue000",
    "<b>",
    "&amp;",
    "]]>",
    "\u0378"
  };
  private static final String[] LANGUAGES = {
    "en", "en-GB", "de", "fr", "ar", "he", "ja", "zh-Hant", "hi", "th", "pl", "und", "fa"
  };

  private static final String[] LABELS = {"• ", "– ", "(a) ", "3. ", "iv) ", "§ 7 "};
  // Larger than icons are, which readers of pages leave out.
  private static final List<Media.Image> IMAGES =
      List.of(
          Articles.image("png", 240, 160),
          Articles.image("gif", 120, 90),
          Articles.image("jpeg", 90, 200));

  private static final List<Formula> FORMULAS = Formulas.all();

  private final Random random;

  private final boolean anyUnicode;

  private RandomArticles(long seed, boolean anyUnicode) {
    this.random = new Random(seed);
    this.anyUnicode = anyUnicode;
  }

  /** Returns an article of words in many scripts, with some characters that make trouble. */
  public static Article of(long seed) {
    return new RandomArticles(seed, false).article();
  }

  /** Returns an article of random characters of every plane, and of addresses that may be none. */
  public static Article ofAnyUnicode(long seed) {
    return new RandomArticles(seed, true).article();
  }

  private Article article() {
    Meta.Builder meta =
        Meta.builder(words(1 + random.nextInt(8)))
            .language(LANGUAGES[random.nextInt(LANGUAGES.length)]);
    meta.id(ArticleId.ofContent(Long.toString(random.nextLong())));
    if (chance(2)) {
      meta.kicker(words(2));
    }
    if (chance(2)) {
      meta.subtitle(words(12));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      meta.author(words(2));
    }
    if (chance(2)) {
      meta.published(
          IsoDate.of(1990 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28)));
    }
    if (chance(3)) {
      meta.source(address("https://example.org/" + random.nextInt(1000)));
    }
    if (chance(8)) {
      meta.direction(direction());
    }
    return new Article(meta.build(), blocks(1 + random.nextInt(14), 0));
  }

  private List<Block> blocks(int count, int depth) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      blocks.add(block(depth));
    }
    return blocks;
  }

  private Block block(int depth) {
    return switch (random.nextInt(depth > 2 ? 7 : 15)) {
      case 0 -> new Heading(2 + random.nextInt(5), List.of(Inline.text(words(3))));
      case 1 -> figure();
      case 2 ->
          new Embed(
              Embed.Sort.values()[random.nextInt(5)],
              maybe(words(5)),
              maybe(address("https://example.org/" + random.nextInt(99))));
      case 3 ->
          new CodeBlock(
              Optional.empty(), chance(4) ? content(2) : List.of(), words(4) + "\n  " + words(9));
      case 4 -> new Divider();
      case 5, 6 -> new Paragraph(content(0));
      case 7 -> new Quote(blocks(random.nextInt(3), depth + 1), chance(2) ? content(2) : List.of());
      case 8 -> list(depth);
      case 9 -> table();
      case 10 -> verse();
      case 11 -> definitions(depth);
      case 12 ->
          new Aside(chance(2) ? content(1) : List.of(), blocks(random.nextInt(3), depth + 1));
      case 13 -> Formulas.block(formula());
      default ->
          new Note(Integer.toString(random.nextInt(3)), blocks(1 + random.nextInt(2), depth + 1));
    };
  }

  private Figure figure() {
    if (chance(6)) {
      return new Figure(image(), Optional.empty(), List.of(), maybe("AP"), true);
    }
    return new Figure(
        chance(3) ? image() : lost(),
        maybe(words(6)),
        chance(4) ? List.of() : content(1),
        maybe("AP"),
        false);
  }

  private Media lost() {
    return new Media.Unavailable(
        chance(4) ? Media.Kind.VIDEO : Media.Kind.IMAGE,
        maybe(address("https://example.org/" + random.nextInt(99) + ".jpg")));
  }

  private Media image() {
    return IMAGES.get(random.nextInt(IMAGES.size()));
  }

  private ItemList list(int depth) {
    boolean labelled = chance(3);
    List<ItemList.Item> items = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      List<Block> item = new ArrayList<>(blocks(random.nextInt(3), depth + 1));
      if (labelled) {
        item.add(0, labelled());
      }
      items.add(
          new ItemList.Item(
              chance(8) ? OptionalInt.of(random.nextInt(5000) - 9) : OptionalInt.empty(),
              chance(4) ? pick(ItemList.Task.values()) : ItemList.Task.NONE,
              item));
    }
    boolean ordered = chance(2);
    ListStyle style = pick(ListStyle.values());
    boolean fits = ordered ? style != ListStyle.DISC : !style.isNumber();
    return new ItemList(
        ordered,
        random.nextInt(13),
        ordered && chance(4),
        fits && chance(2) ? style : ListStyle.usual(ordered),
        items);
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private Verse verse() {
    List<Verse.Stanza> stanzas = new ArrayList<>();
    for (int s = 1 + random.nextInt(3); s > 0; s--) {
      stanzas.add(new Verse.Stanza(contents(1 + random.nextInt(5))));
    }
    return new Verse(stanzas);
  }

  private Definitions definitions(int depth) {
    List<Definitions.Item> items = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      List<List<Block>> descriptions = new ArrayList<>();
      for (int d = random.nextInt(3); d > 0; d--) {
        descriptions.add(blocks(random.nextInt(3), depth + 1));
      }
      int terms = random.nextInt(3);
      items.add(
          new Definitions.Item(
              contents(terms == 0 && descriptions.isEmpty() ? 1 : terms), descriptions));
    }
    return new Definitions(items);
  }

  private List<List<Inline>> contents(int count) {
    List<List<Inline>> contents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      contents.add(content(2));
    }
    return contents;
  }

  /** An item's first paragraph, with the label that its source printed. */
  private Paragraph labelled() {
    List<Inline> content = new ArrayList<>();
    content.add(new Inline.Label(LABELS[random.nextInt(LABELS.length)]));
    content.addAll(content(1));
    return new Paragraph(content);
  }

  private Direction direction() {
    return chance(2) ? Direction.RTL : Direction.LTR;
  }

  private Table table() {
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (int r = 1 + random.nextInt(5); r > 0; r--) {
      List<Table.Cell> row = new ArrayList<>();
      for (int c = random.nextInt(6); c > 0; c--) {
        boolean blocks = chance(9);
        row.add(
            new Table.Cell(
                blocks || chance(5) ? List.of() : content(2),
                blocks ? cellBody() : List.of(),
                chance(5),
                chance(6) ? 2 : 1,
                chance(6) ? 3 : 1));
      }
      rows.add(row);
    }
    boolean header = chance(2);
    return new Table(
        chance(2) ? content(2) : List.of(),
        chance(6) ? Optional.of(words(2)) : Optional.empty(),
        chance(4) ? List.of(Table.Align.CENTER, Table.Align.START, Table.Align.END) : List.of(),
        header ? rows.subList(0, 1) : List.of(),
        header ? rows.subList(1, rows.size()) : rows);
  }

  private List<Block> cellBody() {
    return chance(3) ? List.of(list(2)) : blocks(1 + random.nextInt(2), 3);
  }

  private List<Inline> content(int depth) {
    List<Inline> content = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      content.add(inline(depth));
    }
    return content;
  }

  private Inline inline(int depth) {
    return switch (depth > 2 ? 0 : random.nextInt(18)) {
      case 0, 1, 2, 3 -> Inline.text(words(1 + random.nextInt(25)) + " ");
      case 4 -> new Inline.Emphasis(content(depth + 1));
      case 5 -> new Inline.Strong(content(depth + 1));
      case 6 ->
          new Inline.Link(address("https://example.org/" + random.nextInt(9) + "?q=ü"), content(3));
      case 7 -> new Inline.Code(words(2));
      case 8 ->
          new Inline.Foreign(
              LANGUAGES[random.nextInt(LANGUAGES.length)],
              chance(4) ? Optional.of(direction()) : Optional.empty(),
              content(depth + 1));
      case 9 -> new Inline.Superscript(content(3));
      case 10 -> new Inline.LineBreak();
      case 11 -> new Inline.Abbreviation(words(3), content(3));
      case 12 -> new Inline.Subscript(content(3));
      case 13 -> new Inline.Deletion(content(depth + 1));
      case 14 -> new Inline.Insertion(content(depth + 1));
      case 15 -> new Inline.Ruby(content(3), words(1));
      case 16 -> new Inline.Math(formula());
      default -> new Inline.NoteRef(Integer.toString(random.nextInt(3)));
    };
  }

  private Formula formula() {
    Formula known = FORMULAS.get(random.nextInt(FORMULAS.size()));
    MathNode words = MathNode.token("mtext", words(1 + random.nextInt(2)).strip());
    MathNode math =
        chance(2)
            ? known.math()
            : MathNode.of("math", MathNode.of("mfrac", known.math().children().get(0), words));
    return new Formula(math, words(3), maybe("\\frac{a}{b}"));
  }

  private String words(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : " ").append(word());
    }
    // Never blank, which the model refuses.
    return out.append('.').toString();
  }

  private String word() {
    return anyUnicode && chance(2)
        ? RandomUnicode.word(random)
        : WORDS[random.nextInt(WORDS.length)];
  }

  private String address(String plain) {
    return anyUnicode && chance(2) ? RandomUnicode.address(random) : plain;
  }

  private Optional<String> maybe(String value) {
    return chance(2) ? Optional.of(value) : Optional.empty();
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
