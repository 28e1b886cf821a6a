package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.article.Direction;
import org.plainpress.article.Inline;
import org.plainpress.article.Text;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.draft.Languages;
import org.plainpress.read.html.page.Hidden;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.read.html.page.PageContext;

/** Turns phrasing elements (HTML, 3.2.5.2.5) into running text. */
final class InlineBuilder {

  private final PageContext context;
  private final Function<Element, Optional<String>> noteRefs;
  private final Set<String> broken = new HashSet<>();

  /**
   * Makes a builder for one page.
   *
   * @param context what is known of the page; words in its language are not marked as foreign
   * @param noteRefs returns the id of the note that a link calls, where it calls one
   */
  InlineBuilder(PageContext context, Function<Element, Optional<String>> noteRefs) {
    this.context = context;
    this.noteRefs = noteRefs;
  }

  /** Returns the words within an element, not yet tidied by {@link Inlines#tidy}. */
  List<Inline> of(Element parent) {
    List<Inline> out = new ArrayList<>();
    for (Node child : parent.childNodes()) {
      append(child, out);
    }
    return out;
  }

  private List<Inline> ofNode(Node node) {
    List<Inline> out = new ArrayList<>();
    append(node, out);
    return out;
  }

  /** Adds the words of a text or of an element that is shown. */
  void append(Node node, List<Inline> out) {
    if (node instanceof TextNode text) {
      String words = Carried.text(text.getWholeText());
      if (!words.isEmpty()) {
        out.add(Inline.text(words));
      }
    } else if (node instanceof Element element && !Hidden.is(element)) {
      element(element, out);
    }
  }

  private void element(Element element, List<Inline> out) {
    if (isPermalink(element) || element.nameIs("a") && Notes.isSign(element)) {
      return;
    }
    int from = out.size();
    switch (element.normalName()) {
      case "em", "i", "cite", "dfn", "var" -> look(element, out, Inline.Emphasis::new);
      case "strong", "b" -> look(element, out, Inline.Strong::new);
      case "sup" -> superscript(element, out);
      case "sub" -> wrap(element, out, Inline.Subscript::new);
      case "del", "s", "strike" -> wrap(element, out, Inline.Deletion::new);
      case "ins" -> wrap(element, out, Inline.Insertion::new);
      case "a" -> link(element, out);
      case "code", "kbd", "samp", "tt" -> code(element, out);
      case "br" -> out.add(new Inline.LineBreak());
      case "q" -> {
        out.add(Inline.text("“"));
        out.addAll(of(element));
        out.add(Inline.text("”"));
      }
      case "span" -> {
        if (element.hasClass(MarkupClasses.LABEL)
            && element.parentNameIs("li")
            && !element.text().isBlank()) {
          out.add(new Inline.Label(Carried.text(element.wholeText())));
        } else {
          out.addAll(WrittenStyle.of(element, of(element)));
        }
      }
      case "font" -> out.addAll(WrittenStyle.of(element, of(element)));
      case "ruby" -> out.addAll(Rubies.of(element, this::ofNode));
      case "rp" -> {}
      case "rt" -> {
        out.add(Inline.text("("));
        out.addAll(of(element));
        out.add(Inline.text(")"));
      }
      case "math" -> math(element, out);
      case "img", "amp-img" -> picture(element, out);
      case "wbr",
          "svg",
          "object",
          "button",
          "input",
          "select",
          "textarea",
          "canvas",
          "noscript" -> {}
      case "abbr", "acronym" -> abbreviation(element, out);
      case "p", "div", "li", "td", "tr" -> {
        // A block where only words were expected: its words stay apart from its neighbours'.
        out.add(Inline.text(" "));
        out.addAll(of(element));
        out.add(Inline.text(" "));
      }
      default -> out.addAll(of(element));
    }
    markLanguage(element, out, from);
  }

  /**
   * Returns whether an element is one of those that pages put behind headings: a link to the
   * heading itself, or {@code [edit]}.
   */
  private static boolean isPermalink(Element element) {
    if (element.hasClass("mw-editsection") || element.hasClass("headerlink")) {
      return true;
    }
    if (!element.nameIs("a") || !element.attr("href").startsWith("#")) {
      return false;
    }
    String text = element.text().strip();
    return text.equals("#") || text.equals("¶") || text.equals("§") || text.equals("🔗");
  }

  /**
   * Adds raised words. Where nothing but calls of notes is raised, adds the calls alone, since
   * every edition raises them.
   */
  private void superscript(Element element, List<Inline> out) {
    Optional<String> note = noteRefs.apply(element);
    if (note.isPresent()) {
      out.add(new Inline.NoteRef(note.get()));
      return;
    }
    List<Inline> inner = of(element);
    List<Inline> calls = inner.stream().filter(Inline.NoteRef.class::isInstance).toList();
    boolean onlyCalls =
        !calls.isEmpty() && Text.plain(inner).replaceAll("[\\[\\],\\s]", "").isEmpty();
    if (onlyCalls) {
      out.addAll(calls);
      // The space within the raised words is the only one where none follows them.
      if (inner.get(inner.size() - 1) instanceof Inline.Plain last && last.text().endsWith(" ")) {
        out.add(Inline.text(" "));
      }
    } else if (!inner.isEmpty()) {
      out.add(new Inline.Superscript(inner));
    }
  }

