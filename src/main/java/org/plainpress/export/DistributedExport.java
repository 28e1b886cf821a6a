package org.plainpress.export;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.plainpress.article.Article;
import org.plainpress.article.Meta;
import org.plainpress.feed.Attachment;
import org.plainpress.feed.FeedImages;
import org.plainpress.feed.NewEntry;
import org.plainpress.feed.PageLink;
import org.plainpress.json.ArticleJson;

/**
 * An export whose editions are made by others ({@link EditionPress}), on other machines perhaps.
 * This names the editions before they are made, as {@link Export} would, and writes the feeds, the
 * pages and the catalogue once they are.
 *
 * <p>Its output folder holds the feeds and the catalogue that are gone on with, and nothing else.
 * One thread uses it: it takes all articles, gives their names, is told what was made of each, and
 * lists them.
 */
public final class DistributedExport implements AutoCloseable {

  /** Stands in for an image while articles are named, which its bytes have no part in. */
  private static final byte[] NO_BYTES = {};

  private final ExportSettings settings;
  private final Function<String, Optional<byte[]>> images;
  private final Tally tally;
  private final FeedFolder feeds;
  private final Site site;
  private final Spool spool;
  private final Set<String> ids = new HashSet<>();
  private final List<Taken> taken = new ArrayList<>();
  private final List<Integer> aside = new ArrayList<>();
  private Optional<EditionNames> names = Optional.empty();

  /**
   * Makes one run.
   *
   * @param isThere tells whether there is an edition of a name already
   * @param images gives the bytes of an image by its name, once the editions are made
   * @param listener is told what happens
   */
  public DistributedExport(
      ExportSettings settings,
      Predicate<String> isThere,
      Function<String, Optional<byte[]>> images,
      ExportListener listener) {
    this.settings = settings;
    this.images = images;
    this.tally = new Tally(listener, new Interruption(), settings.work().failFast());
    this.feeds = new FeedFolder(settings);
    this.site = new Site(settings, isThere);
    this.spool = new Spool(settings.output());
  }

  /**
   * The name of an article's editions.
   *
   * @param slug without their endings
   * @param id the article's id, which may be that of an entry that it is a later version of
   */
  public record Name(String slug, String id) {}

  /** An article that was taken. */
  private static final class Taken {
    private final String input;
    private final Meta meta;
    private final Supplier<byte[]> json;
    private Name name = new Name("", "");
    private Optional<NewEntry> entry = Optional.empty();

    Taken(String input, Meta meta, Supplier<byte[]> json) {
      this.input = input;
      this.meta = meta;
      this.json = json;
    }
  }

  /**
   * Returns an article as it is taken: its images are files that it names.
   *
   * @param images receives these files, by their names
   */
  public static byte[] json(Article article, BiConsumer<String, byte[]> images) {
    return ArticleJson.toBytes(
        article,
        image -> {
          String name = FeedImages.name(image);
          images.accept(name, image.data().toByteArray());
          return Optional.of(name);
        });
  }

  /**
   * Returns an article as it was before {@link #json}.
   *
   * @param images gives the files back
   */
  public static Article article(byte[] json, Function<String, Optional<byte[]>> images) {
    return ArticleJson.parse(json, images).get(0);
  }

  /**
   * Opens the feeds and the catalogue of the output folder.
   *
   * @return whether they can be gone on with; where not, the listener was told
   */
  public boolean open() {
    try {
      feeds.open();
      site.open(spool);
    } catch (RefusedFeed refused) {
      tally.fail(refused.file(), refused.getMessage(), refused);
      return false;
    }
    names = Optional.of(new EditionNames(feeds.stored(), site.stored()));
    return true;
  }

