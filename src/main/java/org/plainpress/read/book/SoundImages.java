package org.plainpress.read.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Article;
import org.plainpress.article.Media;
import org.plainpress.article.Rewriting;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.image.ImageImporter;

/**
 * Checks that the images which Article JSON holds are images. Bytes that are none become an image
 * that is unavailable, since a book that holds them is invalid (EPUB 3.3, 3.2).
 */
final class SoundImages extends Rewriting {

  private final ImageImporter importer;
  private int broken;

  private SoundImages(ImageImporter importer) {
    this.importer = importer;
  }

  /** Returns an article in which each image is one, with a note of those that were none. */
  static Reading of(Article article, ImageImporter importer) {
    SoundImages check = new SoundImages(importer);
    Article checked = check.article(article);
    List<ReadingNote> notes = new ArrayList<>();
    if (check.broken > 0) {
      notes.add(
          ReadingNote.ofWhole(
              (check.broken == 1 ? "1 image is" : check.broken + " images are")
                  + " no image that can be shown; only the caption or alternative text is left"));
    }
    return new Reading(checked, notes);
  }

  @Override
  protected Media image(Media.Image image) {
    Optional<Media.Image> read = importer.read(image.data().toByteArray());
    if (read.isEmpty()) {
      broken++;
      return new Media.Unavailable(Media.Kind.IMAGE, Optional.empty());
    }
    // An image that is only larger than today's limit stays as it is.
    boolean scaled = read.get().width() < image.width() || read.get().height() < image.height();
    return read.get().type().equals(image.type()) && scaled ? image : read.get();
  }
}
