package org.plainpress.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.plainpress.article.Article;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.article.Publication;
import org.plainpress.feed.FeedImages;
import org.plainpress.settings.Format;

/**
 * Makes the editions of single articles in memory, for a program that puts them elsewhere than into
 * a folder. The bytes are those that {@link Export} writes. Made once and used from many threads;
 * each article is made in the thread that asks for it.
 */
public final class EditionPress {

  private final ExportSettings settings;
  private final EditionWriters writers;

  /** Makes a press. The output folder of the settings is not touched. */
  public EditionPress(ExportSettings settings) {
    this.settings = settings;
    this.writers = new EditionWriters(settings, Runnable::run);
  }

  /**
   * What was made of an article.
   *
   * @param editions its editions, the EPUB first
   * @param cover the picture that a catalogue shows of it; empty without a site
   * @param images the images that feeds and pages name
   * @param contents the bytes of all of these by their names
   * @param failures why editions could not be made, a line each
   * @param notes what a person should know of the editions, a line each
   */
  public record Pressed(
      List<MadeFile> editions,
      Optional<MadeFile> cover,
      List<MadeFile> images,
      Map<String, byte[]> contents,
      List<String> failures,
      List<String> notes) {}

  /** Returns an article as the user says it is. */
  public Article said(Article article) {
    return settings.ofArticles().applyTo(article);
  }

  /**
   * Makes the editions of an article.
   *
   * @param slug the name of the editions without their endings
   */
  public Pressed press(Article article, String slug) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    List<String> failures = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    EditionWriters.Started started =
        writers.start(new Job(Publication.of(article), slug, ""), new Memory(contents));
    List<MadeFile> editions = new ArrayList<>();
    for (EditionWriters.Pending edition : started.editions()) {
      Format format = edition.format();
      try {
        EditionWriters.Written written = edition.written().join();
        String name = slug + format.file();
        editions.add(new MadeFile(name, format.mediaType(), written.size()));
        written.notes().forEach(note -> notes.add(name + ": " + note));
      } catch (CompletionException failure) {
        failures.add("the " + format + " could not be written: " + Failure.reason(failure));
      }
    }
    editions.sort(Comparator.comparing(MadeFile::mediaType));
    List<MadeFile> images = new ArrayList<>();
    if (isListed()) {
      for (Figure figure : FeedImages.in(article)) {
        images.add(image((Media.Image) figure.media(), contents));
      }
    }
    Optional<MadeFile> cover =
        settings.site() && !editions.isEmpty()
            ? started.cover().join().map(picture -> image(picture, contents))
            : Optional.empty();
    return new Pressed(editions, cover, images, contents, failures, notes);
  }

  /** Returns whether feeds or pages are made that name images. */
  private boolean isListed() {
    return settings.site() || settings.formats().stream().anyMatch(Format::isFeed);
  }

  private static MadeFile image(Media.Image image, Map<String, byte[]> contents) {
    String name = FeedImages.name(image);
    byte[] bytes = contents.computeIfAbsent(name, n -> image.data().toByteArray());
    return new MadeFile(name, image.type(), bytes.length);
  }

  /** Keeps editions by their names within the output folder. */
  private final class Memory implements EditionWriters.Place {
    private final Map<String, byte[]> contents;

    Memory(Map<String, byte[]> contents) {
      this.contents = contents;
    }

    @Override
    public <T> AtomicFile.Written<T> write(Path file, AtomicFile.ReportedContent<T> content)
        throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
      T report = content.writeTo(out);
      String name = settings.output().relativize(file).toString().replace('\\', '/');
      contents.put(name, out.toByteArray());
      return new AtomicFile.Written<>(out.size(), report);
    }
  }
}
