package org.plainpress.read.html.select;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plainpress.article.Block;
import org.plainpress.article.Heading;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.read.press.head.Byline;
import org.plainpress.read.press.head.DateLine;
import org.plainpress.read.press.head.DateRules;
import org.plainpress.read.press.phrase.Lengths;

/** Tells what of a page says what is in the article's fields: its title, byline, date. */
public final class KnownHead {

  private final Meta meta;

  /**
   * @param meta what is known of the article
   */
  public KnownHead(Meta meta) {
    this.meta = meta;
  }

  /** Returns whether a block repeats the title, the byline, the date or the publisher. */
  boolean is(Block block) {
    String text =
        block instanceof Heading h
            ? Text.plain(h.content())
            : block instanceof Paragraph p ? Text.plain(p.content()) : "";
    String folded = Text.folded(text);
    if (folded.isEmpty() || folded.length() > Lengths.TITLE) {
      return false;
    }
    String lower = folded.toLowerCase(Locale.ROOT);
    String title = meta.title().toLowerCase(Locale.ROOT);
    if (lower.equals(title)) {
      return true;
    }
    if (block instanceof Heading) {
      if (meta.kicker()
              .filter(kicker -> lower.startsWith(kicker.toLowerCase(Locale.ROOT)))
              .isPresent()
          && lower.endsWith(title)) {
        return true;
      }
      // The title element often has a site's name around it, or is cut short.
      return title.contains(lower) && lower.length() > 0.6 * title.length()
          || lower.startsWith(title) && title.length() > 0.6 * lower.length();
    }
    if (isInParts(folded)) {
      List<String> parts = parts(folded);
      long known = parts.stream().filter(this::isLine).count();
      return known >= 2 || known == parts.size();
    }
    return isLine(folded);
  }

  /**
   * Returns whether all that a text says is in the article's fields, so that nothing is lost where
   * it is left out: no place or function behind the names, and no other day.
   */
  public boolean tellsAll(String text) {
    String folded = Text.folded(text);
    return (isInParts(folded) ? parts(folded) : List.of(folded))
        .stream()
            .allMatch(
                line ->
                    isStated(line) || isSigned(line, true) || isAuthor(line) || isPublished(line));
  }

  private static boolean isInParts(String folded) {
    return folded.length() <= Lengths.REMARK && (folded.contains(" | ") || folded.contains(" • "));
  }

  private static List<String> parts(String folded) {
    return Stream.of(folded.split(" [|•] ")).map(String::strip).toList();
  }

  /**
   * Returns whether a line is the kicker, a byline, a date or the publisher's name, as the metadata
   * has it.
   */
  private boolean isLine(String folded) {
    return isStated(folded)
        || meta.published().isPresent() && DateLine.isDate(folded)
        || isSigned(folded, false)
        || isAuthor(folded);
  }

  private boolean isStated(String line) {
    return Stream.of(meta.kicker(), meta.publisher())
        .flatMap(Optional::stream)
        .anyMatch(known -> known.equalsIgnoreCase(line));
  }

  private boolean isAuthor(String line) {
    return meta.authors().stream().anyMatch(author -> author.equalsIgnoreCase(line));
  }

  /**
   * Returns whether a line names authors of the article.
   *
   * @param alone whether it may say nothing else; where no word announces them, it never may
   */
  private boolean isSigned(String line, boolean alone) {
    return Byline.any(line)
        .filter(byline -> byline.rest().isEmpty() || byline.sure() && !alone)
        .filter(byline -> meta.authors().containsAll(byline.names()))
        .isPresent();
  }

  private boolean isPublished(String line) {
    return DateLine.parse(line, DateRules.forRecognition())
        .filter(date -> date.modified().isEmpty() && !date.isModified())
        .filter(
            date -> meta.published().filter(day -> day.day().equals(date.date().day())).isPresent())
        .isPresent();
  }
}
