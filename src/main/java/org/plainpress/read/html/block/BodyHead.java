package org.plainpress.read.html.block;

import java.util.List;
import java.util.Optional;
import org.plainpress.article.Block;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.read.press.head.Byline;
import org.plainpress.read.press.head.HeadDate;
import org.plainpress.read.press.phrase.Lengths;

/** Takes from the beginning of an article what stands there for its title and its author. */
public final class BodyHead {

  private BodyHead() {}

  /**
   * Takes the first paragraph out where it is one bold line without a full stop, as titles are that
   * were typed without a style.
   *
   * @param body changed
   * @return its words; empty where the article begins otherwise
   */
  public static Optional<String> takeBold(List<Block> body) {
    if (body.size() < 2
        || !(body.get(0) instanceof Paragraph first)
        || !first.content().stream()
            .allMatch(one -> one instanceof Inline.Strong || Text.plain(List.of(one)).isBlank())) {
      return Optional.empty();
    }
    String line = Text.folded(Text.plain(first.content()));
    if (line.isEmpty() || line.length() > Lengths.REMARK || line.matches(".*[.,;:]")) {
      return Optional.empty();
    }
    body.remove(0);
    return Optional.of(line);
  }

  /**
   * Takes the first paragraph out where it does nothing but sign the article: {@code By Ann Lee}.
   *
   * @param body changed
   * @return the names; empty where the article begins otherwise
   */
  public static List<String> takeByline(List<Block> body) {
    if (body.size() < 2 || !(body.get(0) instanceof Paragraph first)) {
      return List.of();
    }
    String line = Text.folded(Text.plain(first.content()));
    Optional<Byline> byline =
        line.length() > Lengths.REMARK ? Optional.empty() : Byline.labelled(line);
    List<String> names =
        byline.filter(found -> found.rest().isEmpty()).map(Byline::names).orElse(List.of());
    if (!names.isEmpty()) {
      body.remove(0);
    }
    return names;
  }

  /**
   * Finds the date that stands on a line of its own before the first sentence of the text, and
   * takes it out unless its line says more, such as a place. Where several paragraphs are dates, as
   * in a diary, none is that of the whole.
   *
   * @param body changed
   * @return the date as it is written; empty where there is none
   */
  public static Optional<String> takeDate(List<Block> body) {
    for (int i = 0; i < body.size() - 1; i++) {
      String line = line(body.get(i));
      if (line.isEmpty() || line.length() > Lengths.REMARK) {
        return Optional.empty();
      }
      Optional<HeadDate> date = HeadDate.of(line);
      if (date.isPresent()) {
        if (body.stream().filter(block -> HeadDate.of(line(block)).isPresent()).count() > 1) {
          return Optional.empty();
        }
        if (date.get().whole()) {
          body.remove(i);
        }
        return date.map(HeadDate::written);
      }
      if (line.matches(".*[.!?…。！？][\"”’»]?")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String line(Block block) {
    return block instanceof Paragraph paragraph ? Text.folded(Text.plain(paragraph.content())) : "";
  }

  /** Returns the words of the first paragraph, of which a title may be made; else all. */
  public static String firstWords(List<Block> body, String all) {
    return body.stream()
        .filter(Paragraph.class::isInstance)
        .map(one -> Text.folded(Text.plain(((Paragraph) one).content())))
        .filter(line -> line.codePoints().anyMatch(Character::isLetter))
        .findFirst()
        .orElse(all);
  }
}
