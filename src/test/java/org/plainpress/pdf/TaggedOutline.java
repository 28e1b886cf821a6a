package org.plainpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainpress.article.Article;
import org.plainpress.article.Blocks;
import org.plainpress.article.Meta;
import org.plainpress.settings.PdfProfile;

/** Compares the structure tree of a PDF, element by element, with what its article asks for. */
final class TaggedOutline {

  private TaggedOutline() {}

  /** Fails unless the structure of a PDF is the article's, word by word. */
  static void compare(byte[] pdf, Article article, PdfProfile profile) throws IOException {
    List<String> actual = new ArrayList<>();
    body(TaggedText.of(pdf), article.meta()).forEach(node -> flatten(node, actual));
    List<String> expected = ExpectedOutline.of(article, profile.isPdf2());
    List<String> found = comparable(actual, expected);
    List<String> wanted = comparable(expected, expected);
    for (int i = 0; i < Math.min(found.size(), wanted.size()); i++) {
      assertThat(found.get(i))
          .as("element %d, after %s", i, i == 0 ? "none" : wanted.get(i - 1))
          .isEqualTo(wanted.get(i));
    }
    assertThat(found).hasSameSizeAs(wanted);
  }

  private static final Set<String> INLINE =
      Set.of("Em", "Strong", "Span", "Link", "Reference", "Code", "Ruby", "Formula");

  /** The elements that hold words of the article, beside labels, links and captions. */
  private static final Pattern OF_WORDS = Pattern.compile("(H\\d|P|TH|TD|Em|Strong|Span|Code) .*");

  /**
   * Fails unless the elements of words in a PDF are the article's, in their order, each with its
   * letters, marks and digits in whatever order: what overrides of direction turn round stands as
   * it is drawn. Only the edition's own notices, such as that of a lost video, may be there too.
   */
  static void compareLetters(byte[] pdf, Article article, PdfProfile profile) throws IOException {
    List<String> actual = new ArrayList<>();
    body(TaggedText.of(pdf), article.meta()).forEach(node -> flatten(node, actual));
    List<String> found = ofWords(actual);
    List<String> lines = ExpectedOutline.of(article, profile.isPdf2());
    List<String> wanted = ofWords(lines);
    List<String> own = new ArrayList<>();
    int at = 0;
    for (String line : found) {
      if (at < wanted.size() && line.equals(wanted.get(at))) {
        at++;
      } else {
        own.add(line);
      }
    }
    assertThat(at)
        .as("elements up to '%s'", at == 0 ? "" : wanted.get(at - 1))
        .isEqualTo(wanted.size());
    // A cell that holds a block of math has no words of its own; here it has those of the formula.
    Set<String> formulas =
        Blocks.formulas(article.body()).stream()
            .flatMap(formula -> Stream.of("TD ", "TH ").map(cell -> cell + formula.alt()))
            .map(TaggedOutline::letters)
            .collect(Collectors.toSet());
    assertThat(own).allMatch(line -> line.startsWith("P ") || formulas.contains(line));
    own.removeIf(formulas::contains);
    assertThat(own.size()).isLessThanOrEqualTo((int) lines.stream().filter("P *"::equals).count());
  }

  private static List<String> ofWords(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.endsWith(" *") && OF_WORDS.matcher(line).matches())
        .map(TaggedOutline::letters)
        .filter(line -> !line.endsWith(" "))
        .toList();
  }

  /**
   * Returns the elements of the body, which follow those of the title's block in {@code Art}, the
   * one element of {@code Document}.
   */
  private static List<TaggedText.Node> body(TaggedText.Node document, Meta meta) {
    assertThat(document.type()).isEqualTo("Document");
    TaggedText.Node art = (TaggedText.Node) document.kids().get(0);
    assertThat(art.type()).isEqualTo("Art");
    int before =
        1
            + (meta.kicker().isPresent() ? 1 : 0)
            + (meta.subtitle().isPresent() ? 1 : 0)
            + (meta.authors().isEmpty() && meta.publisher().isEmpty() ? 0 : 1)
            + (meta.published().isPresent() ? 1 : 0)
            + (meta.source().isPresent() ? 1 : 0);
    return art.kids().subList(before, art.kids().size()).stream()
        .map(TaggedText.Node.class::cast)
        .toList();
  }

  private static void flatten(TaggedText.Node node, List<String> lines) {
    switch (node.type()) {
      case "BlockQuote",
          "L",
          "LI",
          "LBody",
          "Div",
          "Sect",
          "Aside",
          "Table",
          "THead",
          "TBody",
          "TR" ->
          lines.add(node.type());
      case "Note", "FENote" -> lines.add(node.type());
      case "Figure", "Formula" -> {
        lines.add(node.type() + " /Alt " + node.alternative().orElse("none"));
        return;
      }
      case "TD", "TH" -> lines.add(holdsBlocks(node) ? node.type() : words(node));
      default -> lines.add(words(node));
    }
    for (Object kid : node.kids()) {
      if (kid instanceof TaggedText.Node child) {
        flatten(child, lines);
      }
    }
  }

  private static String words(TaggedText.Node node) {
    String words = node.expansion().map(told -> "/E " + told).orElseGet(node::text);
    return (node.type() + " " + words).strip();
  }

  /** Returns whether a cell holds blocks, which have lines of their own. */
  private static boolean holdsBlocks(TaggedText.Node cell) {
    return cell.kids().stream()
        .anyMatch(kid -> kid instanceof TaggedText.Node node && !INLINE.contains(node.type()));
  }

  /**
   * Returns lines so that those of the PDF and the expected ones can be compared. The edition's own
   * words become a star. Cells that rows were filled up with are left out.
   */
  private static List<String> comparable(List<String> lines, List<String> expected) {
    List<String> out = new ArrayList<>();
    List<String> whole = withoutFill(expected);
    for (String marked : lines) {
      String line = marked.replaceAll("[\\u200E\\u200F]", "");
      int at = out.size();
      if (line.equals("TD")) {
        continue;
      }
      String wanted = at < whole.size() ? whole.get(at) : "";
      if (wanted.endsWith(" *")) {
        out.add(line.split(" ")[0] + (line.contains(" ") ? " *" : ""));
      } else {
        out.add(inReadingOrder(line));
      }
    }
    return out;
  }

  /**
   * Returns a line as it is, but for the letters of one that runs right to left: they are sorted,
   * since their glyphs stand in the page's order, which {@link GalleryTest} tests.
   */
  private static String inReadingOrder(String line) {
    return line.codePoints().anyMatch(TaggedOutline::isRightToLeft) ? sorted(line) : line;
  }

  private static String letters(String line) {
    String type = line.split(" ")[0];
    return type
        + " "
        + sorted(line.substring(type.length()).replaceAll("[^\\p{L}\\p{M}\\p{N}]", ""));
  }

  private static String sorted(String line) {
    return line.codePoints()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  private static List<String> withoutFill(List<String> lines) {
    return lines.stream().filter(line -> !line.equals("TD")).toList();
  }

  private static boolean isRightToLeft(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
