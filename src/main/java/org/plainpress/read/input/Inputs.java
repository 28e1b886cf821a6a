package org.plainpress.read.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plainpress.article.Binary;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Content;
import org.plainpress.read.InputFormat;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Readings;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.image.ImageImporter;
import org.plainpress.read.image.PagePictures;
import org.plainpress.read.web.Fetcher;
import org.plainpress.settings.ReadSettings;

/**
 * Opens and reads what the user named as input. May be used from many threads; what is fetched goes
 * through one client.
 */
public final class Inputs {

  private static final String CHANGED = "changed while it was read; read it again";

  private static final Set<InputFormat> STREAMED = EnumSet.of(InputFormat.WARC, InputFormat.JSON);

  private final InputStream standardInput;
  private final ReadSettings settings;
  private final ImageImporter importer;
  private final ArticleReader readers;
  private Optional<Fetcher> fetcher = Optional.empty();

  /**
   * Makes inputs.
   *
   * @param standardInput read when the input is {@code -}
   */
  public Inputs(InputStream standardInput, ReadSettings settings) {
    this(standardInput, settings, new ImageStore()::keep);
  }

  private Inputs(InputStream standardInput, ReadSettings settings, Function<byte[], Binary> keep) {
    this.standardInput = standardInput;
    this.settings = settings;
    this.importer = new ImageImporter(settings.largestImage(), keep);
    this.readers = Readers.of(settings, importer);
  }

  /**
   * Returns inputs whose images stay in memory for as long as their articles do, for a program that
   * runs on; the other inputs keep them in a temporary file until the program ends.
   */
  public static Inputs inMemory(ReadSettings settings) {
    return new Inputs(InputStream.nullInputStream(), settings, Binary::copyOf);
  }

  /**
   * One thing to read: a file, an address, or, where it is neither, standard input.
   *
   * @param name as the user will know it
   */
  public record Input(String name, Optional<Path> file, Optional<String> address) {

    static Input standardInput() {
      return new Input("standard input", Optional.empty(), Optional.empty());
    }

    /** Returns a file as input. */
    public static Input of(Path file) {
      return new Input(file.toString(), Optional.of(file), Optional.empty());
    }

    /** Returns a web address as input. */
    public static Input ofAddress(String address) {
      return new Input(address, Optional.empty(), Optional.of(address));
    }
  }

  /**
   * Returns the inputs that names stand for: a folder or pattern for each file that can be read.
   */
  public List<Input> expand(List<String> names) {
    return expand(names, (folder, message) -> {});
  }

  /**
   * Returns the inputs that names stand for.
   *
   * @param told is told, in a line for each folder, how many files of it are passed over, since
   *     their names do not tell what they are
   */
  public List<Input> expand(List<String> names, BiConsumer<String, String> told) {
    List<Input> inputs = new ArrayList<>();
    for (String name : names) {
      if (name.equals("-")) {
        inputs.add(Input.standardInput());
      } else if (isAddress(name)) {
        inputs.add(Input.ofAddress(name));
      } else {
        PassedOver passedOver = new PassedOver();
        InputFiles.named(name, passedOver).forEach(file -> inputs.add(Input.of(file)));
        passedOver.told().ifPresent(message -> told.accept(name, message));
      }
    }
    return inputs;
  }

  private static boolean isAddress(String name) {
    return name.matches("(?i)[a-z][a-z0-9+.-]+://.*");
  }

  /**
   * Reads an input.
   *
   * @return at least one reading
   * @throws UnreadableSource where it is missing, too large or holds no article
   */
  public List<Reading> read(Input input) {
    Optional<FileState> before = input.file().flatMap(FileState::of);
    try {
      List<Reading> readings = guarded(() -> all(source(input)));
      return hasChanged(input, before)
          ? noted(readings, List.of(ReadingNote.ofWhole(CHANGED)))
          : readings;
    } catch (UnreadableSource unreadable) {
      if (hasChanged(input, before)) {
        throw new UnreadableSource(CHANGED + " (" + unreadable.getMessage() + ")", unreadable);
      }
      throw unreadable;
    }
  }