  /**
   * Adds what an element holds, wrapped in an inline of some kind; nothing where it holds nothing.
   */
  private void wrap(Element element, List<Inline> out, Function<List<Inline>, Inline> kind) {
    List<Inline> inner = of(element);
    if (!inner.isEmpty()) {
      out.add(kind.apply(inner));
    }
  }

  /** Adds what an element holds that is bold or slanted, unless its own style says otherwise. */
  private void look(Element element, List<Inline> out, Function<List<Inline>, Inline> kind) {
    if (WrittenStyle.isPlain(element)) {
      out.addAll(WrittenStyle.of(element, of(element)));
    } else {
      wrap(element, out, kind);
    }
  }

  /**
   * Adds an abbreviation with its expansion, or the words alone where the title is no expansion.
   */
  private void abbreviation(Element element, List<Inline> out) {
    List<Inline> inner = of(element);
    String expansion = Text.folded(element.attr("title"));
    String words = Text.folded(Text.plain(inner));
    // Some pages have its own words, or a date, as its title: that is no expansion.
    if (words.isEmpty()
        || expansion.length() <= words.length()
        || !expansion.codePoints().allMatch(Text::isCarried)) {
      out.addAll(inner);
    } else {
      out.add(new Inline.Abbreviation(expansion, inner));
    }
  }

  /**
   * Adds a link, or the call of a note; only the words of a link that leads nowhere or within the
   * page.
   */
  private void link(Element element, List<Inline> out) {
    Optional<String> note = noteRefs.apply(element);
    if (note.isPresent()) {
      out.add(new Inline.NoteRef(note.get()));
      return;
    }
    List<Inline> inner = of(element);
    Optional<String> href =
        element.attr("href").startsWith("#")
            ? Optional.empty()
            : HtmlPage.resolve(context.base(), element.attr("href"));
    if (href.isEmpty()) {
      noteBroken(element.attr("href"));
    }
    if (href.isPresent() && !Text.plain(inner).isBlank()) {
      out.add(new Inline.Link(href.get(), inner));
    } else {
      out.addAll(inner);
    }
  }

  /** Notes an address that no browser could go to, the first time that it comes. */
  private void noteBroken(String href) {
    if (HtmlPage.isBroken(context.base(), href) && broken.add(href)) {
      context.note("a link keeps only its words, since '" + href.strip() + "' is no address");
    }
  }

  private static void code(Element element, List<Inline> out) {
    String text = Carried.text(element.wholeText());
    if (!text.isBlank()) {
      out.add(new Inline.Code(text));
    }
  }

  private void math(Element element, List<Inline> out) {
    FormulaBuilder.of(element, false, context.language())
        .ifPresentOrElse(
            formula -> out.add(new Inline.Math(formula)),
            () -> formula(Formulas.text(element), out));
  }

  /** Adds what a picture says that stands for characters or a formula. */
  private static void picture(Element image, List<Inline> out) {
    String formula = Formulas.imageText(image);
    formula(formula, out);
    String words = formula.isEmpty() ? LinePictures.words(image) : "";
    if (!words.isEmpty()) {
      out.add(Inline.text(words));
    }
  }

  private static void formula(String text, List<Inline> out) {
    if (!text.isBlank()) {
      out.add(new Inline.Code(text));
    }
  }

  /**
   * Wraps what an element has added where it is in another language than the article.
   *
   * @param from where in {@code out} the element's own words begin
   */
  private void markLanguage(Element element, List<Inline> out, int from) {
    Optional<String> other = foreign(element);
    if (other.isPresent() && out.size() > from) {
      List<Inline> inner = new ArrayList<>(out.subList(from, out.size()));
      out.subList(from, out.size()).clear();
      out.add(new Inline.Foreign(other.get(), direction(element, other.get()), inner));
    }
  }

  /** Returns the language tag of an element where it tells another language than the article's. */
  Optional<String> foreign(Element element) {
    String tag = element.attr("lang").isEmpty() ? element.attr("xml:lang") : element.attr("lang");
    return Languages.tag(tag)
        .filter(own -> !Text.primaryLanguage(own).equals(Text.primaryLanguage(context.language())))
        .filter(own -> !context.language().equals("und"));
  }

  /**
   * Returns the direction that an element tells, where it differs from that of the language's
   * script.
   */
  static Optional<Direction> direction(Element element, String language) {
    Optional<Direction> own =
        switch (element.attr("dir").toLowerCase(Locale.ROOT)) {
          case "rtl" -> Optional.of(Direction.RTL);
          case "ltr" -> Optional.of(Direction.LTR);
          default -> Optional.empty();
        };
    return own.filter(direction -> direction != Direction.of(language));
  }
}
