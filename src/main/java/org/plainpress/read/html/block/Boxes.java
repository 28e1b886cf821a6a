package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.plainpress.article.Aside;
import org.plainpress.article.Block;
import org.plainpress.article.Divider;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.read.html.page.NameWords;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.html.page.Scope;
import org.plainpress.read.press.phrase.Lengths;

/** Recognizes boxes beside the text: asides, what folds, and what is named so. */
final class Boxes {

  /** A box has at most this share of the characters of what it stands in: else it is the text. */
  private static final double LARGEST_SHARE = 0.5;

  private static final NameWords NAMES = NameWords.of("boxes.txt");
  private static final Set<String> ROLES = Set.of("note", "doc-tip", "doc-notice", "complementary");
  private static final Set<String> NAMED = Set.of("div", "section", "aside", "article", "details");

  /** Selects titles that are no headings. */
  private static final String TITLES =
      "summary, .admonition-title, .callout-title, .markdown-alert-title, .box-title, .title";

  private final Scope scope;
  private int whole = -1;

  Boxes(Scope scope) {
    this.scope = scope;
  }

  /** Returns whether an element is a box, by what it is, and small beside what it stands in. */
  boolean is(Element element) {
    String name = element.normalName();
    boolean box =
        name.equals("aside")
            || name.equals("details")
            || NAMED.contains(name)
                && (NAMES.name(element)
                    || ROLES.contains(element.attr("role"))
                    || element.attr("epub:type").equals("sidebar"));
    // What pulls words out of the text says them twice and is none of its facts.
    // A callout is one by its author's word, however short the text around it.
    boolean told = name.equals("aside") && element.hasClass("callout");
    return box && !element.className().contains("pull") && (told || isSmall(element));
  }

  private boolean isSmall(Element element) {
    if (whole < 0) {
      whole = scope.root().text().length();
    }
    return element.text().length() <= LARGEST_SHARE * whole;
  }

  /**
   * Returns a box of what an element holds; empty where some of its words are not the article's, or
   * it has none.
   */
  static Optional<Aside> of(Element element, List<Candidate> inner) {
    List<Candidate> words = inner.stream().filter(candidate -> isText(candidate.block())).toList();
    if (words.isEmpty() || !words.stream().allMatch(Candidate::kept)) {
      return Optional.empty();
    }
    List<Block> body = new ArrayList<>(inner.stream().map(Candidate::block).toList());
    List<Inline> title = title(element, body);
    if (!title.isEmpty()) {
      body.remove(0);
    }
    boolean wraps = title.isEmpty() && body.size() == 1;
    return Optional.of(wraps && body.get(0) instanceof Aside only ? only : new Aside(title, body));
  }

  private static boolean isText(Block block) {
    return !(block instanceof Figure
        || block instanceof Embed
        || block instanceof Divider
        || block instanceof Heading);
  }

  /** Returns the title that the blocks of a box begin with; empty where they have none. */
  private static List<Inline> title(Element element, List<Block> body) {
    if (body.size() < 2) {
      return List.of();
    }
    if (body.get(0) instanceof Heading heading) {
      return heading.content();
    }
    if (!(body.get(0) instanceof Paragraph first)) {
      return List.of();
    }
    String words = Text.folded(Text.plain(first.content()));
    boolean named =
        Query.first(element, TITLES)
            .filter(title -> Text.folded(title.text()).equals(words))
            .isPresent();
    boolean bold = first.content().size() == 1 && first.content().get(0) instanceof Inline.Strong;
    if (words.length() > Lengths.REMARK || !named && !bold) {
      return List.of();
    }
    return bold ? first.content().get(0).content() : first.content();
  }
}
