package org.plainpress.read.feed;

import java.util.List;
import java.util.Optional;
import org.plainpress.article.Block;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Media;
import org.plainpress.article.Paragraph;
import org.plainpress.read.Pictures;
import org.plainpress.read.draft.Carried;

/** Makes blocks of the files that an entry of a feed attaches. */
final class AttachedBlocks {

  private AttachedBlocks() {}

  /** Returns a paragraph that leads to a file. */
  static Block linked(Attachment file, String words) {
    return new Paragraph(
        List.of(new Inline.Link(file.address(), List.of(Inline.text(Carried.line(words))))));
  }

  /**
   * Returns a recording or film.
   *
   * @param words of the article, which may say already what the file is described by
   */
  static Embed embed(Attachment file, String words) {
    return new Embed(
        file.sort() == Attachment.Sort.AUDIO ? Embed.Sort.AUDIO : Embed.Sort.VIDEO,
        Optional.of(file.description()).filter(told -> !told.isBlank() && !words.contains(told)),
        Optional.of(file.address()));
  }

  /** Returns a picture, which is lost where it is not at hand. */
  static Figure figure(Attachment file, Pictures pictures) {
    Optional<String> address = Optional.of(file.address());
    Media media =
        pictures
            .find(file.address(), address)
            .<Media>map(found -> found)
            .orElseGet(() -> new Media.Unavailable(Media.Kind.IMAGE, address));
    Figure lost = Figure.lost(Media.Kind.IMAGE, file.description(), file.credit());
    return new Figure(media, Optional.empty(), lost.caption(), lost.credit(), false);
  }
}