  /**
   * Takes the next article.
   *
   * @param json see {@link #json}
   * @param input the input that it was read from, as the user knows it
   */
  public void take(byte[] json, String input) {
    Article article = article(json, name -> Optional.of(NO_BYTES));
    int number = taken.size();
    if (!ids.add(article.meta().id())) {
      tally.note(input, Pipeline.sameId(article.meta()));
    }
    boolean isListed = settings.site() || !feeds.files().isEmpty();
    boolean isLater = feeds.isLater(article, ids);
    Supplier<byte[]> kept = isListed || isLater ? spool.keep(json) : () -> NO_BYTES;
    taken.add(new Taken(input, article.meta(), kept));
    if (isLater) {
      // Perhaps the entry that it seems to be a later version of is itself still to come.
      aside.add(number);
    } else {
      name(number, article.meta());
    }
  }

  private void name(int number, Meta meta) {
    String folder = settings.work().shard().folder(meta, number);
    taken.get(number).name = new Name(names.orElseThrow().of(meta, folder), meta.id());
  }

  /**
   * Returns the names of all articles, in the order in which they were taken; none is taken after
   * that.
   */
  public List<Name> names() {
    for (int number : aside) {
      byte[] json = taken.get(number).json.get();
      Article article = article(json, name -> Optional.of(NO_BYTES));
      Article known = feeds.known(article, ids);
      ids.add(known.meta().id());
      name(number, known.meta());
    }
    aside.clear();
    return taken.stream().map(one -> one.name).toList();
  }

  /** Returns the input that an article was read from. */
  public String input(int number) {
    return taken.get(number).input;
  }

  /** Counts something that failed. */
  public void failed(String name, String message) {
    tally.fail(name, message);
  }

  /** Tells something that a person should know. */
  public void note(String name, String message) {
    tally.note(name, message);
  }

  /**
   * Notes what was made of an article.
   *
   * @param number its number, from 0
   * @param editions see {@link EditionPress.Pressed}
   * @param cover see {@link EditionPress.Pressed}
   * @param whole whether all editions that were to be made are there
   */
  public void made(int number, List<MadeFile> editions, Optional<MadeFile> cover, boolean whole) {
    Taken one = taken.get(number);
    Meta meta = one.meta.toBuilder().id(one.name.id()).build();
    List<PageLink> pages = settings.site() ? PageNames.of(one.name.slug(), meta) : List.of();
    one.entry =
        Optional.of(
            KeptEntry.of(
                meta,
                editions.stream().map(DistributedExport::attachment).toList(),
                cover.map(DistributedExport::attachment),
                pages,
                () -> whole(one.json.get(), meta)));
    if (whole) {
      tally.done();
    }
  }

  private static Attachment attachment(MadeFile file) {
    return new Attachment(file.name(), file.mediaType(), file.size());
  }

  private Article whole(byte[] json, Meta meta) {
    return article(json, images).withMeta(meta);
  }

  /**
   * Writes the feeds, the pages and the catalogue; nothing where no article was taken.
   *
   * @return whether all was made, the editions too
   */
  public boolean list() throws IOException {
    if (taken.isEmpty()) {
      return false;
    }
    record Made(String input, NewEntry entry) {}
    List<NewEntry> made =
        taken.stream()
            .filter(one -> one.entry.isPresent())
            .map(one -> new Made(one.input, one.entry.orElseThrow()))
            // Stable: as Export has it, by input and then in the order of reading.
            .sorted(Comparator.comparing(Made::input))
            .map(Made::entry)
            .toList();
    ExecutorService workers = Executors.newFixedThreadPool(settings.work().jobs());
    try {
      Listings listings = new Listings(settings, feeds, site, tally, workers);
      if (settings.site()) {
        makeFolders();
        listings.pages(made);
      }
      listings.feeds(made);
      if (settings.site()) {
        listings.site(made);
      }
    } finally {
      workers.shutdownNow();
    }
    return tally.isAllDone();
  }

  private void makeFolders() throws IOException {
    Set<String> folders = new HashSet<>();
    for (Taken one : taken) {
      String slug = one.name.slug();
      if (folders.add(slug.substring(0, slug.lastIndexOf('/') + 1))) {
        Files.createDirectories(
            Optional.ofNullable(settings.output().resolve(slug).getParent()).orElseThrow());
      }
    }
  }

  /** Tells what came of the run. */
  public void end() {
    tally.end();
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
