package org.plainpress.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.plainpress.article.Article;
import org.plainpress.article.Aside;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Definitions;
import org.plainpress.article.Divider;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.ListStyle;
import org.plainpress.article.Media;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Verse;
import org.plainpress.read.Source;
import org.plainpress.read.input.Readers;

/**
 * Articles that show what a PDF can hold: one of each script ({@code src/test/resources/gallery}),
 * one of each structure, mixed ones, and a long one.
 */
public final class Gallery {

  private static final Path SCRIPTS = Path.of("src/test/resources/gallery");

  private static final String[] WORDS =
      ("the harbour board said that boats will sail again by spring and nobody on the outer islands"
              + " believed it until a letter came with three dates and one signature below them")
          .split(" ");

  private Gallery() {}

  /** Returns the articles by their names, those of scripts first. */
  public static Map<String, Article> articles() {
    Map<String, Article> articles = new LinkedHashMap<>();
    scripts(articles);
    articles.put("lists", titled("Lists in lists", lists()));
    articles.put("numbering", titled("Numbers, letters and tasks", numbering()));
    articles.put("verse", titled("Verse", verse()));
    articles.put("boxes", titled("Boxes and definitions", boxes()));
    articles.put("long-table", titled("A table over pages", GalleryTables.longTable()));
    articles.put("spans", titled("A table with spans", GalleryTables.spans()));
    articles.put("wide-table", titled("A table on a turned page", GalleryTables.wideTable()));
    articles.put("cards", titled("A table as cards", GalleryTables.cards()));
    articles.put("cells", titled("A table with pictures and lists", GalleryTables.cells()));
    articles.put("quotes", titled("Quotations", quotes()));
    articles.put("code", titled("Code", code()));
    articles.put("notes", titled("Notes", notes()));
    articles.put("figures", titled("Figures", figures()));
    articles.put("inline", titled("Within a line", inline()));
    articles.put("formulas", titled("Formulas", Formulas.blocks()));
    articles.put("headings", titled("Headings of all levels", headings()));
    articles.put("everything", Articles.everything());
    articles.put("long", titled("Three hundred pages", pages(300)));
    return articles;
  }

