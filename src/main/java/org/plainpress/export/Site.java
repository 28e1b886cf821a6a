package org.plainpress.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plainpress.catalogue.CatalogueWriter;
import org.plainpress.catalogue.SitePage;
import org.plainpress.feed.FeedEntry;
import org.plainpress.feed.FeedHead;
import org.plainpress.feed.FeedPage;
import org.plainpress.feed.XmlEntry;
import org.plainpress.feed.living.LivingFeed;
import org.plainpress.feed.living.Shelf;
import org.plainpress.settings.Format;

/** Keeps the catalogue of a folder, and the page that shows it. */
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
  private final Path file;
  private Optional<FeedPage<XmlEntry>> before = Optional.empty();

  Site(ExportSettings settings) {
    this.settings = settings;
    this.file = settings.output().resolve(WRITER.fileName());
  }

  /**
   * Reads the catalogue that is to be gone on with.
   *
   * @throws RefusedFeed where it is damaged or not ours
   */
  void open() throws RefusedFeed {
    before = FeedFile.read(settings.output(), WRITER, WRITER.fileName());
  }

  /**
   * Reads the catalogue of a folder whose site stays as it is: it tells whose editions there are.
   */
  void openKnown() {
    try {
      open();
    } catch (RefusedFeed notOurs) {
      before = Optional.empty();
    }
  }

  /** Returns the entries that the catalogue held so far. */
  List<XmlEntry> stored() {
    return before.map(FeedPage::entries).orElse(List.of());
  }

  /** Lists publications beside those that the catalogue held, and writes catalogue and page. */
  List<Edition> write(List<FeedEntry> entries) throws IOException {
    List<FeedEntry> made = entries.stream().filter(e -> !e.attachments().isEmpty()).toList();
    if (made.isEmpty() && before.isEmpty()) {
      return List.of();
    }
    FeedHead head =
        before
            .map(page -> page.head().with(settings.feed()))
            .orElseGet(() -> FeedHead.of(made, settings.feed()).of(WRITER.fileName()));
    List<XmlEntry> kept = kept(made);
    before.ifPresent(page -> kept.forEach(entry -> entry.move(page.head(), head)));
    LivingFeed<XmlEntry> feed = new LivingFeed<>(WRITER, head, Integer.MAX_VALUE, settings.now());
    FeedPage<XmlEntry> page = feed.merge(Shelf.of(kept), made).current();
    byte[] catalogue = WRITER.write(page);
    byte[] html = html(page).getBytes(StandardCharsets.UTF_8);
    Path index = settings.output().resolve(SitePage.FILE);
    long size = AtomicFile.write(file, out -> out.write(catalogue));
    String count = count(page.entries().size());
    return List.of(
        new Edition(file, size, count),
        new Edition(index, AtomicFile.write(index, out -> out.write(html)), count));
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
    for (XmlEntry entry : stored()) {
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

  private String html(FeedPage<XmlEntry> page) {
    List<CatalogueWriter.Listed> listed =
        page.entries().stream().map(CatalogueWriter::listed).toList();
    List<SitePage.Feed> feeds =
        Stream.concat(
                FEEDS.stream().filter(feed -> Files.exists(settings.output().resolve(feed.file()))),
                FEEDS.stream().filter(feed -> feed.file().equals(WRITER.fileName())))
            .distinct()
            .toList();
    return new SitePage(page.head(), listed, feeds).html();
  }
}
