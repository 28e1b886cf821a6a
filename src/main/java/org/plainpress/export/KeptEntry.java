package org.plainpress.export;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.plainpress.article.Article;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.feed.Attachment;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.NewEntry;
import org.plainpress.feed.PageLink;

/**
 * An article of this run as feeds and the catalogue will tell of it, without its text.
 *
 * @param changed when it was changed, else published
 * @param cover what it looks like, for a catalogue
 * @param article gives the text back
 */
record KeptEntry(
    String id,
    String title,
    Optional<String> publisher,
    String language,
    Optional<OffsetDateTime> changed,
    List<Attachment> attachments,
    Optional<Attachment> cover,
    List<PageLink> pages,
    Supplier<Article> article)
    implements NewEntry {

  static KeptEntry of(
      Meta meta,
      List<Attachment> attachments,
      Optional<Attachment> cover,
      List<PageLink> pages,
      Supplier<Article> article) {
    return new KeptEntry(
        meta.id(),
        meta.title(),
        meta.publisher(),
        meta.language(),
        meta.modified().or(meta::published).map(IsoDate::moment),
        attachments,
        cover,
        pages,
        article);
  }

  @Override
  public OffsetDateTime lastChanged(OffsetDateTime otherwise) {
    return changed.orElse(otherwise);
  }

  @Override
  public FeedEntry whole() {
    return new FeedEntry(Publication.of(article.get()), attachments, cover, pages);
  }
}