  private static void scripts(Map<String, Article> articles) {
    try (var files = Files.list(SCRIPTS)) {
      for (Path file : files.sorted().toList()) {
        Article article =
            new Readers()
                .read(new Source(file.toString(), Files.readAllBytes(file)))
                .get(0)
                .article();
        articles.put(file.getFileName().toString().replace(".md", ""), article);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Article titled(String title, List<? extends Block> body) {
    return Articles.titled(title, body.toArray(Block[]::new));
  }

  static ItemList list(boolean ordered, Block... items) {
    return new ItemList(ordered, 1, List.of(items).stream().map(List::of).toList());
  }

  private static List<Block> lists() {
    ItemList deep = list(false, Paragraph.of("Fourth level, with words enough to turn a line"));
    List<Block> third = List.of(Paragraph.of("Third level"), deep);
    List<Block> second =
        List.of(Paragraph.of("Second level"), new ItemList(false, 1, List.of(third, third)));
    return List.of(
        Paragraph.of("What to bring:"),
        new ItemList(
            true,
            1,
            List.of(
                List.of(
                    Paragraph.of("First level"), new ItemList(true, 9, List.of(second, second))),
                second)),
        new ItemList(
            true,
            1,
            List.of(
                List.of(new Paragraph(List.of(new Inline.Label("(a) "), Inline.text("Labels")))),
                List.of(new Paragraph(List.of(new Inline.Label("(b) "), Inline.text("that")))),
                List.of(new Paragraph(List.of(new Inline.Label("(c) "), Inline.text("matter")))))),
        new ItemList(
            false,
            1,
            List.of(
                List.of(Paragraph.of("An item of two paragraphs."), Paragraph.of("The second.")),
                List.of(new Quote(List.of(Paragraph.of("A quoted item")), List.of())))));
  }

  private static List<Block> numbering() {
    ItemList.Item first = item(OptionalInt.empty(), ItemList.Task.NONE, "The first wheel");
    ItemList.Item ninth = item(OptionalInt.of(9), ItemList.Task.NONE, "The ninth wheel");
    ItemList.Item last = item(OptionalInt.empty(), ItemList.Task.NONE, "The wheel after that");
    List<ItemList.Item> items = List.of(first, ninth, last);
    return List.of(
        new ItemList(true, 4, false, ListStyle.DECIMAL, items),
        Paragraph.of("Let us remark on this."),
        new ItemList(true, 3, true, ListStyle.DECIMAL, List.of(first, first, last)),
        new ItemList(true, 1, false, ListStyle.LOWER_ALPHA, items),
        new ItemList(true, 25, false, ListStyle.UPPER_ALPHA, List.of(first, last, last)),
        new ItemList(true, 3, false, ListStyle.LOWER_ROMAN, items),
        new ItemList(true, 1987, false, ListStyle.UPPER_ROMAN, items),
        new ItemList(false, 1, false, ListStyle.NONE, items),
        new ItemList(
            false,
            1,
            false,
            ListStyle.DISC,
            List.of(
                item(OptionalInt.empty(), ItemList.Task.DONE, "Oil the axle"),
                item(OptionalInt.empty(), ItemList.Task.OPEN, "Mend the weir"),
                last)),
        new ItemList(
            true,
            1,
            false,
            ListStyle.DECIMAL,
            List.of(item(OptionalInt.empty(), ItemList.Task.OPEN, "Count the bags"))));
  }

  private static ItemList.Item item(OptionalInt value, ItemList.Task task, String words) {
    return new ItemList.Item(value, task, List.of(Paragraph.of(words)));
  }

  private static List<Block> verse() {
    return List.of(
        Paragraph.of("They sang as the stones turned:"),
        new Verse(
            List.of(
                stanza("The wheel goes round,", "\u00a0\u00a0\u00a0\u00a0the water sings,"),
                stanza(
                    "and the miller, who has not slept since the flood came over the weir and took"
                        + " the lower wall with it, sleeps,",
                    "and no bell rings."))),
        new Quote(List.of(new Verse(List.of(stanza("O mill,", "O stream.")))), List.of()),
        Paragraph.of("Then they went home."));
  }

  private static Verse.Stanza stanza(String... lines) {
    List<List<Inline>> words = new ArrayList<>();
    for (String line : lines) {
      words.add(List.of(Inline.text(line)));
    }
    return new Verse.Stanza(words);
  }

  private static List<Block> boxes() {
    return List.of(
        Paragraph.of("The mill stands at the edge of the village."),
        new Aside(
            List.of(Inline.text("The mill in figures")),
            List.of(
                Paragraph.of("Two wheels, three stones, one miller."),
                list(false, Paragraph.of("Built in 1790"), Paragraph.of("Burned in 1821")))),
        Paragraph.of("It has been rebuilt twice."),
        new Aside(List.of(), List.of(Paragraph.of("Correction: it was rebuilt three times."))),
        new Definitions(
            List.of(
                new Definitions.Item(
                    List.of(List.of(Inline.text("weir"))),
                    List.of(
                        List.of(Paragraph.of("A low dam.")),
                        List.of(Paragraph.of("A fence of stakes, to catch fish.")))),
                new Definitions.Item(
                    List.of(List.of(Inline.text("race")), List.of(Inline.text("leat"))),
                    List.of(
                        List.of(
                            Paragraph.of("What brings the water."),
                            list(false, Paragraph.of("Head race"), Paragraph.of("Tail race"))))))),
        Paragraph.of("All of it is listed."));
  }

  private static List<Block> quotes() {
    return List.of(
        Paragraph.of("They disagreed."),
        new Quote(
            List.of(
                Paragraph.of("We were promised a boat."),
                new Quote(List.of(Paragraph.of("You will have one.")), List.of()),
                Paragraph.of("That was in spring.")),
            List.of(
                Inline.text("Ann Lee, "),
                new Inline.Emphasis(List.of(Inline.text("Letters from the islands"))))),
        Paragraph.of("Nothing else was said."));
  }

  private static List<Block> code() {
    StringBuilder program = new StringBuilder("def sailings(day):\n");
    for (int i = 0; i < 70; i++) {
      program.append("    if day == ").append(i).append(":\n");
      program.append("        return [\"").append("x".repeat(i % 40)).append("\"]\n");
    }
    return List.of(
        new Paragraph(
            List.of(Inline.text("Call "), new Inline.Code("sailings(3)"), Inline.text(" for it."))),
        new CodeBlock(Optional.of("python"), program.toString()),
        new CodeBlock(Optional.empty(), "a    b    c\n1    2    3"));
  }

  private static List<Block> notes() {
    List<Inline> calling =
        List.of(
            Inline.text("The boat is late"),
            new Inline.NoteRef("late"),
            Inline.text(", and so is the other"),
            new Inline.NoteRef("other"),
            Inline.text("; again late"),
            new Inline.NoteRef("late"),
            Inline.text("."));
    return List.of(
        new Paragraph(calling),
        new Note("late", List.of(Paragraph.of("By an hour."), Paragraph.of("Or two."))),
        new Note(
            "other", List.of(Paragraph.of("See the board."), list(false, Paragraph.of("Twice")))),
        new Note("uncalled", List.of(Paragraph.of("Nobody calls this one."))));
  }

  private static List<Block> figures() {
    return List.of(
        Articles.lost("A ferry at the quay in the morning, seen from the school", "PA"),
        Articles.lost(words(3, 700), "Reuters"),
        new Figure(
            Articles.image(),
            Optional.of("A red square"),
            List.of(Inline.text("What the painter sent")),
            Optional.of("Bo Berg"),
            false),
        new Figure(Articles.image(), Optional.empty(), List.of(), Optional.empty(), true),
        new Figure(
            new Media.Unavailable(Media.Kind.VIDEO, Optional.empty()),
            Optional.empty(),
            List.of(),
            Optional.of("BBC"),
            false),
        new Embed(Embed.Sort.VIDEO, Optional.empty(), Optional.of("https://example.org/v")),
        new Embed(Embed.Sort.VIDEO, Optional.empty(), Optional.empty()),
        new Embed(Embed.Sort.POST, Optional.empty(), Optional.empty()),
        Paragraph.of("After the pictures."));
  }

  private static List<Block> inline() {
    Inline strong = new Inline.Strong(List.of(Inline.text("the harbour")));
    return List.of(
        new Paragraph(
            List.of(
                Inline.text("At "),
                strong,
                Inline.text(" of "),
                new Inline.Abbreviation("World Health Organization", List.of(Inline.text("WHO"))),
                Inline.text(" we read "),
                new Inline.Emphasis(List.of(Inline.text("all of "), strong)),
                Inline.text(", H"),
                new Inline.Subscript(List.of(Inline.text("2"))),
                Inline.text("O for "),
                new Inline.Deletion(List.of(Inline.text("fifty"))),
                Inline.text(" "),
                new Inline.Insertion(List.of(Inline.text("forty"))),
                Inline.text(" crowns, and m"),
                new Inline.Superscript(List.of(Inline.text("3"))),
                Inline.text(", in French "),
                new Inline.Foreign("fr", Optional.empty(), List.of(Inline.text("la mer"))),
                Inline.text(", in Arabic "),
                new Inline.Foreign("ar", Optional.empty(), List.of(Inline.text("البحر"))),
                Inline.text(" and "),
                new Inline.Link(
                    "https://example.org/a/very/long/address",
                    List.of(
                        Inline.text("a link whose words go on for so long that it needs a second "),
                        new Inline.Emphasis(List.of(Inline.text("line"))))),
                Inline.text("."))),
        new Divider(),
        new Paragraph(
            List.of(Inline.text("One line"), new Inline.LineBreak(), Inline.text("and another"))),
        new Paragraph(
            List.of(
                Inline.text("The wheel is "),
                new Inline.Foreign(
                    "ja",
                    Optional.empty(),
                    List.of(
                        new Inline.Ruby(List.of(Inline.text("水車")), "すいしゃ"),
                        Inline.text("と"),
                        new Inline.Ruby(List.of(Inline.text("東")), "とう"),
                        new Inline.Ruby(List.of(Inline.text("京")), "きょう"))),
                Inline.text(" in Japanese."))));
  }

  private static List<Block> headings() {
    List<Block> blocks = new ArrayList<>();
    for (int level = 2; level <= 6; level++) {
      blocks.add(new Heading(level, List.of(Inline.text("Level " + level))));
      blocks.add(Paragraph.of(words(level, 60)));
    }
    blocks.add(new Heading(2, List.of(Inline.text("Back to two"))));
    blocks.add(new Heading(5, List.of(Inline.text("And down to five at once"))));
    blocks.add(Paragraph.of(words(7, 60)));
    return blocks;
  }

  /** Returns text for about so many pages. */
  private static List<Block> pages(int count) {
    List<Block> blocks = new ArrayList<>();
    for (int page = 1; page <= count; page++) {
      if (page % 5 == 1) {
        blocks.add(new Heading(2, List.of(Inline.text("Chapter " + (page / 5 + 1)))));
      }
      for (int p = 0; p < 6; p++) {
        blocks.add(Paragraph.of(words(page * 6 + p, 78)));
      }
    }
    return blocks;
  }

  static String words(int seed, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : " ").append(WORDS[(seed * 7 + i * (seed % 5 + 1)) % WORDS.length]);
    }
    return out.append('.').toString();
  }
}
