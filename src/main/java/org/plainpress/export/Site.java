package org.plainpress.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.catalogue.CatalogueWriter;
import org.plainpress.catalogue.SearchIndex;
import org.plainpress.catalogue.SitePage;
import org.plainpress.catalogue.SiteStyle;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.FeedPage;
import org.plainpress.feed.XmlEntry;
import org.plainpress.feed.living.LivingFeed;
import org.plainpress.feed.living.Shelf;
import org.plainpress.settings.Format;

/** Keeps the catalogue of a folder, the pages that show it, and the page of each article. */
final class Site {

  private static final CatalogueWriter WRITER = new CatalogueWriter();
  private static final List<SitePage.Feed> FEEDS =
      List.of(
          new SitePage.Feed(Format.RSS.file(), Format.RSS.mediaType(), "RSS"),
          new SitePage.Feed(Format.ATOM.file(), Format.ATOM.mediaType(), "Atom"),
          new SitePage.Feed(Format.JSON.file(), Format.JSON.mediaType(), "JSON Feed"),
          new SitePage.Feed(
              WRITER.fileName(),
              "application/atom+xml;profile=opds-catalog;kind=acquisition",
              "OPDS"));

  private final ExportSettings settings;
  private Optional<FeedHead> headBefore = Optional.empty();
  private List<XmlEntry> stored = List.of();

  Site(ExportSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads the catalogue that is to be gone on with.
   *
   * @throws RefusedFeed where it is damaged or not ours
   */
  void open() throws RefusedFeed {
    List<XmlEntry> entries = new ArrayList<>();
    Optional<FeedPage<XmlEntry>> page = Optional.empty();
    for (int number = 1; number == 1 || page.isPresent(); number++) {
      page = FeedFile.read(settings.output(), WRITER, CatalogueWriter.fileName(number));
      page.ifPresent(there -> entries.addAll(there.entries()));
      if (number == 1) {
        headBefore = page.map(FeedPage::head);
      }
    }
    stored = List.copyOf(entries);
  }

  /**
   * Reads the catalogue of a folder whose site stays as it is: it tells whose editions there are.
   */
  void openKnown() {
    try {
      open();
    } catch (RefusedFeed notOurs) {
      headBefore = Optional.empty();
      stored = List.of();
    }
  }

  /** Returns the entries that the catalogue held so far. */
  List<XmlEntry> stored() {
    return stored;
  }

  private FeedHead head(List<FeedEntry> made) {
    return headBefore
        .map(head -> head.with(settings.feed()))
        .orElseGet(() -> FeedHead.of(made, settings.feed()).of(WRITER.fileName()));
  }

  /** Returns the writer of the pages of this run's articles. */
  ArticlePages pages(List<FeedEntry> made) {
    return new ArticlePages(settings.output(), head(made), feeds());
  }

  /**
   * Lists publications beside those that the catalogue held, and writes the catalogue and the pages
   * that show it.
   */
  List<Edition> write(List<FeedEntry> made) throws IOException {
    if (made.isEmpty() && headBefore.isEmpty()) {
      return List.of();
    }
    FeedHead head = head(made);
    List<XmlEntry> kept = kept(made);
    headBefore.ifPresent(was -> kept.forEach(entry -> entry.move(was, head)));
    LivingFeed<XmlEntry> feed = new LivingFeed<>(WRITER, head, Integer.MAX_VALUE, settings.now());
    List<XmlEntry> all = feed.merge(Shelf.of(kept), made).current().entries();
    List<CatalogueWriter.Listed> listed = all.stream().map(CatalogueWriter::listed).toList();
    write(settings.output().resolve(SiteStyle.ARTICLE_FILE), SiteStyle.article());
    write(settings.output().resolve(SiteStyle.SEARCH_FILE), SiteStyle.search());
    write(settings.output().resolve(SearchIndex.FILE), SearchIndex.of(listed));
    int pages = SitePage.pages(all.size());
    String count = count(all.size());
    List<Edition> written = new ArrayList<>();
    // From the last on, so that no page leads to what is not there.
    for (int number = pages; number > 0; number--) {
      int from = (number - 1) * CatalogueWriter.PAGE_SIZE;
      List<XmlEntry> own =
          all.subList(from, Math.min(all.size(), from + CatalogueWriter.PAGE_SIZE));
      CatalogueWriter writer = new CatalogueWriter(number, pages);
      Path catalogue = settings.output().resolve(writer.fileName());
      byte[] opds =
          writer.write(
              new FeedPage<>(head, own, writer.fileName(), Optional.empty(), Optional.empty()));
      Path index = settings.output().resolve(SitePage.fileName(number));
      written.add(
          0,
          new Edition(
              index, write(index, new SitePage(head, listed, feeds(), number).html()), count));
      written.add(
          0, new Edition(catalogue, AtomicFile.write(catalogue, out -> out.write(opds)), count));
    }
    removeAfter(pages);
    return written;
  }

  private static long write(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return AtomicFile.write(file, out -> out.write(bytes));
  }

  /** Removes the pages that an earlier, longer list had. */
  private void removeAfter(int pages) throws IOException {
    for (int number = pages + 1; ; number++) {
      Files.deleteIfExists(settings.output().resolve(SitePage.fileName(number)));
      if (!Files.deleteIfExists(settings.output().resolve(CatalogueWriter.fileName(number)))) {
        return;
      }
    }
  }

  private static String count(int publications) {
    return publications == 1 ? "1 publication" : publications + " publications";
  }

  /**
   * Returns the entries whose editions are still there, and were not made anew as another
   * publication's.
   */
  private List<XmlEntry> kept(List<FeedEntry> made) {
    List<XmlEntry> kept = new ArrayList<>();
    for (XmlEntry entry : stored) {
      List<String> taken =
          made.stream()
              .filter(other -> !other.meta().id().equals(entry.id()))
              .flatMap(other -> other.attachments().stream())
              .map(edition -> edition.href())
              .toList();
      List<String> gone =
          entry.editions().stream()
              .filter(
                  name -> taken.contains(name) || !Files.exists(settings.output().resolve(name)))
              .toList();
      CatalogueWriter.forget(entry, gone);
      if (!entry.editions().isEmpty()) {
        kept.add(entry);
      }
    }
    return kept;
  }

  /** Returns the feeds that the folder has, or will have when this run is done. */
  private List<SitePage.Feed> feeds() {
    return FEEDS.stream().filter(this::isThere).toList();
  }

  private boolean isThere(SitePage.Feed feed) {
    return feed.file().equals(WRITER.fileName())
        || settings.formats().stream().anyMatch(format -> format.file().equals(feed.file()))
        || Files.exists(settings.output().resolve(feed.file()));
  }
}
