package org.plainpress.read.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plainpress.read.html.page.Query;

/**
 * Finds in rendered Markdown the captions of pictures and tables, for which CommonMark has no mark:
 * the title of a picture that stands alone, an emphasised line below one, {@code Table: …} beside a
 * table.
 */
final class MarkdownCaptions {

  private static final Pattern OF_TABLE = Pattern.compile("^(?:Table)?:\\s+(?=\\S)");

  /** Matches a line above a table that names it by a number, which stays. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:<(?:strong|em|b|i)>)?(?:Table|Tabelle|Tableau|Tabla|Tabell|Tabel|Tabela|Tabella|Таблица|表)[ \u00a0]?\\d+[.:：]?\\s.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /** Matches a line below a picture that names it by a number, which stays. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?is)(?:Figure|Fig\\.?|Abbildung|Abb\\.|Figura|Afbeelding|Figur|Рис\\.|Рисунок|Obr\\.|Rysunek|図|图|그림)[ \u00a0]?\\d+(?:\\.\\d+)?[.:：–-]\\s*\\S.*");

  /** Captions have at most this many characters; sentences that begin so are longer. */
  private static final int LONGEST_CAPTION = 200;

  private MarkdownCaptions() {}

  /** Makes figures of pictures with captions, and gives tables theirs. */
  static void in(Document page) {
    for (Element image : page.select("p > img, p > a:has(> img:only-child)")) {
      Query.parent(image).ifPresent(paragraph -> emphasised(image, paragraph));
    }
    for (Element image : page.select("p > img[title]:only-child")) {
      Optional<Element> paragraph = Query.parent(image).filter(one -> !one.hasText());
      // Where words stand beside it, there is no place for a figure.
      paragraph.ifPresent(
          one -> {
            String title = image.attr("title");
            image.removeAttr("title");
            figure(image, one, new Element("figcaption").text(title));
          });
    }
    page.select("table").forEach(MarkdownCaptions::table);
  }

  /** Reads an emphasised line below a picture, in its paragraph or in the next, as its caption. */
  private static void emphasised(Element image, Element paragraph) {
    List<Node> others =
        paragraph.childNodes().stream()
            .filter(node -> node != image && !node.nameIs("br"))
            .filter(node -> !(node instanceof TextNode text && text.isBlank()))
            .toList();
    if (others.size() == 1 && others.get(0) instanceof Element caption && isEmphasis(caption)) {
      figure(image, paragraph, caption);
    } else if (isNumbered(paragraph) && paragraph.childNode(0) == image) {
      Element caption = paragraph.clone();
      caption.child(0).remove();
      figure(image, paragraph, caption);
    } else if (others.isEmpty() && below(paragraph).filter(one -> isNumbered(one)).isPresent()) {
      Element caption = below(paragraph).orElseThrow();
      figure(image, paragraph, caption);
      caption.remove();
    } else if (others.isEmpty()) {
      Optional<Element> next =
          Optional.ofNullable(paragraph.nextElementSibling())
              .filter(
                  one -> one.nameIs("p") && one.childNodeSize() == 1 && one.childrenSize() == 1);
      next.map(one -> one.child(0))
          .filter(MarkdownCaptions::isEmphasis)
          .ifPresent(
              caption -> {
                figure(image, paragraph, caption);
                next.ifPresent(Element::remove);
              });
    }
  }

  private static Optional<Element> below(Element paragraph) {
    return Optional.ofNullable(paragraph.nextElementSibling())
        .filter(one -> one.nameIs("p") && one.select("img").isEmpty());
  }

  /** Returns whether a paragraph is the caption of a picture that names it by a number. */
  private static boolean isNumbered(Element paragraph) {
    String words = paragraph.text().strip();
    return words.length() <= LONGEST_CAPTION && FIGURE.matcher(words).matches();
  }

  private static boolean isEmphasis(Element element) {
    return element.nameIs("em") && element.hasText();
  }

  private static void figure(Element image, Element paragraph, Element caption) {
    Element figure = new Element("figure");
    paragraph.replaceWith(figure);
    image.removeAttr("title");
    figure.appendChild(image);
    figure.appendChild(new Element("figcaption").html(caption.html()));
  }

  private static void table(Element table) {
    for (Optional<Element> beside :
        List.of(
            Optional.ofNullable(table.nextElementSibling()),
            Optional.ofNullable(table.previousElementSibling()))) {
      Optional<Element> line =
          beside.filter(one -> one.nameIs("p") && OF_TABLE.matcher(one.html()).find());
      if (line.isPresent() && table.select("> caption").isEmpty()) {
        Matcher mark = OF_TABLE.matcher(line.get().html());
        table.prependChild(new Element("caption").html(mark.replaceFirst("")));
        line.get().remove();
      }
    }
    Optional.ofNullable(table.previousElementSibling())
        .filter(one -> one.nameIs("p") && one.text().length() <= LONGEST_CAPTION)
        .filter(one -> NUMBERED.matcher(one.html()).matches())
        .filter(one -> table.select("> caption").isEmpty())
        .ifPresent(
            line -> {
              table.prependChild(new Element("caption").html(line.html()));
              line.remove();
            });
  }
}
