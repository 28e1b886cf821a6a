package org.plainpress.read.input;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Binary;
import org.plainpress.read.Content;
import org.plainpress.read.InputFormat;
import org.plainpress.read.Readings;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.archive.WarcParts;
import org.plainpress.read.bytes.ByteRange;
import org.plainpress.read.image.ImageImporter;
import org.plainpress.read.image.PagePictures;
import org.plainpress.settings.ReadSettings;

/**
 * Reads files of other file systems than Java's own, whole or in parts, so that several machines
 * read one. May be used from many threads.
 */
public final class RemoteInputs {

  /** How browsers end the name of the folder that they save beside a page. */
  public static final List<String> SAVED_PAGE_FOLDERS = InputFiles.SAVED_PAGE_FOLDERS;

  private final ReadSettings settings;
  private final ImageImporter importer;
  private final Readers readers;

  /** Makes inputs, whose images stay in memory for as long as their articles do. */
  public RemoteInputs(ReadSettings settings) {
    this.settings = settings;
    this.importer = new ImageImporter(settings.largestImage(), Binary::copyOf);
    this.readers = Readers.of(settings, importer);
  }

  /**
   * A file.
   *
   * @param name as the user will know it; its ending may tell the format
   * @param content opened anew each time it is read
   * @param size in bytes
   * @param beside finds the images beside it
   */
  public record File(String name, Content content, long size, PagePictures.Beside beside) {}

  /** Returns whether a file of this name is one that a folder is read for. */
  public static boolean isReadable(String name) {
    return InputFormat.ofName(name).isPresent();
  }

  /**
   * Returns the parts in which a file can be read, in their order: web archives are divided between
   * records, JSON Lines between lines, all else is one part.
   *
   * @param size how many bytes a part has at least, but for the last
   * @throws UnreadableSource where the file cannot be read
   */
  public List<ByteRange> parts(File file, long size) {
    if (file.size() <= size) {
      return List.of(ByteRange.WHOLE);
    }
    try {
      return switch (readers.format(source(file, pictures(file)))) {
        case WARC -> WarcParts.of(file.content(), size);
        case JSON -> JsonLinesParts.of(file.content(), file.size(), size);
        default -> List.of(ByteRange.WHOLE);
      };
    } catch (IOException unreadable) {
      throw UnreadableSource.of(unreadable);
    }
  }

  /**
   * Reads a part of a file and hands on each article as soon as it is read.
   *
   * @param part one of {@link #parts}
   * @throws UnreadableSource where it is too large, cannot be read further, or is all of the file
   *     and holds no article
   */
  public void read(File file, ByteRange part, Readings readings) {
    Inputs.guarded(
        () -> {
          PagePictures pictures = pictures(file);
          Source source = source(file, pictures).in(settings.assumed().encoding());
          if (part.isWhole()) {
            readers.read(source, readings);
          } else {
            readers.read(source, part, readings);
          }
          Inputs.missing(pictures, settings).forEach(readings::note);
          return List.of();
        });
  }

  private static Source source(File file, PagePictures pictures) {
    return new Source(file.name(), file.content(), Optional.empty(), Optional.empty(), pictures);
  }

  private PagePictures pictures(File file) {
    return new PagePictures(importer, file.beside(), settings.limits().images());
  }
}
