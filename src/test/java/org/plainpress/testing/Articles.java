package org.plainpress.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Binary;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Direction;
import org.plainpress.article.Divider;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.IsoDate;
import org.plainpress.article.ItemList;
import org.plainpress.article.Media;
import org.plainpress.article.Meta;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.read.Source;
import org.plainpress.read.input.Readers;

/** Articles that tests are made of. */
public final class Articles {

  public static final Path SAMPLES = Path.of("assets/samples");

  private Articles() {}

  public static Article titled(String title, Block... body) {
    Meta meta = Meta.builder(title).id(ArticleId.ofContent(title)).language("en").build();
    return new Article(meta, List.of(body));
  }

  public static Article read(String text) {
    return new Readers()
        .read(new Source("test.txt", text.getBytes(StandardCharsets.UTF_8)))
        .get(0)
        .article();
  }

  public static List<Path> sampleFiles() {
    try (var files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Article sample(Path file) {
    try {
      return new Readers()
          .read(new Source(file.toString(), Files.readAllBytes(file)))
          .get(0)
          .article();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Figure lost(String caption, String credit) {
    return Figure.lost(Media.Kind.IMAGE, caption, Optional.of(credit));
  }

  /** Every kind of block and inline, and every field of the metadata. */
  public static Article everything() {
    Meta meta =
        Meta.builder("Everything & <more> \"quoted\" ]]>")
            .id(ArticleId.ofSource("https://example.org/everything"))
            .kicker("Kinds")
            .subtitle("All that an article can hold")
            .author("Ann Lee")
            .author("Bo Berg")
            .publisher("The Example")
            .published(IsoDate.of(2018, 7, 20))
            .modified(IsoDate.parse("2018-07-21T06:30:00+01:00"))
            .language("en-GB")
            .direction(Direction.LTR)
            .summary("What it is about.")
            .source("https://example.org/everything?a=1&b=2")
            .subject("Tests")
            .rights("CC0")
            .build();
    return new Article(meta, blocks());
  }

  private static List<Block> blocks() {
    return List.of(
        new Paragraph(inlines()),
        new Heading(2, List.of(Inline.text("Pictures"))),
        lost("A lost photo, with \"quotes\" & <signs>", "PA"),
        new Figure(
            new Media.Unavailable(Media.Kind.IMAGE, Optional.of("https://example.org/a.jpg")),
            Optional.of("Its own alternative text"),
            List.of(
                Inline.text("A caption that differs, "),
                new Inline.Link("https://example.org/c", List.of(Inline.text("linked")))),
            Optional.of("AP"),
            false),
        new Figure(
            new Media.Unavailable(Media.Kind.VIDEO, Optional.empty()),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false),
        new Figure(
            image(),
            Optional.of("A red square"),
            List.of(Inline.text("A red square")),
            Optional.empty(),
            false),
        new Figure(image(), Optional.empty(), List.of(), Optional.empty(), true),
        new Heading(5, List.of(Inline.text("A level that skips"))),
        new Embed(
            Embed.Sort.VIDEO,
            Optional.of("This video isn't available."),
            Optional.of("https://example.org/v")),
        new Embed(Embed.Sort.POST, Optional.empty(), Optional.empty()),
        new Quote(
            List.of(
                Paragraph.of("Quoted words."),
                new ItemList(false, 1, List.of(List.of(Paragraph.of("A point in a quotation."))))),
            List.of(Inline.text("Somebody"))),
        new ItemList(
            true,
            3,
            List.of(
                List.of(
                    Paragraph.of("Three"),
                    new ItemList(false, 1, List.of(List.of(Paragraph.of("Nested"))))),
                List.of(Paragraph.of("Four")))),
        new ItemList(
            true,
            1,
            List.of(
                List.of(new Paragraph(List.of(new Inline.Label("(a) "), Inline.text("Labelled")))),
                List.of(new Paragraph(List.of(new Inline.Label("(b) "), Inline.text("too")))))),
        new Table(
            List.of(Inline.text("Yields")),
            List.of(List.of(Table.Cell.of("Year"), Table.Cell.of("Tons"), Table.Cell.of(""))),
            List.of(
                List.of(
                    new Table.Cell(List.of(Inline.text("2019")), true, 1, 2),
                    Table.Cell.of("12"),
                    Table.Cell.of("fair")),
                List.of(new Table.Cell(List.of(Inline.text("thirteen and more")), false, 2, 1)),
                List.of(Table.Cell.of("short row")))),
        new CodeBlock(Optional.of("java"), "if (a < b) {\n\treturn \"&\";\n}"),
        new Divider(),
        new Note("1", List.of(Paragraph.of("A footnote."))));
  }

  private static List<Inline> inlines() {
    return List.of(
        Inline.text("Plain, "),
        new Inline.Emphasis(
            List.of(
                Inline.text("stressed"), new Inline.Strong(List.of(Inline.text(" and strong"))))),
        Inline.text(", "),
        new Inline.Link(
            "https://example.org/ä b".replace(" ", "%20"), List.of(Inline.text("a link"))),
        Inline.text(", "),
        new Inline.Code("a < b"),
        Inline.text(", "),
        new Inline.Foreign("ar", Optional.empty(), List.of(Inline.text("كلمات عربية"))),
        Inline.text(", H"),
        new Inline.Subscript(List.of(Inline.text("2"))),
        Inline.text("O, "),
        new Inline.Abbreviation("World Health Organization", List.of(Inline.text("WHO"))),
        Inline.text(", m"),
        new Inline.Superscript(List.of(Inline.text("2"))),
        new Inline.LineBreak(),
        Inline.text("and a note"),
        new Inline.NoteRef("1"),
        Inline.text("."));
  }

  /** Returns a small PNG. */
  public static Media.Image image() {
    return image("png", 24, 16);
  }

  /**
   * Returns an image of one colour.
   *
   * @param format {@code png}, {@code gif} or {@code jpeg}
   */
  public static Media.Image image(String format, int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Media.Image(Binary.copyOf(out.toByteArray()), "image/" + format, width, height);
  }
}