  /**
   * Reads an input and hands on each article as soon as it is read.
   *
   * @throws UnreadableSource where it is missing, too large, holds no article, or cannot be read
   *     further
   */
  public void read(Input input, Readings readings) {
    Optional<FileState> before = input.file().flatMap(FileState::of);
    try {
      guarded(
          () -> {
            Opened opened = source(input);
            Source source = opened.source().in(settings.assumed().encoding());
            boolean streamed = input.file().filter(Inputs::isStreamed).isPresent();
            readers.read(streamed ? CountedContent.of(source, readings) : source, readings);
            missing(opened.pictures()).forEach(readings::note);
            return List.of();
          });
    } catch (UnreadableSource unreadable) {
      if (hasChanged(input, before)) {
        throw new UnreadableSource(CHANGED + " (" + unreadable.getMessage() + ")", unreadable);
      }
      throw unreadable;
    }
    if (hasChanged(input, before)) {
      readings.note(ReadingNote.ofWhole(CHANGED));
    }
  }

  private static boolean hasChanged(Input input, Optional<FileState> before) {
    return before.isPresent() && input.file().filter(before.get()::isBefore).isPresent();
  }

  /** Returns readings with notes about their source. */
  private static List<Reading> noted(List<Reading> readings, List<ReadingNote> ofSource) {
    List<Reading> noted = new ArrayList<>(readings);
    Reading first = noted.get(0);
    List<ReadingNote> notes = new ArrayList<>(first.notes());
    notes.addAll(ofSource);
    noted.set(0, first.withNotes(notes));
    return noted;
  }

  /**
   * Reads bytes.
   *
   * @param name what to call them when speaking of them; its ending may tell the format
   * @throws UnreadableSource where they hold no article
   */
  public List<Reading> read(String name, byte[] bytes) {
    return guarded(() -> all(inMemory(name, bytes)));
  }

  private List<Reading> all(Opened opened) {
    List<Reading> readings = readers.read(opened.source().in(settings.assumed().encoding()));
    List<ReadingNote> missing = missing(opened.pictures());
    return missing.isEmpty() ? readings : noted(readings, missing);
  }

  /** Tells of images that are left out. */
  private List<ReadingNote> missing(PagePictures pictures) {
    return missing(pictures, settings);
  }

  /** Tells of images that are left out. */
  static List<ReadingNote> missing(PagePictures pictures, ReadSettings settings) {
    return Stream.concat(
            pictures.leftOut() == 0
                ? Stream.empty()
                : Stream.of(ReadingNote.ofWhole(beyond(pictures.leftOut(), settings))),
            unreadable(pictures.unreadable()).stream())
        .toList();
  }

  /** Calls a reader; whatever it throws is told as one input that cannot be read. */
  static List<Reading> guarded(Supplier<List<Reading>> reader) {
    try {
      return reader.get();
    } catch (ReadingStopped stopped) {
      // Nobody wants what is left of it.
      throw stopped;
    } catch (UnreadableSource unreadable) {
      throw unreadable;
    } catch (StackOverflowError deep) {
      throw new UnreadableSource("is nested more deeply than can be read; make it simpler", deep);
    } catch (OutOfMemoryError large) {
      // What its reader held is free again: the inputs after it have room.
      throw new UnreadableSource(
          "needs more memory than there is; split it, or give more (java -Xmx4g -jar …)", large);
    } catch (RuntimeException fault) {
      // One input that no reader was prepared for must not take the others with it.
      throw new UnreadableSource(
          "cannot be read because of a fault in this program ("
              + fault.getClass().getSimpleName()
              + "), please report it",
          fault);
    }
  }

  /** Tells of images that are there, so that nobody thinks that they were lost before. */
  private static Optional<ReadingNote> unreadable(List<String> images) {
    if (images.isEmpty()) {
      return Optional.empty();
    }
    String some = String.join(", ", images.subList(0, Math.min(3, images.size())));
    String more = images.size() > 3 ? " and " + (images.size() - 3) + " more" : "";
    return Optional.of(
        ReadingNote.ofWhole(
            (images.size() == 1 ? "left out an image" : "left out " + images.size() + " images")
                + " that cannot be read ("
                + some
                + more
                + "): images must be "
                + ImageImporter.READABLE));
  }

