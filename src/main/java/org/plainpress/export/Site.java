package org.plainpress.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.plainpress.catalogue.CatalogueWriter;
import org.plainpress.catalogue.SearchIndex;
import org.plainpress.catalogue.SitePage;
import org.plainpress.catalogue.SiteStyle;
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.FeedPage;
import org.plainpress.feed.NewEntry;
import org.plainpress.feed.XmlEntry;
import org.plainpress.feed.living.Held;
import org.plainpress.feed.living.LivingFeed;
import org.plainpress.feed.living.Placed;
import org.plainpress.feed.living.Remembered;
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
  private final Predicate<String> isThere;
  private Optional<FeedHead> headBefore = Optional.empty();
  private List<Held<XmlEntry>> stored = List.of();

  /** Makes the site of a folder, whose entries so far are kept in a file where they are many. */
  Site(ExportSettings settings) {
    this(settings, name -> Files.exists(settings.output().resolve(name)));
  }

  /**
   * Makes the site of a folder whose editions may be elsewhere.
   *
   * @param isThere tells whether there is an edition of a name
   */
  Site(ExportSettings settings, Predicate<String> isThere) {
    this.settings = settings;
    this.isThere = isThere;
  }

  /**
   * Reads the catalogue. Of a folder whose site stays as it is, it only tells whose editions there
   * are, and one that is not ours tells of none.
   *
   * @param spool keeps its entries, but for the first page of them
   * @throws RefusedFeed where it is to be gone on with, and is damaged or not ours
   */
  void open(Spool spool) throws RefusedFeed {
    try {
      read(spool);
    } catch (RefusedFeed notOurs) {
      if (settings.site()) {
        throw notOurs;
      }
      headBefore = Optional.empty();
      stored = List.of();
    }
  }

  private void read(Spool spool) throws RefusedFeed {
    List<Held<XmlEntry>> entries = new ArrayList<>();
    Optional<FeedPage<XmlEntry>> page = Optional.empty();
    for (int number = 1; number == 1 || page.isPresent(); number++) {
      page = FeedFile.read(settings.output(), WRITER, CatalogueWriter.fileName(number));
      boolean inMemory = number == 1;
      page.ifPresent(
          there ->
              there.entries().forEach(e -> entries.add(held(e, there.head(), inMemory, spool))));
      if (number == 1) {
        headBefore = page.map(FeedPage::head);
      }
    }
    stored = List.copyOf(entries);
  }

  private static Held<XmlEntry> held(XmlEntry entry, FeedHead head, boolean inMemory, Spool spool) {
    if (inMemory) {
      return Held.inMemory(entry);
    }
    Supplier<byte[]> kept = spool.keep(WRITER.kept(entry));
    return Held.elsewhere(Remembered.of(entry), () -> WRITER.entry(kept.get(), head));
  }

  /** Returns the entries that the catalogue held so far. */
  List<Held<XmlEntry>> stored() {
    return stored;
  }

  private FeedHead head(List<? extends NewEntry> made) {
    return headBefore
        .map(head -> head.with(settings.feed()))
        .orElseGet(() -> FeedHead.of(made, settings.feed()).of(WRITER.fileName()));
  }

  /** Returns the writer of the pages of this run's articles. */
  ArticlePages pages(List<? extends NewEntry> made) {
    return new ArticlePages(settings.output(), head(made), feeds());
  }

  /**
   * Lists publications beside those that the catalogue held, and writes the catalogue and the pages
   * that show it.
   */
  List<Edition> write(List<? extends NewEntry> made) throws IOException {
    if (made.isEmpty() && headBefore.isEmpty()) {
      return List.of();
    }
    FeedHead head = head(made);
    List<Held<XmlEntry>> kept = kept(made, head);
    LivingFeed<XmlEntry> feed = new LivingFeed<>(WRITER, head, Integer.MAX_VALUE, settings.now());
    List<Placed<XmlEntry>> all = feed.merge(Shelf.of(kept), made).current().entries();
    int pages = SitePage.pages(all.size());
    Path catalogue = settings.output();
    // The catalogue first, whose pages are made whole one at a time; what people see of an entry is
    // little, and stays.
    Deque<CatalogueWriter.Listed> shown = new ArrayDeque<>();
    Deque<Edition> written = new ArrayDeque<>();
    String count = count(all.size());
    // From the last on, so that no page leads to what is not there.
    for (int number = pages; number > 0; number--) {
      int from = (number - 1) * CatalogueWriter.PAGE_SIZE;
      List<XmlEntry> own =
          all.subList(from, Math.min(all.size(), from + CatalogueWriter.PAGE_SIZE)).stream()
              .map(placed -> placed.entry().get())
              .toList();
      for (int i = own.size() - 1; i >= 0; i--) {
        shown.addFirst(CatalogueWriter.listed(own.get(i)));
      }
      CatalogueWriter writer = new CatalogueWriter(number, pages);
      byte[] opds =
          writer.write(
              new FeedPage<>(head, own, writer.fileName(), Optional.empty(), Optional.empty()));
      Path file = catalogue.resolve(writer.fileName());
      written.addFirst(new Edition(file, AtomicFile.write(file, out -> out.write(opds)), count));
    }
    List<CatalogueWriter.Listed> listed = List.copyOf(shown);
    write(settings.output().resolve(SiteStyle.ARTICLE_FILE), SiteStyle.article());
    write(settings.output().resolve(SiteStyle.LIST_FILE), SiteStyle.list());
    write(settings.output().resolve(SiteStyle.SEARCH_FILE), SiteStyle.search());
    write(settings.output().resolve(SearchIndex.FILE), SearchIndex.of(listed));
    List<Edition> told = new ArrayList<>();
    for (int number = pages; number > 0; number--) {
      Path index = settings.output().resolve(SitePage.fileName(number));
      String html = new SitePage(head, listed, feeds(), number).html();
      told.add(0, new Edition(index, write(index, html), count));
    }
    for (int i = 0; i < pages; i++) {
      told.add(2 * i, written.removeFirst());
    }
    removeAfter(pages);
    return told;
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
  private List<Held<XmlEntry>> kept(List<? extends NewEntry> made, FeedHead head) {
    Map<String, String> owners = new HashMap<>();
    for (NewEntry entry : made) {
      entry.attachments().forEach(edition -> owners.put(edition.href(), entry.id()));
    }
    List<Held<XmlEntry>> kept = new ArrayList<>();
    for (Held<XmlEntry> entry : stored) {
      List<String> gone =
          entry.editions().stream()
              .filter(
                  name ->
                      !owners.getOrDefault(name, entry.id()).equals(entry.id())
                          || !isThere.test(name))
              .toList();
      if (gone.size() < entry.editions().size()) {
        kept.add(entry.then(whole -> moved(whole, gone, head)));
      }
    }
    return kept;
  }

  private XmlEntry moved(XmlEntry entry, List<String> gone, FeedHead head) {
    CatalogueWriter.forget(entry, gone);
    headBefore.ifPresent(was -> entry.move(was, head));
    return entry;
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
