package org.plainpress.read.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.MathBlock;
import org.plainpress.article.Media;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.feed.AtomWriter;
import org.plainpress.feed.FeedWriter;
import org.plainpress.feed.JsonFeedWriter;
import org.plainpress.feed.RssWriter;
import org.plainpress.markup.BodyMarkup;
import org.plainpress.read.Pictures;
import org.plainpress.read.Source;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.block.HtmlBody;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;
import org.plainpress.testing.RandomArticles;

@DisplayName("An article comes back from its editions")
class RoundTripTest {

  private static final int TRIES = 1000;

  /** The general categories of letters, marks and numbers, a bit each. */
  private static final int WORDS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private final Readers readers = new Readers();

  @Test
  @DisplayName("whole from EPUB and PDF, whatever it holds")
  void exact() {
    for (long seed = 1; seed <= TRIES; seed++) {
      Article article = RandomArticles.of(seed);
      assertThat(read("x.epub", Editions.epub(article)))
          .as("EPUB, seed %d", seed)
          .isEqualTo(article);
      assertThat(read("x.pdf", Editions.pdf(article))).as("PDF, seed %d", seed).isEqualTo(article);
    }
    System.out.println("round trip, EPUB and PDF: " + TRIES + " articles, 0 failures");
  }

  @Test
  @DisplayName(
      "from the XHTML of an EPUB alone with every word, without the Article JSON beside it")
  void xhtml() {
    List<String> failures = new ArrayList<>();
    for (long seed = 1; seed <= TRIES; seed++) {
      Article article = RandomArticles.of(seed);
      String xhtml = BodyMarkup.forBook(image -> "image.png").render(article).xhtml();
      Pictures pictures = (reference, address) -> Optional.of(Articles.image());
      PageContext context =
          new PageContext("", article.meta().language(), pictures, new ArrayList<>());
      Article read = new Article(article.meta(), HtmlBody.blocks(xhtml, context));
      compare("XHTML, seed " + seed, words(article), words(read), linksAgain(article), failures);
    }
    assertThat(failures.stream().limit(12)).as("%d tries", TRIES).isEmpty();
  }

  @Test
  @DisplayName("from RSS, Atom and JSON Feed with every word, and the same again from then on")
  void feeds() {
    List<String> failures = new ArrayList<>();
    for (long seed = 1; seed <= TRIES; seed++) {
      Article article = RandomArticles.of(seed);
      for (FeedWriter<?> writer :
          List.of(new RssWriter(), new AtomWriter(), new JsonFeedWriter())) {
        String name = writer.fileName() + ", seed " + seed;
        Article once = read(writer, article);
        Article twice = read(writer, once);
        if (!once.meta().id().equals(article.meta().id())) {
          failures.add(name + ": id " + once.meta().id());
        }
        if (!once.meta().title().equals(Carried.line(article.meta().title()))) {
          failures.add(name + ": title " + once.meta().title());
        }
        compare(name + ": words", words(article), words(once), linksAgain(article), failures);
        compare(name + ": again", words(once), words(twice), linksAgain(article), failures);
      }
    }
    System.out.println(
        "round trip, feeds: " + TRIES + " articles, " + failures.size() + " failures");
    assertThat(failures.stream().limit(12)).as("%d tries", 3 * TRIES).isEmpty();
  }

  /**
   * Returns the words that may stand twice: those of links in captions that became alternative
   * text. A picture's name holds no link, so such links stand behind it in the words of the
   * caption.
   */
  private static List<String> linksAgain(Article article) {
    List<String> words = new ArrayList<>();
    Blocks.of(Figure.class, article.body())
        .filter(figure -> figure.media() instanceof Media.Image && !figure.captionDiffers())
        .forEach(
            figure ->
                Blocks.forEachInline(
                    figure.caption(),
                    inline -> {
                      if (inline instanceof Inline.Link link) {
                        words.addAll(split(Text.plain(link.content())));
                      }
                    }));
    return words;
  }

  private Article read(FeedWriter<?> writer, Article article) {
    byte[] feed = Editions.feed(writer, Optional.of("https://example.org/"), article);
    return read(writer.fileName(), feed);
  }

  private static void compare(
      String name, List<String> want, List<String> got, List<String> failures) {
    compare(name, want, got, List.of(), failures);
  }

  /**
   * Compares words, whatever their order.
   *
   * @param twice words that may be there once more than they should
   */
  private static void compare(
      String name, List<String> want, List<String> got, List<String> twice, List<String> failures) {
    List<String> lost = without(want, got);
    List<String> gained = without(without(got, want), twice);
    if (!lost.isEmpty() || !gained.isEmpty()) {
      failures.add(name + ": lost " + lost + ", gained " + gained);
    }
  }

  /** Returns the words that remain when others are taken out, each as often as it is there. */
  private static List<String> without(List<String> words, List<String> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(word -> left.merge(word, 1, Integer::sum));
    return words.stream().filter(word -> left.merge(word, -1, Integer::sum) < 0).toList();
  }

  /** Every word of the subtitle and the body, alternative texts and credits included. */
  private static List<String> words(Article article) {
    StringBuilder all = new StringBuilder(article.meta().subtitle().orElse(""));
    blocks(article.body(), all);
    return split(all.toString());
  }

  /**
   * Splits a text into its runs of letters, marks and digits, as reading leaves them: composed, and
   * without soft hyphens.
   */
  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    Carried.composed(text)
        .codePoints()
        .forEach(
            codePoint -> {
              if ((WORDS >> Character.getType(codePoint) & 1) != 0) {
                word.appendCodePoint(codePoint);
              } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static void blocks(List<Block> blocks, StringBuilder out) {
    for (Block block : blocks) {
      out.append(' ');
      switch (block.kind()) {
        case PARAGRAPH -> out.append(Text.plain(((Paragraph) block).content()));
        case HEADING -> out.append(Text.plain(((Heading) block).content()));
        case CODE -> out.append(((CodeBlock) block).text());
        case FIGURE -> {
          Figure figure = (Figure) block;
          out.append(figure.alternative().orElse("")).append(' ');
          out.append(figure.captionDiffers() ? Text.plain(figure.caption()) : "").append(' ');
          out.append(figure.credit().orElse(""));
        }
        case QUOTE -> {
          blocks(((Quote) block).body(), out);
          out.append(' ').append(Text.plain(((Quote) block).cite()));
        }
        case LIST -> ((ItemList) block).bodies().forEach(item -> blocks(item, out));
        case TABLE -> {
          Table table = (Table) block;
          out.append(Text.plain(table.caption())).append(' ').append(table.credit().orElse(""));
          Stream.concat(table.header().stream(), table.rows().stream())
              .flatMap(List::stream)
              .forEach(
                  cell -> {
                    out.append(' ').append(Text.plain(cell.content()));
                    blocks(cell.body(), out);
                  });
        }
        case NOTE -> blocks(((Note) block).body(), out);
        case VERSE, DEFINITIONS, ASIDE -> {
          Blocks.text(block).forEach(line -> out.append(' ').append(Text.plain(line)));
          Blocks.within(block).forEach(inner -> blocks(inner, out));
        }
        case MATH -> out.append(((MathBlock) block).formula().alt());
        case EMBED, DIVIDER -> {}
      }
    }
  }

  private Article read(String name, byte[] bytes) {
    return readers.read(new Source(name, bytes)).get(0).article();
  }
}