  private static String beyond(int leftOut, ReadSettings settings) {
    return "left out "
        + (leftOut == 1 ? "1 image" : leftOut + " images")
        + ": all images of a page may have "
        + (settings.limits().images() >> 20)
        + " MB together (--max-images changes that)";
  }

  /** A source, and what finds its images. */
  private record Opened(Source source, PagePictures pictures) {

    static Opened of(
        String name, Content content, Optional<Fetcher.Fetched> from, PagePictures pictures) {
      return new Opened(
          new Source(
              name,
              content,
              from.map(Fetcher.Fetched::address),
              from.flatMap(Fetcher.Fetched::charset),
              pictures),
          pictures);
    }
  }

  private Opened source(Input input) {
    if (input.address().isPresent()) {
      return fetched(input.address().get());
    }
    if (input.file().isEmpty()) {
      return inMemory(input.name(), fromStandardInput());
    }
    Path file = input.file().get();
    check(file);
    return Opened.of(
        input.name(),
        Content.of(file, settings.limits()),
        Optional.empty(),
        pictures(Optional.ofNullable(file.toAbsolutePath().getParent()), Optional.empty()));
  }

  private Opened inMemory(String name, byte[] bytes) {
    return Opened.of(
        name, Content.of(bytes), Optional.empty(), pictures(Optional.empty(), Optional.empty()));
  }

  private Opened fetched(String address) {
    Fetcher.Fetched page = fetcher().get(address);
    Optional<PagePictures.Download> download =
        settings.images() ? Optional.of(this::image) : Optional.empty();
    return Opened.of(
        address, Content.of(page.bytes()), Optional.of(page), pictures(Optional.empty(), download));
  }

  /**
   * Fetches an image; one that cannot be fetched is one that is not available, and its caption
   * stays.
   */
  private Optional<byte[]> image(String address) {
    try {
      return Optional.of(fetcher().get(address).bytes());
    } catch (UnreadableSource unavailable) {
      return Optional.empty();
    }
  }

  private synchronized Fetcher fetcher() {
    if (fetcher.isEmpty()) {
      fetcher = Optional.of(new Fetcher(settings.agent(), settings.allowPrivate()));
    }
    return fetcher.get();
  }

  private PagePictures pictures(Optional<Path> folder, Optional<PagePictures.Download> download) {
    return new PagePictures(importer, folder, download, settings.limits().images());
  }

  private byte[] fromStandardInput() {
    try {
      return Content.within(standardInput, settings.limits());
    } catch (IOException unreadable) {
      throw new UnreadableSource(
          "cannot be read (" + unreadable.getClass().getSimpleName() + ")", unreadable);
    }
  }

  /**
   * Returns whether the articles of a file are read one at a time, so that it may be of any size.
   */
  private static boolean isStreamed(Path file) {
    Optional<InputFormat> named = InputFormat.ofName(file.toString());
    return named.filter(STREAMED::contains).isPresent();
  }

  private void check(Path file) {
    if (Files.isDirectory(file)) {
      if (!Files.isReadable(file)) {
        throw UnreadableSource.of(new AccessDeniedException(file.toString()));
      }
      throw new UnreadableSource(
          InputFiles.holdsEditions(file)
              ? "this folder holds nothing to read but editions that Plainpress made; name the files"
                  + " that are meant, such as "
                  + file.resolve("*.epub")
              : "this folder holds no file that can be read (" + InputFiles.suffixes() + ")");
    }
    if (!Files.exists(file)) {
      throw new UnreadableSource("there is no such file; check the name");
    }
    try {
      boolean streamed = isStreamed(file);
      if (!streamed && Files.size(file) > settings.limits().content()) {
        throw settings.limits().tooLarge();
      }
    } catch (IOException unreadable) {
      throw UnreadableSource.of(unreadable);
    }
  }
}
